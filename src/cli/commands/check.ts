import { citeClauses } from '../../core/assemble/cite-clauses.ts';
import type { Finding, Level } from '../../model/finding.ts';
import { renderFindings } from '../../render/terminal/render-findings.ts';
import { EXIT_FINDINGS, EXIT_OK } from '../exit-codes.ts';
import { briefsIn } from '../expand-folders.ts';
import { colourOf, type Io } from '../io.ts';
import {
  type CommonOptions,
  hasFindings,
  type PlannedBrief,
  planBrief,
  planOf,
} from '../plan-brief.ts';
import { sourceReader } from '../source-reader.ts';

export interface CheckOptions extends CommonOptions {
  readonly format?: 'text' | 'json' | 'sarif';
  readonly failOn?: Level;
}

function clean(planned: PlannedBrief): string {
  return planned.lang === 'zh'
    ? `${planned.path}：没有问题\n`
    : `${planned.path}: nothing to report\n`;
}

/** The words of what the findings of a brief rest on. */
function citedIn({ findings, book, lang }: PlannedBrief): Readonly<Record<string, string>> {
  return citeClauses(
    findings.flatMap(({ cites }) => cites ?? []),
    book,
    lang,
  ).clauses;
}

function asText(
  planned: readonly PlannedBrief[],
  across: readonly Finding[],
  options: CheckOptions,
  io: Io,
): string {
  const color = colourOf(options, io.stdout, io);
  const source = sourceReader(io);
  const own = planned.map((one) =>
    one.findings.length === 0
      ? clean(one)
      : renderFindings(one.findings, {
          lang: one.lang,
          color,
          source,
          clauses: citedIn(one),
        }),
  );
  const between = renderFindings(across, { lang: planned[0]?.lang ?? 'zh', color, source });
  return `${own.join('')}${between}`;
}

async function asData(
  planned: readonly PlannedBrief[],
  across: readonly Finding[],
  format: 'json' | 'sarif',
): Promise<string> {
  const findings = [...planned.flatMap((one) => one.findings), ...across];
  const lang = planned[0]?.lang ?? 'zh';
  const clauses = Object.assign({}, ...planned.map(citedIn)) as Readonly<Record<string, string>>;
  if (format === 'json') {
    const { renderFindingsJson } = await import('../../render/json/render-findings-json.ts');
    return renderFindingsJson(findings, lang, clauses);
  }
  const { renderSarif } = await import('../../render/sarif/render-sarif.ts');
  return renderSarif(findings, lang, clauses);
}

/** What clashes between briefs; those with errors are left out, as from a desk. */
async function findAcross(planned: readonly PlannedBrief[]): Promise<readonly Finding[]> {
  const ready = planned.filter((one) => planOf(one) !== null);
  if (ready.length < 2) {
    return [];
  }
  const { deskOf } = await import('./plan-desk.ts');
  return deskOf(ready).findings;
}

/** `reception check`: findings only, of each brief and between them. */
export async function runCheck(
  given: readonly string[],
  options: CheckOptions,
  io: Io,
): Promise<number> {
  const planned: PlannedBrief[] = [];
  for (const path of briefsIn(given, io.files)) {
    planned.push(await planBrief(path, options, io));
  }
  const across = await findAcross(planned);
  const format = options.format ?? 'text';
  io.stdout.write(
    format === 'text'
      ? asText(planned, across, options, io)
      : await asData(planned, across, format),
  );
  const all = [...planned.flatMap(({ findings }) => findings), ...across];
  return hasFindings(all, options.failOn ?? 'error') ? EXIT_FINDINGS : EXIT_OK;
}
