/**
 * What went wrong in the scan, and what is worth knowing of it, as notifications.
 */
import type { Language } from '../../locale/languages.ts';
import { sarifTexts } from '../../locale/sarif.ts';
import type { Report } from '../../types.ts';
import type { Notification } from './format.ts';
import { locationOfSource } from './locations.ts';
import { inert } from './text.ts';

/** Gaps and notes that are told of. */
const mostTold = 1000;

/** UTF-16 units. */
const longestMessage = 2000;

/** The gaps, then what was left out, then the notes. */
export function notificationsOf(report: Report, leftOut: number, language: Language): Notification[] {
  const words = sarifTexts[language];
  const { gaps, notes, baseline } = report;
  const told = [
    ...gaps.map(({ code, source, message, action }) =>
      notification(code, 'error', message + words.stop + action, source),
    ),
    ...notes.map(({ code, source, message }) => notification(code, 'note', message, source)),
  ];
  const untold = told.length - mostTold;
  return [
    ...(leftOut > 0 ? [notification('findings-left-out', 'warning', words.leftOut(leftOut))] : []),
    ...(untold > 0
      ? [notification('notifications-left-out', 'warning', words.notificationsLeftOut(untold))]
      : []),
    ...(baseline === undefined ? [] : [notification('baseline', 'note', words.known(baseline.findings))]),
    ...told.slice(0, mostTold),
  ];
}

function notification(id: string, level: Notification.level, message: string, source?: string): Notification {
  return {
    descriptor: { id },
    level,
    message: { text: inert(message, longestMessage) },
    ...(source === undefined ? {} : { locations: [locationOfSource(source)] }),
  };
}
