import type { Finding } from '../../model/finding.ts';
import { compareTexts, sortFindings } from '../../model/order.ts';
import type { Plan } from '../../model/plan.ts';
import type { Position } from '../../model/position.ts';
import type { Lang } from '../../model/text.ts';
import { markCharacters } from '../layout/clean-text.ts';
import { listFinding } from '../sentences/describe-finding.ts';

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `plan.json`: the plan itself, its findings in words with their places flat beside them; two spaces an indent, with a line end at the end. */
export function renderPlanJson(plan: Plan): string {
  const said = (finding: Finding): object => {
    const { name, level, message, cites, at } = listFinding(finding, plan.brief.lang, {});
    const { file = '', line = 0, column = 0 } = at ?? {};
    const about = finding.about === undefined ? {} : { about: finding.about };
    return { code: name, level, message, cites, file, line, column, ...about };
  };
  // A plan that is the same again is written with the same bytes.
  const isAsBefore = plan.changes?.kept === true && plan.changes.changes.length === 0;
  const changes = plan.changes &&
    !isAsBefore && {
      ...plan.changes,
      changes: plan.changes.changes.map((one) =>
        one.of === 'problem' ? { ...one, finding: said(one.finding) } : one,
      ),
    };
  return asJson({ ...plan, changes: changes || null, findings: plan.findings.map(said) });
}

/** Findings for programs: a JSON array in order. `file` is null, and numbers are 0, where no place is meant; `basis` has the words of `cites`. */
export function renderFindingsJson(
  findings: readonly Finding[],
  lang: Lang,
  clauses: Readonly<Record<string, string>> = {},
): string {
  const list = sortFindings(findings).map((finding) => {
    const { name, level, message, at, cites, basis } = listFinding(finding, lang, clauses);
    const { file = null, line = 0, column = 0, length = 0 } = at ?? {};
    const place = { file, ...(at?.sheet === undefined ? {} : { sheet: at.sheet }), line, column };
    return { code: name, level, message, ...place, length, cites, basis };
  });
  return asJson(list);
}

/** Findings as SARIF 2.1.0, one result each, for the code review of a forge. Columns count code points (§3.14.17). */
export function renderSarif(
  findings: readonly Finding[],
  lang: Lang,
  clauses: Readonly<Record<string, string>> = {},
): string {
  const listed = sortFindings(findings).map((finding) => listFinding(finding, lang, clauses));
  const rules = [...new Set(listed.map(({ name }) => name))].sort(compareTexts);
  const run = {
    tool: { driver: { name: 'reception', rules: rules.map((id) => ({ id })) } },
    columnKind: 'unicodeCodePoints',
    results: listed.map(({ name, level, message, at, cites, basis }) => ({
      ruleId: name,
      ruleIndex: rules.indexOf(name),
      level: level === 'info' ? 'note' : level,
      message: { text: message },
      ...(at ? { locations: [locationOf(at)] } : {}),
      ...(cites.length > 0 ? { properties: { cites, basis } } : {}),
    })),
  };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return asJson({ $schema, version: '2.1.0', runs: [run] });
}

function locationOf({ file, line, column, length }: Position): object {
  const region = { startLine: line, startColumn: column, endColumn: column + length };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } };
}

/** A relative or `file:` reference (RFC 3986): a drive letter is no scheme, and every other character is escaped. */
function uriOf(file: string): string {
  const path = markCharacters(file).replaceAll('\\', '/');
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path[0]}:${escaped.slice(4)}`;
  return path.startsWith('/') ? `file://${escaped}` : escaped;
}
