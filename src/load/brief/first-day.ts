import type { KindSpec } from '../../kinds/shape/kind-spec.ts';
import type { OccasionSpec } from '../../kinds/shape/occasions.ts';
import type { Brief } from '../../model/brief.ts';
import { dateOf } from '../../time/dates.ts';

type Item = Readonly<Record<string, unknown>>;

/**
 * The first day of a brief: the earliest of its occasions, or where none has a time of its own, as in a case that came by
 * letter, the earliest date from which the law counts; '' where there is none.
 */
export function firstDayOf(brief: Brief, { shape, occasions }: KindSpec): string {
  const root: Item = brief;
  const days = ({ section = '', start = '', each }: OccasionSpec): readonly string[] => {
    const items = shape[section]?.type === 'list' ? root[section] : [root[section] ?? {}];
    const key = each === 'shift' ? 'from' : start;
    return (items as readonly Item[])
      .map((item) => item[key])
      .filter((time) => typeof time === 'string')
      .filter((time) => time !== '');
  };
  const timed = occasions.filter(({ each }) => each !== 'date').flatMap(days);
  const times = timed.length > 0 ? timed : occasions.flatMap(days);
  return times.map(dateOf).toSorted()[0] ?? '';
}
