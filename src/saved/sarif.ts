/**
 * A report that was saved as `sarif`: its results with their fingerprints. What was read is not said in it.
 */
import { countFindings, createGathering, type SavedFinding } from './findings.ts';
import { readFrame } from './json.ts';
import type { SavedReport } from './types.ts';
import {
  countOf,
  isObject,
  type Json,
  listOf,
  member,
  memberAt,
  severityOf,
  textOf,
  textsOf,
  timeOf,
} from './values.ts';

/** The name under which our fingerprint stands among those of a result. */
const fingerprintKey = 'logscanFinding/v1';

/** The runs of a document that are ours; none when it is another tool's, or no SARIF. */
export function ownRuns(document: unknown): Json[] {
  return listOf(member(document, 'runs'))
    .filter(isObject)
    .filter((run) => textOf(memberAt(run, 'tool', 'driver', 'name'))?.toLowerCase() === 'logscan');
}

/** Reads our runs; null when a result lacks what it is known by. */
export function readSarifReport(runs: readonly Json[]): SavedReport | null {
  const gathering = createGathering();
  for (const run of runs) {
    const rules = new Map(
      listOf(memberAt(run, 'tool', 'driver', 'rules')).map((rule) => [member(rule, 'id'), rule]),
    );
    for (const result of listOf(run.results)) {
      const finding = readResult(result, rules);
      if (finding === null) return null;
      gathering.add(finding);
    }
  }
  const diagnoses = gathering.diagnoses();
  const [properties] = runs.map((run) => run.properties);
  const { summary, ...frame } = readFrame(
    { ...(isObject(properties) ? properties : {}), tool: properties },
    member(properties, 'summary'),
  );
  return {
    ...frame,
    summary: {
      ...summary,
      findings: summary.findings || countFindings(diagnoses),
      complete: summary.complete && runs.every(isComplete),
    },
    diagnoses,
    gaps: [],
    ...(runs.some(isCut) ? { isCut: true } : {}),
  };
}

function readResult(result: unknown, rules: ReadonlyMap<unknown, unknown>): SavedFinding | null {
  const signature = textOf(member(result, 'ruleId'));
  const fingerprint = textOf(memberAt(result, 'partialFingerprints', fingerprintKey));
  if (signature === undefined || fingerprint === undefined) return null;
  const rule = rules.get(signature);
  const [location] = listOf(member(result, 'locations'));
  const properties = member(result, 'properties');
  return {
    signature,
    fingerprint,
    severity: severityOf(
      memberAt(rule, 'properties', 'severity') ??
        severityOfLevel(member(result, 'level') ?? memberAt(rule, 'defaultConfiguration', 'level')),
    ),
    title: textOf(memberAt(rule, 'shortDescription', 'text')) ?? signature,
    source: textOf(memberAt(location, 'physicalLocation', 'artifactLocation', 'uri')) ?? '',
    firstSeen: timeOf(member(properties, 'firstSeen')),
    lastSeen: timeOf(member(properties, 'lastSeen')),
    causedBy: textsOf(memberAt(rule, 'properties', 'causedBy')),
    count: Math.max(countOf(member(result, 'occurrenceCount')), 1),
  };
}

function severityOfLevel(level: unknown): string | undefined {
  return level === 'note' ? 'info' : textOf(level);
}

/** Some findings are in no result. */
function isCut(run: Json): boolean {
  return listOf(run.invocations)
    .flatMap((invocation) => listOf(member(invocation, 'toolExecutionNotifications')))
    .some((notification) => memberAt(notification, 'descriptor', 'id') === 'findings-left-out');
}

function isComplete(run: Json): boolean {
  return listOf(run.invocations).every((invocation) => member(invocation, 'executionSuccessful') !== false);
}
