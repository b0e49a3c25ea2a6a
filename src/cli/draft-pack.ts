import { basename } from 'node:path';
import { USUAL_KIND } from '../author/questions.ts';
import {
  nameOf,
  type PackHead,
  type RuleAnswers,
  ruleIdOf,
  writePack,
} from '../author/write-pack.ts';
import type { Answers } from '../kinds/shape/question.ts';
import type { Finding } from '../model/finding.ts';
import { topOf } from '../model/position.ts';
import type { Rule, RuleBook } from '../model/rule.ts';
import type { Lang } from '../model/text.ts';
import { findRules } from './find-meant.ts';
import type { Files, Io } from './io.ts';
import type { NamedFile } from './read-files.ts';
import type { ShippedRules } from './rule-book.ts';
import { casesOf } from './rule-files.ts';
import { readHouseRules } from './shipped-rules.ts';

/** The rules that a pack is drafted over, and who asks. */
export interface Desk {
  readonly shipped: ShippedRules;
  /** The packs in the person's own folder. */
  readonly own: readonly NamedFile[];
  /** The shipped rules with those over them. */
  readonly book: RuleBook;
  readonly lang: Lang;
  readonly io: Io;
}

/** A pack with what the loader makes of it. */
export interface Draft {
  readonly head: PackHead;
  readonly text: string;
  readonly book: RuleBook;
  /** What is wrong with it. */
  readonly findings: readonly Finding[];
  /** The rule it adds or changes; of one it leaves out that which there was. */
  readonly rule: Rule | undefined;
}

/** Whether a pack and its cases can be written so without losing a file. */
export const isFreePack = (path: string, { io }: Desk): boolean =>
  [path, casesOf(path)].every((file) => io.files.changed(file) === 0);

/** What a pack in this file is called: no other has the name. */
function headOf(path: string, { book, lang }: Desk): PackHead {
  const stem = `house/${nameOf(basename(path, '.yaml'), 'rules')}`;
  let name = stem;
  for (let number = 2; Object.hasOwn(book.packs, name); number += 1) name = `${stem}-${number}`;
  return { lang, name, path };
}

/** The files as they are, with a text under one more name. */
const withFile = (files: Files, path: string, text: string): Files => ({
  ...files,
  read: (file, limits) =>
    file === path ? new TextEncoder().encode(text) : files.read(file, limits),
});

/** What was answered, as it goes into a pack; a rule that there is says what kinds it is for. */
export function ruleAnswers(answers: Answers, { book }: Desk): RuleAnswers {
  const { wanted, kind = USUAL_KIND, find: _, ...own } = answers;
  const rule = book.rules.find(({ id }) => id === own.rule);
  const kinds = rule?.kinds ?? [String(kind)];
  return { ...own, wanted: wanted as RuleAnswers['wanted'], kinds };
}

/** Writes a pack of what was answered and has it read as any pack is. */
export function draftPack(answers: RuleAnswers, path: string, desk: Desk): Draft {
  const { shipped, own, io } = desk;
  const head = headOf(path, desk);
  const text = writePack(answers, head);
  const packs = [...own, { name: path, path, at: topOf(path) }];
  const { book, findings } = readHouseRules(withFile(io.files, path, text), packs, shipped.book);
  const id = ruleIdOf(answers, head);
  const rule = book.rules.find((one) => one.id === id);
  return { head, text, book, findings: findings.filter(({ at }) => at?.file === path), rule };
}

/** The shipped rules that are meant by an id or by words; tasks alone where only these can be changed. */
export function shippedMeant(wanted: string, isTask: boolean, desk: Desk): readonly Rule[] {
  const { shipped, book } = desk;
  const ids = new Set(shipped.book.rules.map(({ id }) => id));
  const rules = book.rules.filter(({ id, kind }) => ids.has(id) && (kind === 'task' || !isTask));
  return findRules(wanted, rules, book);
}
