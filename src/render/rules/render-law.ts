import {
  type Clause,
  type OffRule,
  type Rule,
  type RuleBook,
  ruleTitle,
} from '../../model/rule.ts';
import type { Lang } from '../../model/text.ts';
import { byLanguage, wordsFor } from '../sentences/words.ts';

const LAW_WORDS = byLanguage({
  read: { zh: '读自', en: 'read in' },
  statuses: {
    V: { zh: '原文', en: 'the text itself' },
    V2: { zh: '转引', en: 'second hand' },
    M: { zh: '凭记忆，待核', en: 'from memory, to be verified' },
  },
  kinds: {
    task: { zh: '要办', en: 'to do' },
    form: { zh: '表单', en: 'form' },
    guide: { zh: '说明', en: 'note' },
  },
  off: { zh: '不列', en: 'left out' },
  setting: { zh: '定数', en: 'number' },
  noPage: { zh: '没有页面', en: 'no page' },
});

/** What a rule, or an entry that switches one off, is for: 来访接待（公务接待、国企公务接待）. */
type TellScope = (of: Partial<Pick<Rule, 'kinds' | 'types'>>) => string;

/** The level of what a rule says, or what it makes. */
const levelOf = (rule: Rule, lang: Lang): string =>
  rule.kind === 'check' ? wordsFor(lang).levels[rule.level] : LAW_WORDS[lang].kinds[rule.kind];

/** Entries that switch off several steps for one reason are one line. */
function offLines(entries: readonly OffRule[], lang: Lang, scope: TellScope): readonly string[] {
  const reasons = [...new Set(entries.map(({ reason }) => reason[lang]))];
  return reasons.map((reason) => {
    const of = entries.filter((entry) => entry.reason[lang] === reason);
    const types = [...new Set(of.flatMap((entry) => entry.types ?? []))];
    const rules = [...new Set(of.map(({ rule }) => rule))];
    return [reason, scope({ types }), rules.join(', ')].filter((part) => part !== '').join('  ');
  });
}

/** What rests on one clause, a line each: level, what it is, for which hosts, its id. */
function restingLines(
  { id }: Clause,
  book: RuleBook,
  lang: Lang,
  scope: TellScope,
): readonly string[] {
  const words = LAW_WORDS[lang];
  const cites = (of: { readonly cites: readonly string[] }): boolean => of.cites.includes(id);
  return [
    ...book.rules.filter(cites).map((rule) => {
      const title = ruleTitle(rule)[lang];
      return [levelOf(rule, lang), title, scope(rule), rule.id].join('  ');
    }),
    ...offLines(book.off.filter(cites), lang, scope).map((line) => `${words.off}  ${line}`),
    ...book.settings.filter(cites).map(({ name, text, title }) => {
      return `${words.setting}  ${wordsFor(lang).labelled(title[lang], text)}  ${name}`;
    }),
  ];
}

/**
 * A page for whoever answers for discipline: article by article of the laws and regulations what it says, how surely and where
 * it was read, and what rests on it: at which level, for which hosts, in which rule. Articles on which nothing rests are left out.
 */
export function renderLaw(book: RuleBook, lang: Lang, scope: TellScope): string {
  const words = LAW_WORDS[lang];
  const binding = Object.entries(book.documents).filter(([, { kind }]) => kind !== 'workflow');
  const lines = binding.flatMap(([document, title]) => {
    const articles = book.clauses
      .filter((clause) => clause.document === document)
      .flatMap((clause) => {
        const resting = restingLines(clause, book, lang, scope);
        if (resting.length === 0) return [];
        const pages = clause.pages.length === 0 ? words.noPage : clause.pages.join(', ');
        return [
          `  ${clause.gist[lang]}  [${clause.id}]`,
          `    ${words.read}  ${words.statuses[clause.status]}  ${pages}`,
          ...resting.map((line) => `    ${line}`),
        ];
      });
    return articles.length === 0 ? [] : [title[lang], ...articles, ''];
  });
  return `${lines.join('\n')}\n`;
}
