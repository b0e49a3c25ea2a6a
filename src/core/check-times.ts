import type { BriefFile } from '../model/brief.ts';
import type { Finding } from '../model/finding.ts';
import type { OccasionSpec } from '../model/occasions.ts';
import type { Shape } from '../model/shape.ts';
import type { BriefTime } from '../model/time.ts';
import type { ZonedClock } from './zoned-clock.ts';

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
    if (field.type === 'map') {
      return writtenTimes(field.shape, found as Item, here);
    }
    return field.type === 'time' && typeof found === 'string' && found !== ''
      ? [{ path: here, time: found as BriefTime }]
      : [];
  });
}

const shown = (time: string): string => time.replace('T', ' ');

/** Times that do not exist, or exist twice, in the zone of the brief (a clock change). */
export function checkClockChanges(
  shape: Shape,
  { brief, places }: BriefFile,
  clock: ZonedClock,
): readonly Finding[] {
  return writtenTimes(shape, brief as unknown as Item, '').flatMap(
    ({ path, time }): readonly Finding[] => {
      const { exists, instant } = clock.read(time);
      const at = places[path];
      if (exists === 'once' || at === undefined) {
        return [];
      }
      const args = { value: shown(time), timezone: clock.zone };
      return exists === 'never'
        ? [{ code: 'no-such-time', level: 'error', args, at }]
        : [
            {
              code: 'time-twice',
              level: 'warning',
              args: { ...args, read: clock.iso(instant) },
              at,
            },
          ];
    },
  );
}

/** Items of the brief that end before they start. */
export function checkEnds(
  specs: readonly OccasionSpec[],
  { brief, places }: BriefFile,
  clock: ZonedClock,
): readonly Finding[] {
  return specs.flatMap((spec) => {
    const items =
      (brief as unknown as Readonly<Record<string, readonly Item[]>>)[spec.section ?? ''] ?? [];
    if (spec.start === undefined || spec.end === undefined || spec.each !== 'item') {
      return [];
    }
    const { start: from, end: to } = spec;
    return items.flatMap((item, index): readonly Finding[] => {
      const [start, end] = [item[from] ?? null, item[to] ?? null] as readonly (BriefTime | null)[];
      const at = places[`${spec.section}/${index}/${to}`];
      if (
        start === null ||
        start === undefined ||
        end === null ||
        end === undefined ||
        at === undefined
      ) {
        return [];
      }
      return clock.read(end).instant > clock.read(start).instant
        ? []
        : [
            {
              code: 'end-before-start',
              level: 'error',
              args: { start: shown(start), end: shown(end) },
              at,
            },
          ];
    });
  });
}
