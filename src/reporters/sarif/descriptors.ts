/**
 * What SARIF calls rules: one for each diagnosis, with what GitHub shows of it. A failure of a backup is no weakness that
 * somebody could exploit, so that none has a security severity.
 */
import { documentTexts } from '../../locale/documents.ts';
import type { Language } from '../../locale/languages.ts';
import { sarifTexts } from '../../locale/sarif.ts';
import type { Diagnosis, Severity } from '../../types.ts';
import type { ReportingDescriptor, Result } from './format.ts';
import { helpMarkdown, helpText, webAddress } from './help.ts';
import { inert } from './text.ts';

/** How SARIF calls severities. */
export const levels: Record<Severity, Result.level> = {
  critical: 'error',
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const problemSeverities: Record<Severity, string> = {
  critical: 'error',
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

/** Tags that GitHub shows, and UTF-16 units of one and of a description. */
const mostTags = 10;
const longestTag = 100;
const longestDescription = 1000;

/** What GitHub shows of a diagnosis beside its results. */
export function descriptorOf(diagnosis: Diagnosis, language: Language): ReportingDescriptor {
  const { signature, component, codes, title, severity, evidence, causes, causedBy, docs } = diagnosis;
  const helpUri = webAddress(docs);
  return {
    id: signature,
    name: pascalCase(signature),
    shortDescription: { text: describe(title) },
    fullDescription: {
      text: describe(
        title + sarifTexts[language].stop + causes.join(documentTexts[language].betweenSentences),
      ),
    },
    help: { text: helpText(diagnosis, language), markdown: helpMarkdown(diagnosis, language) },
    ...(helpUri === null ? {} : { helpUri }),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: [...new Set([component, ...codes].map((tag) => inert(tag, longestTag)))].slice(0, mostTags),
      precision: evidence === 'certain' ? 'high' : 'medium',
      'problem.severity': problemSeverities[severity],
      severity,
      causedBy,
    },
  };
}

/** `network/name-not-found` is `NetworkNameNotFound`. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|[^a-z\d]+)([a-z\d]?)/gi, (_, first: string) => first.toUpperCase());
}

function describe(text: string): string {
  return inert(text, longestDescription);
}
