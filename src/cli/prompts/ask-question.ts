import { isDated } from '../../author/complete-answers.ts';
import { oddAfter, oddIn } from '../../author/odd-answer.ts';
import { type Known, OPEN } from '../../author/read-answer.ts';
import { type Part, readParts, splitAnswer } from '../../author/read-parts.ts';
import { wordOf } from '../../author/write-answer.ts';
import { CHOICES } from '../../kinds/choices.ts';
import type { Field } from '../../kinds/shape/fields.ts';
import type { Along, Answers, Question } from '../../kinds/shape/question.ts';
import type { Finding } from '../../model/finding.ts';
import type { Lang } from '../../model/text.ts';
import { formatDay } from '../../render/layout/time-text.ts';
import { describeFinding } from '../../render/sentences/describe-finding.ts';
import { wordsFor } from '../../render/sentences/words.ts';
import type { Asked, Option, Prompts, Reply } from './clack-prompts.ts';
import { oddReason, UI_WORDS } from './ui-words.ts';

/** A question, and all that asking it needs. */
export interface Asking {
  readonly question: Question;
  /** The field that an answer to it goes to. */
  readonly fieldOf: (to: string) => Field;
  readonly prompts: Prompts;
  readonly lang: Lang;
  /** `now` is `YYYY-MM-DD HH:MM`. */
  readonly known: Known & { readonly now: string };
  /** What was answered before, this question included where it is asked again. */
  readonly answers: Answers;
}

type Answer = string | readonly string[];

/** Asks one question the way its field wants. An answer of '' or [] is none; one in several parts is a map of them. */
export function askQuestion(asking: Asking): Promise<Reply<Answer | Answers>> {
  const field = asking.fieldOf(asking.question.to);
  switch (field.type) {
    case 'choice':
      return askChoice(field.of, asking);
    case 'choices':
      return askChoices(field.of, asking);
    case 'bool':
      return askTruth(asking);
    default:
      return askText(asking);
  }
}

function optionsOf(of: string, { question, lang }: Asking): readonly Option[] {
  return (CHOICES[of] ?? []).map(({ value, label }) => ({
    value,
    label: label[lang],
    hint: question.about?.[value]?.[lang] ?? '',
  }));
}

function shownAs({ question: { ask, hint }, lang }: Asking): Asked {
  return { message: ask[lang], hint: hint?.[lang] ?? '' };
}

function askChoice(of: string, asking: Asking): Promise<Reply<Answer>> {
  const { question, fieldOf, prompts, lang, answers } = asking;
  const none = { value: '', label: UI_WORDS[lang].none, hint: '' };
  const isNeeded = question.required === true || 'default' in fieldOf(question.to);
  return prompts.choose({
    ...shownAs(asking),
    options: [...optionsOf(of, asking), ...(isNeeded ? [] : [none])],
    initial: String(answers[question.to] ?? question.usual ?? ''),
  });
}

/** Where nothing is the usual answer it is asked first whether there is anything to tick. */
async function askChoices(of: string, asking: Asking): Promise<Reply<Answer>> {
  const { question, prompts, lang, answers } = asking;
  const ui = UI_WORDS[lang];
  const initial = [answers[question.to] ?? question.usual ?? []].flat();
  const asked = shownAs(asking);
  if (initial.length === 0) {
    const words = { yes: ui.isThere, no: ui.isNot };
    const any = await prompts.confirm({ ...asked, ...words, initial: false });
    if (any.kind !== 'answer') return any;
    if (!any.value) return { kind: 'answer', value: [] };
  }
  const hint = initial.length === 0 ? ui.ticking : `${asked.hint}\n${ui.ticking}`.trim();
  return prompts.tick({ ...asked, hint, options: optionsOf(of, asking), initial });
}

async function askTruth(asking: Asking): Promise<Reply<Answer>> {
  const { question, prompts, lang, answers } = asking;
  const { yes, no } = UI_WORDS[lang];
  const initial = answers[question.to] === 'true';
  const reply = await prompts.confirm({ ...shownAs(asking), yes, no, initial });
  return reply.kind === 'answer' ? { kind: 'answer', value: reply.value ? 'true' : '' } : reply;
}

async function askText(asking: Asking): Promise<Reply<Answer | Answers>> {
  const { question, prompts, lang, known, answers } = asking;
  const { usual: word = '', required } = question;
  const usual = { now: known.now, today: known.today }[word] ?? word;
  const skip = required === true || word !== '' ? [] : [UI_WORDS[lang].skip];
  // What is odd is asked again once: the same a second time is meant.
  let doubted = '';
  const reply = await prompts.text({
    message: question.ask[lang],
    hint: [question.hint?.[lang] ?? [], skip].flat().join(lang === 'zh' ? '；' : '; '),
    usual,
    initial: shownAnswers(asking, answers),
    problem: (typed) => {
      const wrong = problemOf(typed, usual, asking);
      if (wrong !== '' || typed === doubted) return wrong;
      doubted = typed;
      return doubtOf(typed, asking);
    },
  });
  if (reply.kind !== 'answer') return reply;
  const parts = partsOf(reply.value, asking);
  const [first] = parts;
  echo(parts, asking);
  if (question.parts === undefined) return { kind: 'answer', value: first?.read.value ?? '' };
  const value = Object.fromEntries(parts.map(({ to, read }) => [to, read.value ?? '']));
  return { kind: 'answer', value };
}

/** What was typed, field by field. */
const partsOf = (line: string, { question, fieldOf, known }: Asking): readonly Part[] =>
  readParts(line, question, fieldOf, known);

/** Earlier answers as they can be edited. */
function shownAnswers({ question, fieldOf, lang }: Asking, answers: Answers): string {
  const shown = [question.to, ...(question.parts ?? [])].map((to) =>
    shownAnswer(fieldOf(to), answers[to], lang),
  );
  const mark = shown.some((one) => /[,，;；]/.test(one)) ? '；' : '，';
  return shown.join(lang === 'zh' ? mark : '; ').replace(/[，；; ]+$/, '');
}

function shownAnswer(field: Field, answer: Answer = '', lang: Lang): string {
  return typeof answer === 'string' ? answer && wordOf(field, answer, lang) : answer.join('、');
}

function problemOf(typed: string, usual: string, asking: Asking): string {
  const { question, lang, answers } = asking;
  const ui = UI_WORDS[lang];
  if (typed.trim() === '') return question.required === true && usual === '' ? ui.needed : '';
  const parts = partsOf(typed, asking);
  if (question.parts !== undefined && splitAnswer(typed).length > parts.length) {
    return ui.tooMany(parts.length);
  }
  if (question.required === true && parts[0]?.read.value === '') return ui.needed;
  const isWhen = ({ to, of }: Along): boolean =>
    parts.some((part) => part.to === to && part.read.value === '') && !isDated(answers[of]);
  if (parts[0]?.read.value !== '' && (question.along ?? []).some(isWhen)) return ui.noDay;
  const { problem } = parts.find(({ read }) => read.problem !== undefined)?.read ?? {};
  return problem === undefined ? '' : describeFinding(problem as Finding, lang);
}

/** What is odd about what was typed, though it could be read; '' for nothing. */
function doubtOf(typed: string, asking: Asking): string {
  const { question, lang, known, answers } = asking;
  const earlier = String(answers[question.follows ?? ''] ?? '');
  const odd = partsOf(typed, asking).flatMap((part) => {
    if (part.typed === '') return [];
    const isAfter = part.read.value !== undefined && TIMES.has(part.field.type);
    const found = isAfter
      ? oddAfter(String(part.read.value), earlier)
      : oddIn(part.field, part.to, part.typed, known);
    return found === undefined ? [] : oddReason(found, part.typed, askedFor(part, lang), lang);
  });
  return odd[0] ?? '';
}

const TIMES: ReadonlySet<Field['type']> = new Set(['time', 'date', 'clock']);

/** What a part of an answer is called; what our people are asked for is their roles. */
function askedFor({ field, to }: Pick<Part, 'field' | 'to'>, lang: Lang): string {
  if (lang === 'zh') return field.zh.split(' ').join('、');
  const name = to.startsWith('crew.') ? field.doc.en.split(' ').join(', ') : to.split('.').at(-1);
  return (name ?? to).replaceAll('_', ' ');
}

/** Says how what was typed was read: what each part is for, and times with their day of the week. */
function echo(parts: readonly Part[], { prompts, lang }: Asking): void {
  const said = parts.filter(({ read }) => (read.value ?? '').length > 0 || isOpen(read));
  const isPlain = said.every(({ field, typed, read }) => !isTime(field) || read.value === typed);
  const isKnown = !said.some(({ read }) => isOpen(read));
  if (said.length === 0 || (said.length === 1 && isPlain && isKnown)) return;
  const texts = said.map(({ to, field, read }) => {
    const isLeft = isOpen(read) && read.value === '';
    if (isLeft || read.value === OPEN) {
      const { leftOut, openAnswer } = UI_WORDS[lang];
      return `${askedFor({ field, to }, lang)} ${isLeft ? leftOut : openAnswer}`;
    }
    const value = isTime(field)
      ? timeText(String(read.value), lang)
      : shownAnswer(field, read.value, lang);
    return said.length < 2 ? value : `${askedFor({ field, to }, lang)} ${value}`;
  });
  prompts.tell(`→ ${texts.join(lang === 'zh' ? '；' : '; ')}`);
}

const isOpen = (read: Part['read']): boolean => 'isOpen' in read && read.isOpen === true;

const isTime = ({ type }: Field): boolean => type === 'time' || type === 'date';

function timeText(value: string, lang: Lang): string {
  return `${formatDay(value, wordsFor(lang), '')} ${value.slice(11)}`.trimEnd();
}
