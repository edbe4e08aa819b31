/**
 * What a person reads while logs are followed: each trouble when it is first found, in a few lines, its repeats as counts,
 * and in the end the report. Text out of values; who writes it, and when it ticks, is the caller's business.
 */
import type { Signature } from '../../catalogue/types.ts';
import { fillRemediation } from '../../diagnose/remediation.ts';
import { tellGap } from '../../locale/remarks/tell.ts';
import type { Finding, Gap, Report } from '../../types.ts';
import { clean, toText } from '../clean.ts';
import { createReporter } from '../index.ts';
import { partsOfTime } from '../times.ts';
import type { ReporterOptions } from '../types.ts';
import { createFold, type Telling } from './fold.ts';
import { bullet, columnsOf, fitAround, wrap } from './layout.ts';
import { matchedLine } from './record.ts';
import { createStyle, paintSeverity, type Style } from './style.ts';

/** Each text ends its lines; an empty one is nothing to write. `now` is in milliseconds since 1970. */
export interface LiveReporter {
  finding(finding: Finding, signature: Signature, now: number): string;
  gap(gap: Gap): string;
  /** What has become due; to be asked once a poll. */
  tick(now: number): string;
  end(report: Report): string;
}

/** How findings are told while logs are followed. */
export interface LiveReporterOptions extends ReporterOptions {
  /** Milliseconds since 1970; asked at the end, when nobody says it. */
  now(): number;
}

/**
 * A finding of the same signature, fingerprint and source as one before is counted. What was counted is told after 10 seconds,
 * then after a minute, then every 5 minutes; after 10 minutes without one the next is shown in full again.
 */
export function createLiveReporter({ now: currentTime, ...options }: LiveReporterOptions): LiveReporter {
  const style = createStyle(options);
  const report = createReporter('pretty', options);
  const fold = createFold();
  const explained = new Set<string>();
  const tell = (tellings: Telling[]) => toText(tellings.map((telling) => renderTelling(telling, style)));
  return {
    finding(finding, signature, now) {
      const trouble = `${signature.id}\n${finding.fingerprint}\n${finding.source}`;
      const { isNews, tellings } = fold.take(trouble, signature.title, now);
      if (!isNews) return tell(tellings);
      const advice = explained.has(signature.id) ? [] : renderAdvice(finding, signature, style);
      explained.add(signature.id);
      return tell(tellings) + toText([...renderFinding(finding, signature, now, style), ...advice]);
    },
    gap: (gap) => toText(renderGap(gap, style)),
    tick: (now) => tell(fold.due(now)),
    end: (whole) => `${tell(fold.rest(currentTime()))}\n${report.end(whole)}`,
  };
}

function renderFinding(finding: Finding, signature: Signature, now: number, style: Style): string[] {
  const { texts, paint, links, width } = style;
  const when = timeOf(finding, now, style);
  const lead = columnsOf(`${when} ${texts.severity[signature.severity]} `);
  const [title, ...restOfTitle] = wrap(clean(signature.title), width - lead);
  const place = `${clean(finding.source)}:${finding.line}`;
  const link = links.toFile(paint.cyan(place), finding.source);
  const record = matchedLine(finding, width - 5);
  const isShort = columnsOf(`${place}  ${record}`) <= width - 3;
  return [
    `${when} ${paintSeverity(signature.severity, style)} ${paint.bold(title)}`,
    ...restOfTitle.map((line) => `   ${paint.bold(line)}`),
    ...(isShort ? [`   ${link}  ${record}`] : [`   ${link}`, `     ${record}`]),
  ];
}

/** The clock of the record, with its date unless that is today; of a record without a time, when it was read. */
function timeOf({ time }: Finding, now: number, { texts }: Style): string {
  const local = new Date(now);
  if (time === null) return texts.readAt(local.toTimeString().slice(0, 8));
  const { date, clock, zone } = partsOfTime(time);
  // Logs write the time of this machine or UTC: for some hours there are two days of which it may be today.
  const isToday = [local.toISOString().slice(0, 10), dateHere(local)].includes(date);
  return `${isToday ? '' : `${date} `}${clock}${zone}`;
}

function dateHere(time: Date): string {
  const [month, day] = [time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${time.getFullYear()}-${month}-${day}`;
}

/** What to do first, and where there is more; told once for each signature. */
function renderAdvice({ evidence, fields }: Finding, signature: Signature, style: Style): string[] {
  const { texts, paint, links, width } = style;
  const values = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));
  const [{ text }] = fillRemediation(signature.remediation.slice(0, 1), values);
  const step = clean(text);
  const pointer = `logscan explain ${clean(signature.id)}`;
  const isShort = columnsOf(`→ ${step} · ${pointer}`) <= width - 3;
  const lines = isShort
    ? [`→ ${step} ${links.toPage(paint.dim(`· ${pointer}`), signature.docs)}`]
    : [...bullet('→', step, width - 3), `  ${links.toPage(paint.dim(pointer), signature.docs)}`];
  const doubt = evidence === 'possible' ? wrap(texts.possible, width - 3) : [];
  return [...doubt.map((line) => paint.yellow(line)), ...lines].map((line) => `   ${line}`);
}

function renderGap(gap: Gap, { language, texts, paint, width }: Style): string[] {
  const { message, action } = tellGap(gap, language);
  const [first, ...rest] = wrap(clean(message), width - columnsOf(`${texts.gaps}  `));
  return [
    `${paint.bold(paint.yellow(texts.gaps))}  ${first}`,
    ...[...rest, ...bullet('→', clean(action), width - 3)].map((line) => `   ${line}`),
  ];
}

function renderTelling({ kind, title, count, milliseconds }: Telling, style: Style): string {
  const { texts, paint, width } = style;
  const words = kind === 'more' ? texts.folded : texts.quiet;
  return paint.dim(fitAround(`↳ ${words(milliseconds, count, clean(title))}`, 0, width));
}
