import { expect, it } from 'vitest';
import { utcMillis } from '../../src/time/dates.ts';
import { zoneAbbreviation, zoneName, zoneNames } from '../../src/time/zones.ts';

it.each([
  ['Asia/Shanghai', 480, 'CST'],
  ['America/New_York', -300, 'EST'],
  ['Europe/London', 0, 'GMT'],
  ['Australia/Sydney', 660, 'AEDT'],
  ['Asia/Kathmandu', 345, '+0545'],
  ['America/Sao_Paulo', -180, '-03'],
  ['America/St_Johns', -210, '-0330'],
])('%s in December is %s minutes from UTC and called %s', (zone, offset, name) => {
  expect(zoneAbbreviation(zone, utcMillis(2026, 12, 2), offset * 60_000)).toBe(name);
});

it('names zones as the database does', () => {
  expect(zoneName('asia/shanghai')).toBe('Asia/Shanghai');
  expect(zoneName('Asia/Nowhere')).toBe('');
  expect(zoneNames()).toContain('Asia/Shanghai');
});
