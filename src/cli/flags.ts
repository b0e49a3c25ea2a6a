import { type Command, Option } from 'commander';
import { LANGS } from '../model/text.ts';
import type { HelpWords } from './messages.ts';

/** Flags every command has. */
export function withCommon(command: Command, words: HelpWords): Command {
  return command
    .addOption(new Option('--lang <lang>', words.lang).choices(LANGS))
    .option('--now <time>', words.now)
    .option('--timezone <zone>', words.timezone)
    .option('--color', words.color)
    .option('--no-color', words.noColor)
    .option('--quiet', words.quiet);
}

/** The flag of commands that use the packs in a person's own folder (see user-packs.ts), after those every command has. */
export function withHouse(command: Command, words: HelpWords): Command {
  return withCommon(command, words).option('--no-house', words.noHouse);
}

/** What was written on the command line itself, not what commander makes of flags left out. */
const writtenOn = (command: Command): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(command.opts<Record<string, unknown>>()).filter(
      ([name]) => command.getOptionValueSource(name) !== 'default',
    ),
  );

/** The flags of a command and those written before its name, where the common ones may stand too. */
export function optionsOf<T extends object>(command: Command): T {
  const before = command.parent === null ? {} : optionsOf(command.parent);
  return { ...before, ...writtenOn(command) } as T;
}
