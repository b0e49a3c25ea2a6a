import type { Command } from 'commander';
import { optionsOf, withCommon, withHouse } from './flags.ts';
import type { AddCommands } from './program.ts';

/** `reception rules …`. */
export const addRulesCommands: AddCommands = (program, words, io, finish) => {
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
      const { runRulesTest } = await import('./commands/rules-test.ts');
      finish(await runRulesTest(files, optionsOf(command), io));
    });
  withCommon(rules.command('new'), words)
    .description(words.rulesNew)
    .argument(`<${file}>`, words.rulesFile)
    .action(async (path: string, _: unknown, command: Command) => {
      const { runRulesNew } = await import('./commands/rules-new.ts');
      finish(runRulesNew(path, optionsOf(command), io));
    });
};
