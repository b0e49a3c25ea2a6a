import { sectionOf } from '../../model/brief.ts';
import type { Occasion, Plan } from '../../model/plan.ts';
import { LIST_MARK } from '../../model/text.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import type { OpenBrief } from '../open-brief.ts';

/** Whether its name says what sort it is, or is its own beside that. */
export const namedSo = ({ spec, isNamed }: PlannedOccasion): Pick<Occasion, 'named'> =>
  isNamed === true ? { named: 'sort' } : spec.named === true ? { named: 'own' } : {};

/** Where a place is, or the house that it is in, as the brief says. */
export function addressOf(place: string, { file }: OpenBrief): Pick<Occasion, 'address'> {
  const [known] = sectionOf(file.brief, 'places')
    .map(({ name, address }) => ({ name: String(name ?? ''), address: String(address ?? '') }))
    .filter(({ name, address }) => name !== '' && address !== '' && place.startsWith(name))
    .toSorted((a, b) => b.name.length - a.name.length);
  return known === undefined ? {} : { address: known.address };
}

/** Whom of us guests ask, and whom of them we write to. */
export function askedOf({ file, spec, lang }: OpenBrief): Pick<Plan['guests'], 'ask' | 'contact'> {
  const { team } = file.brief;
  const [asked = []] = [spec.asked, spec.contact, spec.lead]
    .map((role = '') => team.filter(({ roles }) => roles.includes(role)))
    .filter((members) => members.length > 0);
  const texts = asked.map(({ name, phone }) => `${name} ${phone ?? ''}`.trim());
  const [section = '', ...fields] = spec.written ?? [];
  const one = (
    file.brief as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>
  )[section];
  const contact = fields.map((field) => String(one?.[field] ?? '')).filter((text) => text !== '');
  return {
    ...(texts.length === 0 ? {} : { ask: texts.join(LIST_MARK[lang]) }),
    ...(contact.length === 0 ? {} : { contact: contact.join(' ') }),
  };
}
