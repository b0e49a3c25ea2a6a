import { describe, expect, it } from 'vitest';
import {
  edgesOf,
  parseDuration,
  parseTiming,
  type TimingNames,
} from '../../../src/load/pack/parse-timing.ts';

const NAMES: TimingNames = {
  edges: edgesOf(['visit']),
  fields: [{ key: 'travel', words: ['路程', '车程'] }],
  whole: 'visit',
};

/** A time without the words it is written in; `problem` where it is none. */
function meaning(kind: 'at' | 'by' | 'every', text: string): unknown {
  const { value, problem } = parseTiming(kind, text, NAMES);
  return (
    problem?.code ?? JSON.parse(JSON.stringify(value, (key, one) => (key === 'text' ? '' : one)))
  );
}

describe('a time in Chinese', () => {
  it.each([
    ['开始', 'start'],
    ['结束', 'end'],
    ['开始前1小时', 'start - 1h'],
    ['开始前一小时', 'start - 1h'],
    ['开始之前 1 个小时', 'start - 1h'],
    ['开始前１小时', 'start - 1h'],
    ['开始前两个小时', 'start - 2h'],
    ['开始前1小时30分', 'start - 1h30m'],
    ['开始前1小时30分钟', 'start - 1h30m'],
    ['开始前一个半小时', 'start - 1h30m'],
    ['开始前2小时半', 'start - 2h30m'],
    ['开始前半小时', 'start - 30m'],
    ['开始前半个钟头', 'start - 30m'],
    ['开始前一刻钟', 'start - 15m'],
    ['开始前三刻钟', 'start - 45m'],
    ['开始前十分钟', 'start - 10m'],
    ['开始前十五分钟', 'start - 15m'],
    ['开始前二十分钟', 'start - 20m'],
    ['开始前四十五分', 'start - 45m'],
    ['开始前九十分钟', 'start - 90m'],
    ['开始前两天', 'start - 2d'],
    ['开始前3日', 'start - 3d'],
    ['开始前1个工作日', 'start - 1wd'],
    ['开始前两个工作日 17:00', 'start - 2wd @ 17:00'],
    ['开始 - 1工作日 17:00', 'start - 1wd @ 17:00'],
    ['开始—1工作日 17:00', 'start - 1wd @ 17:00'],
    ['开始前1天9:00', 'start - 1d @ 09:00'],
    ['开始前一天 @ 09:00', 'start - 1d @ 09:00'],
    ['开始 17:00', 'start @ 17:00'],
    ['接到通知后4个工作小时', 'received + 4wh'],
    ['接到通知后四个办公小时', 'received + 4wh'],
    ['收到通知后2小时', 'received + 2h'],
    ['通知后1天', 'received + 1d'],
    ['结束后10分钟', 'end + 10m'],
    ['全程开始前3天', 'visit.start - 3d'],
    ['全程结束后5个工作日 17:00', 'visit.end + 5wd @ 17:00'],
    ['开始前路程', 'start - travel'],
    ['开始 - 车程 - 20分钟', 'start - travel - 20m'],
    ['开始前路程 - 20分', 'start - travel - 20m'],
  ])('%s is %s', (chinese, plain) => {
    expect(meaning('by', chinese)).toEqual(meaning('by', plain));
    expect(meaning('by', plain)).toMatchObject({ kind: 'by' });
  });

  it.each([
    ['开始前20分钟 .. 开始前10分钟', 'start - 20m .. start - 10m'],
    ['开始前20分钟到开始前10分钟', 'start - 20m .. start - 10m'],
    ['开始前半小时至结束', 'start - 30m .. end'],
    ['开始到结束后一刻钟', 'start .. end + 15m'],
    ['开始前1天 17:00 到 开始前1天 18:30', 'start - 1d @ 17:00 .. start - 1d @ 18:30'],
    ['开始前路程到开始', 'start - travel .. start'],
  ])('the window %s is %s', (chinese, plain) => {
    expect(meaning('at', chinese)).toEqual(meaning('at', plain));
    expect(meaning('at', plain)).toMatchObject({ kind: 'at', to: expect.anything() });
  });

  it.each([
    ['每20分钟', 20],
    ['每隔半小时', 30],
    ['每1小时', 60],
    ['一刻钟', 15],
    ['每两个小时', 120],
  ])('%s is every %d minutes', (chinese, minutes) => {
    expect(meaning('every', chinese)).toEqual({ kind: 'every', minutes });
  });

  it('keeps the words it is written in, which are shown', () => {
    const { value } = parseTiming('by', '开始前1个工作日  17:00', NAMES);
    expect(value).toMatchObject({ point: { text: '开始前1个工作日 17:00' } });
  });

  it.each([
    '开始前一会儿',
    '提前2小时',
    '前1小时',
    '开始前',
    '开始前1小时左右',
    '开始前两天半',
    '上午九点',
    '来宾到之前1小时',
    '开始前1天25:00',
    '开始前10分钟到',
  ])('%s is none', (text) => {
    expect(meaning('by', text)).toMatch(/^(?:bad-timing|unknown-edge)$/);
  });

  it.each(['每天', '每', '每0分钟', '经常'])('%s is no length of time to repeat', (text) => {
    expect(meaning('every', text)).toBe('bad-duration');
  });
});

describe('a length of time', () => {
  it.each([
    ['1h30m', 90],
    ['1小时30分', 90],
    ['90分钟', 90],
    ['两小时', 120],
    ['一个半小时', 90],
    ['三刻钟', 45],
    ['半个小时', 30],
    ['半天', undefined],
    ['一会儿', undefined],
    ['', undefined],
  ])('%s is %s minutes', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });
});
