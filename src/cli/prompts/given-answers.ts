import { COMMON_FIELDS } from '../../author/questions.ts';
import { readAnswer } from '../../author/read-answer.ts';
import type { Answers } from '../../kinds/shape/question.ts';
import type { Finding } from '../../model/finding.ts';
import { describeFinding } from '../../render/sentences/describe-finding.ts';
import { UsageError } from '../exit-codes.ts';

/** The flags that are answers. */
export interface FlagOptions {
  readonly kind?: string;
  readonly type?: string;
  readonly title?: string;
  readonly date?: string;
  readonly timezone?: string;
}

const FLAGS = ['kind', 'type', 'title', 'timezone'] as const;

/** What the flags say, read as the same words in a brief are. A flag that says nothing is none. */
export function givenAnswers(options: FlagOptions, today: string): Answers {
  return Object.fromEntries(
    FLAGS.flatMap((flag) => {
      const text = options[flag]?.trim() ?? '';
      return text === '' ? [] : [[flag, readFlag(flag, text, today)]];
    }),
  );
}

/** The date that `--date` names, `YYYY-MM-DD`; undefined without it. */
export const givenDate = ({ date }: FlagOptions, today: string): string | undefined =>
  date === undefined ? undefined : readFlag('date', date, today);

function readFlag(flag: keyof FlagOptions, text: string, today: string): string {
  const { value, problem } = readAnswer(COMMON_FIELDS[flag], text, { today, day: today });
  if (problem === undefined) return String(value);
  throw new UsageError({
    zh: `--${flag}：${describeFinding(problem as Finding, 'zh')}`,
    en: `--${flag}: ${describeFinding(problem as Finding, 'en')}`,
  });
}
