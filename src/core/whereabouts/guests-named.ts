import { textsOf } from '../occasions/derive-facts.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';

/** The guests an occasion names; null where it is for all of them. */
export function guestsNamed({ spec, item, written }: OccasionDraft): readonly string[] | null {
  const field = spec.party ?? '';
  const names = textsOf(item[field]);
  return names.length > 0 || written.includes(field) ? names : null;
}
