import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderCalendar } from '../../../src/render/calendar/render-calendar.ts';
import { planOf, seriesPlan, taskOf } from './build-plan.ts';
import { eventOf, readEvents } from './read-calendar.ts';

/** What is done to the text of `ics` before it is read. */
const edit = vi.hoisted(() => ({ of: (text: string): string => text }));

vi.mock('ics', async (original) => {
  const ics = await original<typeof import('ics')>();
  return {
    ...ics,
    createEvents: (...given: Parameters<typeof ics.createEvents>) => {
      const made = ics.createEvents(...given) as unknown as { readonly value: string | null };
      return { ...made, value: made.value === null ? null : edit.of(made.value) };
    },
  };
});

afterEach(() => {
  edit.of = (text) => text;
});

const unfolded = (text: string): string => text.replace(/\r\n[ \t]/g, '');

describe('an event', () => {
  it.each([
    ...['UID', 'SUMMARY', 'LOCATION', 'DESCRIPTION', 'STATUS', 'TRANSP', 'DTSTART', 'DTEND'],
    ...['RRULE', 'DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'SEQUENCE'],
  ])('has the %s that ics writes, and no other', (name) => {
    const plan = seriesPlan();
    const outside = (text: string): string =>
      unfolded(text).replace(/BEGIN:(VALARM|VTIMEZONE)[\s\S]*?END:\1/g, '');
    const line = new RegExp(`^${name}[;:].*\r\n`, 'gm');
    expect(outside(renderCalendar(plan))).toMatch(line);
    edit.of = (text) => unfolded(text).replace(line, '');
    expect(outside(renderCalendar(plan))).not.toMatch(line);
  });

  it('says what ics says, also in its alarm', () => {
    edit.of = (text) => text.replaceAll('SUMMARY:', 'SUMMARY:✓');
    const text = renderCalendar(planOf());
    expect(eventOf(text, '✓抵达').triggers).toEqual(['-PT1H']);
    expect(text.match(/^(?:SUMMARY|DESCRIPTION):✓/gm)).toHaveLength(16);
  });

  it('starts when ics says, in its own zone', () => {
    edit.of = (text) => text.replace('DTSTART:20261202T062000Z', 'DTSTART:20261202T061500Z');
    const text = renderCalendar(planOf());
    expect(text).toContain('\r\nDTSTART;TZID=Asia/Shanghai:20261202T141500\r\n');
  });

  it('is refused where ics refuses it', () => {
    expect(() => renderCalendar(planOf({ generated: 'never' }))).toThrow('ics refuses');
  });
});

describe('a long text', () => {
  it.each([
    ['plain', 'x'],
    ['of characters in two halves', '𠮷'],
    ['of characters in two halves, cut amid one', 'a𠮷'],
    ['of what is escaped', '\\,;'],
  ])('%s comes whole', (_, unit) => {
    const detail = unit.repeat(1_000);
    const text = renderCalendar(planOf({ tasks: [taskOf({ detail })] }));
    expect(eventOf(text, '通知').value('description')).toContain(detail);
  });

  it('takes no more time than its length', () => {
    const detail = '请提前一天送到会议室。'.repeat(100_000);
    const from = process.cpuUsage().user;
    const text = renderCalendar(planOf({ tasks: [taskOf({ detail })] }));
    expect(text.length).toBeGreaterThan(1_000_000);
    expect((process.cpuUsage().user - from) / 1e6).toBeLessThan(3);
  });
});

describe('a calendar of many events', () => {
  it('takes time in proportion', () => {
    const seconds = (count: number): number => {
      const tasks = Array.from({ length: count }, (_, index) =>
        taskOf({ id: `visit/a#m-${index}` }),
      );
      const plan = planOf({ occasions: [], tasks });
      const from = process.cpuUsage().user;
      expect(renderCalendar(plan).match(/BEGIN:VEVENT/g)).toHaveLength(count);
      return (process.cpuUsage().user - from) / 1e6;
    };
    seconds(500);
    // Squared, it would be sixteen times.
    expect(seconds(4_000) / seconds(1_000)).toBeLessThan(8);
  });

  it('has an entry of its own for each day that the rule of a series does not name', () => {
    const events = readEvents(renderCalendar(seriesPlan()));
    const [series, other] = ['20261008T080000', '20261010T080000'].map((start) =>
      events.find(({ component }) => component.toString().includes(`:${start}`)),
    );
    expect(other?.uid).toBe(series?.uid.replace('@', '-20261010@'));
    expect(other?.component.getFirstProperty('rrule')).toBeNull();
    expect(other?.triggers).toEqual(series?.triggers);
    expect((other?.end ?? 0) - (other?.start ?? 0)).toBe(5.5 * 3_600_000);
  });
});
