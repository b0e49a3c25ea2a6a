import type { Command, CommanderError } from 'commander';
import type { Text } from '../model/text.ts';
import { MESSAGES } from './messages.ts';

/** What a command is called, with those above it, as in `reception rules show`. */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** How a command is written: its name and arguments, without flags. */
function usageOf(command: Command): string {
  const names = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [pathOf(command), ...names].join(' ');
}

/** What commander quotes first in its own sentence: the flag or the name. */
const quotedIn = (message: string): string => /'(.*?)'(?:$|[\s,.])/s.exec(message)?.[1] ?? '';

/** The value of an option that is none of its choices, which may hold quotes itself. */
const valueIn = (message: string): string =>
  /' argument '(.*)' is invalid\. Allowed choices/s.exec(message)?.[1] ?? '';

/** The name commander takes for the one that was meant, or ''. */
const nearIn = (message: string): string =>
  /\(Did you mean (?:one of )?([^,?]+)/.exec(message)?.[1] ?? '';

const describeUnknown = (name: string, near: string, command: Command): Text =>
  command.parent === null && /\.ya?ml$/i.test(name)
    ? MESSAGES.briefWithoutCommand(name)
    : MESSAGES.unknownCommand(name, near, `${pathOf(command)} --help`);

/** What commander has against a call, in our words; its code says what it is, and its sentence holds the names. */
export function describeCall({ code, message }: CommanderError, command: Command): Text {
  const first = quotedIn(message);
  const extra = command.args.slice(command.registeredArguments.length);
  switch (code) {
    case 'commander.unknownOption':
      return MESSAGES.unknownOption(first, nearIn(message), `${pathOf(command)} --help`);
    case 'commander.unknownCommand':
      return describeUnknown(command.args[0] ?? '', nearIn(message), command);
    case 'commander.missingArgument':
      return MESSAGES.missingArgument(first, usageOf(command));
    case 'commander.optionMissingArgument':
      return MESSAGES.missingValue(first);
    case 'commander.excessArguments':
      return command.commands.length > 0
        ? describeUnknown(extra[0] ?? '', '', command)
        : MESSAGES.tooManyArguments(extra, usageOf(command));
    case 'commander.invalidArgument': {
      // Of an argument, which may be that of a command that a library has made.
      const [, name, allowed] =
        /for argument '(.*)'\. Allowed choices are (.*)\.$/s.exec(message) ?? [];
      if (name !== undefined)
        return MESSAGES.unknownChoice(name, first, allowed?.split(', ') ?? []);
      const { long, argChoices = [] } = command.options.find(({ flags }) => flags === first) ?? {};
      return MESSAGES.unknownChoice(long ?? first, valueIn(message), argChoices);
    }
    default:
      return { zh: message, en: message };
  }
}
