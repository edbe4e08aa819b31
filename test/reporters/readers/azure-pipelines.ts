/**
 * Reads what a step printed as the agent of Azure Pipelines does: see `TryParse` in
 * src/Microsoft.VisualStudio.Services.Agent/Command.cs and `Unescape` in src/Agent.Sdk/CommandStringConvertor.cs of
 * github.com/microsoft/azure-pipelines-agent. A line is a command when it has `##vso[` anywhere, up to the next `]`, and a
 * name of two parts; `##[group]` and the like at its beginning are for those who show the log.
 */

export interface AzureCommand {
  /** `task.logissue` */
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** The commands, the groups with what is in them, and the lines that are neither. */
export function readAzure(text: string): {
  commands: AzureCommand[];
  groups: { title: string; lines: string[] }[];
  plain: string[];
} {
  const commands: AzureCommand[] = [];
  const groups: { title: string; lines: string[] }[] = [];
  const plain: string[] = [];
  let lines = plain;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const command = parseCommand(line);
    const [, mark, rest] = /^##\[(\w+)\](.*)$/s.exec(line) ?? [];
    if (command !== null) commands.push(command);
    else if (mark === 'group') {
      lines = [];
      groups.push({ title: rest, lines });
    } else if (mark === 'endgroup') lines = plain;
    else lines.push(line);
  }
  return { commands, groups, plain };
}

function parseCommand(line: string): AzureCommand | null {
  const start = line.toLowerCase().indexOf('##vso[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return null;
  const info = line.slice(start + 6, end);
  const [name] = info.split(' ', 1);
  if (name.split('.').filter((part) => part !== '').length !== 2) return null;
  const properties: Record<string, string> = {};
  for (const part of info.slice(name.length + 1).split(';')) {
    const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(part) ?? [];
    if (key !== undefined) properties[key.toLowerCase()] = unescapeValue(value);
  }
  return { name, properties, data: unescapeValue(line.slice(end + 1)) };
}

function unescapeValue(text: string): string {
  return text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%AZP25', '%');
}

/** Ids of the signatures that are told, in their order: each has a group, with its id and codes in the second line. */
export function diagnosesIn(text: string): string[] {
  return readAzure(text).groups.map(({ lines }) => lines[1].split(' · ')[0]);
}
