/**
 * Remediation with what the log says put into it: `{host}` becomes the host that the pattern captured. Log text is
 * hostile, and people paste commands, so a command takes only values that no shell can misread.
 */
import type { Step } from '../types.ts';

const placeholder = /\{([a-z][a-z0-9_]*)\}/gi;
const harmless = /^[\w][\w.:-]{0,99}$/;

/** Fills the steps of a signature with the most frequent value of each field; `<host>` where there is none. */
export function fillRemediation(steps: readonly Step[], fields: Record<string, string[]>): Step[] {
  const values = (name: string) => (Object.hasOwn(fields, name) ? fields[name] : []);
  const inText = (text: string) => text.replace(placeholder, (_, name) => values(name)[0] ?? `<${name}>`);
  const inCommand = (text: string) =>
    text.replace(placeholder, (_, name) => values(name).find((item) => harmless.test(item)) ?? `<${name}>`);
  return steps.map((step) => ({
    ...step,
    text: inText(step.text),
    ...(step.command === undefined ? {} : { command: inCommand(step.command) }),
    ...(step.expect === undefined ? {} : { expect: inText(step.expect) }),
  }));
}
