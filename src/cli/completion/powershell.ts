/**
 * Completion for PowerShell, from 5.1 on, with what each option means. Where it offers nothing, PowerShell offers files.
 */
import { type Command, commandsBelow, valuedNames, wordOf } from './commands.ts';

export function powershellCompletion(commands: readonly Command[]): string {
  return `# Completion of logscan for PowerShell.
Register-ArgumentCompleter -Native -CommandName 'logscan', 'logscan.cmd' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @{
${commands.map((command) => `        ${table(command.path, wordsOf(command, commands))}`).join('\n')}
    }
    $options = @{
${commands.map((command) => `        ${table(command.path, optionsOf(command))}`).join('\n')}
    }
    $values = @{
${commands.flatMap(valuesOf).join('\n')}
    }
    $valued = @(${valuedNames(commands).map(quote).join(', ')})

    $command = ''
    $option = ''
    $first = $true
    foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $text = $element.Extent.Text
        if ($option -ne '') { $option = ''; continue }
        if ($valued -ccontains $text) { $option = $text; continue }
        if ($text -like '-*') { continue }
        $next = "$command $text".Trim()
        if ($first -and $options.ContainsKey($next)) { $command = $next } else { $first = $false }
    }
    $prefix = ''
    $typed = $wordToComplete
    if ($typed -match '^(--[^=]+)=(.*)$') {
        $option = $Matches[1]
        $prefix = "$option="
        $typed = $Matches[2]
    }
    $offered = @()
    if ($option -ne '') { $offered = @($values["$command $option".Trim()]) }
    elseif ($typed -like '-*') { $offered = @($options[$command]) }
    elseif ($first) { $offered = @($words[$command]) }
    foreach ($item in $offered) {
        if ($null -eq $item) { continue }
        $word, $about = $item -split '\\|', 2
        if ($word.StartsWith($typed, [System.StringComparison]::OrdinalIgnoreCase)) {
            [System.Management.Automation.CompletionResult]::new("$prefix$word", $word, 'ParameterValue', $about)
        }
    }
}
`;
}

/** What can be typed behind these words, each with what it means behind a bar. */
function table(path: readonly string[], items: readonly [string, string][]): string {
  return `${quote(path.join(' '))} = @(${items.map(([word, about]) => quote(`${word}|${about || word}`)).join(', ')})`;
}

function wordsOf({ path, values }: Command, commands: readonly Command[]): [string, string][] {
  return [
    ...commandsBelow(path, commands).map((below): [string, string] => [wordOf(below), below.describe]),
    ...plain(values),
  ];
}

/** Values, which mean what they say. */
function plain(values: readonly string[]): [string, string][] {
  return values.map((value) => [value, value]);
}

function optionsOf({ options }: Command): [string, string][] {
  return options.flatMap(({ names, describe }) => names.map((name): [string, string] => [name, describe]));
}

function valuesOf({ path, options }: Command): string[] {
  return options
    .filter(({ values }) => values.length > 0)
    .flatMap(({ names, values }) => names.map((name) => `        ${table([...path, name], plain(values))}`));
}

/** PowerShell takes typographic quotes for quotes too. */
function quote(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
