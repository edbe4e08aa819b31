/**
 * The catalogue as a page to read: every signature with its codes and link, by component.
 */
import type { Signature } from './types.ts';

/** Gives Markdown. */
export function documentSignatures(signatures: readonly Signature[]): string {
  const components = [...new Set(signatures.map(({ component }) => component))].sort();
  const sections = components.map((component) => {
    const own = signatures.filter((signature) => signature.component === component);
    return [
      `## ${component}`,
      '',
      '| signature | severity | codes | what broke |',
      '|---|---|---|---|',
      ...own.map(({ id, severity, codes, title, docs }) => {
        const known = codes.map((code) => `\`${code}\``).join(' ');
        return `| [${id.slice(component.length + 1)}](${docs}) | ${severity} | ${known} | ${escapeCell(title)} |`;
      }),
      '',
    ].join('\n');
  });
  const count = `${signatures.length} signatures of ${components.length} components`;
  return `# The catalogue\n\n${count}. \`logscan explain\` tells causes and steps of each.\n\n${sections.join('\n')}`;
}

function escapeCell(text: string): string {
  return text.replace(/[\\|<>*_`[\]]/g, '\\$&');
}
