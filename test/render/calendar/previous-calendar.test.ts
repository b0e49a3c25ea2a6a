import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { renderCalendar } from '../../../src/render/calendar/render-calendar.ts';
import { planOf, taskOf, zonedPlan } from './build-plan.ts';
import { eventOf, readEvents } from './read-calendar.ts';

const FIRST = renderCalendar(planOf());
const LATER = '2026-12-01T09:00:00+08:00';

const later = (parts: Partial<Omit<Plan, 'brief'>> & { brief?: object } = {}): Plan =>
  planOf({ ...parts, generated: LATER });

/** The VEVENT with a summary, as it is written. */
const block = (text: string, summary: string): string =>
  text.split('BEGIN:VEVENT\r\n').find((part) => part.includes(`SUMMARY:${summary}`)) ?? '';

const withoutMeal = later({
  occasions: planOf().occasions.filter(({ id }) => id !== 'meal-1'),
  tasks: planOf().tasks.filter(({ occasion }) => occasion !== 'meal-1'),
});

describe('a calendar written before', () => {
  it('keeps its bytes when nothing has changed', () => {
    expect(renderCalendar(later(), { previous: FIRST })).toBe(FIRST);
  });

  it('keeps its bytes although an editor has changed line ends or added a BOM', () => {
    const edited = `\uFEFF${FIRST.replace(/\r\n/g, '\n')}`;
    expect(renderCalendar(later(), { previous: edited })).toBe(FIRST);
  });

  it('gets a new revision of what has changed, and of nothing else', () => {
    const tasks = planOf().tasks.map((task) =>
      task.title === '制作接站牌' ? { ...task, place: '办公室' } : task,
    );
    const second = renderCalendar(later({ tasks }), { previous: FIRST });
    const [before, after] = [eventOf(FIRST, '制作'), eventOf(second, '制作')];
    expect(after.uid).toBe(before.uid);
    expect(after.value('sequence')).toBe('1');
    expect(after.value('location')).toBe('办公室');
    expect(after.value('created')).toBe('2026-11-30T00:30:00Z');
    expect(after.value('last-modified')).toBe('2026-12-01T01:00:00Z');
    expect(after.value('dtstamp')).toBe('2026-12-01T01:00:00Z');
    expect(block(second, '通知')).toBe(block(FIRST, '通知'));
    expect(second.match(/SEQUENCE:1/g)).toHaveLength(1);
    // The next change counts on.
    const third = renderCalendar(later(), { previous: second });
    expect(eventOf(third, '制作').value('sequence')).toBe('2');
  });

  it('cancels what is gone, once, and takes it up again when it comes back', () => {
    const second = renderCalendar(withoutMeal, { previous: FIRST });
    const gone = eventOf(second, '用餐');
    expect(gone.uid).toBe(eventOf(FIRST, '用餐').uid);
    expect(gone.value('status')).toBe('CANCELLED');
    expect(gone.value('sequence')).toBe('1');
    expect(gone.triggers).toEqual([]);
    expect(gone.start).toBe(eventOf(FIRST, '用餐').start);
    expect(second.match(/STATUS:CANCELLED/g)).toHaveLength(2);
    const again = { ...withoutMeal, generated: '2026-12-01T18:00:00+08:00' };
    expect(renderCalendar(again, { previous: second })).toBe(second);
    const back = eventOf(renderCalendar(later(), { previous: second }), '用餐');
    expect([back.value('status'), back.value('sequence')]).toEqual(['CONFIRMED', '2']);
  });

  it('keeps what is cancelled in its own zone', () => {
    const span = ['2026-10-31T09:00:00-04:00', '2026-10-31T11:00:00-04:00'] as const;
    const first = renderCalendar(zonedPlan('America/New_York', span));
    const second = renderCalendar(planOf(), { previous: first });
    const gone = eventOf(second, '会议：座谈会 0');
    expect(gone.value('status')).toBe('CANCELLED');
    expect(gone.start).toBe(Date.parse(span[0]));
    expect(second.match(/BEGIN:VTIMEZONE/g)).toHaveLength(2);
    expect(renderCalendar(later(), { previous: second })).toBe(second);
  });

  it('loses events that are not ours, or of another brief', () => {
    const foreign = FIRST.replace(/^UID:.*@reception/gm, 'UID:1@example.com');
    expect(renderCalendar(withoutMeal, { previous: foreign })).toBe(renderCalendar(withoutMeal));
    const other = renderCalendar(planOf({ brief: { id: 'jyt-2027-01' } }));
    expect(renderCalendar(withoutMeal, { previous: other })).toBe(renderCalendar(withoutMeal));
  });

  it.each([
    ['nothing', ''],
    ['other text', 'dear diary\n'],
    ['no end', FIRST.slice(0, FIRST.length / 2)],
    ['ends without a begin', 'END:VEVENT\r\nEND:VCALENDAR\r\nEND:X'],
    ['binary', '\0\uD800\u0085\r\r\n :;=BEGIN:VEVENT'],
    ['times that are none', FIRST.replace(/:2026\d{4}T/g, ':20269999T')],
    ['a zone that is none', FIRST.replace(/TZID=Asia\/Shanghai/g, 'TZID=Mars/Base')],
    ['no colons', FIRST.replaceAll(':', '')],
  ])('may be garbage: %s', (_, previous) => {
    const text = renderCalendar(withoutMeal, { previous });
    expect(readEvents(text).length).toBeGreaterThanOrEqual(6);
  });

  it('cannot bring a line into the file that we would not write', () => {
    const planted = FIRST.replace(
      /(SUMMARY:用餐[^\r]*)\r\n/,
      '$1\0\u009b\r\nATTENDEE:mailto:x@example.com\r\nSUMMARY:x\r\nX-EVIL;A=B:c\r\nBEGIN:VALARM\r\nACTION:EMAIL\r\nEND:VALARM\r\n',
    ).replace(/SEQUENCE:0/g, 'SEQUENCE:99999999999999999999');
    const text = renderCalendar(withoutMeal, { previous: planted });
    expect(text).not.toMatch(/ATTENDEE|X-EVIL|EMAIL|\0|\u009b|SEQUENCE:\d{11}/);
    expect(readEvents(text).filter((event) => event.value('status') === 'CANCELLED').length).toBe(
      2,
    );
  });

  it('never makes it throw', () => {
    const lines = FIRST.split('\r\n');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...lines), fc.string()), { maxLength: 60 }),
        fc.constantFrom('\r\n', '\n', '\r'),
        (some, end) => {
          const text = renderCalendar(withoutMeal, { previous: some.join(end) });
          expect(readEvents(text).length).toBeGreaterThanOrEqual(6);
        },
      ),
    );
  });

  it('settles after one run, whatever is edited in it', () => {
    fc.assert(
      fc.property(fc.nat({ max: FIRST.length }), fc.string({ unit: 'binary' }), (at, typed) => {
        const previous = FIRST.slice(0, at) + typed + FIRST.slice(at + typed.length);
        const second = renderCalendar(withoutMeal, { previous });
        expect(renderCalendar(withoutMeal, { previous: second })).toBe(second);
      }),
    );
  });

  it('keeps its bytes when a task becomes overdue: only the clock has moved', () => {
    const first = renderCalendar(planOf({ tasks: [taskOf()] }));
    const tasks = [taskOf({ status: 'overdue' })];
    expect(renderCalendar(later({ tasks }), { previous: first })).toBe(first);
  });
});
