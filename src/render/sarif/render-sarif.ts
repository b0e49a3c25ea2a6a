import type { Finding, Level } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import { sortFindings } from '../../model/sort-findings.ts';
import type { Lang } from '../../model/text.ts';
import { listFinding } from '../layout/list-findings.ts';
import { markCharacters } from '../sentences/mark-characters.ts';

const LEVELS: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Findings as SARIF 2.1.0, one result each, for the code review of a forge. Columns count code points (§3.14.17). */
export function renderSarif(
  findings: readonly Finding[],
  lang: Lang,
  clauses: Readonly<Record<string, string>> = {},
): string {
  const listed = sortFindings(findings).map((finding) => listFinding(finding, lang, clauses));
  const rules = [...new Set(listed.map(({ name }) => name))].sort((a, b) => (a < b ? -1 : 1));
  const indexes = new Map(rules.map((id, index) => [id, index]));
  const run = {
    tool: { driver: { name: 'reception', rules: rules.map((id) => ({ id })) } },
    columnKind: 'unicodeCodePoints',
    results: listed.map(({ name, level, message, at, cites, basis }) => ({
      ruleId: name,
      ruleIndex: indexes.get(name),
      level: LEVELS[level],
      message: { text: message },
      ...(at ? { locations: [locationOf(at)] } : {}),
      ...(cites.length > 0 ? { properties: { cites, basis } } : {}),
    })),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function locationOf({ file, line, column, length }: Position): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: line, startColumn: column, endColumn: column + length },
    },
  };
}

/** A relative or `file:` reference (RFC 3986): a drive letter is no scheme, and every other character is escaped. */
function uriOf(file: string): string {
  const path = markCharacters(file).replaceAll('\\', '/');
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path[0]}:${escaped.slice(4)}`;
  return path.startsWith('/') ? `file://${escaped}` : escaped;
}
