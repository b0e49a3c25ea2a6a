import { type Lang, spacedText } from '../model/text.ts';

/** What core says itself, as it puts facts together: no word of these belongs to one kind of brief. */
interface Phrases {
  readonly yuan: (amount: string) => string;
  /** What stands behind a weekend day on which work is made up. */
  readonly madeUp: string;
  readonly allergic: (to: string) => string;
  /** `count` people, of whom some are named. */
  readonly andMore: (named: string, more: number, count: number) => string;
  /** Whose something is: some names, and how many there are where not all are named. */
  readonly whose: (named: string, count: number, isMore: boolean) => string;
  /** Whoever is not named. */
  readonly ridersLeft: (count: number) => string;
  /** So many of a group who are not named. */
  readonly ofGroup: (group: string, count: number, isRest: boolean) => string;
  /** What a programme calls a ride to where guests sleep. */
  readonly toBed: string;
  /** A remark behind a text, in the brackets of the language. */
  readonly remark: (text: string, remark: string) => string;
  /** What stands before something that is not certain: one of several alternatives, or not settled. */
  readonly unsure: (option: string) => string;
  /** What usual names of alternatives are in this language, as 雨天 and 甲. */
  readonly options: Readonly<Record<string, string>>;
  readonly introduce: (who: string, to: string, isFirst: boolean) => string;
}

export const PHRASES: Readonly<Record<Lang, Phrases>> = {
  zh: {
    yuan: (amount) => `${amount} 元`,
    madeUp: '（调休上班）',
    allergic: (to) => spacedText(`${to}过敏`),
    andMore: (named, _, count) => spacedText(`${named}等 ${count} 人`),
    whose: (named, count, isMore) => {
      const all = isMore ? `等 ${count} 人` : '';
      return named === '' ? `（${count} 人）` : spacedText(`（${named}${all}）`);
    },
    ridersLeft: (count) => `其余 ${count} 人`,
    ofGroup: (group, count, isRest) => spacedText(`${group}${isRest ? '其余' : ''} ${count} 人`),
    toBed: '回住地',
    remark: (text, remark) => `${text}（${remark}）`,
    unsure: (option) => (option === '' ? '【暂定】' : `【备选：${option}】`),
    options: {},
    introduce: (who, to, isFirst) => `${isFirst ? '先' : '再'}把${who}介绍给${to}`,
  },
  en: {
    yuan: (amount) => `CNY ${amount}`,
    madeUp: ' (make-up working day)',
    allergic: (to) => `allergy: ${to}`,
    andMore: (named, more) => `${named} and ${more} more`,
    whose: (named, count, isMore) => {
      const all = isMore ? `, ${count} in all` : '';
      return named === '' ? ` (${count})` : ` (${named}${all})`;
    },
    ridersLeft: (count) => `the other ${count}`,
    ofGroup: (group, count, isRest) => `${count}${isRest ? ' more' : ''} of ${group}`,
    toBed: 'Back to the hotel',
    remark: (text, remark) => `${text} (${remark})`,
    unsure: (option) => (option === '' ? '[tentative] ' : `[alternative: ${option}] `),
    options: { 晴天: 'if fine', 雨天: 'if wet', 甲: 'A', 乙: 'B', 丙: 'C' },
    introduce: (who, to, isFirst) => `${isFirst ? 'first' : 'then'} introduce ${who} to ${to}`,
  },
};
