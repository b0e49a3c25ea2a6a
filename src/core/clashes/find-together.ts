import type { Finding } from '../../model/finding.ts';
import { compareTexts, groupBy } from '../../model/order.ts';
import type { Guidance, Plan } from '../../model/plan.ts';
import { topOf } from '../../model/position.ts';
import { dateOf, dayText, plusDays } from '../../time/dates.ts';

/** A plan, and what is said of it beside others of the same day. */
interface Together {
  readonly plan: Plan;
  readonly together: readonly Guidance[];
}

/** The most days of one plan that are compared: a duty of months is none that could be put together with others. */
const MOST_DAYS = 31;

/** The days on which a plan has something that a schedule lists. */
function daysOf({ occasions }: Plan): readonly string[] {
  const days = occasions
    .filter(({ span }) => span === 'part')
    .flatMap(({ start, end }) => {
      const [first, last] = [dateOf(start), dateOf(end)];
      return Array.from({ length: MOST_DAYS }, (_, index) => plusDays(first, index)).filter(
        (day) => day <= last,
      );
    });
  return [...new Set(days)];
}

/** What rules say of plans of one day together: one note a rule and day on which several plans have it. */
export function findTogether(entries: readonly Together[]): readonly Finding[] {
  const said = entries.flatMap(({ plan, together }) =>
    together.flatMap(({ rule, text }) => daysOf(plan).map((day) => ({ plan, rule, text, day }))),
  );
  const groups = [...groupBy(said, ({ rule, day }) => `${day}\n${rule}`)].toSorted(([a], [b]) =>
    compareTexts(a, b),
  );
  return groups.flatMap(([, of]): readonly Finding[] => {
    const [first] = of;
    if (first === undefined || of.length < 2) return [];
    const { lang } = first.plan.brief;
    const titles = of.map(({ plan }) => plan.brief.title).join(lang === 'zh' ? '、' : ', ');
    const colon = lang === 'zh' ? '：' : ': ';
    const stop = lang === 'zh' ? '。' : '. ';
    const say = `${dayText(first.day, lang)}${colon}${titles}${stop}${first.text}`;
    const at = topOf(first.plan.brief.file);
    return [{ code: 'rule', level: 'info', args: { rule: first.rule, say }, at }];
  });
}
