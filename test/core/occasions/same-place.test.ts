import { describe, expect, it } from 'vitest';
import { calling, isRoomOf, sameName, samePlace } from '../../../src/core/occasions/same-place.ts';

const PLANT = '北仑工厂 Beilun Plant';

describe('names of places in both languages', () => {
  it.each([
    ['北仑工厂食堂 Beilun Plant Canteen', PLANT, true],
    ['北仑工厂食堂（Plant Canteen）', PLANT, true],
    ['Canteen, Beilun Plant', PLANT, true],
    ['北仑工厂食堂', PLANT, true],
    ['北仑工厂食堂 Beilun Plant Canteen', '北仑工厂', true],
    [PLANT, '北仑工厂', false],
    ['镇海工厂食堂 Beilun Plant Canteen', PLANT, false],
    ['会议室 Mars Two', '会议室 Mars', true],
    ['会议室 Venus', '会议室 Mars', false],
    ['Room 10', 'Room 1', false],
  ])('%s is a room of %s: %s', (place, house, is) => {
    expect(isRoomOf(place, house)).toBe(is);
  });

  it.each([
    [PLANT, 'Beilun Plant 北仑工厂', true],
    [PLANT, 'Beilun Plant', true],
    ['北仑工厂', PLANT, true],
    ['IBM 大厦', 'HP 大厦', false],
    ['会议室 Mars', '会议室 Venus', false],
    ['栎社机场T2 Lishe Airport T2', '栎社机场T2', true],
  ])('%s and %s are one: %s', (one, other, is) => {
    expect(sameName(one, other)).toBe(is);
    expect(samePlace(one, other)).toBe(is);
  });

  it('are called by the one name that has the part', () => {
    const called = calling([PLANT, '北仑工厂', '会议室 Mars', '会议室 Venus', '东钱湖']);
    expect(['北仑工厂', 'Beilun Plant', 'Beilun Plant（北仑工厂）'].map(called)).toEqual([
      ...[PLANT, PLANT, PLANT],
    ]);
    expect(['会议室', '东钱湖', '别处'].map(called)).toEqual(['会议室', '东钱湖', '别处']);
  });
});
