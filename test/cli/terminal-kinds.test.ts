/**
 * Which terminals have links and lines that can be drawn again, told by what they put into the environment.
 */
import { describe, expect, it } from 'vitest';
import { canLink, canRedraw } from '../../src/cli/terminal-kinds.ts';

type Env = Record<string, string>;

const windowsTerminal = { WT_SESSION: '5c2b1f6e-1c3f-4b7e-9a43-0d4f1c6a9e21' };

describe('links', () => {
  it.each<[Env, string]>([
    [windowsTerminal, 'Windows Terminal'],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.4' }, 'iTerm'],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.1.0' }, 'the first iTerm that has them'],
    [{ TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809-5046fc22' }, 'WezTerm'],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.95.0' }, 'the editor'],
    [{ TERM_PROGRAM: 'ghostty', TERM_PROGRAM_VERSION: '1.0.1', TERM: 'xterm-ghostty' }, 'Ghostty'],
    [{ TERM_PROGRAM: 'Hyper', TERM_PROGRAM_VERSION: '3.4.1' }, 'Hyper'],
    [
      { TERM: 'tmux-256color', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.5a' },
      'a tmux that passes them',
    ],
    [{ TERM: 'xterm-256color', VTE_VERSION: '7600' }, 'GNOME Terminal'],
    [{ TERM: 'xterm-256color', VTE_VERSION: '5001' }, 'the first VTE that has them and does not crash'],
    [{ TERM: 'xterm-256color', KONSOLE_VERSION: '240801' }, 'Konsole'],
    [{ TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1' }, 'kitty'],
    [{ TERM: 'xterm-kitty' }, 'kitty, from far away'],
    [{ TERM: 'alacritty' }, 'Alacritty'],
    [{ TERM: 'foot-extra' }, 'foot'],
    [{ TERM: 'xterm-256color', DOMTERM: 'version=3.2' }, 'DomTerm'],
    [{ ...windowsTerminal, CI: 'false' }, 'what is no pipeline'],
  ])('%j has them: %s', (env) => {
    expect(canLink({ isTTY: true, env })).toBe(true);
    expect(canLink({ isTTY: false, env })).toBe(false);
    expect(canLink({ isTTY: true, env: { ...env, FORCE_HYPERLINK: '0' } })).toBe(false);
    expect(canLink({ isTTY: true, env: { ...env, CI: 'true' } })).toBe(false);
    expect(canLink({ isTTY: true, env: { ...env, TERM: 'dumb' } })).toBe(false);
  });

  it.each<[Env, string]>([
    [{}, 'the console of Windows'],
    [{ TERM: 'xterm-256color' }, 'nobody knows which'],
    [{ TERM: 'linux' }, 'the console of Linux'],
    [{ TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455' }, 'the terminal of macOS'],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15' }, 'an old iTerm'],
    [{ TERM_PROGRAM: 'iTerm.app' }, 'an iTerm without a version'],
    [{ TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20200503-171512' }, 'an old WezTerm'],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.2' }, 'an old editor'],
    [
      { TERM: 'screen', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a', ...windowsTerminal },
      'an old tmux',
    ],
    [{ TERM: 'screen.xterm-256color', ...windowsTerminal }, 'screen'],
    [{ VTE_VERSION: '5000' }, 'the VTE that crashes'],
    [{ VTE_VERSION: '0.50.0' }, 'the same, spelled out'],
    [{ VTE_VERSION: '4602' }, 'an old VTE'],
    [{ KONSOLE_VERSION: '200401' }, 'an old Konsole'],
    [{ TERM: 'footage' }, 'another one'],
  ])('%j has none: %s', (env) => {
    expect(canLink({ isTTY: true, env })).toBe(false);
    expect(canLink({ isTTY: true, env: { ...env, FORCE_HYPERLINK: '1' } })).toBe(true);
    expect(canLink({ isTTY: false, env: { ...env, FORCE_HYPERLINK: '1' } })).toBe(true);
  });
});

describe('lines that are drawn again', () => {
  it.each<[Env]>([[{}], [{ TERM: 'xterm' }], [{ CI: 'false' }]])('%j has them, on a terminal', (env) => {
    expect(canRedraw({ isTTY: true, env })).toBe(true);
    expect(canRedraw({ isTTY: false, env })).toBe(false);
  });

  it.each<[Env]>([
    [{ TERM: 'dumb' }],
    [{ CI: '1' }],
    [{ TF_BUILD: 'True' }],
    [{ TEAMCITY_VERSION: '2024.1' }],
  ])('%j has none', (env) => {
    expect(canRedraw({ isTTY: true, env })).toBe(false);
  });
});
