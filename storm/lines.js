/**
 * The numbered lines: what is written for a number is told by the number and the style of its file alone, so that the
 * writer and the audit agree without a word. A record of the mobility agent holds one line, in its header or behind it.
 */

const agentStart = Date.UTC(2024, 2, 5, 6, 0, 0);

/** How the lines of a file are written. */
export const styles = {
  plain: { encode: utf8, end: '\n', isRecord: false },
  crlf: { encode: utf8, end: '\r\n', isRecord: false },
  korean: { encode: utf8, end: '\n', isRecord: false },
  'utf-16le': {
    encode: (text) => Buffer.from(text, 'utf16le'),
    mark: Buffer.from([0xff, 0xfe]),
    end: '\r\n',
    isRecord: false,
  },
  record: { encode: utf8, end: '\n', isRecord: true },
};

/** The line with this number, without its line end. */
export function lineOf(number, style) {
  const filler = style === 'korean' ? '연결하지 못했습니다 ' : '=';
  const times = (Math.imul(number, 2654435761) >>> 8) % (style === 'korean' ? 4 : 60);
  return `storm line ${digits(number)} failed ${filler.repeat(times)} end`;
}

/** What stands in a file for this number: the bytes of a line, or of a record with that line in it. */
export function bytesOf(number, style) {
  const { encode, end, isRecord } = styles[style];
  const line = lineOf(number, style);
  return encode((isRecord ? recordOf(number, line) : [line]).map((text) => `${text}${end}`).join(''));
}

/** The line that says that the follower reads. */
export function markerOf(number) {
  return `storm marker ${digits(number)} stands`;
}

/** The lines of a record; in every third one the numbered line is not the first. */
function recordOf(number, line) {
  const [year, month, day, time] = new Date(agentStart + number * 10).toISOString().split(/[-T.]/);
  const header = `#~> (${month}-${day}-${year} ${time}):   ERROR  2480 4612 ${number}`;
  return [
    [`${header} ${line}`],
    [`${header} ${line}`, '<ErrorCode>ConnectionFailed</ErrorCode>', '<ErrorSeverity>Error</ErrorSeverity>'],
    [`${header} the service answered:`, line, '<IsRetryableError>true</IsRetryableError>'],
  ][number % 3];
}

function digits(number) {
  return String(number).padStart(7, '0');
}

function utf8(text) {
  return Buffer.from(text, 'utf8');
}
