import type { Command } from 'commander';
import { optionsOf, withCommon, withHouse } from './flags.ts';
import type { Io } from './io.ts';

const SEEN = {
  list: '全部规则 / every rule',
  coverage: '哪些条款有规则 / which clauses have rules',
  settings: '规则里用的数 / the numbers that rules use',
} as const;

/** The flags of commands that show or run rules: which packs are over the shipped ones. */
function withPacks(command: Command): Command {
  return withHouse(withCommon(command)).option(
    '--packs <file...>',
    '再加上这些规则文件 / with these packs too',
  );
}

/** `reception rules …`. */
export function addRulesCommands(program: Command, io: Io, finish: (code: number) => void): void {
  const rules = program.command('rules').description('规则和依据 / the rules and their clauses');
  for (const what of ['list', 'coverage', 'settings'] as const) {
    withPacks(rules.command(what))
      .description(SEEN[what])
      .action(async (_: unknown, command: Command) => {
        const { runRules } = await import('./commands/rules.ts');
        finish(await runRules(what, optionsOf(command), io));
      });
  }
  withPacks(rules.command('show'))
    .description('一条规则 / one rule')
    .argument('<rule>', '规则编号 / id of the rule')
    .action(async (rule: string, _: unknown, command: Command) => {
      const { runRulesShow } = await import('./commands/rules.ts');
      finish(await runRulesShow(rule, optionsOf(command), io));
    });
  withHouse(withCommon(rules.command('test')))
    .description('运行规则的用例 / run the cases of packs')
    .argument('[file...]', '规则或用例文件；不写为全部 / packs or cases; all if left out')
    .action(async (files: string[], _: unknown, command: Command) => {
      const { runRulesTest } = await import('./commands/rules-test.ts');
      finish(await runRulesTest(files, optionsOf(command), io));
    });
  withCommon(rules.command('new'))
    .description('本单位规则的样张，带用例 / a pack of your own to fill in, with its cases')
    .argument('<file>', '文件，如 本单位.yaml / file')
    .action(async (file: string, _: unknown, command: Command) => {
      const { runRulesNew } = await import('./commands/rules-new.ts');
      finish(runRulesNew(file, optionsOf(command), io));
    });
}
