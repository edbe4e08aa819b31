/**
 * Parts of which the expressions of several kinds are made.
 */

/** A character of base64, without the signs at its end. */
export const base64 = '[A-Za-z0-9+/]';

/** A few blanks, or none. */
export const blanks = String.raw`[ \t]{0,4}`;

/** A quote, also an escaped one: in JSON, in JSON inside of JSON. */
export const quote = String.raw`\\{0,3}["']`;

/** Backslashes and a quote, where both may be missing. */
export const maybeQuote = `${quote}?`;
