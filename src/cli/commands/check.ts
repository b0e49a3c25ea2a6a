import type { Level } from '../../model/finding.ts';
import { renderFindings } from '../../render/findings/render-findings.ts';
import { EXIT_FINDINGS, EXIT_OK } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, hasFindings, type PlannedBrief, planBrief } from '../plan-brief.ts';
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

function asText(planned: readonly PlannedBrief[], options: CheckOptions, io: Io): string {
  const color = options.color ?? (io.stdout.isTerminal && !io.env.NO_COLOR);
  return planned
    .map((one) => {
      const source = sourceReader(io);
      return one.findings.length === 0
        ? clean(one)
        : renderFindings(one.findings, { lang: one.lang, color, source });
    })
    .join('');
}

async function asData(planned: readonly PlannedBrief[], format: 'json' | 'sarif'): Promise<string> {
  const findings = planned.flatMap((one) => one.findings);
  const lang = planned[0]?.lang ?? 'zh';
  if (format === 'json') {
    const { renderFindingsJson } = await import('../../render/findings/render-findings-json.ts');
    return renderFindingsJson(findings, lang);
  }
  const { renderSarif } = await import('../../render/findings/render-sarif.ts');
  return renderSarif(findings, lang);
}

/** `reception check`: findings only. */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  io: Io,
): Promise<number> {
  const planned: PlannedBrief[] = [];
  for (const path of paths) {
    planned.push(await planBrief(path, options, io));
  }
  const format = options.format ?? 'text';
  io.stdout.write(format === 'text' ? asText(planned, options, io) : await asData(planned, format));
  return planned.some((one) => hasFindings(one.findings, options.failOn ?? 'error'))
    ? EXIT_FINDINGS
    : EXIT_OK;
}
