/**
 * Completion for zsh, with what each option means. It works as a file of `fpath` and where it is read at the start.
 */
import { type Command, commandsBelow, type Option, quote, stepsOf, valuedNames, wordOf } from './commands.ts';

export function zshCompletion(commands: readonly Command[]): string {
  return `#compdef logscan
# Completion of logscan for zsh.

${commands.map((command) => firstFunction(command, commands)).join('')}_logscan() {
  local word command='' option='' first=yes
  local -a arguments
  integer i from=1
  for ((i = 2; i < CURRENT; i++)); do
    word=$words[i]
    if [[ -n $option ]]; then option=''; continue; fi
    case $word in
      (${valuedNames(commands).join('|')}) option=$word ;;
      (-*) ;;
      (*)
        case "$first $command/$word" in
          (${stepsOf(commands).map(quote).join('|')}) command="\${command:+$command }$word" from=$i ;;
          (*) first=no ;;
        esac
        ;;
    esac
  done
  # What stands before the command is no concern of it.
  words=(logscan "\${(@)words[from+1,-1]}")
  (( CURRENT -= from - 1 ))
  case $command in
${commands.map((command) => argumentsCase(command, commands)).join('\n')}
  esac
  _arguments -s -S : $arguments
}

if [[ $funcstack[1] == _logscan ]]; then
  _logscan "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _logscan logscan
fi
`;
}

/** Offers the commands below one, beside files where it takes some. */
function firstFunction(command: Command, commands: readonly Command[]): string {
  const below = commandsBelow(command.path, commands);
  if (below.length === 0) return '';
  const names = below.map((one) => `    ${quote(`${wordOf(one)}:${one.describe}`)}`);
  return `${firstName(command)}() {
  local -a commands=(
${names.join('\n')}
  )
  _describe -t commands command commands
${command.takesFiles ? '  _files\n' : ''}}

`;
}

function firstName({ path }: Command): string {
  return ['_logscan', ...path, 'first'].join('_');
}

function argumentsCase(command: Command, commands: readonly Command[]): string {
  const { path, options, values, takesFiles } = command;
  const hasCommands = commandsBelow(path, commands).length > 0;
  const lines = [
    ...options.flatMap(optionSpecs),
    ...(hasCommands ? [`1: :${firstName(command)}`] : []),
    `*:argument:${actionOf({ values, takesFiles })}`,
  ];
  return `    (${quote(path.join(' '))})
      arguments=(
${lines.map((line) => `        ${quote(line)}`).join('\n')}
      )
      ;;`;
}

function optionSpecs({ names, describe, takesValue, values, takesFiles, repeats }: Option): string[] {
  const about = `[${describe.replaceAll('[', '(').replaceAll(']', ')')}]`;
  const value = takesValue ? `:value:${actionOf({ values, takesFiles })}` : '';
  const excluded = repeats ? '*' : names.length > 1 ? `(${names.join(' ')})` : '';
  return names.map((name) => {
    const end = takesValue ? (name.startsWith('--') ? '=' : '+') : '';
    return `${excluded}${name}${end}${about}${value}`;
  });
}

/** What is offered; a blank is nothing. */
function actionOf({ values, takesFiles }: Pick<Option, 'values' | 'takesFiles'>): string {
  if (values.length > 0) return `(${values.join(' ')})`;
  return takesFiles ? '_files' : ' ';
}
