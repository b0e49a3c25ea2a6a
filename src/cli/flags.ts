import { type Command, Option } from 'commander';

/** Flags every command has. */
export function withCommon(command: Command): Command {
  return command
    .addOption(new Option('--lang <lang>', '语言 / language').choices(['zh', 'en']))
    .option('--now <time>', '以此为当前时间，输出可重现 / the clock, for reproducible output')
    .option('--timezone <zone>', '时区，代替接待单里的 / time zone, in place of the brief’s')
    .option('--color', '彩色 / colours')
    .option('--no-color', '不用彩色 / no colours')
    .option('--quiet', '不说多余的话 / say nothing but what was asked for');
}

/** The flag of commands that use the packs in a person's own folder (see user-packs.ts). */
export function withHouse(command: Command): Command {
  return command.option(
    '--no-house',
    '不用个人文件夹里的规则 / leave out the rules in your own folder',
  );
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
