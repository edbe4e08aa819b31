/** The public surface of logscan: everything that other programs may import. */
export { type Baseline, readBaseline } from './baseline.ts';
export type { BundleLimits } from './bundles/limits.ts';
export { type Explanation, explain, type Meaning } from './catalogue/explain.ts';
export { type CatalogueOptions, loadCatalogue } from './catalogue/load.ts';
export { type SignatureSummary, summarise } from './catalogue/summary.ts';
export type {
  Catalogue,
  CodeSystem,
  Example,
  FormatScope,
  LogFormat,
  Origin,
  Pattern,
  Signature,
  SystemCode,
} from './catalogue/types.ts';
export { checkCatalogue } from './check-catalogue.ts';
export { type Clock, systemClock } from './clock.ts';
export { createMatcher, type MatcherOptions } from './create-matcher.ts';
export { type CompareOptions, compareReports } from './diff/compare.ts';
export type {
  Change,
  ComparedDiagnosis,
  Comparison,
  ComparisonNote,
  ComparisonNoteCode,
  NewDiagnosis,
  RemainingDiagnosis,
  Sighting,
  UnknownDiagnosis,
  UnknownReason,
} from './diff/types.ts';
export { type CatalogueError, type ErrorCode, LogscanError } from './errors.ts';
export { follow } from './follow/follow.ts';
export type { FollowOptions, FollowStatus } from './follow/options.ts';
export { tellGap, tellNote } from './locale/remarks/tell.ts';
export { createRedactor } from './redact/redactor.ts';
export { hideSecrets } from './redact/secrets.ts';
export type { Redactor, RedactorOptions, ToldRecord } from './redact/types.ts';
export { createReporter } from './reporters/index.ts';
export { type Reporter, type ReporterName, type ReporterOptions, reporterNames } from './reporters/types.ts';
export type { SavedDiagnosis, SavedReport } from './saved/types.ts';
export { scan } from './scan.ts';
export type { ScanOptions } from './scan-options.ts';
export type { Host } from './sources/host.ts';
export { findKnownFolders, type KnownFolders } from './sources/known-folders.ts';
export type { InstallName, InstallPaths } from './sources/known-places.ts';
export type { ScanProgress } from './sources/progress.ts';
export * from './types.ts';
