import { COMMON_FIELDS } from '../../author/questions.ts';
import { completeTime, readAnswer } from '../../author/read-answer.ts';
import type { Answers } from '../../kinds/shape/question.ts';
import { readDate } from '../../load/brief/read-time.ts';
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

function readFlag(flag: (typeof FLAGS)[number], text: string, today: string): string {
  const { value, problem } = readAnswer(COMMON_FIELDS[flag], text, { today, day: today });
  if (problem !== undefined) throw wrongFlag(flag, problem as Finding);
  return String(value);
}

/** The date that `--date` names, `YYYY-MM-DD`; undefined without it. */
export function givenDate({ date }: FlagOptions, today: string): string | undefined {
  if (date === undefined) return undefined;
  const { value, problem } = readDate(completeTime(date, { today, day: today }));
  if (value === undefined) throw wrongFlag('date', problem as Finding);
  return value;
}

function wrongFlag(flag: string, problem: Finding): UsageError {
  return new UsageError({
    zh: `--${flag}：${describeFinding(problem, 'zh')}`,
    en: `--${flag}: ${describeFinding(problem, 'en')}`,
  });
}
