/**
 * Reads log records of OpenTelemetry as others do: each line is a request of its protocol, in which nothing is of a wrong type
 * and nothing is unknown. The generated reader is older than the name of a record, which is checked by itself.
 */
import root from '@opentelemetry/otlp-transformer/build/src/generated/root.js';

/** What the generated code makes of a message; its types say nothing of it. */
interface MessageType {
  fromObject(object: object): object;
  verify(message: object): string | null;
  toObject(message: object, options: object): object;
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
}

const { opentelemetry } = root as unknown as {
  opentelemetry: { proto: { collector: { logs: { v1: { ExportLogsServiceRequest: MessageType } } } } };
};
const request = opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;

type Value = string | number | boolean | Value[];

type Attribute = { key: string; value: AnyValue };
type AnyValue = Record<string, string | number | boolean | { values: AnyValue[] }>;

interface Request {
  resourceLogs: {
    resource: { attributes: Attribute[] };
    scopeLogs: {
      logRecords: (Omit<LogRecord, 'body' | 'attributes' | 'resource'> & {
        body: AnyValue;
        attributes: Attribute[];
      })[];
    }[];
  }[];
}

/** A log record with its attributes by name. */
export interface LogRecord {
  eventName: string;
  body: Value;
  severityNumber: number;
  severityText: string;
  timeUnixNano: string | undefined;
  observedTimeUnixNano: string;
  attributes: Record<string, Value>;
  resource: Record<string, Value>;
}

/** Throws for a line that is no request. */
export function recordsIn(text: string): LogRecord[] {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  return text.slice(0, -1).split('\n').flatMap(readRequest);
}

function readRequest(line: string): LogRecord[] {
  const named: Request = JSON.parse(line);
  const names: string[] = [];
  const unnamed = JSON.parse(line, (key, value) => {
    if (key !== 'eventName') return value;
    names.push(value);
    return undefined;
  });
  const message = request.fromObject(unnamed);
  const fault = request.verify(message);
  if (fault !== null) throw new Error(`${fault}: ${line}`);
  const read = request.toObject(message, { longs: String, bytes: String });
  if (toSorted(read) !== toSorted(unnamed)) throw new Error(`read as ${toSorted(read)}: ${line}`);
  const decoded = request.decode(request.encode(message).finish());
  if (toSorted(request.toObject(decoded, { longs: String, bytes: String })) !== toSorted(read)) {
    throw new Error(`not the same in bytes: ${line}`);
  }
  if (names.some((name) => typeof name !== 'string')) throw new Error(`a name is no text: ${line}`);
  return named.resourceLogs.flatMap(({ resource, scopeLogs }) =>
    scopeLogs.flatMap(({ logRecords }) =>
      logRecords.map(({ body, attributes, ...record }) => ({
        ...record,
        body: valueIn(body),
        attributes: valuesIn(attributes),
        resource: valuesIn(resource.attributes),
      })),
    ),
  );
}

function toSorted(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function valuesIn(attributes: Attribute[]): Record<string, Value> {
  const entries = attributes.map(({ key, value }) => [key, valueIn(value)] as const);
  if (new Set(entries.map(([key]) => key)).size < entries.length)
    throw new Error('an attribute is there twice');
  return Object.fromEntries(entries);
}

function valueIn(value: AnyValue): Value {
  const [[kind, content], ...others] = Object.entries(value);
  if (others.length > 0) throw new Error(`more than one value: ${JSON.stringify(value)}`);
  if (typeof content === 'object') return content.values.map(valueIn);
  return kind === 'intValue' ? Number(content) : content;
}

export function findingsIn(text: string): { signature: string; source: string; line: number }[] {
  return recordsIn(text)
    .filter(({ eventName }) => eventName === 'logscan.finding')
    .map(({ attributes }) => ({
      signature: attributes['logscan.signature.id'] as string,
      source: attributes['log.file.path'] as string,
      line: attributes['logscan.line'] as number,
    }));
}

/** Ids of the diagnoses, in the order in which the summary tells them. */
export function diagnosesIn(text: string): string[] {
  const summary = recordsIn(text).find(({ eventName }) => eventName === 'logscan.summary');
  return (summary?.attributes['logscan.diagnoses'] ?? []) as string[];
}
