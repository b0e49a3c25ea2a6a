import { describe, expect, it } from 'vitest';
import { recurrenceText } from '../../../src/render/layout/time-text.ts';
import { wordsFor } from '../../../src/render/sentences/words.ts';

const WORDS_ZH = wordsFor('zh');
const WORDS_EN = wordsFor('en');

const turn = (last: string, count: number): Parameters<typeof recurrenceText>[1] => ({
  rule: 'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261030T000000Z',
  except: [],
  also: [],
  last,
  count,
});
const START = '2026-10-12T08:00:00+08:00';

describe('a turn of every third week', () => {
  it('says so where it comes round again', () => {
    const text = recurrenceText(START, turn('2026-11-06T08:00:00+08:00', 10), WORDS_ZH);
    expect(text).toBe('每3周的周一至周五 2026年10月12日 – 11月6日，共 10 次');
  });

  it('does not where there is one week of it', () => {
    const one = turn('2026-10-16T08:00:00+08:00', 5);
    expect(recurrenceText(START, one, WORDS_ZH)).toBe(
      '周一至周五 2026年10月12日 – 10月16日，共 5 次',
    );
    expect(recurrenceText(START, one, WORDS_EN)).not.toContain('every');
  });
});
