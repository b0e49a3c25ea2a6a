import { describe, expect, it } from 'vitest';
import { usualDays } from '../../../src/load/holidays/usual-days.ts';
import type { LocalDate } from '../../../src/model/time.ts';

const days = (...dates: readonly string[]) => dates as readonly LocalDate[];
const span = (of: readonly string[]) => [of[0], of.at(-1), of.length];

describe('a holiday of one day', () => {
  // As the notices had them: 中秋 2024, 元旦 2026, 清明 2024, 端午 2025; on a Wednesday 元旦 2025.
  it.each([
    ['2024-06-10', '2024-06-08', 3],
    ['2024-09-17', '2024-09-15', 3],
    ['2025-01-01', '2025-01-01', 1],
    ['2026-01-01', '2026-01-01', 3],
    ['2026-09-25', '2026-09-25', 3],
    ['2025-05-31', '2025-05-31', 3],
    ['2026-04-05', '2026-04-04', 3],
  ])('on %s is off from %s on for %i', (date, from, count) => {
    const off = usualDays(days(date), 3, days(date));
    expect([off[0], off.length]).toEqual([from, count]);
  });
});

describe('a holiday of several days', () => {
  const national = days('2025-10-01', '2025-10-02', '2025-10-03');

  it('runs from its first lawful day', () => {
    const eve = days('2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31');
    expect(span(usualDays(eve, 8, eve))).toEqual(['2025-01-28', '2025-02-04', 8]);
    expect(span(usualDays(national, 7, national))).toEqual(['2025-10-01', '2025-10-07', 7]);
  });

  it('has a day more for another one inside of it', () => {
    const both = [...national, ...days('2025-10-06')];
    expect(span(usualDays(national, 7, both))).toEqual(['2025-10-01', '2025-10-08', 8]);
  });

  it('has none where nobody says how many', () => {
    expect(usualDays(national, 0, national)).toEqual([]);
    expect(usualDays([], 7, [])).toEqual([]);
  });
});
