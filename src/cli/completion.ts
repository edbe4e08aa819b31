/**
 * `logscan completion SHELL`: writes a script with which a shell completes the command line, without starting this program.
 */

import type { Shell } from './command-options.ts';
import { bashCompletion } from './completion/bash.ts';
import type { Command } from './completion/commands.ts';
import { fishCompletion } from './completion/fish.ts';
import { powershellCompletion } from './completion/powershell.ts';
import { zshCompletion } from './completion/zsh.ts';
import { exitCodes } from './exit-codes.ts';
import { type Terminal, write } from './output.ts';

const scripts: Record<Shell, (commands: readonly Command[]) => string> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

const usage = `logscan: say for which shell: ${Object.keys(scripts).join(', ')}
  bash        logscan completion bash > ~/.logscan.bash && echo '. ~/.logscan.bash' >> ~/.bashrc
  zsh         logscan completion zsh > ~/.logscan.zsh && echo '. ~/.logscan.zsh' >> ~/.zshrc
  fish        logscan completion fish > ~/.config/fish/completions/logscan.fish
  powershell  logscan completion powershell | Add-Content $PROFILE
`;

/** Without a shell that it knows, it says how to install each. */
export async function runCompletion(
  shell: string | undefined,
  commands: readonly Command[],
  { stdout, stderr }: Terminal,
): Promise<number> {
  const script = Object.hasOwn(scripts, shell ?? '') ? scripts[shell as Shell] : undefined;
  if (script === undefined) {
    await write(stderr, usage);
    return exitCodes.usage;
  }
  await write(stdout, script(commands));
  return exitCodes.clean;
}
