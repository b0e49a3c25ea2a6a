import type { PackTested, Untested } from '../../model/case.ts';
import type { Lang } from '../../model/text.ts';
import { byLanguage, countOf } from '../sentences/words.ts';

const WORDS = byLanguage({
  pack: (cases: number, both: number, rules: number) => ({
    zh: `${cases} 个用例，${both}/${rules} 条规则两面都试过`,
    en: `${countOf(cases, 'case')}, ${both} of ${countOf(rules, 'rule')} tried both ways`,
  }),
  /** Before the same of all packs together. */
  total: (packs: number, rest: string) => ({
    zh: `合计 ${packs} 个模板，${rest}`,
    en: `In all ${countOf(packs, 'pack')}, ${rest}`,
  }),
  without: {
    zh: '没有用例文件（.cases.yaml）的模板：',
    en: 'Packs without a file of cases (.cases.yaml):',
  },
  unfired: { zh: '没有用例让它们触发：', en: 'No case makes these apply:' },
  unsilenced: { zh: '没有用例让它们不触发：', en: 'No case makes these not apply:' },
  always: { zh: '没有条件，每次都触发：', en: 'Without a condition, so they always apply:' },
});

/** Whether all went as the cases expect, and they leave nothing untested. */
export function hasPassed({ findings, unfired, unsilenced }: PackTested): boolean {
  return findings.length + unfired.length + unsilenced.length === 0;
}

const sum = (of: readonly PackTested[], part: 'cases' | 'rules' | 'both'): number =>
  of.reduce((total, one) => total + one[part], 0);

function list(title: string, of: readonly Untested[]): readonly string[] {
  const rows = of.map(({ rule, at }) => `  ${rule}  (${at.file}:${at.line})`);
  return rows.length === 0 ? [] : ['', title, ...rows];
}

/**
 * A line a pack, then `failures`, what came out otherwise, in words; then the packs and rules that no case tries, and how
 * many there are of everything.
 */
export function renderCases(
  tested: readonly PackTested[],
  withoutCases: readonly Untested[],
  failures: string,
  lang: Lang,
): string {
  const words = WORDS[lang];
  const width = Math.max(0, ...tested.map(({ pack }) => pack.length));
  const lines = tested.map(
    (one) =>
      `${hasPassed(one) ? '✓' : '✗'} ${one.pack.padEnd(width)}  ${words.pack(one.cases, one.both, one.rules)}`,
  );
  const all = (part: 'unfired' | 'unsilenced' | 'always'): readonly Untested[] =>
    tested.flatMap((one) => one[part]);
  const total = words.total(
    tested.length,
    words.pack(sum(tested, 'cases'), sum(tested, 'both'), sum(tested, 'rules')),
  );
  const parts = [
    ...lines,
    ...(failures === '' ? [] : ['', failures.trimEnd()]),
    ...list(words.without, withoutCases),
    ...list(words.unfired, all('unfired')),
    ...list(words.unsilenced, all('unsilenced')),
    ...list(words.always, all('always')),
    '',
    total,
  ];
  return `${parts.join('\n').trimStart()}\n`;
}
