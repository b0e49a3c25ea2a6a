import { LANGS } from '../../model/text.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import type { CalendarEvent, PreviousEvent } from './calendar-event.ts';
import { shorten } from './event-text.ts';

type Mark = 'cancelled' | 'changed' | 'added';

/** What a title begins with, 【已取消】 or 【改】: most phones show neither that an event is off nor that it is another. */
const markOf = (mark: Mark, words: Words): string => words.mark(words[mark]).toUpperCase();

const MARKS: Readonly<Record<Mark, readonly string[]>> = {
  cancelled: LANGS.map((lang) => markOf('cancelled', wordsFor(lang))),
  changed: LANGS.map((lang) => markOf('changed', wordsFor(lang))),
  added: LANGS.map((lang) => markOf('added', wordsFor(lang))),
};

const begins = (summary: string, mark: string): boolean =>
  summary.slice(0, mark.length).toUpperCase() === mark;

/** A title without the marks before it. */
function withoutMarks(summary: string): string {
  const mark = Object.values(MARKS)
    .flat()
    .find((one) => begins(summary, one));
  return mark === undefined ? summary : withoutMarks(summary.slice(mark.length));
}

/** A time as it is seen: of what has no time of day the date on the wall, since one that was read back has no zone. */
const wallOf = (instant: number, { allDay, zone }: CalendarEvent): number =>
  allDay ? instant + zone.offsetAt(instant) : instant;

/** What of an event people see or go by. */
const seen = (event: CalendarEvent): string => {
  const { start, end, allDay, series, summary, location, isTentative } = event;
  return JSON.stringify([
    ...[wallOf(start, event), wallOf(end, event), allDay, series?.rule, series?.except],
    ...[withoutMarks(summary), location, isTentative],
  ]);
};

/**
 * An event with the mark its title begins with: 已取消 of what is off, 改 of what people see otherwise than in the calendar
 * before, or have since an earlier change, and where new ones are marked 新 of what was not in that.
 */
export function withMark(
  event: CalendarEvent,
  before: PreviousEvent | undefined,
  words: Words,
  marksNew = false,
): CalendarEvent {
  const title = withoutMarks(event.summary);
  const isChanged =
    before !== undefined &&
    (before.isCancelled ||
      seen(event) !== seen(before) ||
      MARKS.changed.some((mark) => begins(before.summary, mark)));
  const isNew = marksNew && before === undefined;
  const added = isNew ? 'added' : undefined;
  const mark = event.isCancelled ? 'cancelled' : isChanged ? 'changed' : added;
  const summary = mark === undefined ? title : shorten(`${markOf(mark, words)}${title}`);
  return { ...event, summary };
}
