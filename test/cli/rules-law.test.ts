import { describe, expect, it } from 'vitest';
import { shippedRules } from '../support/rules.ts';
import { runCli } from '../support/run-cli.ts';

const law = async (...flags: readonly string[]): Promise<readonly string[]> => {
  const ran = await runCli(['rules', 'law', ...flags]);
  expect(ran.stderr).toBe('');
  return ran.stdout.split('\n');
};

describe('reception rules law', () => {
  it('tells of an article where it was read, and what rests on it', async () => {
    const lines = await law();
    const at = lines.indexOf(
      '  第七条：接受外宾礼物价值在二百元以上的，一个月内申报并上交  [decree133.7]',
    );
    expect(lines.slice(at + 1, at + 3)).toEqual([
      '    读自  原文  github.com/LawRefBook/Laws 行政法规/国务院关于在对外公务活动中赠送和接受礼品的规定(1993-12-05).md',
      '    要办  登记收到的礼物，该上交的一个月内申报上交  来访接待（外宾接待）  in-force/foreign/declare-gifts',
    ]);
  });

  it('tells it in English too, and the steps and numbers that an article settles', async () => {
    const lines = await law('--lang', 'en');
    const at = lines.findIndex((line) => line.endsWith('[reg2013.10]'));
    const own = lines.slice(
      at,
      lines.findIndex((line, index) => index > at && /^ {2}\S/.test(line)),
    );
    expect(own[1]).toMatch(/^ {4}read in {2}second hand {2}cardozapub\.com/);
    expect(own).toContainEqual(
      expect.stringMatching(/^ {4}error .* in-force\/official\/companions$/),
    );
    expect(own).toContainEqual(expect.stringMatching(/^ {4}left out .* visit\/morning\/company$/));
    expect(own).toContainEqual(expect.stringMatching(/^ {4}number .*: 10 {2}official-party$/));
  });

  it('leaves out the documents of the workflow', async () => {
    const [zh, { book }] = [await law(), shippedRules()];
    expect(zh.filter((line) => line === book.documents.reg2025?.zh)).toHaveLength(1);
    expect(zh.filter((line) => line === book.documents.d3?.zh)).toEqual([]);
  });
});
