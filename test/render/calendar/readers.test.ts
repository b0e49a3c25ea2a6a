import { describe, expect, it, type TestContext } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { renderCalendar } from '../../../src/render/calendar/render-calendar.ts';
import { missing, READERS, readElsewhere } from '../../support/read-elsewhere.ts';
import { planOf, taskOf, zonedPlan } from './build-plan.ts';
import { readEvents } from './read-calendar.ts';

// No backslash before an n: python-icalendar 4 reads the `\\n` that it becomes as a line end.
const HOSTILE = 'a\r\nEND:VEVENT\r\0;,\\"\u202E标题👨‍👩‍👧 \\x'.repeat(30);

const PLANS: Readonly<Record<string, Plan>> = {
  'a visit': planOf(),
  'a visit in English': planOf({ brief: { lang: 'en' } }),
  'hostile text': planOf({
    brief: { title: HOSTILE },
    tasks: [taskOf({ title: HOSTILE, detail: HOSTILE, place: HOSTILE })],
  }),
  'a change of the clock': zonedPlan(
    'America/New_York',
    ['2026-10-31T09:00:00-04:00', '2026-10-31T11:00:00-04:00'],
    ['2026-11-01T00:30:00-04:00', '2026-11-01T09:00:00-05:00'],
    ['2026-11-01T01:30:00-05:00', '2026-11-01T01:50:00-05:00'],
  ),
  'a zone that keeps no rule': zonedPlan(
    'Africa/Casablanca',
    ['2026-02-14T09:00:00+01:00', '2026-02-14T11:00:00+01:00'],
    ['2026-02-20T09:00:00+00:00', '2026-02-20T11:00:00+00:00'],
  ),
  UTC: zonedPlan('UTC', ['2026-12-02T09:00:00+00:00', '2026-12-02T10:00:00+00:00']),
  Kiritimati: zonedPlan('Pacific/Kiritimati', [
    '2026-12-02T00:10:00+14:00',
    '2026-12-02T10:00:00+14:00',
  ]),
};

function compare(text: string, context: TestContext): void {
  const seen = readElsewhere(text);
  const wanted = readEvents(text).map(({ uid, start, end, summary }) => [
    uid,
    start / 1_000,
    end / 1_000,
    summary,
  ]);
  const absent = READERS.map((reader) => missing(seen, reader)).filter((why) => why !== '');
  for (const reader of READERS) {
    if (missing(seen, reader) === '')
      expect({ [reader]: seen[reader] }).toEqual({ [reader]: wanted });
  }
  if (process.env.CI === 'true') expect(absent).toEqual([]);
  else if (absent.length > 0) context.skip(`not installed: ${absent.join('; ')}`);
}

describe('python-icalendar, vobject and libical read what ical.js reads', () => {
  for (const [name, plan] of Object.entries(PLANS)) {
    it(name, (context) => compare(renderCalendar(plan), context));
  }

  it('cancelled events', (context) => {
    const previous = renderCalendar(planOf());
    compare(renderCalendar(planOf({ tasks: [] }), { previous }), context);
  });
});
