import { REFERENCES } from '../../model/references.ts';
import { textsOf } from '../occasions/derive-facts.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import type { Head, Heads } from './heads.ts';

/** The guests an occasion names; null where it is for all of them. */
export function guestsNamed({ spec, item, written }: OccasionDraft): readonly string[] | null {
  const field = spec.party ?? '';
  const names = textsOf(item[field]);
  return names.length > 0 || written.includes(field) ? names : null;
}

/**
 * The guests of an occasion, without those who are elsewhere then; null where it is for all of them. Whoever comes along with a guest
 * comes and goes with him, unless other such ways name her, and is at what is for his group.
 */
export function guestsOf(occasion: OccasionDraft, heads: Heads): readonly Head[] | null {
  const { spec, without = [] } = occasion;
  const names = guestsNamed(occasion);
  if (names === null) {
    return without.length === 0 ? null : heads.all.filter(({ name }) => !without.includes(name));
  }
  const named = heads.named(names).filter(({ name }) => !without.includes(name));
  const single = new Set(heads.single(names));
  const { groups = '' } = REFERENCES.guests ?? {};
  const isWith = ({ name, broughtBy, namedIn }: Head): boolean => {
    const host = named.find((one) => one.name === broughtBy);
    if (host === undefined || without.includes(name)) return false;
    return spec.bound === undefined
      ? !single.has(host) && namedIn?.has(groups) === false
      : namedIn?.has(spec.section ?? '') === false;
  };
  return [...new Set([...named, ...heads.all.filter(isWith)])];
}
