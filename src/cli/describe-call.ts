import type { Command, CommanderError } from 'commander';
import type { Text } from '../model/text.ts';
import { MESSAGES } from './messages.ts';

/** What a command is called, with those above it, as in `reception rules show`. */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** What an argument of a command may be that a library has made. */
const CHOICES: Readonly<Record<string, string>> = { shell: 'zsh|bash|fish|powershell' };

/** How a command is written: its name and arguments, without flags; the argument that is missing is no optional one. */
function usageOf(command: Command, missing = ''): string {
  const names = command.registeredArguments.map((argument) => {
    const named = CHOICES[argument.name()] ?? argument.name();
    const name = `${named}${argument.variadic ? '...' : ''}`;
    return argument.required || argument.name() === missing ? `<${name}>` : `[${name}]`;
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

/** The command below one that a call names, which a library may have made; that one where it names none. */
const calledOf = (command: Command): Command =>
  command.commands.find((one) => one.name() === command.args[0]) ?? command;

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
      return MESSAGES.missingArgument(first, usageOf(calledOf(command), first));
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
