import { type Known, readAnswer } from '../../author/read-answer.ts';
import { wordOf } from '../../author/write-answer.ts';
import { CHOICES } from '../../kinds/choices.ts';
import type { Field } from '../../kinds/shape/fields.ts';
import type { Answers, Question } from '../../kinds/shape/question.ts';
import type { Finding } from '../../model/finding.ts';
import type { Lang } from '../../model/text.ts';
import { formatDay } from '../../render/layout/time-text.ts';
import { describeFinding } from '../../render/sentences/describe-finding.ts';
import { wordsFor } from '../../render/sentences/words.ts';
import type { Asked, Option, Prompts, Reply } from './clack-prompts.ts';
import { UI_WORDS } from './ui-words.ts';

/** A question, and all that asking it needs. */
export interface Asking {
  readonly question: Question;
  readonly field: Field;
  readonly prompts: Prompts;
  readonly lang: Lang;
  /** `now` is `YYYY-MM-DD HH:MM`. */
  readonly known: Known & { readonly now: string };
  /** What was answered before, this question included where it is asked again. */
  readonly answers: Answers;
}

type Answer = string | readonly string[];

/** Asks one question the way its field wants. An answer of '' or [] is none. */
export function askQuestion(asking: Asking): Promise<Reply<Answer>> {
  const { field } = asking;
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
  const { question, field, prompts, lang, answers } = asking;
  const none = { value: '', label: UI_WORDS[lang].none, hint: '' };
  const isNeeded = question.required === true || 'default' in field;
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

async function askText(asking: Asking): Promise<Reply<Answer>> {
  const { question, field, prompts, lang, known, answers } = asking;
  const { usual: word = '', required } = question;
  const usual = { now: known.now, today: known.today }[word] ?? word;
  const skip = required === true || word !== '' ? [] : [UI_WORDS[lang].skip];
  const reply = await prompts.text({
    message: question.ask[lang],
    hint: [question.hint?.[lang] ?? [], skip].flat().join(lang === 'zh' ? '；' : '; '),
    usual,
    initial: shownAnswer(field, answers[question.to], lang),
    problem: (typed) => problemOf(typed, usual, asking),
  });
  if (reply.kind !== 'answer') return reply;
  const typed = reply.value.trim();
  if (typed === '') return { kind: 'answer', value: '' };
  const { value = '' } = readAnswer(field, typed, known);
  if (field.type === 'time' || field.type === 'date') echoTime(String(value), typed, asking);
  return { kind: 'answer', value };
}

/** An earlier answer as it can be edited. */
function shownAnswer(field: Field, answer: Answer = '', lang: Lang): string {
  return typeof answer === 'string' ? answer && wordOf(field, answer, lang) : answer.join('、');
}

function problemOf(typed: string, usual: string, asking: Asking): string {
  const { question, field, lang, known } = asking;
  if (typed.trim() === '') {
    return question.required === true && usual === '' ? UI_WORDS[lang].needed : '';
  }
  const { problem } = readAnswer(field, typed, known);
  return problem === undefined ? '' : describeFinding(problem as Finding, lang);
}

/** Says how a time was read, with its day of the week, where that is not what was typed. */
function echoTime(value: string, typed: string, { prompts, lang }: Asking): void {
  if (value === typed) return;
  const day = formatDay(value, wordsFor(lang), '');
  prompts.tell(`→ ${day} ${value.slice(11)}`.trimEnd());
}
