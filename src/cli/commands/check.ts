import { citeClauses } from '../../core/assemble/plan-notes.ts';
import type { Finding, Level } from '../../model/finding.ts';
import { renderFindingsJson, renderSarif } from '../../render/json/render-json.ts';
import { markLine } from '../../render/layout/clean-text.ts';
import { renderFindings } from '../../render/terminal/render-findings.ts';
import { briefsIn } from '../brief-files.ts';
import type { Io } from '../io.ts';
import { MESSAGES } from '../messages.ts';
import {
  type CommonOptions,
  exitFor,
  type PlannedBrief,
  planBrief,
  type RunCommand,
} from '../plan-brief.ts';
import { sourceReader } from '../read-files.ts';
import { colourOf } from '../screen.ts';
import { type DeskEntry, deskEntries, deskOf } from './plan-desk.ts';

export interface CheckOptions extends CommonOptions {
  readonly format?: 'text' | 'json' | 'sarif';
  readonly failOn?: Level;
}

/** What a check keeps of a brief; `clauses` are the words of what its findings rest on. */
interface Checked extends Pick<PlannedBrief, 'path' | 'lang' | 'findings'> {
  readonly clauses: Readonly<Record<string, string>>;
}

const checkedOf = ({ path, lang, findings, book }: PlannedBrief): Checked => {
  const cited = findings.flatMap(({ cites }) => cites ?? []);
  return { path, lang, findings, clauses: citeClauses(cited, book, lang).clauses };
};

function asText(
  checked: readonly Checked[],
  across: readonly Finding[],
  options: CheckOptions,
  io: Io,
): string {
  const color = colourOf(options, io.stdout, io);
  const source = sourceReader(io.files);
  const own = checked.map((one) =>
    one.findings.length === 0
      ? `${markLine(MESSAGES.nothingFound(one.path)[one.lang])}\n`
      : renderFindings(one.findings, { lang: one.lang, color, source, clauses: one.clauses }),
  );
  const between = renderFindings(across, { lang: checked[0]?.lang ?? 'zh', color, source });
  return `${own.join('')}${between}`;
}

const AS_DATA = { json: renderFindingsJson, sarif: renderSarif };

/** `reception check`: findings only, of each brief and between them; one with errors clashes with none, as on a desk. */
export const runCheck: RunCommand<[readonly string[]], CheckOptions> = async (
  given,
  options,
  io,
) => {
  const checked: Checked[] = [];
  const entries: DeskEntry[] = [];
  for (const path of briefsIn(given, io.files).paths) {
    const planned = await planBrief(path, options, io);
    checked.push(checkedOf(planned));
    entries.push(...deskEntries(planned));
  }
  const across = entries.length < 2 ? [] : deskOf(entries).findings;
  const all = [...checked.flatMap(({ findings }) => findings), ...across];
  const { format = 'text' } = options;
  if (format === 'text') {
    io.stdout.write(asText(checked, across, options, io));
  } else {
    const clauses: Checked['clauses'] = Object.assign({}, ...checked.map((one) => one.clauses));
    io.stdout.write(AS_DATA[format](all, checked[0]?.lang ?? 'zh', clauses));
  }
  return exitFor(all, options.failOn);
};
