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

/** The flags of a command and those written before its name, where the common ones may stand too. */
function optionsOf(command: Command): object {
  // What was written on the command line itself, not what commander makes of flags left out.
  const written = Object.entries(command.opts()).filter(
    ([name]) => command.getOptionValueSource(name) !== 'default',
  );
  const before = command.parent === null ? {} : optionsOf(command.parent);
  return { ...before, ...Object.fromEntries(written) };
}

/** What runs a command, whatever its arguments are. */
type Run = (...call: never[]) => number | Promise<number>;

type Finish = (code: number) => void;

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

/** Adds the commands to the program. */
function addCommands(program: Command, words: HelpWords, io: Io, finish: Finish): void {
  const { brief, task, file, rule, code } = words.arguments;
  const failOn = new Option('--fail-on <level>', words.failOn);
  failOn.choices(['error', 'warning', 'info']);
  /** Does what a command is for, with what is loaded for it only now. */
  const runs =
    (load: () => Run | Promise<Run>) =>
    async (...given: unknown[]) => {
      const run = await load();
      const options = optionsOf(given.at(-1) as Command);
      finish(await run(...([...given.slice(0, -2), options, io] as never[])));
    };
  const add = (name: string, description: string, parent = program): Command =>
    withCommon(parent.command(name).description(description), words);
  /** One that uses the packs in a person's own folder (see rule-files.ts). */
  const addWithHouse = (...of: Parameters<typeof add>): Command =>
    add(...of).option('--no-house', words.noHouse);

  addWithHouse('plan', words.plan)
    .argument(`<${brief}...>`, words.briefs)
    .option('--out <dir>', words.out)
    .option('--format <list>', words.formats(OUTPUTS.map(({ name }) => name).join(',')))
    .option('--details', words.details)
    .option('--no-write', words.noWrite)
    .addOption(failOn)
    .action(runs(() => runPlan));
  addWithHouse('check', words.check)
    .argument(`<${brief}...>`, words.briefs)
    .addOption(
      new Option('--format <format>', words.checkFormat).choices(['text', 'json', 'sarif']),
    )
    .addOption(failOn)
    .action(runs(async () => (await import('./commands/check.ts')).runCheck));
  addWithHouse('why', words.why)
    .argument(`<${brief}>`, words.brief)
    .argument(`[${task}]`, words.task)
    .option('--not [rule]', words.not)
    .action(runs(async () => (await import('./commands/why.ts')).runWhy));
  const ofDiff = () => import('./commands/diff.ts');
  addWithHouse('diff', words.diff)
    .argument(`<${words.arguments.before}>`, words.diffBefore)
    .argument(`<${brief}>`, words.brief)
    .action(runs(async () => (await ofDiff()).runDiff));
  addWithHouse('what-if', words.whatIf)
    .argument(`<${brief}>`, words.brief)
    .option('--set <path=value...>', words.set)
    .action(runs(async () => (await ofDiff()).runWhatIf));
  for (const what of ['done', 'late', 'skip', 'note'] as const) {
    addWithHouse(what, words.noted[what])
      .argument(`<${brief}>`, words.brief)
      .argument(`<${task}>`, words.task)
      .argument(`[${words.arguments.text}]`, words.noteText)
      .action(runs(async () => (await import('./commands/note.ts')).runNote(what)));
  }
  addWithHouse('now', words.nowCommand)
    .argument(`<${brief}...>`, words.briefs)
    .action(runs(async () => (await import('./commands/now.ts')).runNow));
  add('open', words.open)
    .argument(`<${brief}>`, words.brief)
    .argument(`[${words.arguments.format}]`, words.openWhat)
    .option('--out <dir>', words.openOut)
    .action(runs(async () => (await import('./commands/open.ts')).runOpen));
  add('new', words.new)
    .argument(`[${file}]`, words.newFile)
    .option('--kind <kind>', words.kind(KIND_WORDS))
    .option('--type <type>', words.type)
    .option('--title <title>', words.title)
    .option('--date <date>', words.date)
    .option('--from <brief>', words.from)
    .option('--yes', words.yes)
    .option('--no-input', words.noInput)
    .action(runs(async () => (await import('./commands/new.ts')).runNew));
  add('explain', words.explain)
    .argument(`[${code}]`, words.code)
    .action(runs(async () => (await import('./commands/explain.ts')).runExplain));

  const rules = add('rules', words.rules);
  const ofRules = () => import('./commands/rules.ts');
  for (const what of ['coverage', 'law', 'settings'] as const) {
    addWithHouse(what, words.seen[what], rules)
      .option('--packs <file...>', words.packs)
      .action(
        runs(async () => {
          const { runCoverage, runLaw, runSettings } = await ofRules();
          return { coverage: runCoverage, law: runLaw, settings: runSettings }[what];
        }),
      );
  }
  addWithHouse('list', words.seen.list, rules)
    .option('--packs <file...>', words.packs)
    .argument(`[${words.arguments.words}]`, words.rulesNamed)
    .action(runs(async () => (await ofRules()).runRulesList));
  addWithHouse('show', words.rulesShow, rules)
    .option('--packs <file...>', words.packs)
    .argument(`<${rule}>`, words.rule)
    .action(runs(async () => (await ofRules()).runRulesShow));
  addWithHouse('words', words.rulesWords, rules)
    .option('--packs <file...>', words.packs)
    .argument(`[${words.arguments.thing}]`, words.thing)
    .action(runs(async () => (await ofRules()).runRulesWords));
  addWithHouse('test', words.rulesTest, rules)
    .argument(`[${file}...]`, words.testFiles)
    .action(runs(async () => (await ofRules()).runRulesTest));
  add('new', words.rulesNew, rules)
    .argument(`[${file}]`, words.rulesFile)
    .option('--do <title>', words.do)
    .option('--for <occasion>', words.for)
    .option('--kind <kind>', words.kind(KIND_WORDS))
    .option('--change <rule>', words.change)
    .option('--off <rule>', words.off)
    .option('--at <time>', words.at)
    .option('--by <time>', words.by)
    .option('--every <time>', words.every)
    .option('--owner <roles>', words.owner)
    .option('--place <place>', words.place)
    .option('--points <points>', words.points)
    .option('--reason <reason>', words.reason)
    .option('--yes', words.noQuestions)
    .option('--no-input', words.noInput)
    .action(runs(async () => (await import('./commands/rules-new.ts')).runRulesNew));

  const schema = add('schema', words.schema);
  for (const what of ['brief', 'pack', 'cases'] as const) {
    add(what, words.schemas[what], schema).action(
      runs(async () => (await import('./commands/schema.ts')).runSchema(what)),
    );
  }
}

/** The name of the command that completes what is typed in a shell. */
export const COMPLETE = 'complete';

/** Gives the command that its library adds for completion the words of a language. */
export function sayOfCompletion(program: Command, lang: Lang): void {
  const own = program.commands.find((one) => one.name() === COMPLETE);
  own?.description(HELP_WORDS[lang].complete);
  for (const argument of own?.registeredArguments ?? []) {
    argument.description = HELP_WORDS[lang].shell;
  }
}

/** What options take, as `<dir>`, in the words of the language. */
function nameValues({ options }: Command, words: HelpWords): void {
  const names: Readonly<Record<string, string>> = words.values;
  for (const option of options) {
    option.flags = option.flags.replace(
      /([<[])([^>\].]+)/,
      (_, open: string, name: string) => `${open}${names[name] ?? name}`,
    );
  }
}

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
  nameValues(command, words);
  for (const one of command.commands) speakOurWords(one, words);
}

/**
 * The command line, with its help in one language. What only the rarer commands need is loaded when they are called. The
 * exit code goes to `finish`; a wrong call throws a UsageError.
 */
export function buildProgram(lang: Lang, io: Io, finish: Finish, isCompleting = false): Command {
  const words = HELP_WORDS[lang];
  const titles: Readonly<Record<string, string>> = words.titles;
  const withChoices = ({ description, argChoices }: Pick<Option, 'description' | 'argChoices'>) =>
    argChoices === undefined
      ? description
      : words.choices(description, argChoices.join(words.listComma));
  const program = withCommon(new Command('reception'), words)
    .description(words.program)
    .version('0.1.0', '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .configureHelp({
      displayWidth: textWidth,
      boxWrap: (text, width) => wrapText(text, width).join('\n'),
      optionDescription: withChoices,
      argumentDescription: withChoices,
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
  addCommands(program, words, io, finish);
  // It lists what there is, so it comes last; where it is called its own library puts it there (main.ts).
  if (!isCompleting) program.command(COMPLETE).description(words.complete).argument('[shell]');
  speakOurWords(program, words);
  return program;
}
