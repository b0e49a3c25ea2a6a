import type { LeftOut } from '../../model/plan.ts';
import type { RuleBook } from '../../model/rule.ts';
import type { SwitchedOff } from '../apply/apply-rules.ts';
import type { OpenBrief } from '../open-brief.ts';
import { titleOf } from './title-of.ts';

/** Whether an entry names a whole pack, `visit/tour/*`. */
const isPack = ({ off }: SwitchedOff): boolean => off.rule.endsWith('/*');

/** What an entry is called: the step it leaves out; for a whole pack its title and the occasion. */
function nameOf(open: OpenBrief, one: SwitchedOff, book: RuleBook): string {
  const pack = book.packs[one.rule.pack]?.[open.lang];
  return isPack(one) && pack !== undefined ? `${pack} ${one.occasion.name}` : titleOf(open, one);
}

/**
 * The steps switched off, by time: one entry for each entry of a pack or brief, with all occasions it would have been
 * for. Of a whole pack only tasks count: that its checks are gone too goes without saying.
 */
export function planLeftOut(
  open: OpenBrief,
  off: readonly SwitchedOff[],
  book: RuleBook,
): readonly LeftOut[] {
  const steps = off
    .filter((one) => !isPack(one) || one.rule.kind === 'task')
    .toSorted((a, b) => a.occasion.start - b.occasion.start);
  const entries = new Map<string, { first: SwitchedOff; occasions: Set<string> }>();
  for (const one of steps) {
    const key = `${one.off.rule}\n${one.off.reason[open.lang]}`;
    const entry = entries.get(key) ?? { first: one, occasions: new Set() };
    entry.occasions.add(one.occasion.id);
    entries.set(key, entry);
  }
  return [...entries.values()].map(({ first, occasions }) => ({
    rule: first.off.rule,
    title: nameOf(open, first, book),
    occasions: [...occasions],
    reason: first.off.reason[open.lang],
    cites: first.off.cites,
  }));
}
