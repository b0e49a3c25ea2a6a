import type { Lang } from '../model/text.ts';
import { beside } from './condition-words.ts';

/** A sentence. `subject` is what it is about, where that stands first; `joint` is what holds several together. */
export interface Clause {
  readonly subject: string;
  readonly text: string;
  readonly joint?: Joint | undefined;
}
type Joint = '&&' | '||' | '?:' | 'loop';

/** What a condition says, and what its opposite says: each is made with the other, so that none can lose its "not". */
export interface Said {
  readonly yes: Clause;
  readonly no: Clause;
}

export const said = (subject: string, yes: string, no: string): Said => ({
  yes: { subject, text: yes },
  no: { subject, text: no },
});
export const flip = ({ yes, no }: Said): Said => ({ yes: no, no: yes });
export const textOf = ({ subject, text }: Clause): string => beside(subject, text);
export const bracketed = (text: string, lang: Lang): string =>
  lang === 'zh' ? `（${text}）` : `(${text})`;

const MARKS: Readonly<Record<'&&' | '||', Readonly<Record<Lang, string>>>> = {
  '&&': { zh: '，', en: ' and ' },
  '||': { zh: '，或者', en: ' or ' },
};

/** Sentences that hold together, or of which one does; what another word holds together stands in brackets. */
function joined(clauses: readonly Clause[], joint: '&&' | '||', lang: Lang): Clause {
  const texts = clauses.map((one) =>
    one.joint === undefined || one.joint === joint ? textOf(one) : bracketed(textOf(one), lang),
  );
  return { subject: '', text: texts.join(MARKS[joint][lang]), joint };
}

/** Conditions together, and their opposite: not one and not the other is neither. */
export function togetherSaid(all: readonly Said[], joint: '&&' | '||', lang: Lang): Said {
  const other = joint === '&&' ? '||' : '&&';
  return {
    yes: joined(
      all.map(({ yes }) => yes),
      joint,
      lang,
    ),
    no: joined(
      all.map(({ no }) => no),
      other,
      lang,
    ),
  };
}

/** One thing or another, by a condition. */
export function eitherSaid([when, then, other]: readonly [Said, Said, Said], lang: Lang): Said {
  const clause = (one: Clause, two: Clause): Clause => {
    const [lead, text, rest] = [when.yes, one, two].map(textOf);
    return {
      subject: '',
      text:
        lang === 'zh' ? `${lead}时，${text}；否则${rest}` : `where ${lead}: ${text}, else: ${rest}`,
      joint: '?:',
    };
  };
  return { yes: clause(then.yes, other.yes), no: clause(then.no, other.no) };
}
