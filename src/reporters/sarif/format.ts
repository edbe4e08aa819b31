/**
 * The format: SARIF 2.1.0, of which only these parts are written.
 */
export type { ArtifactLocation, Location, Log, Notification, ReportingDescriptor, Result, Run } from 'sarif';
