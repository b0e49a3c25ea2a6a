import type { LeftOut } from '../model/plan.ts';
import type { SwitchedOff } from './apply-rules.ts';
import type { OpenBrief } from './open-brief.ts';
import { titleOf } from './title-of.ts';

/** The steps switched off: one entry a rule and reason, with all occasions it would have been for. */
export function planLeftOut(open: OpenBrief, off: readonly SwitchedOff[]): readonly LeftOut[] {
  const entries = new Map<string, LeftOut>();
  for (const one of off) {
    const reason = one.off.reason[open.lang];
    const key = `${one.rule.id}\n${reason}`;
    const known = entries.get(key);
    entries.set(key, {
      rule: one.rule.id,
      title: known?.title ?? titleOf(open, one),
      occasions: [...(known?.occasions ?? []), one.occasion.id],
      reason,
      cites: one.off.cites,
    });
  }
  return [...entries.values()];
}
