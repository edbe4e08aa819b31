/**
 * What a terminal can do beyond text, told by the environment in which programs on it run: links that can be clicked, and
 * lines that are drawn again. Where nothing is known for certain it can do nothing.
 */

/** What is to be known of a terminal. */
export interface TerminalKind {
  /** What is written goes to a terminal, and not to a file or a program. */
  isTTY: boolean;
  env: Record<string, string | undefined>;
}

/** Whether lines can be drawn in place: not in the log of a pipeline, and not where no control is known. */
export function canRedraw({ isTTY, env }: TerminalKind): boolean {
  return isTTY && env.TERM !== 'dumb' && !isPipeline(env);
}

/** Whether texts can be links (OSC 8). `FORCE_HYPERLINK` decides, where it is set. */
export function canLink(terminal: TerminalKind): boolean {
  const { env } = terminal;
  if (env.FORCE_HYPERLINK) return !['0', 'false'].includes(env.FORCE_HYPERLINK);
  return canRedraw(terminal) && isKnownToLink(env);
}

function isPipeline({ CI, TF_BUILD, TEAMCITY_VERSION }: TerminalKind['env']): boolean {
  return Boolean((CI && CI !== 'false') || TF_BUILD || TEAMCITY_VERSION);
}

/** The first versions that link, of those that say theirs; others of these names always could. */
const programs: Record<string, readonly number[]> = {
  'iTerm.app': [3, 1],
  WezTerm: [20200620],
  vscode: [1, 72],
  Hyper: [],
  ghostty: [],
  tmux: [3, 4],
};

const terms = /^(?:xterm-kitty|xterm-ghostty|ghostty|alacritty|foot|wezterm|contour)(?:-|$)/;

function isKnownToLink(env: TerminalKind['env']): boolean {
  const { TERM = '', TERM_PROGRAM, TERM_PROGRAM_VERSION = '', VTE_VERSION, KONSOLE_VERSION } = env;
  const first = TERM_PROGRAM === undefined ? undefined : programs[TERM_PROGRAM];
  if (first !== undefined) return isFrom(TERM_PROGRAM_VERSION, first);
  // What these run in has set the other variables, and they do not pass on what they do not know.
  if (/^(?:screen|tmux)/.test(TERM)) return false;
  // 0.50.0, the first with links, crashed on them.
  if (VTE_VERSION) return isFrom(VTE_VERSION, [5001]);
  if (KONSOLE_VERSION) return isFrom(KONSOLE_VERSION, [201200]);
  return Boolean(env.WT_SESSION || env.KITTY_WINDOW_ID || env.DOMTERM) || terms.test(TERM);
}

/** Whether a version such as `3.4a` or `20240203-110809` is that one or a later one. */
function isFrom(version: string, first: readonly number[]): boolean {
  const parts = version.split(/[.-]/).map((part) => Number.parseInt(part, 10) || 0);
  const difference = first.findIndex((part, index) => part !== (parts[index] ?? 0));
  return difference < 0 || (parts[difference] ?? 0) > first[difference];
}
