/**
 * Asks real shells what they would complete. Each gives the candidates in alphabetical order, and `files` when the shell
 * would offer files.
 */
import { execFileSync, spawnSync } from 'node:child_process';

export type Complete = (line: string, folder?: string) => string[];

/** Whether a program is on this machine. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

function run(program: string, args: readonly string[], folder = '.'): string {
  return execFileSync(program, args, { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
}

function sorted(lines: string): string[] {
  return [...new Set(lines.split('\n').filter((line) => line !== ''))].sort();
}

/** The words as bash divides a line: at blanks, and around each `=`. */
function wordsOf(line: string): string[] {
  const words = line.split(/ +|(?==)|(?<==)/);
  // Behind a `=` at the end of the line there is no further word.
  return line.endsWith('=') ? words.filter((word) => word !== '') : words;
}

export function bashCompletes(script: string): Complete {
  return (line) => {
    const words = wordsOf(line);
    const program = `source "$1"
compopt() { offers=nothing; }
offers=files
shift
COMP_WORDS=("$@")
COMP_CWORD=$(( $# - 1 ))
_logscan
printf '%s\\n' "\${COMPREPLY[@]}"
if [[ \${#COMPREPLY[@]} == 0 && $offers == files ]]; then echo files; fi`;
    return sorted(run('bash', ['--norc', '--noprofile', '-c', program, 'bash', script, ...words]));
  };
}

export function fishCompletes(script: string): Complete {
  return (line, folder) => {
    const program = 'source $argv[1]; complete -C $argv[2]';
    const lines = run('fish', ['--no-config', '-c', program, script, line], folder);
    return sorted(lines.replaceAll(/\t.*/g, ''));
  };
}

/** What an interactive zsh does when Tab is pressed: each list of candidates is printed before it is used. */
const zshSession = `
zmodload zsh/zpty
zpty inner zsh -f -i
zpty -w inner "PS1= PS2= RPS1=; stty -echo; TERM=dumb; unsetopt zle_bracketed_paste beep; autoload -Uz compinit; compinit -u -d $1.known; source $1"
zpty -w inner 'compadd() {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)* ]]; then builtin compadd "$@"; return $?; fi
  local -a hits
  builtin compadd -O hits "$@"
  print -rl -- "<\${(@)^hits}>"
  builtin compadd "$@"
}'
zpty -w inner 'done-marker() { print "<<end>>"; zle kill-whole-line; zle .accept-line }; zle -N done-marker; bindkey "^X" done-marker; bindkey "^I" complete-word'
zpty -w inner 'print "<<"begin">>"'
local line all
while zpty -r inner line; do [[ $line == *'<<begin>>'* ]] && break; done
zpty -w -n inner "$2"$'\\t'$'\\C-x'
while zpty -r inner line; do
  all+=$line
  [[ $line == *'<<end>>'* ]] && break
done
print -r -- $all
zpty -d inner
`;

export function zshCompletes(script: string): Complete {
  return (line, folder) => {
    const output = run('zsh', ['-f', '-c', zshSession, 'zsh', script, line], folder);
    return sorted([...output.matchAll(/<([^<>\n]+)>(?!>)/g)].map(([, word]) => word).join('\n'));
  };
}
