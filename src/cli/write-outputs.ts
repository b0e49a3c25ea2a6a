import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import type { Files } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Where we note what we wrote, so that what a person changed is never overwritten. */
export const MANIFEST = '.generated.json';

/** A file written: under its own name, or beside the one that somebody has changed. */
export interface WrittenFile {
  readonly name: string;
  readonly path: string;
  /** Somebody's file stands under its own name. */
  readonly kept: boolean;
  /** Nothing stands beside the kept one: what comes out now has come out before. */
  readonly unchanged: boolean;
}

/**
 * What we know of a file: the digest of what came out last for it, or, where a run has begun to replace it and not said that
 * it ended, those of all that may stand there.
 */
type Note = string | readonly string[];
type Notes = Readonly<Record<string, Note>>;

/** What is to be done for one output. */
interface Step {
  readonly name: string;
  readonly text: string;
  readonly digest: string;
  /** The name it goes under: its own or one beside it. */
  readonly place: string;
  /** What stands there now: a digest or 'nothing'. */
  readonly found: string;
  /** `stands`: it is there already. `seen`: somebody's file is kept, and has had this beside it before. */
  readonly state: 'due' | 'stands' | 'seen';
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What stands under a name: a text, nothing, or something that cannot be read and so is not ours. */
function present(files: Files, path: string): string | 'nothing' | 'unreadable' {
  const read = files.read(path);
  if (read instanceof Uint8Array) {
    return digestOf(new TextDecoder().decode(read));
  }
  return read.problem === 'missing' ? 'nothing' : 'unreadable';
}

function isNote(value: unknown): value is Note {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.every((text) => typeof text === 'string');
}

const manifestText = (notes: Notes): string => `${JSON.stringify(notes, null, 2)}\n`;

/** The notes of earlier runs; {} where there are none or somebody has garbled them. */
function readNotes(files: Files, folder: string): Notes {
  const read = files.read(join(folder, MANIFEST));
  try {
    const text = read instanceof Uint8Array ? new TextDecoder().decode(read) : '{}';
    const parsed: unknown = JSON.parse(text);
    const entries = Object.entries(typeof parsed === 'object' && parsed !== null ? parsed : {});
    return Object.fromEntries(entries.filter((entry): entry is [string, Note] => isNote(entry[1])));
  } catch {
    return {};
  }
}

/** The names a file may be written to, by number from 0: its own, `summary.new.md`, `summary.new-2.md` … */
export function nameAt(name: string, number: number): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  const beside = ['', '.new'][number] ?? `.new-${number}`;
  return `${stem}${beside}${ending}`;
}

/** The first name under which stands nothing, or what we have written ourselves. Refuses a folder that cannot be read. */
function placeOf(
  files: Files,
  folder: string,
  name: string,
  digest: string,
  notes: Notes,
): { readonly place: string; readonly found: string } {
  for (let number = 0; ; number++) {
    const place = nameAt(name, number);
    const path = join(folder, place);
    const found = present(files, path);
    if (found === 'unreadable' && number > 0) {
      throw new UsageError(
        `读不了 ${path}，不知道有没有人改过；一个文件也没有写`,
        `Cannot read ${path}, so it may be somebody's work; no file was written`,
      );
    }
    if (found === 'nothing' || found === digest || [notes[place] ?? []].flat().includes(found)) {
      return { place, found };
    }
  }
}

function stepFor(files: Files, folder: string, name: string, text: string, notes: Notes): Step {
  const digest = digestOf(text);
  const { place, found } = placeOf(files, folder, name, digest, notes);
  // An open note does not say what came out last: better one file too many beside somebody's than none.
  const seen = place !== name && notes[name] === digest;
  return {
    name,
    text,
    digest,
    place,
    found,
    state: found === digest ? 'stands' : seen ? 'seen' : 'due',
  };
}

/** The note of a file about to be replaced: what stands there and what will are both ours, wherever the run is cut short. */
const openNote = ({ place, found, digest }: Step): readonly [string, Note] => [
  place,
  found === 'nothing' ? [digest] : [found, digest],
];

/** The notes of an output that is done. What came out last is what a changed file is compared with next time. */
const closedNotes = ({ name, place, digest }: Step): Notes => ({
  [name]: digest,
  [place]: digest,
});

/**
 * Writes files to a folder, each whole or not at all. One that stands there and is not as we wrote it has been filled in
 * by somebody: it is kept, and a new one is put beside it (`summary.new.md`).
 *
 * Whoever deletes the new one has seen it: the same is not put there again, only what comes out when it is another
 * (`reception plan --out - --format summary` prints it at any time).
 *
 * A run may be cut short at any place. What it will replace is noted before it does so; the next run then takes neither the
 * old files nor the new ones for somebody's work.
 *
 * Throws a UsageError, and has written nothing, where neither a file nor the one beside it can be read.
 */
export function writeOutputs(
  files: Files,
  folder: string,
  outputs: Readonly<Record<string, string>>,
): readonly WrittenFile[] {
  const before = readNotes(files, folder);
  const steps = Object.entries(outputs).map(([name, text]) =>
    stepFor(files, folder, name, text, before),
  );
  const due = steps.filter(({ state }) => state === 'due');
  let notes: Notes = { ...before, ...Object.fromEntries(due.map(openNote)) };
  const note = (): void => files.write(join(folder, MANIFEST), manifestText(notes));
  if (due.length > 0) {
    note();
  }
  const opened = manifestText(notes);
  try {
    for (const step of steps) {
      if (step.state === 'due') {
        files.write(join(folder, step.place), step.text);
      }
      notes = { ...notes, ...closedNotes(step) };
    }
  } finally {
    if (manifestText(notes) !== opened) {
      note();
    }
  }
  return steps.map((step) => ({
    name: step.name,
    path: join(folder, step.place),
    kept: step.place !== step.name,
    unchanged: step.state === 'seen',
  }));
}
