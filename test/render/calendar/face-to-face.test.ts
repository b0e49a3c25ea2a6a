import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/model/plan.ts';
import { renderCalendar } from '../../../src/render/calendar/render-calendar.ts';
import { occasionOf, planOf, taskOf } from './build-plan.ts';

const talk = occasionOf({ face_to_face: true, id: 'talk', name: '来客', kind: 'visit' });

/** A task at a time of the day on which a visitor is there from 18:30 to 20:00. */
const at = (clock: string, parts: Partial<Task> = {}): Task =>
  taskOf({
    ...{ id: `x#${clock}`, title: clock, occasion: 'talk', owners: [] },
    ...{ start: `2026-12-02T${clock}:00+08:00`, end: `2026-12-02T${clock}:00+08:00` },
    ...parts,
  });

const calendarOf = (tasks: readonly Task[], previous?: string): string =>
  renderCalendar(planOf({ occasions: [talk], tasks }), previous === undefined ? {} : { previous });

/** Whether a calendar has more alarms than the one of the occasion itself. */
const rings = (task: Task): boolean => calendarOf([task]).split('BEGIN:VALARM').length > 2;

describe('the calendar of a talk with a visitor', () => {
  it.each([
    ['18:30', {}, false],
    ['19:10', {}, false],
    // Ten minutes before it he still sits there.
    ['20:05', {}, false],
    ['20:30', { timing: 'by' }, true],
    ['18:10', {}, true],
  ] as const)('rings for a task at %s %j: %j', (clock, parts, expected) => {
    expect(rings(at(clock, parts))).toBe(expected);
  });

  it('is private with its tasks, and nothing else is', () => {
    const tasks = [at('19:10'), at('09:00', { occasion: 'visit' })];
    const text = calendarOf(tasks);
    expect(text.match(/\r\nCLASS:PRIVATE\r\n/g)).toHaveLength(2);
    expect(calendarOf(tasks, text)).toBe(text);
  });
});
