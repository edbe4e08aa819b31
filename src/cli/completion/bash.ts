/**
 * Completion for bash, from 3.2 on (that of macOS). It needs no other program, and leaves files to bash itself.
 */
import { type Command, commandsBelow, quote, stepsOf, valuedNames, wordOf } from './commands.ts';

export function bashCompletion(commands: readonly Command[]): string {
  return `# Completion of logscan for bash.

# What can follow a command: sets words and files.
_logscan_words() {
  case $1 in
${commands.map((command) => wordsCase(command, commands)).join('\n')}
  esac
}

# What an option of a command takes: sets words and files.
_logscan_values() {
  case $1 in
${commands.flatMap(valueCases).join('\n')}
  esac
}

_logscan() {
  local word command='' option='' prefix='' words='' options='' files=no first=yes i
  local current=\${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $word == '=' && -n $option ]]; then continue; fi
    if [[ -n $option ]]; then option=''; continue; fi
    case $word in
      ${valuedNames(commands).join(' | ')}) option=$word ;;
      -*) ;;
      *)
        case "$first $command/$word" in
          ${stepsOf(commands).map(quote).join(' | ')}) command="\${command:+$command }$word" ;;
          *) first=no ;;
        esac
        ;;
    esac
  done
  # "--format=json" comes as one word or as three.
  if [[ $current == '=' && -n $option ]]; then current=''; fi
  if [[ $current == --*=* ]]; then
    option=\${current%%=*}
    prefix=$option=
    current=\${current#*=}
  fi
  _logscan_words "$command"
  if [[ -n $option ]]; then
    words='' files=yes
    _logscan_values "$command $option"
  elif [[ $current == -* ]]; then
    words=$options files=no
  elif [[ $first == no ]]; then
    words=''
  fi
  COMPREPLY=($(compgen -P "$prefix" -W "$words" -- "$current"))
  # Without words bash offers files.
  if [[ $files == no ]]; then compopt +o default +o bashdefault 2> /dev/null; fi
}

complete -o bashdefault -o default -F _logscan logscan
`;
}

function wordsCase(command: Command, commands: readonly Command[]): string {
  const { path, options, values, takesFiles } = command;
  const words = [...commandsBelow(path, commands).map(wordOf), ...values].join(' ');
  return `    ${quote(path.join(' '))})
      words=${quote(words)} files=${takesFiles ? 'yes' : 'no'}
      options=${quote(options.flatMap(({ names }) => names).join(' '))}
      ;;`;
}

function valueCases({ path, options }: Command): string[] {
  return options
    .filter((option) => option.takesValue && !(option.takesFiles && option.values.length === 0))
    .map(({ names, values, takesFiles }) => {
      const keys = names.map((name) => quote(`${path.join(' ')} ${name}`)).join(' | ');
      return `    ${keys}) words=${quote(values.join(' '))} files=${takesFiles ? 'yes' : 'no'} ;;`;
    });
}
