import { type Brief, sectionOf } from '../../model/brief.ts';
import type { Lang } from '../../model/text.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { clockOf, dayText } from '../../time/dates.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { samePlace } from '../occasions/same-place.ts';
import type { Heads } from './heads.ts';
import { listParties } from './parties.ts';
import type { Sites } from './sites.ts';

/** The names of the guests who cannot walk far. */
export const frailGuests = (brief: Brief): ReadonlySet<string> =>
  new Set(
    sectionOf(brief, 'guests').flatMap(({ name, mobility }) =>
      String(mobility ?? '') === '' ? [] : [String(name)],
    ),
  );

/**
 * Where guests who cannot walk far go from one place to another of one site, to which no way leads:
 * `12月10日 周四 10:45 报告厅 → 机械楼` each.
 */
export function listFrailWalks(
  occasions: readonly OccasionDraft[],
  heads: Heads,
  frail: ReadonlySet<string>,
  siteOf: Sites['siteOf'],
  { clock, lang }: { readonly clock: ZonedClock; readonly lang: Lang },
): readonly string[] {
  const theirs = listParties(occasions, [], heads).filter((party) =>
    party.heads.some(({ name }) => frail.has(name)),
  );
  const walks = theirs.flatMap((party) => {
    const things = party.occasions.filter(
      ({ spec, place }) => spec.bound === undefined && place !== '',
    );
    return things.slice(1).flatMap((one, index) => {
      const before = things[index] ?? one;
      const [from, to] = [before, one].map((of) => siteOf(of).key);
      const isApart = from === to && !samePlace(before.place, one.place);
      const start = clock.local(one.start);
      return isApart && clock.date(before.end) === clock.date(one.start)
        ? [`${dayText(start, lang)} ${clockOf(start)} ${before.place} → ${one.place}`]
        : [];
    });
  });
  return [...new Set(walks)];
}
