import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plan, Task } from '../../src/model/plan.ts';
import { folderWith, type Ran, runCli } from './run-cli.ts';

/** The folder of the examples, and their names. */
export const EXAMPLES: string = fileURLToPath(new URL('../../examples', import.meta.url));
export const EXAMPLE_NAMES: readonly string[] = readdirSync(EXAMPLES).filter(
  (name) => !name.includes('.'),
);

/** The clock an example names in its first line, `# reception plan brief.yaml --now "2026-11-24 10:00"`. */
function clockOf(brief: string): string {
  const now = /^# reception plan brief\.yaml --now "([^"]+)"$/m.exec(brief)?.[1];
  if (now === undefined) throw new Error('the first line names no clock');
  return now;
}

/** The files of an example that a person has written; not the folder of a plan that somebody has made of it. */
function filesOf(name: string): Readonly<Record<string, string>> {
  const written = readdirSync(join(EXAMPLES, name), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  return Object.fromEntries(
    written.map((file) => [file, readFileSync(join(EXAMPLES, name, file), 'utf8')]),
  );
}

/** An example planned in a folder of its own. */
export interface ExamplePlanned {
  readonly ran: Ran;
  /** What was written, by the name of the file; nothing in it names the folder. */
  readonly files: Readonly<Record<string, string>>;
  readonly bytes: Readonly<Record<string, Uint8Array>>;
  readonly plan: Plan;
}

/** Plans an example with its own clock. */
export async function planExample(
  name: string,
  ...flags: readonly string[]
): Promise<ExamplePlanned> {
  const written = filesOf(name);
  const folder = folderWith(written);
  const brief = join(folder, 'brief.yaml');
  const out = join(folder, 'out');
  const now = clockOf(written['brief.yaml'] ?? '');
  const ran = await runCli(['plan', brief, '--now', now, '--out', out, ...flags]);
  const made = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  const bytes = Object.fromEntries(
    made.map((path) => [path.slice(out.length + 1), readFileSync(path)]),
  );
  const files = Object.fromEntries(
    Object.entries(bytes).map(([file, content]) => [
      file,
      content.toString('utf8').replaceAll(`${folder}/`, ''),
    ]),
  );
  const plan = JSON.parse(files['plan.json'] ?? '') as Plan;
  return { ran: { ...ran, stdout: ran.stdout.replaceAll(`${folder}/`, '') }, files, bytes, plan };
}

const taskLine = ({ id, start, end, owners, title, place }: Task): string =>
  [
    start,
    end.slice(11, 16),
    id,
    owners.map(({ role, label }) => `${role}=${label}`).join(' '),
    title,
    place,
  ].join(' | ');

/** A plan as one line a task, for whoever reads what a change of a rule has changed. */
export function planLines({ tasks, left_out: leftOut, findings }: Plan): string {
  const lines = [
    ...tasks.map(taskLine),
    ...leftOut.map(({ title }) => `- ${title}`),
    ...findings.map(({ level, code }) => `! ${level} ${code}`),
  ];
  return `${lines.join('\n')}\n`;
}
