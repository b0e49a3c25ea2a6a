import { Command, CommanderError, Option } from 'commander';
import { runPlan } from './commands/plan.ts';
import type { Io } from './io.ts';

const FAIL_ON = ['error', 'warning', 'info'];

/** Flags every command has. */
function withCommon(command: Command): Command {
  return command
    .addOption(new Option('--lang <lang>', '语言 / language').choices(['zh', 'en']))
    .option('--now <time>', '以此为当前时间，输出可重现 / the clock, for reproducible output')
    .option('--timezone <zone>', '时区，代替接待单里的 / time zone, in place of the brief’s')
    .option('--color', '彩色 / colours')
    .option('--no-color', '不用彩色 / no colours')
    .option('--quiet', '不说多余的话 / say nothing but what was asked for');
}

/** Colours are decided by the terminal unless a flag says so; commander would make `--no-color` default to true. */
function optionsOf<T extends object>(command: Command): T {
  const options = command.opts<Record<string, unknown>>();
  if (command.getOptionValueSource('color') === 'default') {
    delete options.color;
  }
  return options as T;
}

/** The command line. What only the rarer commands need is loaded when they are called. The exit code goes to `finish`. */
export function buildProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command('reception')
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

  withCommon(program.command('plan'))
    .description('出方案：打印清单，并写出文件 / print the checklist and write the files')
    .argument('<brief...>', '接待单 / briefs')
    .option('--out <dir>', '写到哪里；- 为直接输出 / where to; - prints')
    .option('--format <list>', 'text,md,html,ics,summary,json')
    .option('--no-write', '只显示，不写文件 / show only')
    .addOption(
      new Option('--fail-on <level>', '有这一级提示时退出码为 1 / exit 1 at this level').choices(
        FAIL_ON,
      ),
    )
    .action(async (briefs: string[], _: unknown, command: Command) => {
      finish(await runPlan(briefs, optionsOf(command), io));
    });

  withCommon(program.command('check'))
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

  withCommon(program.command('why'))
    .description('每项任务为什么有、时间怎么来的 / why each task is there, and its time')
    .argument('<brief>', '接待单 / brief')
    .argument('[task]', '任务编号、规则或标题里的字 / a task, a rule, or words of a title')
    .option('--not <rule>', '这条规则为什么没有 / why a rule makes nothing')
    .action(async (brief: string, task: string | undefined, _: unknown, command: Command) => {
      const { runWhy } = await import('./commands/why.ts');
      finish(await runWhy(brief, task, optionsOf(command), io));
    });

  withCommon(program.command('new'))
    .description('新的接待单 / a commented brief to fill in')
    .argument('[file]', '文件；不写则直接输出 / file; printed if left out')
    .option('--kind <kind>', '类别 / kind', 'visit')
    .option('--type <type>', '接待类型 / type')
    .option('--title <title>', '标题 / title')
    .option('--date <date>', '抵达日期 / day of arrival')
    .action(async (file: string | undefined, _: unknown, command: Command) => {
      const { runNew } = await import('./commands/new.ts');
      finish(runNew(file, optionsOf(command), io));
    });

  const rules = program.command('rules').description('规则和依据 / the rules and their clauses');
  for (const what of ['list', 'coverage'] as const) {
    withCommon(rules.command(what))
      .description(
        what === 'list' ? '全部规则 / every rule' : '哪些条款有规则 / which clauses have rules',
      )
      .action(async (_: unknown, command: Command) => {
        const { runRules } = await import('./commands/rules.ts');
        finish(await runRules(what, optionsOf(command), io));
      });
  }
  withCommon(rules.command('show'))
    .description('一条规则 / one rule')
    .argument('<rule>', '规则编号 / id of the rule')
    .action(async (rule: string, _: unknown, command: Command) => {
      const { runRulesShow } = await import('./commands/rules.ts');
      finish(await runRulesShow(rule, optionsOf(command), io));
    });

  const schema = program
    .command('schema')
    .description('给编辑器用的 JSON Schema / JSON Schema for editors');
  for (const what of ['brief', 'pack'] as const) {
    schema
      .command(what)
      .description(what === 'brief' ? '接待单 / briefs' : '规则文件 / rule packs')
      .action(async () => {
        const { runSchema } = await import('./commands/schema.ts');
        finish(runSchema(what, io));
      });
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
