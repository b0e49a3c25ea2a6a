import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import {
  renderCalendar,
  renderCalendarChanges,
} from '../../../src/render/calendar/render-calendar.ts';
import { planOf, seriesPlan, taskOf, zonedPlan } from './build-plan.ts';
import { eventOf, readEvents } from './read-calendar.ts';

const FIRST = renderCalendar(planOf());
const LATER = '2026-12-01T09:00:00+08:00';
/** Minutes from the beginning of 2020 to then: 2,526 days and an hour. */
const LATER_SEQUENCE = '3637500';

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

  it('keeps its bytes where something has a date and no time of day', () => {
    const occasions = planOf().occasions.map((one) =>
      one.id === 'meal-1'
        ? {
            ...one,
            ...{ all_day: true, start: '2026-12-02T00:00:00+08:00' },
            end: '2026-12-03T00:00:00+08:00',
          }
        : one,
    );
    const first = renderCalendar(planOf({ occasions }));
    expect(first).toContain('DTSTART;VALUE=DATE:20261202');
    expect(renderCalendar(later({ occasions }), { previous: first })).toBe(first);
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
    expect(after.value('sequence')).toBe(LATER_SEQUENCE);
    expect(after.value('summary')).toBe('【改】制作接站牌（王芳）');
    expect(after.value('location')).toBe('办公室');
    expect(after.value('created')).toBe('2026-11-30T00:30:00Z');
    expect(after.value('last-modified')).toBe('2026-12-01T01:00:00Z');
    expect(after.value('dtstamp')).toBe('2026-12-01T01:00:00Z');
    expect(block(second, '通知')).toBe(block(FIRST, '通知'));
    expect(second.match(new RegExp(`SEQUENCE:${LATER_SEQUENCE}`, 'g'))).toHaveLength(1);
    // The next change counts on, even at the same minute.
    const third = renderCalendar(later(), { previous: second });
    expect(eventOf(third, '制作').value('sequence')).toBe(`${Number(LATER_SEQUENCE) + 1}`);
  });

  it('keeps the mark of what has changed until it is called off', () => {
    const [first, ...others] = planOf().tasks;
    if (first === undefined) throw new Error('no task');
    const second = renderCalendar(later({ tasks: [{ ...first, place: '到达厅' }, ...others] }), {
      previous: FIRST,
    });
    const third = renderCalendar(
      later({ tasks: [{ ...first, place: '到达厅', detail: '举牌' }, ...others] }),
      { previous: second },
    );
    const last = renderCalendar(later({ tasks: others }), { previous: third });
    const titles = [FIRST, second, third, last].map((text) =>
      eventOf(text, '通知').value('summary'),
    );
    const title = '通知接站领导和司机：CZ3456（王芳）';
    expect(titles).toEqual([title, `【改】${title}`, `【改】${title}`, `【已取消】${title}`]);
    // Only how it is done is otherwise: nobody has to look again.
    const detail = later({ tasks: [{ ...first, detail: '举牌' }, ...others] });
    const same = renderCalendar(detail, { previous: FIRST });
    expect(eventOf(same, '通知').value('summary')).toBe(title);
    expect(eventOf(same, '通知').value('sequence')).toBe(LATER_SEQUENCE);
  });

  it('never counts back, whatever the clock says', () => {
    const old = FIRST.replace(/SEQUENCE:\d+/g, 'SEQUENCE:99999999');
    const tasks = planOf().tasks.map((task) => ({ ...task, place: '办公室' }));
    const next = renderCalendar(later({ tasks }), { previous: old });
    expect(eventOf(next, '制作').value('sequence')).toBe('100000000');
  });

  it('cancels nothing that is past', () => {
    const past = { ...withoutMeal, generated: '2026-12-05T09:00:00+08:00' };
    expect(renderCalendar(past, { previous: FIRST })).toBe(FIRST);
  });

  it('cancels what is gone, once, and takes it up again when it comes back', () => {
    const second = renderCalendar(withoutMeal, { previous: FIRST });
    const gone = eventOf(second, '用餐');
    expect(gone.uid).toBe(eventOf(FIRST, '用餐').uid);
    expect(gone.value('status')).toBe('CANCELLED');
    expect(gone.value('sequence')).toBe(LATER_SEQUENCE);
    expect(gone.value('summary')).toBe('【已取消】用餐：欢迎工作餐');
    expect(gone.triggers).toEqual([]);
    expect(gone.start).toBe(eventOf(FIRST, '用餐').start);
    expect(second.match(/STATUS:CANCELLED/g)).toHaveLength(2);
    const again = { ...withoutMeal, generated: '2026-12-01T18:00:00+08:00' };
    expect(renderCalendar(again, { previous: second })).toBe(second);
    const back = eventOf(renderCalendar(later(), { previous: second }), '用餐');
    expect([back.value('status'), back.value('summary')]).toEqual([
      'CONFIRMED',
      '【改】用餐：欢迎工作餐',
    ]);
  });

  it('keeps what is cancelled in its own zone', () => {
    const span = ['2026-12-31T09:00:00-05:00', '2026-12-31T11:00:00-05:00'] as const;
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
    ).replace(/SEQUENCE:\d+/g, 'SEQUENCE:99999999999999999999');
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

describe('a series written when its make-up days stood in an RDATE', () => {
  const written = renderCalendar(seriesPlan({ generated: '2026-09-29T09:00:00+08:00' }));
  /** Before it begins. */
  const NEXT_DAY = '2026-09-30T09:00:00+08:00';
  const next = (parts: Parameters<typeof planOf>[0] = {}): Plan =>
    parts.occasions === undefined
      ? seriesPlan({ generated: NEXT_DAY })
      : planOf({ ...parts, generated: NEXT_DAY });
  const [head = '', series = ''] = written.split(/(?=BEGIN:VEVENT)/);
  const old = `${head}${series
    .replace('UNTIL=20261030T120000Z', 'UNTIL=20261030T000000Z')
    .replace(/EXDATE.*\r\n/, '$&RDATE;TZID=Asia/Shanghai:20261010T080000\r\n')}END:VCALENDAR\r\n`;
  const sequences = (text: string): readonly string[] =>
    readEvents(text).map(({ uid, value }) =>
      [uid.replace(/^\w+/, ''), value('sequence'), value('status')].join(' '),
    );

  it('is what it was taken for', () => {
    expect(old).toContain('RDATE');
    expect(readEvents(old)).toHaveLength(1);
    expect(readEvents(old)[0]?.uid).toBe(readEvents(written)[0]?.uid);
  });

  it('becomes its own next revision, with an entry for each of them', () => {
    const text = renderCalendar(next(), { previous: old });
    expect(sequences(text)).toEqual([
      '@reception 3548220 CONFIRMED',
      '-20261010@reception 3548220 CONFIRMED',
    ]);
    expect(text).not.toContain('RDATE');
    expect(renderCalendar(next(), { previous: text })).toBe(text);
  });

  it('is cancelled once where it is gone', () => {
    const gone = next({ occasions: [], tasks: [] });
    const text = renderCalendar(gone, { previous: old });
    expect(sequences(text)).toEqual(['@reception 3548220 CANCELLED']);
    expect(text).toContain('EXDATE');
    expect(text).not.toContain('RDATE');
    expect(renderCalendar(gone, { previous: text })).toBe(text);
  });

  it('is cancelled with all its days where it was written as it is now', () => {
    const text = renderCalendar(next({ occasions: [], tasks: [] }), { previous: written });
    expect(sequences(text)).toEqual([
      '@reception 3548220 CANCELLED',
      '-20261010@reception 3548220 CANCELLED',
    ]);
  });
});

describe('a calendar of what has changed', () => {
  const tasks = planOf().tasks.map((task) =>
    task.title === '制作接站牌' ? { ...task, place: '办公室' } : task,
  );
  const changed = later({ tasks: tasks.slice(0, -1), occasions: withoutMeal.occasions });

  // Pouring tea belongs to the meal no more, which nobody sees.
  it('holds only what is new, changed or cancelled, as the calendar has it, and no method', () => {
    const text = renderCalendarChanges(changed, { previous: FIRST });
    const whole = renderCalendar(changed, { previous: FIRST });
    const titles = readEvents(text).map(({ value }) => value('summary'));
    expect(titles.toSorted()).toEqual(
      ['【已取消】用餐：欢迎工作餐', '【改】制作接站牌（王芳）', '添茶（王芳）'].toSorted(),
    );
    for (const title of titles) {
      const [own] = block(text, String(title)).split('END:VCALENDAR');
      expect(whole).toContain(own);
    }
    expect(text).not.toContain('METHOD');
  });

  it('is not there where nothing has changed, and where nothing was written before', () => {
    expect(renderCalendarChanges(later(), { previous: FIRST })).toBe('');
    expect(renderCalendarChanges(changed, {})).toBe('');
  });
});

describe('a megabyte of garbage', () => {
  const [head = '', first = ''] = FIRST.split(/(?=BEGIN:VEVENT)/);
  const zones = Intl.supportedValuesOf('timeZone');
  const open = first.replace(/BEGIN:VALARM[\s\S]*/, '');
  const rule = 'RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20261230T000000Z';
  const filled = (unit: (index: number) => string): string => {
    const units: string[] = [];
    for (let length = 0; length < 1_000_000; length += units.at(-1)?.length ?? 1) {
      units.push(unit(units.length));
    }
    return `${head + units.join('')}\r\nEND:VEVENT\r\n`;
  };
  const another = (index: number): string =>
    first.replace(/UID:\w{8}/, `UID:${String(index).padStart(8, '0')}`);
  it.each<readonly [string, (index: number) => string]>([
    ['events of ours', another],
    [
      'events of ours in all zones and years',
      (index) =>
        another(index)
          .replaceAll('Asia/Shanghai', zones[index % zones.length] ?? '')
          .replace(/:2026(\d{4}T16)/g, `:${1971 + (index % 229)}$1`)
          .replace(/:2026(\d{4}T17)/g, `:${1971 + (index % 229)}$1`),
    ],
    ['zones that are none', (index) => another(index).replaceAll('Asia/Shanghai', `Mars/${index}`)],
    ['one long title', (index) => (index === 0 ? `${open}SUMMARY:x\r\n` : ' 会会会会会会会\r\n')],
    [
      'one long description',
      (index) => (index === 0 ? `${open}DESCRIPTION:x\r\n` : ' 会会会会会\r\n'),
    ],
    ['one long category', (index) => (index === 0 ? `${open}CATEGORIES:x\r\n` : ' 会会会会会\r\n')],
    [
      'one long list of dates',
      (index) =>
        index === 0
          ? `${open}${rule}\r\nEXDATE;TZID=Asia/Shanghai:20261202T142000\r\n`
          : ' ,20261202T142000\r\n',
    ],
    ['one long rule', (index) => (index === 0 ? `${open}${rule}\r\n` : ' ,MO\r\n')],
    ['begins', () => 'BEGIN:VEVENT\r\n'],
    ['ends', () => 'END:VEVENT\r\n'],
    ['begins and ends', (index) => (index % 2 === 0 ? 'BEGIN:VEVENT\r\n' : 'END:VEVENT\r\n')],
    ['begins in an event', (index) => (index === 0 ? 'BEGIN:VEVENT\r\n' : 'BEGIN:VALARM\r\n')],
    ['colons', () => ':;'],
    ['controls', () => '\0\u0085'],
    ['folds', () => '\r\n '],
  ])('is read in time: %s', (_, unit) => {
    const previous = filled(unit);
    const from = process.cpuUsage().user;
    const text = renderCalendar(withoutMeal, { previous });
    // A second where the machine has nothing else to do; squared, each would take minutes.
    expect((process.cpuUsage().user - from) / 1e6).toBeLessThan(4);
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThanOrEqual(6);
  });
});
