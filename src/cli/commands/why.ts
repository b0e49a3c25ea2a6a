import { renderWhy, renderWhyNot } from '../../render/rules/render-why.ts';
import { renderFindings } from '../../render/terminal/render-findings.ts';
import { describeRule } from '../../rules/describe-rule.ts';
import { explainRule } from '../../rules/explain-rule.ts';
import { EXIT_FINDINGS, EXIT_OK, UsageError } from '../exit-codes.ts';
import { findTasks } from '../find-tasks.ts';
import { MESSAGES } from '../messages.ts';
import {
  type CommonOptions,
  type PlannedBrief,
  planBrief,
  type RunCommand,
} from '../plan-brief.ts';
import { sourceReader } from '../read-files.ts';

function whyNot(planned: PlannedBrief, rule: string): string {
  const { file, book, lang } = planned;
  const explanation = file && explainRule(file, book, planned, rule);
  if (explanation === null) {
    const near = book.rules.filter(({ id }) => id.includes(rule.split('/').at(-1) ?? rule));
    const ids = near.slice(0, 5).map(({ id }) => id);
    throw new UsageError(MESSAGES.unknownRule(rule, ids));
  }
  return renderWhyNot(explanation, book, lang);
}

/** `reception why`: why each task is there and how its time came about; with `--not`, why a rule makes none. */
export const runWhy: RunCommand<
  [path: string, wanted: string | undefined],
  CommonOptions & { readonly not?: string }
> = async (path, wanted, options, io) => {
  const planned = await planBrief(path, options, io);
  const { plan } = planned;
  if (plan === null) {
    const source = sourceReader(io.files);
    io.stderr.write(renderFindings(planned.findings, { lang: planned.lang, color: false, source }));
    return EXIT_FINDINGS;
  }
  if (options.not !== undefined) {
    io.stdout.write(whyNot(planned, options.not));
    return EXIT_OK;
  }
  const tasks = wanted === undefined ? plan.tasks : findTasks(plan.tasks, wanted);
  if (tasks.length === 0) throw new UsageError(MESSAGES.unknownTask(wanted ?? ''));
  const { book, lang } = planned;
  const tell = (id: string): string => {
    const rule = book.rules.find((one) => one.id === id);
    return rule === undefined ? '' : describeRule(rule, book, lang).sentence;
  };
  io.stdout.write(renderWhy(plan, tasks, book, tell));
  return EXIT_OK;
};
