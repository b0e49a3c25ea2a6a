import { IANAZone } from 'luxon';
import { describe, expect, it } from 'vitest';
import { STEADY_ZONES } from '../../src/time/steady-zones.ts';

const HOUR = 3_600_000;

describe.each(Object.entries(STEADY_ZONES))('%s', (name, { since, offset }) => {
  it(`has kept one offset since ${since}, every hour until 2038`, () => {
    const zone = IANAZone.create(name);
    const wrong: string[] = [];
    for (let at = Date.UTC(since, 0); at < Date.UTC(2038, 0); at += HOUR) {
      if (zone.offset(at) !== offset) wrong.push(new Date(at).toISOString());
    }
    expect(wrong).toEqual([]);
  });

  it('had another one before, which is why the year matters', () => {
    expect(IANAZone.create(name).offset(Date.UTC(1990, 6))).not.toBe(offset);
  });
});
