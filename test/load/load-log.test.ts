import { describe, expect, it } from 'vitest';
import { logHead, writeEntry } from '../../src/author/write-entry.ts';
import { loggedStates, putOff } from '../../src/core/assemble/plan-log.ts';
import { loadLog } from '../../src/load/log/load-log.ts';
import { LOGGED, type LogEntry } from '../../src/model/log.ts';
import { LANGS } from '../../src/model/text.ts';
import type { BriefTime } from '../../src/model/time.ts';

const entryOf = (parts: Partial<LogEntry> = {}): LogEntry => ({
  at: '2026-12-01T09:12' as BriefTime,
  ...{ what: 'done', task: 'visit/meal/book#meal-1', title: '订餐：欢迎晚宴' },
  ...{ text: '', plan: '', folder: '', line: 1 },
  ...parts,
});

describe('an entry of the log', () => {
  it('is one line, in the words of the brief', () => {
    expect(writeEntry(entryOf(), 'zh')).toBe(
      '- {时间: 2026-12-01 09:12, 事: 办完, 任务: "visit/meal/book#meal-1", 名称: "订餐：欢迎晚宴"}\n',
    );
    expect(
      writeEntry(entryOf({ what: 'issued', plan: '3f2a91c0', task: '', title: '' }), 'en'),
    ).toBe('- {at: 2026-12-01 09:12, what: issued, plan: 3f2a91c0}\n');
  });

  it.each(LANGS)('comes back as it was written, in %s', (lang) => {
    const texts = [
      '订到 6 点',
      '他说: “好”',
      '#1 {a: b}',
      '改到: 周五',
      '周五:',
      '周五 ',
      'a\nb\u0007',
      "it's - fine",
      'null',
      '-',
    ];
    const entries = texts.flatMap((text) => LOGGED.map((what) => entryOf({ what, text })));
    const text =
      logHead('接待单.yaml', lang) + entries.map((one) => writeEntry(one, lang)).join('');
    const { entries: read, findings } = loadLog(text, 'a.log.yaml');
    expect(findings).toEqual([]);
    expect(read).toEqual(entries.map((one, index) => ({ ...one, line: index + 2 })));
  });

  it('may be written by hand, on several lines, in either language', () => {
    const text = '- 时间: 2026年12月1日 9点12分\n  what: 办完\n  task: a#b\n\n# 完\n';
    expect(loadLog(text, 'a').entries).toMatchObject([{ at: '2026-12-01T09:12', task: 'a#b' }]);
  });

  it('is read behind the mark that an editor puts before a text', () => {
    const { entries, findings } = loadLog(`\uFEFF${writeEntry(entryOf(), 'zh')}`, 'a');
    expect([entries.length, findings]).toEqual([1, []]);
  });

  it('takes no other with it where it cannot be read', () => {
    const good = writeEntry(entryOf(), 'zh');
    const broken = ['- {时间: 2026-12-01 09:1', 'x', '- {事: 办完}', '- {时间: 2026-12-01 09:00}'];
    const { entries, findings } = loadLog(`${good}${broken.join('\n')}\n${good}`, 'a.log.yaml');
    expect(entries.map(({ line }) => line)).toEqual([1, 6]);
    expect(findings.map(({ code, at }) => [code, at?.line])).toEqual(
      [2, 3, 4, 5].map((line) => ['bad-log-line', line]),
    );
  });
});

describe('what a log says of a task', () => {
  const log = (...said: readonly (readonly [LogEntry['what'], string?])[]): readonly LogEntry[] =>
    said.map(([what, text = '']) => entryOf({ what, text, task: 'a' }));

  it('is what was said last: put off until when, done, or left out', () => {
    expect([...putOff(log(['late', '明天'], ['late', '周五']))]).toEqual([['a', '周五']]);
    expect([...putOff(log(['late', '明天'], ['done']))]).toEqual([]);
    expect([...putOff(log(['late', '明天'], ['skip', '不用了']))]).toEqual([]);
    expect([...loggedStates(log(['late'], ['skip']))]).toEqual([['a', 'skipped']]);
    expect([...loggedStates(log(['done'], ['late', '重做'], ['note']))]).toEqual([]);
  });
});
