import type { Finding } from '../../model/finding.ts';
import { topOf } from '../../model/position.ts';
import { dayNumber } from '../../time/dates.ts';
import { MOST_DAYS } from '../../time/recurrence.ts';
import { sectionItems } from '../occasions/section-items.ts';
import type { OpenBrief } from '../open-brief.ts';

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
