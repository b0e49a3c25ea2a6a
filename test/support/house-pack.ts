import { type BuiltPlan, buildPlan } from '../../src/core/build-plan.ts';
import { type OpenBrief, openBrief } from '../../src/core/open-brief.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import { extendRuleBook } from '../../src/load/pack/extend-rule-book.ts';
import { loadPack, type Pack } from '../../src/load/pack/load-pack.ts';
import type { BriefFile } from '../../src/model/brief.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Role, RuleBook } from '../../src/model/rule.ts';
import type { Lang } from '../../src/model/text.ts';
import { type BriefTime, NO_HOLIDAYS } from '../../src/model/time.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { typeNames } from '../../src/rules/type-names.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { bookOf } from './rules.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const role = (id: string, zh: string): Role => ({ id, title: { zh, en: id }, aliases: [] });
const ROLES = [role('liaison', '联络'), role('driver', '司机'), role('catering', '餐饮')];

/** A pack `visit/house` from what stands below its head, and perhaps its words in English. */
export function readPack(
  rest: string,
  en?: string,
): { readonly pack: Pack | null; readonly findings: readonly Finding[] } {
  const head = 'pack: visit/house\ntitle: 本单位\n';
  const other =
    en === undefined
      ? undefined
      : { bytes: bytes(`pack: visit/house\ntitle: House\n${en}`), file: 'house.en.yaml' };
  const { value, findings } = loadPack(bytes(`${head}${rest}`), 'house.yaml', other);
  return { pack: value, findings };
}

/** The book of one such pack, with everything that is wrong with it. */
export function bookWith(
  rest: string,
  en?: string,
): { readonly book: RuleBook; readonly findings: readonly Finding[] } {
  const { pack, findings } = readPack(rest, en);
  const extended = extendRuleBook(bookOf({ roles: ROLES }), pack === null ? [] : [pack]);
  const { book, findings: circles } = typeNames(extended.book);
  return {
    book,
    findings: [...findings, ...extended.findings, ...circles, ...checkRules(book)],
  };
}

/** The same of a pack with nothing wrong in it. */
export function rightBook(rest: string, en?: string): RuleBook {
  const { book, findings } = bookWith(rest, en);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return book;
}

/** What is wrong with such a pack: codes with their arguments. */
export const wrongWith = (rest: string, en?: string): readonly (readonly unknown[])[] =>
  bookWith(rest, en).findings.map(({ code, args }) => [code, args]);

/** A visit with a title, told in November 2026. */
function visit(rest: string): BriefFile {
  const head =
    'id: a\nkind: visit\ntype: enterprise\ndepth: full\ntitle: 来访\nreceived: 2026-11-24 09:00\n';
  const { value } = loadBrief(bytes(`${head}${rest}`), 'brief.yaml', { roles: ROLES });
  if (value === null) throw new Error('no brief');
  return value;
}

const contextIn = (lang: Lang) =>
  ({
    now: zonedClock('Asia/Shanghai').read('2026-11-24T09:00' as BriefTime).instant,
    lang,
    holidays: NO_HOLIDAYS,
  }) as const;

/** A visit opened with the rules of a book. */
export function openVisit(brief: string, book: RuleBook = bookOf({})): OpenBrief {
  const open = openBrief(visit(brief), book, contextIn('zh'));
  if (open === null) throw new Error('no occasions');
  return open;
}

/** The plan of a visit by the rules of a book. */
export const planVisit = (brief: string, book: RuleBook, lang: Lang = 'zh'): BuiltPlan =>
  buildPlan(visit(brief), book, contextIn(lang));
