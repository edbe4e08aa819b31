/**
 * Completion for fish, with what each option means.
 */
import { type Command, commandsBelow, type Option, stepsOf, valuedNames, wordOf } from './commands.ts';

export function fishCompletion(commands: readonly Command[]): string {
  return `# Completion of logscan for fish.

# Whether this is the command that was typed; with "first", and no other word behind it.
function __logscan_is
    set -l command ''
    set -l first yes
    set -l option no
    for word in (commandline -opc)[2..-1]
        if test $option = yes
            set option no
            continue
        end
        switch $word
            case ${valuedNames(commands).join(' ')}
                set option yes
            case '-*'
            case '*'
                switch "$first $command/$word"
                    case ${stepsOf(commands).map(quote).join(' ')}
                        set command (string trim "$command $word")
                    case '*'
                        set first no
                end
        end
    end
    test "$command" = "$argv[1]"; and test (count $argv) -eq 1 -o $first = yes
end

${commands.flatMap((command) => completions(command, commands)).join('\n')}
`;
}

function completions(command: Command, commands: readonly Command[]): string[] {
  const { path, options, values, takesFiles } = command;
  const here = `complete -c logscan -n ${quote(`__logscan_is ${quote(path.join(' '))}`)}`;
  const first = `complete -c logscan -n ${quote(`__logscan_is ${quote(path.join(' '))} first`)}`;
  return [
    ...(takesFiles ? [] : [`${here} -f`]),
    ...commandsBelow(path, commands).map(
      (below) => `${first} -a ${wordOf(below)} -d ${quote(below.describe)}`,
    ),
    ...(values.length > 0 ? [`${first} -a ${quote(values.join(' '))}`] : []),
    ...options.map((option) => `${here} ${optionWords(option)}`),
  ];
}

function optionWords({ names, describe, takesValue, values, takesFiles }: Option): string {
  const typed = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const value = !takesValue ? [] : takesFiles ? ['-r -F'] : ['-x'];
  const offered = values.length > 0 ? [`-a ${quote(values.join(' '))}`] : [];
  return [...typed, ...value, ...offered, `-d ${quote(describe)}`].join(' ');
}

/** In single quotes of fish a backslash and a single quote need one before them. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
