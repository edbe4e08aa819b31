/**
 * `sarif`: SARIF 2.1.0 as GitHub code scanning takes it. One result for each trouble, however often it was seen, in the order
 * of the diagnoses. What is more than GitHub takes is left out, and a notification says how much that is.
 */
import { gzipSync } from 'node:zlib';
import { documentTexts } from '../../locale/documents.ts';
import type { Language } from '../../locale/languages.ts';
import { sarifTexts } from '../../locale/sarif.ts';
import { texts } from '../../locale/texts.ts';
import type { Diagnosis, Report } from '../../types.ts';
import { safeJson } from '../clean.ts';
import type { Reporter, ReporterOptions } from '../types.ts';
import { descriptorOf, levels } from './descriptors.ts';
import type { Log, Result, Run } from './format.ts';
import { createGroups, type Group, type Groups, groupSamples, mostGroups } from './groups.ts';
import { locationOf, originalUriBaseIds, placeName } from './locations.ts';
import { notificationsOf } from './notifications.ts';
import { inertInMessage } from './text.ts';

/** Bytes, compressed, that GitHub takes, with some to spare. */
const mostBytes = 9_500_000;

/** UTF-16 units of a title. */
const longestTitle = 500;

/** Pseudonyms that are told of. */
const mostPseudonyms = 1000;

/** How much is told. */
interface Size {
  results: number;
  /** Of each result. */
  places: number;
}

/** A diagnosis with those of its troubles that are told of. */
interface Told {
  diagnosis: Diagnosis;
  groups: Group[];
}

/** Makes the reporter, which counts findings as they come; all text comes at the end. */
export function createSarifReporter({ language = 'en' }: ReporterOptions): Reporter {
  const groups = createGroups();
  return {
    finding(finding) {
      groups.add(finding);
      return '';
    },
    gap: () => '',
    end(report) {
      const write = (size: Size) => `${safeJson(logOf(report, groups, size, language), 2)}\n`;
      let size: Size = { results: mostGroups, places: groups.mostPlaces() };
      let text = write(size);
      for (let bytes = compressedSize(text); bytes > mostBytes && size.results > 1; ) {
        size =
          size.places > 1
            ? { ...size, places: 1 }
            : { ...size, results: Math.floor(size.results * Math.min((0.95 * mostBytes) / bytes, 0.9)) };
        text = write(size);
        bytes = compressedSize(text);
      }
      return text;
    },
  };
}

/** Bytes; 0 for so few that they need not be counted. */
function compressedSize(text: string): number {
  const mostInUnit = 3;
  return text.length * mostInUnit <= mostBytes ? 0 : gzipSync(text).length;
}

function logOf(report: Report, groups: Groups, size: Size, language: Language): Log {
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
      ...redactionOf(report),
    },
  };
}

/** The pseudonyms of a redacted report. */
function redactionOf({ redacted }: Report) {
  if (redacted === undefined) return {};
  const hidden = redacted.length - mostPseudonyms;
  return {
    redacted: redacted.slice(0, mostPseudonyms),
    ...(hidden > 0 ? { redactedLeftOut: hidden } : {}),
  };
}

function resultOf(
  { signature, severity, title, state }: Diagnosis,
  group: Group,
  places: number,
  language: Language,
): Result {
  const { fingerprint, evidence, count, hosts, fields, firstSeen, lastSeen } = group;
  const told = sarifTexts[language].result(
    inertInMessage(title, longestTitle),
    count,
    placeName(group.places[0]),
  );
  const doubt =
    evidence === 'possible' ? documentTexts[language].betweenSentences + texts[language].possible : '';
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
