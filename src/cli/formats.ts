import type { Plan } from '../model/plan.ts';
import { UsageError } from './exit-codes.ts';
import { MESSAGES } from './messages.ts';
import { OUTPUTS, type OutputFormat, type RenderOptions } from './outputs.ts';
import type { Outputs } from './write-outputs.ts';

/** Whether an output is a file of the plan, and not only printed. */
export const isFile = ({ file }: OutputFormat): boolean => file !== '';

function outputNamed(wanted: string): OutputFormat {
  const found = OUTPUTS.find(
    ({ name, file, aliases }) => wanted === name || wanted === file || aliases.includes(wanted),
  );
  if (found === undefined) {
    const known = OUTPUTS.map(({ name }) => name);
    throw new UsageError(MESSAGES.unknownFormat(wanted, known));
  }
  return found;
}

/** The outputs that `--format` lists, by commas; a file's name stands for its output. Refuses what is none. */
export function parseFormats(list: string): readonly OutputFormat[] {
  const names = list
    .split(/[,，]/)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  if (names.length === 0) throw new UsageError(MESSAGES.noFormat);
  return [...new Set(names.map(outputNamed))];
}

/** The files of a plan, by name: those of some outputs that it has. */
export function renderFiles(
  plan: Plan,
  formats: readonly OutputFormat[],
  options: RenderOptions,
): Outputs {
  const due = formats.filter((one) => isFile(one) && (one.isIn?.(plan) ?? true));
  return Object.fromEntries(due.map(({ file, render }) => [file, render(plan, options)]));
}
