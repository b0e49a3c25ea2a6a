import { Command, Option } from 'commander';
import { KINDS } from '../kinds/index.ts';
import { LANGS, type Lang } from '../model/text.ts';
import { textWidth, wrapText } from '../render/layout/wrap-text.ts';
import { runPlan } from './commands/plan.ts';
import { describeCall } from './describe-call.ts';
import { UsageError } from './exit-codes.ts';
import type { Io } from './io.ts';
import { HELP_WORDS, type HelpWords } from './messages.ts';
import { OUTPUTS } from './outputs.ts';

/** The short word for each kind of brief. */
const KIND_WORDS = {
  zh: Object.values(KINDS)
    .map(({ aliases, label }) => aliases[0] ?? label.zh)
    .join(' '),
  en: Object.keys(KINDS).join(' '),
};

/** Flags every command has. */
function withCommon(command: Command, words: HelpWords): Command {
  return command
    .addOption(new Option('--lang <lang>', words.lang).choices(LANGS))
    .option('--now <time>', words.now)
    .option('--timezone <zone>', words.timezone)
    .option('--color', words.color)
    .option('--no-color', words.noColor)
    .option('--quiet', words.quiet);
}

/** The flag of commands that use the packs in a person's own folder (see user-packs.ts), after those every command has. */
function withHouse(command: Command, words: HelpWords): Command {
  return withCommon(command, words).option('--no-house', words.noHouse);
}

/** The flags of a command and those written before its name, where the common ones may stand too. */
function optionsOf<T extends object>(command: Command): T {
  const before = command.parent === null ? {} : optionsOf(command.parent);
  // What was written on the command line itself, not what commander makes of flags left out.
  const written = Object.entries(command.opts()).filter(
    ([name]) => command.getOptionValueSource(name) !== 'default',
  );
  return { ...before, ...Object.fromEntries(written) } as T;
}

/** Adds commands to the program; each gives its exit code to `finish`. */
type AddCommands = (
  program: Command,
  words: HelpWords,
  io: Io,
  finish: (code: number) => void,
) => void;

const CHECK_FORMATS = ['text', 'json', 'sarif'];

const failOn = (words: HelpWords): Option =>
  new Option('--fail-on <level>', words.failOn).choices(['error', 'warning', 'info']);

const addPlan: AddCommands = (program, words, io, finish) => {
  withHouse(program.command('plan'), words)
    .description(words.plan)
    .argument(`<${words.arguments.brief}...>`, words.briefs)
    .option('--out <dir>', words.out)
    .option('--format <list>', words.formats(OUTPUTS.map(({ name }) => name).join(',')))
    .option('--no-write', words.noWrite)
    .addOption(failOn(words))
    .action(async (briefs: string[], _: unknown, command: Command) => {
      finish(await runPlan(briefs, optionsOf(command), io));
    });
};

const addCheck: AddCommands = (program, words, io, finish) => {
  withHouse(program.command('check'), words)
    .description(words.check)
    .argument(`<${words.arguments.brief}...>`, words.briefs)
    .addOption(new Option('--format <format>', words.checkFormat).choices(CHECK_FORMATS))
    .addOption(failOn(words))
    .action(async (briefs: string[], _: unknown, command: Command) => {
      const { runCheck } = await import('./commands/check.ts');
      finish(await runCheck(briefs, optionsOf(command), io));
    });
};

const addWhy: AddCommands = (program, words, io, finish) => {
  withHouse(program.command('why'), words)
    .description(words.why)
    .argument(`<${words.arguments.brief}>`, words.brief)
    .argument(`[${words.arguments.task}]`, words.task)
    .option('--not <rule>', words.not)
    .action(async (brief: string, task: string | undefined, _: unknown, command: Command) => {
      const { runWhy } = await import('./commands/explain.ts');
      finish(await runWhy(brief, task, optionsOf(command), io));
    });
};

const addNew: AddCommands = (program, words, io, finish) => {
  withCommon(program.command('new'), words)
    .description(words.new)
    .argument(`[${words.arguments.file}]`, words.newFile)
    .option('--kind <kind>', words.kind(KIND_WORDS))
    .option('--type <type>', words.type)
    .option('--title <title>', words.title)
    .option('--date <date>', words.date)
    .option('--from <brief>', words.from)
    .option('--yes', words.yes)
    .option('--no-input', words.noInput)
    .action(async (file: string | undefined, _: unknown, command: Command) => {
      const { runNew } = await import('./commands/new.ts');
      finish(await runNew(file, optionsOf(command), io));
    });
};

const addExplain: AddCommands = (program, words, io, finish) => {
  withCommon(program.command('explain'), words)
    .description(words.explain)
    .argument(`[${words.arguments.code}]`, words.code)
    .action(async (code: string | undefined, _: unknown, command: Command) => {
      const { runExplain } = await import('./commands/explain.ts');
      finish(runExplain(code, optionsOf(command), io));
    });
};

const addSchema: AddCommands = (program, words, io, finish) => {
  const schema = withCommon(program.command('schema'), words).description(words.schema);
  for (const what of ['brief', 'pack', 'cases'] as const) {
    withCommon(schema.command(what), words)
      .description(words.schemas[what])
      .action(async () => {
        const { runSchema } = await import('./commands/explain.ts');
        finish(runSchema(what, io));
      });
  }
};

/** `reception rules …`. */
const addRulesCommands: AddCommands = (program, words, io, finish) => {
  const { file, rule: ruleName } = words.arguments;
  const withPacks = (command: Command): Command =>
    withHouse(command, words).option('--packs <file...>', words.packs);
  const rules = withCommon(program.command('rules'), words).description(words.rules);
  for (const what of ['list', 'coverage', 'settings'] as const) {
    withPacks(rules.command(what))
      .description(words.seen[what])
      .action(async (_: unknown, command: Command) => {
        const { runRules } = await import('./commands/rules.ts');
        finish(await runRules(what, optionsOf(command), io));
      });
  }
  withPacks(rules.command('show'))
    .description(words.rulesShow)
    .argument(`<${ruleName}>`, words.rule)
    .action(async (rule: string, _: unknown, command: Command) => {
      const { runRulesShow } = await import('./commands/rules.ts');
      finish(await runRulesShow(rule, optionsOf(command), io));
    });
  withHouse(rules.command('test'), words)
    .description(words.rulesTest)
    .argument(`[${file}...]`, words.testFiles)
    .action(async (files: string[], _: unknown, command: Command) => {
      const { runRulesTest } = await import('./commands/rules.ts');
      finish(await runRulesTest(files, optionsOf(command), io));
    });
  withCommon(rules.command('new'), words)
    .description(words.rulesNew)
    .argument(`<${file}>`, words.rulesFile)
    .action(async (path: string, _: unknown, command: Command) => {
      const { runRulesNew } = await import('./commands/rules.ts');
      finish(runRulesNew(path, optionsOf(command), io));
    });
};

/** Has a command, and those under it, refuse a wrong call in our words instead of commander's. */
function speakOurWords(command: Command, words: HelpWords): void {
  command.exitOverride((error) => {
    throw error.exitCode === 0 || error.code === 'commander.help'
      ? error
      : new UsageError(describeCall(error, command));
  });
  if (command.commands.length > 0) {
    command.helpCommand(`help [${words.arguments.command}]`, words.helpOf);
  }
  for (const one of command.commands) speakOurWords(one, words);
}

/**
 * The command line, with its help in one language. What only the rarer commands need is loaded when they are called. The
 * exit code goes to `finish`; a wrong call throws a UsageError.
 */
export function buildProgram(lang: Lang, io: Io, finish: (code: number) => void): Command {
  const words = HELP_WORDS[lang];
  const titles: Readonly<Record<string, string>> = words.titles;
  const program = withCommon(new Command('reception'), words)
    .description(words.program)
    .version('0.1.0', '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .configureHelp({
      displayWidth: textWidth,
      boxWrap: (text, width) => wrapText(text, width).join('\n'),
      optionDescription: ({ description, argChoices }) =>
        argChoices === undefined
          ? description
          : words.choices(description, argChoices.join(words.listComma)),
      styleTitle: (title) => titles[title] ?? title,
      styleOptionText: (text) => (text === '[options]' ? words.options : text),
      styleSubcommandText: (text) => (text === '[command]' ? words.command : text),
    })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    });
  const commands = [addPlan, addCheck, addWhy, addNew, addExplain, addRulesCommands, addSchema];
  for (const add of commands) add(program, words, io, finish);
  speakOurWords(program, words);
  return program;
}
