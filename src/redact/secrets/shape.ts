/**
 * What a secret looks like, as an expression and what else must be true of what it finds. Each expression looks at a bounded
 * stretch of text.
 */
import type { Span } from '../spans.ts';

export interface Shape {
  /** Its group `secret` is what is hidden, or `quoted`, or `single`; without any, all of it. */
  expression: RegExp;
  /** What else must be true of it. @default nothing */
  isSecret?: (value: string) => boolean;
}

/** A shape of which the case of the letters tells nothing. */
export const shape = (source: string, isSecret?: Shape['isSecret']): Shape => ({
  expression: new RegExp(source, 'dgim'),
  ...(isSecret && { isSecret }),
});

/** A shape of which the case of the letters tells. */
export const exactShape = (source: string, isSecret?: Shape['isSecret']): Shape => ({
  expression: new RegExp(source, 'dgm'),
  ...(isSecret && { isSecret }),
});

/** Where secrets of such shapes stand. */
export function findShapes(text: string, shapes: readonly Shape[]): Span[] {
  const found: Span[] = [];
  for (const { expression, isSecret } of shapes) {
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
      const { secret, quoted, single } = match.indices?.groups ?? {};
      const [start, end] = secret ?? quoted ?? single ?? [match.index, expression.lastIndex];
      if (isSecret === undefined || isSecret(text.slice(start, end))) found.push({ start, end });
      // What follows may begin with the end of this one.
      expression.lastIndex = Math.max(end, match.index + 1);
    }
  }
  return found;
}
