import { Command, CommanderError, Option } from 'commander';
import { KINDS } from '../kinds/index.ts';
import { runPlan } from './commands/plan.ts';
import { optionsOf, withCommon, withHouse } from './flags.ts';
import type { Io } from './io.ts';
import { addRulesCommands } from './rules-program.ts';

/** The short word for each kind of brief. */
const KIND_WORDS = {
  zh: Object.values(KINDS)
    .map(({ aliases, label }) => aliases[0] ?? label.zh)
    .join(' '),
  en: Object.keys(KINDS).join(' '),
};

const FAIL_ON = ['error', 'warning', 'info'];
const SCHEMAS = {
  brief: '接待单 / briefs',
  pack: '规则文件 / rule packs',
  cases: '规则的用例 / cases of packs',
} as const;

type AddCommands = (program: Command, io: Io, finish: (code: number) => void) => void;

const addPlan: AddCommands = (program, io, finish) => {
  withHouse(withCommon(program.command('plan')))
    .description('出方案：打印清单，并写出文件 / print the checklist and write the files')
    .argument('<brief...>', '接待单 / briefs')
    .option('--out <dir>', '写到哪里；- 为直接输出 / where to; - prints')
    .option('--format <list>', 'text,md,html,ics,summary,forms,forms-html,json')
    .option('--no-write', '只显示，不写文件 / show only')
    .addOption(
      new Option('--fail-on <level>', '有这一级提示时退出码为 1 / exit 1 at this level').choices(
        FAIL_ON,
      ),
    )
    .action(async (briefs: string[], _: unknown, command: Command) => {
      finish(await runPlan(briefs, optionsOf(command), io));
    });
};

const addCheck: AddCommands = (program, io, finish) => {
  withHouse(withCommon(program.command('check')))
    .description('只检查 / findings only')
    .argument('<brief...>', '接待单 / briefs')
    .addOption(new Option('--format <format>', '格式 / format').choices(['text', 'json', 'sarif']))
    .addOption(
      new Option('--fail-on <level>', '有这一级提示时退出码为 1 / exit 1 at this level').choices(
        FAIL_ON,
      ),
    )
    .action(async (briefs: string[], _: unknown, command: Command) => {
      const { runCheck } = await import('./commands/check.ts');
      finish(await runCheck(briefs, optionsOf(command), io));
    });
};

const addWhy: AddCommands = (program, io, finish) => {
  withHouse(withCommon(program.command('why')))
    .description('每项任务为什么有、时间怎么来的 / why each task is there, and its time')
    .argument('<brief>', '接待单 / brief')
    .argument('[task]', '任务编号、规则或标题里的字 / a task, a rule, or words of a title')
    .option('--not <rule>', '这条规则为什么没有 / why a rule makes nothing')
    .action(async (brief: string, task: string | undefined, _: unknown, command: Command) => {
      const { runWhy } = await import('./commands/why.ts');
      finish(await runWhy(brief, task, optionsOf(command), io));
    });
};

const addNew: AddCommands = (program, io, finish) => {
  withCommon(program.command('new'))
    .description(
      '新的接待单，在终端里一问一答 / a new brief, asked for question by question on a terminal',
    )
    .argument('[file]', '文件；- 或不写（不在终端里）则直接输出 / file; printed if - or left out')
    .option('--kind <kind>', `类别：${KIND_WORDS.zh} / ${KIND_WORDS.en}`)
    .option('--type <type>', '接待类型 / type')
    .option('--title <title>', '标题 / title')
    .option('--date <date>', '哪天开始，如 2026-12-02 / the first day')
    .option(
      '--from <brief>',
      '照旧接待单做一份，日期移到 --date / made of an older brief, moved to --date',
    )
    .option('--yes', '不提问，直接给空白接待单 / ask nothing')
    .option('--no-input', '同 --yes / the same')
    .action(async (file: string | undefined, _: unknown, command: Command) => {
      const { runNew } = await import('./commands/new.ts');
      finish(await runNew(file, optionsOf(command), io));
    });
};

const addSchema: AddCommands = (program, io, finish) => {
  const schema = program
    .command('schema')
    .description('给编辑器用的 JSON Schema / JSON Schema for editors');
  for (const what of ['brief', 'pack', 'cases'] as const) {
    withCommon(schema.command(what))
      .description(SCHEMAS[what])
      .action(async () => {
        const { runSchema } = await import('./commands/schema.ts');
        finish(runSchema(what, io));
      });
  }
};

const COMMANDS: readonly AddCommands[] = [
  addPlan,
  addCheck,
  addWhy,
  addNew,
  addRulesCommands,
  addSchema,
];

/**
 * The command line. What only the rarer commands need is loaded when they are called. The exit code goes to `finish`.
 */
export function buildProgram(io: Io, finish: (code: number) => void): Command {
  const program = withCommon(new Command('reception'))
    .description(
      '把一份接待单变成方案、清单、日历和小结\nTurns a brief of a visit into a plan, a checklist, a calendar and a summary',
    )
    .version('0.1.0')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    });
  for (const add of COMMANDS) {
    add(program, io, finish);
  }
  return program;
}

/** Whether the command line itself was wrong, rather than help asked for. */
export function isUsageProblem(error: unknown): error is CommanderError {
  return error instanceof CommanderError && error.exitCode !== 0;
}

/** Whether commander has printed what was asked for and has nothing left to do. */
export function isHelpShown(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}
