import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Level } from '../../src/model/finding.ts';
import type { BriefTime } from '../../src/model/time.ts';
import { describeFinding } from '../../src/render/sentences/describe-finding.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { shippedRules } from '../support/rules.ts';

/*
 * Briefs as offices write them. The lawful ones are full of innocent words that look like what is forbidden, and none of them is
 * an error; the unlawful ones differ from one of them in a few words, and name in their first line each rule they break.
 */

const { book, holidays } = shippedRules();
const HERE = fileURLToPath(new URL('.', import.meta.url));
const filesIn = (folder: string): readonly string[] => readdirSync(`${HERE}${folder}`).toSorted();

interface Said {
  readonly level: Level;
  readonly rule: string;
  readonly say: string;
}

/** What is said of a brief, made when the office was told. */
function saidOf(path: string): readonly Said[] {
  const { value: file, findings: wrong } = loadBrief(readFileSync(path), path, book);
  if (file === null) throw new Error(`${path} cannot be read`);
  const { instant } = zonedClock('Asia/Shanghai').read(file.brief.received as BriefTime);
  const { findings } = buildPlan(file, book, { now: instant, lang: 'zh', holidays });
  return [...wrong, ...findings].map((finding) => {
    const { level, code, args } = finding;
    const rule = 'rule' in args ? String(args.rule).replace('in-force/', '') : code;
    return { level, rule, say: describeFinding(finding, 'zh') };
  });
}

const errorsOf = (path: string): readonly Said[] =>
  saidOf(path).filter(({ level }) => level === 'error');

describe('a lawful brief', () => {
  it.each(filesIn('lawful'))('%s has no error', (name) => {
    expect(errorsOf(`${HERE}lawful/${name}`).map(({ say }) => say)).toEqual([]);
  });

  it('is there three times for each type of visit, and for what is no visit', () => {
    const kinds = filesIn('lawful').map((name) => name.replace(/-\d.*/, ''));
    for (const type of ['official', 'soe-official', 'business', 'foreign', 'enterprise']) {
      expect(kinds.filter((kind) => kind === type)).toHaveLength(3);
    }
    expect(kinds).toEqual(expect.arrayContaining(['investment', 'petition', 'complaint']));
  });
});

describe('its unlawful sibling', () => {
  it.each(filesIn('unlawful'))('%s breaks the rules it names, and no other', (name) => {
    const path = `${HERE}unlawful/${name}`;
    const [first = ''] = readFileSync(path, 'utf8').split('\n');
    const named = first.replace('# 错误: ', '').split(' ').toSorted();
    expect(
      errorsOf(path)
        .map(({ rule }) => rule)
        .toSorted(),
    ).toEqual(named);
  });
});
