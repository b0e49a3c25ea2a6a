import { describe, expect, it } from 'vitest';
import { renderCalendar } from '../../../src/render/calendar/render-calendar.ts';
import { occasionOf, planOf, taskOf } from './build-plan.ts';
import { eventOf, readCalendar, readEvents } from './read-calendar.ts';

const TEXT = renderCalendar(planOf());
const LONG = '汇报材料：《产教融合三年行动计划》👨‍👩‍👧‍👦🇨🇳请提前一天送到第一会议室。'.repeat(20);

describe('renderCalendar', () => {
  it('writes the file that is expected', async () => {
    await expect(TEXT).toMatchFileSnapshot('golden/visit.ics');
  });

  it('makes an event of every occasion but the visit and its days, and of every task', () => {
    expect(readEvents(TEXT).map(({ summary }) => summary)).toEqual([
      '核对公函',
      '制作接站牌（王芳）',
      '通知接站领导和司机：CZ3456（王芳）',
      '到滨江机场T2等候（李明）',
      '抵达：CZ3456 北京',
      ...['用餐：欢迎工作餐', '添茶（王芳）'].toSorted((a) => (orderOf(a) ? -1 : 1)),
      '离开：G1234 北京',
    ]);
  });

  it('has the times of the plan, ten minutes for a departure', () => {
    const plan = planOf();
    const spans = [...plan.occasions.slice(2), ...plan.tasks].map(({ start, end }) => {
      const from = Date.parse(start);
      return [from, start === end ? from + 600_000 : Date.parse(end)];
    });
    const read = readEvents(TEXT).map(({ start, end }) => [start, end]);
    expect(read.toSorted()).toEqual(spans.toSorted());
  });

  it('gives a deadline without a length the ten minutes before it', () => {
    const at = '2026-12-02T17:00:00+08:00';
    const plan = planOf({ occasions: [], tasks: [taskOf({ timing: 'by', start: at, end: at })] });
    const [event] = readEvents(renderCalendar(plan));
    expect([event?.start, event?.end]).toEqual([Date.parse(at) - 600_000, Date.parse(at)]);
  });

  it('never ends an event before it starts', () => {
    const start = '2026-12-02T18:30:00+08:00';
    const plan = planOf({ occasions: [occasionOf({ start, end: '2026-12-02T08:00:00+08:00' })] });
    const event = eventOf(renderCalendar(plan), '用餐');
    expect(event.end - event.start).toBe(600_000);
  });

  it.each(['', 'not a date', '2026-02-30T25:00:00+08:00', '1969-12-31T23:00:00+00:00'])(
    'refuses the time %j, which no plan has',
    (start) => {
      expect(() => renderCalendar(planOf({ occasions: [occasionOf({ start })] }))).toThrow(
        RangeError,
      );
    },
  );

  it('writes local times with their zone, and stamps in UTC', () => {
    expect(TEXT).toContain('\r\nDTSTART;TZID=Asia/Shanghai:20261202T142000\r\n');
    expect(TEXT).toContain('\r\nDTSTAMP:20261130T003000Z\r\nDTSTART');
    expect(TEXT).toContain(
      '\r\nCREATED:20261130T003000Z\r\nLAST-MODIFIED:20261130T003000Z\r\nSEQUENCE:3636030\r\n',
    );
  });

  it('says whom, when, how and why in the description', () => {
    expect(eventOf(TEXT, '到滨江').value('description')).toBe(
      [
        '责任人：李明（接站人）、司机（未定）',
        '通知：周敏（总协调）',
        '时间：12月2日 14:00–14:10',
        '主动上前问候，帮拿行李',
      ].join('\n'),
    );
    expect(eventOf(TEXT, '制作').value('description')).toBe(
      '责任人：王芳（联络员）\n时间：12月1日 14:20 前\n依据：来宾陌生的制作接机（站）牌 [d3.pickup.2]',
    );
    expect(eventOf(TEXT, '添茶').value('description')).toContain('每 20 分钟');
    expect(eventOf(TEXT, '抵达').value('description')).toContain('未写明');
  });

  it('names a person once with all roles, and whom to tell without roles nobody fills', () => {
    const task = taskOf({
      owners: [
        { role: 'buyer', label: '采购', name: '石磊' },
        { role: 'venue', label: '会务', name: '石磊' },
      ],
      notify: [
        { role: 'leader', label: '领导', name: '牛志国' },
        { role: 'driver', label: '司机', name: null },
      ],
    });
    const description = (told: typeof task.notify): string =>
      readEvents(
        renderCalendar(planOf({ occasions: [], tasks: [{ ...task, notify: told }] })),
      )[0]?.value('description') ?? '';
    expect(description(task.notify)).toContain('责任人：石磊（采购、会务）\n通知：牛志国（领导）');
    expect(description(task.notify)).not.toContain('司机');
    expect(description(task.notify.slice(1))).toMatch(/通知：司机$/);
  });

  it('is in the language of the plan', () => {
    const text = renderCalendar(planOf({ brief: { lang: 'en' } }));
    expect(eventOf(text, '制作').value('categories')).toBe('Prepare');
    expect(eventOf(text, '抵达: CZ').value('categories')).toBe('抵达');
    expect(eventOf(text, '核对').value('description')).toContain('Owner: 联络员 (unfilled)');
    expect(eventOf(text, '核对').summary).toBe('核对公函');
  });

  it('shows occasions as busy and tasks as free, with category, place and parent', () => {
    const [arrival, task] = [eventOf(TEXT, '抵达'), eventOf(TEXT, '制作')];
    expect([arrival.value('transp'), task.value('transp')]).toEqual(['OPAQUE', 'TRANSPARENT']);
    expect([arrival.value('categories'), task.value('categories')]).toEqual(['抵达', '提前准备']);
    expect(task.value('location')).toBe('滨江机场T2');
    const parent = task.component.getFirstProperty('related-to');
    expect(parent?.getFirstValue()).toBe(arrival.uid);
    expect(parent?.getFirstParameter('reltype')).toBe('PARENT');
    expect(eventOf(TEXT, '核对').component.getFirstProperty('related-to')).toBeNull();
  });

  it('has one alarm an event, before or at the start', () => {
    const triggers = Object.fromEntries(
      readEvents(TEXT).map(({ summary, triggers }) => [summary.slice(0, 2), triggers]),
    );
    expect(triggers).toEqual({
      核对: ['PT0S'],
      制作: ['PT0S'],
      通知: ['-PT10M'],
      到滨: ['-PT10M'],
      抵达: ['-PT1H'],
      用餐: ['-PT30M'],
      添茶: ['-PT10M'],
      离开: ['-PT30M'],
    });
    for (const body of TEXT.split('BEGIN:VALARM').slice(1)) {
      expect(body).toMatch(/^\r\nACTION:DISPLAY\r\n[\s\S]*?\r\nEND:VALARM\r\nEND:VEVENT\r\n/);
    }
  });

  it('rings when something starts that is to be done at once', () => {
    for (const timing of ['at', 'by', 'window', 'every'] as const) {
      const task = taskOf({ status: 'urgent', timing });
      const moved = {
        kind: 'short-notice',
        from: task.end,
        to: task.end,
        because: 'received',
      } as const;
      const tasks = [{ ...task, because: { ...task.because, adjustments: [moved] } }];
      const [event] = readEvents(renderCalendar(planOf({ occasions: [], tasks })));
      expect(event?.triggers).toEqual(['PT0S']);
    }
  });

  it('is named after the brief, and is for nobody to answer', () => {
    const calendar = readCalendar(TEXT);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('省教育厅调研组来校调研');
    expect(calendar.getFirstPropertyValue('name')).toBe('省教育厅调研组来校调研');
    expect(calendar.getFirstPropertyValue('x-wr-timezone')).toBe('Asia/Shanghai');
    expect(TEXT).not.toMatch(/METHOD|ATTENDEE|ORGANIZER|X-PUBLISHED-TTL|DURATION|ics/);
  });

  it('has lines of at most 75 octets that cut no character', () => {
    const task = taskOf({ title: LONG, detail: LONG, place: LONG });
    const text = renderCalendar(planOf({ brief: { title: LONG }, tasks: [task] }));
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75);
    expect(lines.filter((line) => /\p{Surrogate}|\r|\n/u.test(line))).toEqual([]);
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(eventOf(text, '汇报').value('description')).toContain(LONG);
  });

  it('cuts a title and a place that clients do not take, and says them in full in the description', () => {
    const task = taskOf({ title: LONG, place: `${LONG}门口` });
    const event = eventOf(renderCalendar(planOf({ tasks: [task] })), '汇报');
    const start = [...LONG].slice(0, 254).join('');
    expect([event.summary, event.value('location')]).toEqual([`${start}…`, `${start}…`]);
    expect(event.value('description').split('\n').slice(0, 2)).toEqual([
      `${LONG}（王芳）`,
      `地点：${LONG}门口`,
    ]);
  });

  it('is the same under any TZ', () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['Pacific/Kiritimati', 'America/New_York', 'UTC']) {
        process.env.TZ = other;
        expect(renderCalendar(planOf())).toBe(TEXT);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('has UIDs that hang on the brief and the ids only', () => {
    const uids = (text: string): readonly string[] => readEvents(text).map(({ uid }) => uid);
    const moved = planOf();
    const later = renderCalendar({
      ...moved,
      generated: '2026-12-01T09:00:00+08:00',
      tasks: moved.tasks.map((task) => ({ ...task, title: `改：${task.title}` })),
    });
    expect(uids(later)).toEqual(uids(TEXT));
    expect(new Set(uids(TEXT)).size).toBe(8);
    const other = uids(renderCalendar(planOf({ brief: { id: 'jyt-2027-01' } })));
    expect(other.filter((uid) => uids(TEXT).includes(uid))).toEqual([]);
    // A UID that changes makes every phone show everything twice.
    expect(eventOf(TEXT, '抵达').uid).toBe('850a65e8cdca53fbb3885946fd@reception');
  });

  it('writes a plan without events, and one with many', () => {
    expect(readEvents(renderCalendar(planOf({ occasions: [], tasks: [] })))).toEqual([]);
    const tasks = Array.from({ length: 600 }, (_, index) =>
      taskOf({ id: `visit/a#meal-${index}` }),
    );
    const text = renderCalendar(planOf({ tasks }));
    expect(readEvents(text)).toHaveLength(603);
    expect(renderCalendar(planOf({ tasks }), { previous: text })).toBe(text);
  });
});

/** Events at the same time come by UID. */
function orderOf(summary: string): boolean {
  const [a, b] = [eventOf(TEXT, '用餐'), eventOf(TEXT, '添茶')];
  return (a.uid < b.uid ? a : b).summary === summary;
}
