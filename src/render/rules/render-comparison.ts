import type { TaskDifference } from '../../model/changes.ts';
import type { Lang } from '../../model/text.ts';
import { taskDifference } from '../changes/describe-change.ts';
import { cleanText, markLine } from '../layout/clean-text.ts';
import { byLanguage, wordsFor } from '../sentences/words.ts';

const WORDS = byLanguage({
  title: (brief: string, packs: string) => ({
    zh: `照最近的接待单 ${brief} 排，用上 ${packs} 以后：`,
    en: `The last brief, ${brief}, with ${packs}:`,
  }),
  same: (brief: string, packs: string) => ({
    zh: `照最近的接待单 ${brief} 排，用不用 ${packs}，步骤、时间、责任人、地点都一样`,
    en: `The last brief, ${brief}, has the same steps, times, owners and places with ${packs} as without`,
  }),
  wrong: (brief: string) => ({
    zh: `最近的接待单 ${brief} 有错误，没有拿来比；先运行 reception check ${brief}`,
    en: `The last brief, ${brief}, has errors and was not compared; run reception check ${brief} first`,
  }),
  kinds: {
    added: { zh: '多一步', en: 'added' },
    gone: { zh: '少一步', en: 'gone' },
    time: { zh: '改时间', en: 'time' },
    owner: { zh: '换人', en: 'owner' },
    place: { zh: '换地点', en: 'place' },
  },
});

/**
 * What packs of an office make of a brief that would be planned otherwise without them, a line a difference; `differences`
 * is null where the brief could not be planned.
 */
export function renderComparison(
  brief: string,
  packs: readonly string[],
  differences: readonly TaskDifference[] | null,
  lang: Lang,
): string {
  const words = WORDS[lang];
  const all = wordsFor(lang);
  const names = packs.join(all.listComma);
  if (differences === null) return `${markLine(words.wrong(brief))}\n`;
  if (differences.length === 0) return `${markLine(words.same(brief, names))}\n`;
  const lines = differences.map((one) => {
    const title = cleanText(one.task.title);
    return `  ${words.kinds[one.kind]}  ${title}  ${taskDifference(one, all, lang)}`;
  });
  return `${[words.title(brief, names), ...lines].map(markLine).join('\n')}\n`;
}
