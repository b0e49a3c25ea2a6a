import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './exit-codes.ts';
import type { Files } from './io.ts';
import { MESSAGES } from './messages.ts';
import { nameAt, readText } from './read-files.ts';

/** Where we note what we wrote, so that what a person changed is never overwritten. */
export const MANIFEST = '.generated.json';

/** Under which the manifest holds what marks the brief that the folder is of: the name of no output. */
const BRIEF = '.brief';

/** Files to write, by name: texts, or bytes of what is no text; one with nothing in it goes, where it is as we wrote it. */
export type Outputs = Readonly<Record<string, string | Uint8Array>>;

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
  readonly content: Uint8Array;
  readonly digest: string;
  /** The name it goes under: its own or one beside it. */
  readonly place: string;
  /** What stands there now: a digest or 'nothing'. */
  readonly found: string;
  /** `stands`: it is there already. `seen`: somebody's file is kept, and has had this beside it before. */
  readonly state: 'due' | 'stands' | 'seen';
}

/** Of bytes: in a text a byte order mark may be lost. */
const digestOf = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** What stands under a name: a text, nothing, or something that cannot be read and so is not ours. */
function present(files: Files, path: string): string | 'nothing' | 'unreadable' {
  const read = files.read(path);
  if (read instanceof Uint8Array) return digestOf(read);
  return read.problem === 'missing' ? 'nothing' : 'unreadable';
}

function isNote(value: unknown): value is Note {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.every((text) => typeof text === 'string');
}

const manifestText = (notes: Notes): string => `${JSON.stringify(notes, null, 2)}\n`;

/** The notes of earlier runs; {} where there are none or somebody has garbled them. */
function readNotes(files: Files, folder: string): Notes {
  const text = readText(files, join(folder, MANIFEST)) ?? '{}';
  try {
    const parsed: unknown = JSON.parse(text);
    const entries = Object.entries(typeof parsed === 'object' && parsed !== null ? parsed : {});
    return Object.fromEntries(entries.filter((entry): entry is [string, Note] => isNote(entry[1])));
  } catch {
    return {};
  }
}

/** Refuses a folder that holds the outputs of another brief: its checklist would be gone, its calendar entries never cancelled. */
export function refuseOther(files: Files, folder: string, marks: readonly string[]): void {
  const noted = [readNotes(files, folder)[BRIEF] ?? []].flat();
  const [other] = noted;
  if (other !== undefined && !noted.some((mark) => marks.includes(mark))) {
    throw new UsageError(MESSAGES.folderOfOther(folder, other));
  }
}

/** What marks a brief: its id, and the file it is in. Whoever changes one of them has the same brief. */
export const briefMarks = (path: string, id: string): readonly string[] => [
  id,
  digestOf(new TextEncoder().encode(resolve(path))),
];

/** The first name under which stands nothing, or what we have written ourselves. Refuses a folder that cannot be read. */
function placeOf(name: string, digest: string, manifest: Manifest): Pick<Step, 'place' | 'found'> {
  const { files, folder, notes } = manifest;
  for (let number = 0; ; number++) {
    const place = nameAt(name, number);
    const path = join(folder, place);
    const found = present(files, path);
    if (found === 'unreadable' && number > 0) throw new UsageError(MESSAGES.unreadablePlace(path));
    if (found === 'nothing' || found === digest || [notes[place] ?? []].flat().includes(found)) {
      return { place, found };
    }
  }
}

function stepFor({ name, content }: Pick<Step, 'name' | 'content'>, manifest: Manifest): Step {
  const digest = digestOf(content);
  const { place, found } = placeOf(name, digest, manifest);
  // An open note does not say what came out last: better one file too many beside somebody's than none.
  const seen = place !== name && found === 'nothing' && manifest.notes[name] === digest;
  const state = found === digest ? 'stands' : seen ? 'seen' : 'due';
  return { name, content, digest, place, found, state };
}

/** The note of a file about to be replaced: what stands there and what will are both ours, wherever the run is cut short. */
const openNote = ({ place, found, digest }: Step): readonly [string, Note] => [
  place,
  found === 'nothing' ? [digest] : [found, digest],
];

/** Removes what a run cut short has left of our files: their beginnings, under names of their own. */
function removeHalves(names: readonly string[], { files, folder }: Manifest): void {
  const ours = new Set(names);
  for (const below of new Set(names.map((name) => dirname(name)))) {
    for (const name of files.names(join(folder, below))) {
      const half = below === '.' ? name : `${below}/${name}`;
      const whole = half.replace(/\.[0-9a-z]+\.tmp$/, '');
      if (whole !== half && ours.has(whole)) files.remove(join(folder, half));
    }
  }
}

/** Removes files that are as we wrote them, and what we noted of them. */
function removeOurs(names: readonly string[], manifest: Manifest): void {
  const { files, folder, notes } = manifest;
  const isOurs = (name: string): boolean => present(files, join(folder, name)) === notes[name];
  const ours = new Set(names.filter((name) => Object.hasOwn(notes, name) && isOurs(name)));
  for (const name of ours) files.remove(join(folder, name));
  manifest.notes = Object.fromEntries(Object.entries(notes).filter(([name]) => !ours.has(name)));
}

/** The manifest of a folder. */
interface Manifest {
  readonly files: Files;
  readonly folder: string;
  notes: Notes;
  /** Writes it where it says something new. */
  readonly write: () => Promise<void>;
}

function openManifest(files: Files, folder: string): Manifest {
  const notes = readNotes(files, folder);
  let written = manifestText(notes);
  const write = async (): Promise<void> => {
    const text = manifestText(manifest.notes);
    if (text !== written) await files.write(join(folder, MANIFEST), text);
    written = text;
  };
  const manifest: Manifest = { files, folder, notes, write };
  return manifest;
}

/**
 * Writes files to a folder, each whole or not at all. One that stands there and is not as we wrote it has been filled in
 * by somebody: it is kept, and a new one is put beside it (`summary.new.md`). `marks` are those of the brief they are of.
 *
 * Whoever deletes the new one has seen it: the same is not put there again, only what comes out when it is another
 * (`reception plan --out - --format summary` prints it at any time).
 *
 * A run may be cut short at any place. What it will replace is noted before it does so; the next run then takes neither the
 * old files nor the new ones for somebody's work. What somebody saves while it runs is looked for again before each file.
 *
 * Throws a UsageError, and has written nothing, where neither a file nor the one beside it can be read.
 */
export async function writeOutputs(
  files: Files,
  folder: string,
  outputs: Outputs,
  marks: readonly string[] = [],
): Promise<readonly WrittenFile[]> {
  const manifest = openManifest(files, folder);
  const names = Object.keys(outputs);
  removeOurs(
    names.filter((name) => outputs[name]?.length === 0),
    manifest,
  );
  const filled = Object.entries(outputs).filter(([, { length }]) => length > 0);
  const steps = filled.map(([name, given]) => {
    const content = typeof given === 'string' ? new TextEncoder().encode(given) : given;
    return stepFor({ name, content }, manifest);
  });
  removeHalves([MANIFEST, ...Object.keys({ ...manifest.notes, ...outputs })], manifest);
  if (marks.length > 0 && steps.length > 0) {
    manifest.notes = { ...manifest.notes, [BRIEF]: marks };
  }
  const settled = await settleSteps(steps, manifest);
  return settled.map(({ name, place, state }) => {
    return { name, path: join(folder, place), kept: place !== name, unchanged: state === 'seen' };
  });
}

/** Writes what is due, all at a time, and notes before it what may stand there and after it what does. */
async function settleSteps(steps: readonly Step[], manifest: Manifest): Promise<readonly Step[]> {
  const { files, folder } = manifest;
  const due = steps.filter(({ state }) => state === 'due');
  manifest.notes = { ...manifest.notes, ...Object.fromEntries(due.map(openNote)) };
  await manifest.write();
  const tried = await Promise.allSettled(steps.map((step) => isSettled(step, manifest)));
  const isDone = (index: number): boolean =>
    tried[index]?.status === 'fulfilled' && tried[index].value;
  const done = steps.filter((_, index) => isDone(index));
  // What came out last is what a changed file is compared with next time.
  const closed = done.map(({ name, place, digest }) => ({ [name]: digest, [place]: digest }));
  manifest.notes = Object.assign({}, manifest.notes, ...closed);
  for (const below of new Set(due.map(({ place }) => dirname(place)))) {
    files.settle(join(folder, below));
  }
  await manifest.write();
  const failed = tried.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  // Where somebody has saved a file meanwhile, ours goes beside it.
  const again = steps.filter((_, index) => !isDone(index)).map((step) => stepFor(step, manifest));
  const later = again.length === 0 ? [] : await settleSteps(again, manifest);
  return steps.map((step) => later.find(({ name }) => name === step.name) ?? step);
}

/** Whether nothing is left to be done for an output; false where another file has come to stand in its place. */
async function isSettled(step: Step, { files, folder }: Manifest): Promise<boolean> {
  const path = join(folder, step.place);
  return (
    step.state !== 'due' ||
    files.write(path, step.content, () => present(files, path) === step.found)
  );
}
