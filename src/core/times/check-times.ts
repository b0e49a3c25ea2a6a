import type { Shape } from '../../kinds/shape/fields.ts';
import type { KindSpec, OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import type { BriefFile } from '../../model/brief.ts';
import type { Finding } from '../../model/finding.ts';
import { topOf } from '../../model/position.ts';
import type { BriefTime } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { dayNumber } from '../../time/dates.ts';
import { MOST_DAYS } from '../../time/recurrence.ts';
import { sectionItems } from '../occasions/derive-facts.ts';
import type { OpenBrief } from '../open-brief.ts';

type Item = Readonly<Record<string, unknown>>;

/** A time that was written somewhere in the brief. */
interface Written {
  readonly path: string;
  readonly time: BriefTime;
}

function writtenTimes(shape: Shape, value: Item, path: string): readonly Written[] {
  return Object.entries(shape).flatMap(([key, field]) => {
    const here = path === '' ? key : `${path}/${key}`;
    const found = value[key];
    if (field.type === 'list') {
      return (found as readonly Item[]).flatMap((item, index) =>
        writtenTimes(field.shape, item, `${here}/${index}`),
      );
    }
    if (field.type === 'map') return writtenTimes(field.shape, found as Item, here);
    return field.type === 'time' && typeof found === 'string' && found !== ''
      ? [{ path: here, time: found as BriefTime }]
      : [];
  });
}

const shown = (time: string): string => time.replace('T', ' ');

/** Times that do not exist, or exist twice, in the zone of the brief (a clock change). */
export function checkClockChanges(
  shape: Shape,
  { brief, positions }: BriefFile,
  clock: ZonedClock,
): readonly Finding[] {
  return writtenTimes(shape, brief, '').flatMap(({ path, time }): readonly Finding[] => {
    const { exists, instant } = clock.read(time);
    const at = positions[path];
    if (exists === 'once' || at === undefined) return [];
    const args = { value: shown(time), timezone: clock.zone };
    return exists === 'never'
      ? [{ code: 'no-such-time', level: 'error', args, at }]
      : [{ code: 'time-twice', level: 'warning', args: { ...args, read: clock.iso(instant) }, at }];
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
    return sectionItems(brief, shape, spec.section).flatMap(
      ({ item, path }): readonly Finding[] => {
        const [start, end] = [String(item[from] ?? ''), String(item[to] ?? '')];
        const at = positions[[...path, to].join('/')];
        if (start === '' || end === '' || at === undefined || inOrder(spec, start, end, clock)) {
          return [];
        }
        const args = { start: shown(start), end: shown(end) };
        return [{ code: 'end-before-start', level: 'error', args, at }];
      },
    );
  });
}

/** Shifts that a brief has and that take place on no date: they would be missing without a word; and those that are cut. */
export function findEmptyShifts(
  open: Pick<OpenBrief, 'file' | 'spec' | 'lang' | 'occasions'>,
): readonly Finding[] {
  const { brief, positions, file } = open.file;
  const made = new Set(open.occasions.map(({ path }) => path.join('/')));
  const specs = open.spec.occasions.filter(({ each }) => each === 'shift');
  return specs.flatMap(({ section, label }) =>
    sectionItems(brief, open.spec.shape, section).flatMap(({ item, path }): readonly Finding[] => {
      const from = String(item.from ?? '');
      const name = String(item.name ?? '') || label[open.lang];
      const until = String(item.until ?? '') || from;
      const at = positions[path.join('/')] ?? topOf(file);
      const args = { name, from, until };
      if (from !== '' && dayNumber(until) - dayNumber(from) > MOST_DAYS) {
        return [
          { code: 'shift-too-long', level: 'warning', args: { ...args, days: MOST_DAYS }, at },
        ];
      }
      return from === '' || made.has(path.join('/'))
        ? []
        : [{ code: 'shift-without-dates', level: 'warning', args, at }];
    }),
  );
}
