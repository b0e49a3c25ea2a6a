import type { KindSpec, OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import { type BriefFile, placeOf } from '../../model/brief.ts';
import type { Finding } from '../../model/finding.ts';
import type { Lang } from '../../model/text.ts';
import type { BriefTime, HolidayTable } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { daysBetween } from '../../time/dates.ts';
import { MOST_DAYS } from '../../time/recurrence.ts';
import { sectionItems, valuesIn } from '../occasions/derive-facts.ts';
import { shiftTurns } from '../occasions/shift-turns.ts';
import type { OpenBrief } from '../open-brief.ts';

const shown = (time: string): string => time.replace('T', ' ');

/** Times that do not exist, or exist twice, in the zone of the brief (a clock change). */
export function checkClockChanges(
  { shape }: KindSpec,
  { brief, positions }: BriefFile,
  clock: ZonedClock,
): readonly Finding[] {
  return valuesIn(shape, brief).flatMap(({ field, value, path }): readonly Finding[] => {
    const at = positions[path.join('/')];
    if (field.type !== 'time' || typeof value !== 'string' || value === '') return [];
    const { exists, instant } = clock.read(value as BriefTime);
    if (exists === 'once' || at === undefined) return [];
    const args = { value: shown(value), timezone: clock.zone };
    if (exists === 'never') return [{ code: 'no-such-time', level: 'error', args, at }];
    const read = clock.iso(instant);
    return [{ code: 'time-twice', level: 'warning', args: { ...args, read }, at }];
  });
}

/** Whether two times, or two dates, are in order; a shift may end on the day it starts. */
function inOrder(spec: OccasionSpec, start: string, end: string, clock: ZonedClock): boolean {
  return spec.each === 'shift'
    ? start <= end
    : clock.read(end as BriefTime).instant > clock.read(start as BriefTime).instant;
}

/** Items of the brief that end before they start. */
export function checkEnds(
  { shape, occasions }: KindSpec,
  { brief, positions }: BriefFile,
  clock: ZonedClock,
): readonly Finding[] {
  return occasions.flatMap((spec) => {
    const [from, to] = spec.each === 'shift' ? ['from', 'until'] : [spec.start, spec.end];
    if (from === undefined || to === undefined || !['item', 'shift'].includes(spec.each)) return [];
    const items = sectionItems(brief, shape, spec.section);
    return items.flatMap(({ item, path }): readonly Finding[] => {
      const [start, end] = [String(item[from] ?? ''), String(item[to] ?? '')];
      const at = positions[[...path, to].join('/')];
      if (start === '' || end === '' || at === undefined || inOrder(spec, start, end, clock)) {
        return [];
      }
      const args = { start: shown(start), end: shown(end) };
      return [{ code: 'end-before-start', level: 'error', args, at }];
    });
  });
}

/** Dates left out of shifts that do not fall on them anyway: a slip in a year or a day. Of a range one that counts is enough. */
export function findUnusedExcepts(
  { brief, positions }: BriefFile,
  { shape, occasions }: KindSpec,
  { lang, holidays }: { readonly lang: Lang; readonly holidays: HolidayTable },
): readonly Finding[] {
  const shifts = occasions.filter(({ each }) => each === 'shift');
  return shifts.flatMap(({ section, label }) =>
    sectionItems(brief, shape, section).flatMap(({ item, path }): readonly Finding[] => {
      const without = shiftTurns({ ...item, except: [], rotate: '' }, holidays);
      const dates = new Set(without.flatMap((turn) => turn.dates.dates as readonly string[]));
      const written = Array.isArray(item.except) ? (item.except as readonly string[]) : [];
      const placed = written.map((date, index) => {
        const at = positions[[...path, 'except', index].join('/')];
        return { date, at, place: `${at?.line}:${at?.column}` };
      });
      const used = new Set(placed.flatMap((one) => (dates.has(one.date) ? [one.place] : [])));
      const unused = placed.filter(({ place }) => !used.has(place));
      const at = unused[0]?.at;
      if (dates.size === 0 || at === undefined) return [];
      const name = String(item.name ?? '') || label[lang];
      const args = { name, dates: unused.map(({ date }) => date) };
      return [{ code: 'unused-except', level: 'warning', args, at }];
    }),
  );
}

/** Shifts that a brief has and that take place on no date: they would be missing without a word; and those that are cut. */
export function findEmptyShifts(
  open: Pick<OpenBrief, 'file' | 'spec' | 'lang' | 'occasions'>,
): readonly Finding[] {
  const { file, spec, lang, occasions } = open;
  const made = new Set(occasions.map(({ path }) => path.join('/')));
  const shifts = spec.occasions.filter(({ each }) => each === 'shift');
  return shifts.flatMap(({ section, label }) =>
    sectionItems(file.brief, spec.shape, section).flatMap(({ item, path }): readonly Finding[] => {
      const from = String(item.from ?? '');
      const until = String(item.until ?? '') || from;
      const args = { name: String(item.name ?? '') || label[lang], from, until };
      const at = placeOf(file, path);
      if (from !== '' && daysBetween(from, until) > MOST_DAYS) {
        const days = MOST_DAYS;
        return [{ code: 'shift-too-long', level: 'warning', args: { ...args, days }, at }];
      }
      return from === '' || made.has(path.join('/'))
        ? []
        : [{ code: 'shift-without-dates', level: 'warning', args, at }];
    }),
  );
}
