/**
 * `otlp-json`: log records of OpenTelemetry, one request a line, as the `otlpjsonfile` receiver of its collector reads them: one
 * for each finding and gap as the scan goes on, and one at the end that sums up.
 */
import { systemClock } from '../../clock.ts';
import { hasOffset } from '../../instant.ts';
import type { Language } from '../../locale/languages.ts';
import { texts } from '../../locale/texts.ts';
import type { Finding, Gap, Report, Severity } from '../../types.ts';
import { version } from '../../version.ts';
import { safeJson } from '../clean.ts';
import { type Told, toldOf } from '../told.ts';
import type { Reporter, ReporterOptions } from '../types.ts';
import { type Attributes, anyValueOf, attributesOf, unixNanoseconds } from './values.ts';

/** As the data model of OpenTelemetry numbers them. */
const severityNumbers: Record<Severity, number> = { info: 9, warning: 13, error: 17, critical: 21 };

/** Captured fields that are told of. */
const mostFields = 50;

/** What a record of the log says of itself. */
interface LogRecord {
  eventName: 'logscan.finding' | 'logscan.gap' | 'logscan.summary';
  severity: Severity;
  body: string;
  time?: string | null;
  host?: string | undefined;
  attributes: Attributes;
}

/** Makes the reporter; samples and gaps of the report are told at the end when none was told as the scan went on. */
export function createOtlpReporter({ now = systemClock.now, language = 'en' }: ReporterOptions): Reporter {
  const line = (record: LogRecord) => `${safeJson(requestOf(record, now()))}\n`;
  let wasFound = false;
  let wasGap = false;
  return {
    finding(finding, signature) {
      wasFound = true;
      return line(findingRecord(finding, toldOf(signature)));
    },
    gap(gap) {
      wasGap = true;
      return line(gapRecord(gap));
    },
    end(report) {
      const samples = wasFound
        ? []
        : report.diagnoses.flatMap((diagnosis) =>
            diagnosis.findings.map((finding) => findingRecord(finding, diagnosis)),
          );
      const gaps = wasGap ? [] : report.gaps.map(gapRecord);
      return [...samples, ...gaps, summaryRecord(report, language)].map(line).join('');
    },
  };
}

function findingRecord(finding: Finding, { severity, component, title, codes, docs }: Told): LogRecord {
  const { signature, evidence, source, host, line, column, time, zone, level, text, fingerprint } = finding;
  const fields = Object.entries(finding.fields).slice(0, mostFields);
  return {
    eventName: 'logscan.finding',
    severity,
    body: title,
    time,
    host,
    attributes: {
      'log.file.path': source,
      'log.file.name': nameOf(source),
      'log.record.original': text,
      'logscan.signature.id': signature,
      'logscan.fingerprint': fingerprint,
      'logscan.component': component,
      'logscan.evidence': evidence,
      'logscan.codes': codes,
      'logscan.line': line,
      'logscan.column': column,
      'logscan.time': time ?? undefined,
      'logscan.zone': zone,
      'logscan.level': level ?? undefined,
      'url.full': docs,
      ...Object.fromEntries(fields.map(([name, value]) => [`logscan.field.${name}`, value])),
    },
  };
}

function gapRecord({ code, source, message, action }: Gap): LogRecord {
  return {
    eventName: 'logscan.gap',
    severity: 'warning',
    body: message,
    attributes: {
      'log.file.path': source,
      'log.file.name': source === undefined ? undefined : nameOf(source),
      'logscan.gap.code': code,
      'logscan.gap.action': action,
    },
  };
}

function summaryRecord({ summary, diagnoses, gaps, tool, baseline }: Report, language: Language): LogRecord {
  const { totals, unread } = texts[language];
  const missing = gaps.length > 0 ? ` · ${unread(gaps.length)}` : '';
  return {
    eventName: 'logscan.summary',
    severity: 'info',
    body: totals(summary.diagnoses, summary.findings) + missing,
    attributes: {
      'logscan.sources': summary.sources,
      'logscan.lines': summary.lines,
      'logscan.bytes': summary.bytes,
      'logscan.findings': summary.findings,
      'logscan.gaps': gaps.length,
      'logscan.complete': summary.complete,
      'logscan.newest': summary.newest ?? undefined,
      'logscan.catalogue.digest': tool.catalogue.digest,
      'logscan.diagnoses': diagnoses.map(({ signature }) => signature),
      'logscan.baseline.findings': baseline?.findings,
      'logscan.baseline.diagnoses': baseline?.diagnoses,
    },
  };
}

/** An `ExportLogsServiceRequest` with one record, which the resource is about: the host that wrote the log. */
function requestOf(
  { eventName, severity, body, time, host, attributes }: LogRecord,
  observed: number,
): object {
  // Only of a time that says how far from UTC it is: any other would be a guess.
  const timeUnixNano = time != null && hasOffset(time) ? unixNanoseconds(time) : null;
  const resource = { 'service.name': 'logscan', 'service.version': version, 'host.name': host };
  const record = {
    ...(timeUnixNano === null ? {} : { timeUnixNano }),
    observedTimeUnixNano: `${BigInt(Math.floor(observed)) * 1_000_000n}`,
    severityNumber: severityNumbers[severity],
    severityText: severity,
    eventName,
    body: anyValueOf(body),
    attributes: attributesOf(attributes),
  };
  return {
    resourceLogs: [
      {
        resource: { attributes: attributesOf(resource) },
        scopeLogs: [{ scope: { name: 'logscan', version }, logRecords: [record] }],
      },
    ],
  };
}

/** Also of a member of an archive. */
function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
}
