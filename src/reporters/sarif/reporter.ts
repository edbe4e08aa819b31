/**
 * `sarif`: SARIF 2.1.0 as GitHub code scanning takes it. One result for each trouble, however often it was seen, in the order
 * of the diagnoses. What is more than GitHub takes is left out, and a notification says how much that is.
 */
import { gzipSync } from 'node:zlib';
import type { Language } from '../../locale/languages.ts';
import { sarifTexts } from '../../locale/sarif.ts';
import { texts } from '../../locale/texts.ts';
import type { Diagnosis, Report } from '../../types.ts';
import { clean, safeJson } from '../clean.ts';
import { shorten, wellFormed } from '../plain.ts';
import type { Reporter, ReporterOptions } from '../types.ts';
import { descriptorOf, levels } from './descriptors.ts';
import type { Log, Result, Run } from './format.ts';
import { createGroups, type Group, type Groups, groupSamples, mostGroups } from './groups.ts';
import { locationOf, originalUriBaseIds, placeName } from './locations.ts';
import { notificationsOf } from './notifications.ts';

/** Bytes, compressed, that GitHub takes, with some to spare. */
const mostBytes = 9_500_000;

/** Results, and places of each, of which the first that make a file small enough are told. */
const sizes = [
  { results: mostGroups, places: 10 },
  { results: mostGroups, places: 1 },
  { results: 5000, places: 1 },
  { results: 1000, places: 1 },
  { results: 100, places: 1 },
];

/** A diagnosis with those of its troubles that are told of. */
interface Told {
  diagnosis: Diagnosis;
  groups: Group[];
}

export function createSarifReporter({ language = 'en' }: ReporterOptions): Reporter {
  const groups = createGroups();
  return {
    finding(finding) {
      groups.add(finding);
      return '';
    },
    gap: () => '',
    end(report) {
      let text = '';
      for (const size of sizes) {
        text = `${safeJson(logOf(report, groups, size, language), 2)}\n`;
        if (isSmall(text)) break;
      }
      return text;
    },
  };
}

/** A UTF-16 unit takes three bytes at the most. */
function isSmall(text: string): boolean {
  return text.length * 3 <= mostBytes || gzipSync(text).length <= mostBytes;
}

function logOf(report: Report, groups: Groups, size: (typeof sizes)[number], language: Language): Log {
  const all = report.diagnoses.map((diagnosis) => ({ diagnosis, groups: groupsOf(diagnosis, groups) }));
  const told = limit(all, size.results).filter((one) => one.groups.length > 0);
  const ungrouped = all.reduce((total, { diagnosis }) => total + groups.ungrouped(diagnosis.signature), 0);
  const leftOut = countFindings(all) + ungrouped - countFindings(told);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(report, told, { leftOut, places: size.places, language })],
  };
}

function groupsOf(diagnosis: Diagnosis, groups: Groups): Group[] {
  const found = groups.of(diagnosis);
  return found.length > 0 ? found : groupSamples(diagnosis);
}

/** The first so many groups, but of each diagnosis one. */
function limit(all: readonly Told[], most: number): Told[] {
  let left = Math.max(most - all.length, 0);
  return all.map(({ diagnosis, groups }) => {
    const kept = groups.slice(0, 1 + left);
    left -= Math.max(kept.length - 1, 0);
    return { diagnosis, groups: kept };
  });
}

function countFindings(told: readonly Told[]): number {
  return told.flatMap(({ groups }) => groups).reduce((total, { count }) => total + count, 0);
}

interface Ways {
  /** Findings that are in no result. */
  leftOut: number;
  /** Places of each result. */
  places: number;
  language: Language;
}

function runOf(report: Report, told: readonly Told[], { leftOut, places, language }: Ways): Run {
  const { durationMs: _, ...summary } = report.summary;
  return {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        informationUri: 'https://github.com/logscan/logscan',
        language,
        rules: told.map(({ diagnosis }) => descriptorOf(diagnosis, language)),
      },
    },
    automationDetails: { id: 'logscan/' },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: report.gaps.length === 0,
        toolExecutionNotifications: notificationsOf(report, leftOut, language),
      },
    ],
    originalUriBaseIds,
    results: told.flatMap(({ diagnosis, groups }, ruleIndex) =>
      groups.map((group) => ({ ruleIndex, ...resultOf(diagnosis, group, places, language) })),
    ),
    properties: {
      summary,
      catalogue: report.tool.catalogue,
      ...(report.baseline === undefined ? {} : { baseline: report.baseline }),
      ...(report.redacted === undefined ? {} : { redacted: report.redacted.slice(0, 1000) }),
    },
  };
}

function resultOf(
  { signature, severity, title, state }: Diagnosis,
  group: Group,
  places: number,
  language: Language,
): Result {
  const { fingerprint, evidence, count, hosts, fields, firstSeen, lastSeen } = group;
  const told = sarifTexts[language].result(tell(title), count, placeName(group.places[0]));
  const doubt = evidence === 'possible' ? ` ${texts[language].possible}` : '';
  return {
    ruleId: signature,
    level: levels[severity],
    message: { text: told + doubt },
    occurrenceCount: count,
    locations: group.places.slice(0, places).map(locationOf),
    partialFingerprints: {
      'logscanFinding/v1': fingerprint,
      // The only one by which GitHub knows an alert again; without it, by the text of the line, which has a time in it.
      primaryLocationLineHash: `${fingerprint}:1`,
    },
    properties: { evidence, state, firstSeen, lastSeen, hosts, fields },
  };
}

function tell(title: string): string {
  return shorten(clean(wellFormed(title)), 500).replaceAll('](', '] (');
}
