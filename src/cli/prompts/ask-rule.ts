import { USUAL_KIND } from '../../author/questions.ts';
import type { RuleAnswers } from '../../author/write-pack.ts';
import { KINDS } from '../../kinds/index.ts';
import type { Answers } from '../../kinds/shape/question.ts';
import { describeFinding } from '../../render/sentences/describe-finding.ts';
import { describeRule } from '../../rules/describe-rule.ts';
import { type Desk, draftPack, ruleAnswers, shippedMeant } from '../draft-pack.ts';
import type { Terminal } from '../io.ts';
import { MESSAGES } from '../messages.ts';
import { isPack } from '../rule-files.ts';
import { askFile } from './ask-file.ts';
import { clackPrompts, type Option, type Prompts, type Reply } from './clack-prompts.ts';
import { askInTurn, type NextAsked } from './in-turn.ts';
import { RULE_WORDS } from './rule-words.ts';
import { UI_WORDS } from './ui-words.ts';

/** What is known before the first question, and where the pack may be written. */
export interface RuleAsked {
  readonly desk: Desk;
  readonly given: Answers;
  readonly file: string | undefined;
  readonly isFree: (path: string) => boolean;
  /** Writes the pack; says why it cannot be written there, or ''. */
  readonly write: (answers: RuleAnswers, path: string) => string;
  /** What is said at the end, line by line. */
  readonly written: (path: string) => readonly string[];
}

/** One question: where its answer goes, after which answers it is asked, and how. */
interface RuleQuestion {
  readonly to: string;
  readonly isAsked: (known: Answers) => boolean;
  readonly ask: (asking: Asking) => Promise<Reply<string>>;
}

interface Asking {
  readonly known: Answers;
  /** What was answered before going back. */
  readonly before: string;
  readonly desk: Desk;
  readonly prompts: Prompts;
}

/** Asks for a rule of an office's own and writes its pack; the path written, or null where the person left. */
export async function askRule(asked: RuleAsked, terminal: Terminal): Promise<string | null> {
  const { desk, given, write, written } = asked;
  const { lang } = desk;
  const [ui, words] = [UI_WORDS[lang], RULE_WORDS[lang]];
  const prompts = clackPrompts(terminal);
  const next = (known: Answers): NextAsked | undefined => {
    const question = QUESTIONS.find(({ to, isAsked }) => !(to in known) && isAsked(known));
    return (
      question && {
        to: question.to,
        ask: (offered) =>
          question.ask({ known, before: String(offered[question.to] ?? ''), desk, prompts }),
      }
    );
  };
  const last = (known: Answers): Promise<Reply<string>> => {
    tellRule(known, desk, prompts);
    const file = {
      ...asked,
      ...{ lang, usualFile: words.usualFile, isName: isPack },
      write: (answers: Answers, path: string) => write(ruleAnswers(answers, desk), path),
    };
    return askFile(known, file, prompts);
  };
  try {
    prompts.open(words.open);
    prompts.tell(ui.keys);
    const path = await askInTurn(given, next, last);
    if (path === null) prompts.giveUp(ui.cancelled);
    else prompts.close(written(path).join('\n   '));
    return path;
  } finally {
    prompts.release();
  }
}

/** A name that no file has: what is drafted while it is asked for is written nowhere. */
const NOWHERE = ':draft.yaml';

/** Says how the loader reads what was answered. */
function tellRule(known: Answers, desk: Desk, prompts: Prompts): void {
  const { rule, book } = draftPack(ruleAnswers(known, desk), NOWHERE, desk);
  if (rule === undefined || known.wanted === 'off') return;
  prompts.tell(RULE_WORDS[desk.lang].becomes(describeRule(rule, book, desk.lang).sentence));
}

/** What stands in a draft for what has not been asked yet. */
const STAND_IN: Answers = {
  do: 'x',
  for: 'visit',
  owner: 'coordinator',
  how: 'at',
  time: 'start',
  reason: 'x',
};

/** What the loader says is wrong with an answer, '' for nothing. */
function problemOf(to: string, typed: string, { known, desk }: Asking): string {
  const isNew = known.wanted === 'add';
  const usual = isNew ? { ...STAND_IN, for: wholeOf(known) } : { reason: 'x' };
  const answers = ruleAnswers({ ...usual, ...known, [to]: typed }, desk);
  const [wrong] = draftPack(answers, NOWHERE, desk).findings;
  return wrong === undefined ? '' : describeFinding(wrong, desk.lang);
}

const occasionsOf = ({ kind = USUAL_KIND }: Answers) => KINDS[String(kind)]?.occasions ?? [];
const wholeOf = (known: Answers): string =>
  occasionsOf(known).find(({ each }) => each === 'whole')?.for ?? '';

const is =
  (...wanted: readonly string[]) =>
  (known: Answers): boolean =>
    wanted.includes(String(known.wanted));

type Words = (typeof RULE_WORDS)['zh'];
type Word = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words];

/** A question that is answered with words; `skip` says what happens where nothing is typed, '' where something must be. */
function text(
  to: string,
  isAsked: RuleQuestion['isAsked'],
  word: Word,
  hint: Word | ((known: Answers) => Word),
  skip: Word | '' = '',
): RuleQuestion {
  const ask = (asking: Asking): Promise<Reply<string>> => {
    const { known, before, desk, prompts } = asking;
    const words = RULE_WORDS[desk.lang];
    const hints = [words[typeof hint === 'string' ? hint : hint(known)], skip && words[skip]];
    const isLast = to === 'place';
    return prompts.text({
      message: words[word],
      hint: hints.filter((one) => one !== '').join(desk.lang === 'zh' ? '；' : '; '),
      usual: '',
      initial: before,
      problem: (typed) => {
        if (typed.trim() !== '' || isLast) return problemOf(to, typed, asking);
        return skip === '' ? UI_WORDS[desk.lang].needed : '';
      },
    });
  };
  return { to, isAsked, ask };
}

function choice(
  to: string,
  isAsked: RuleQuestion['isAsked'],
  word: Word,
  options: (asking: Asking) => readonly Option[],
): RuleQuestion {
  const ask = (asking: Asking): Promise<Reply<string>> => {
    const shown = options(asking);
    const initial = asking.before || (shown[0]?.value ?? '');
    const message = RULE_WORDS[asking.desk.lang][word];
    return asking.prompts.choose({ message, hint: '', options: shown, initial });
  };
  return { to, isAsked, ask };
}

const wordOptions = (values: readonly (readonly [string, Word])[], { desk }: Asking) =>
  values.map(([value, word]) => ({ value, label: RULE_WORDS[desk.lang][word], hint: '' }));

const HOW = [
  ['at', 'at'],
  ['by', 'by'],
  ['every', 'every'],
] as const;

const WANTED = [
  ['add', 'add'],
  ['change', 'change'],
  ['off', 'off'],
] as const;

/** The rules that were searched for, each as its sentence, those of the usual kind first. */
function foundRules({ known, desk }: Asking): readonly Option[] {
  const { book, lang } = desk;
  const kinds = Object.keys(KINDS);
  return shippedMeant(String(known.find), known.wanted === 'change', desk)
    .toSorted((a, b) => kinds.indexOf(a.kinds[0] ?? '') - kinds.indexOf(b.kinds[0] ?? ''))
    .map((rule) => {
      const { sentence, scope } = describeRule(rule, book, lang);
      return { value: rule.id, label: sentence, hint: `${scope} ${rule.id}` };
    });
}

const occasionOptions = ({ known, desk: { lang } }: Asking): readonly Option[] =>
  occasionsOf(known).map(({ for: value, label, each }) => {
    const { whole, day, item } = RULE_WORDS[lang].each;
    const hint = each === 'whole' ? whole : each === 'day' ? day : item;
    return { value: lang === 'zh' ? label.zh : value, label: label[lang], hint };
  });

const kindOptions = ({ desk: { lang } }: Asking): readonly Option[] =>
  Object.values(KINDS).map(({ kind, label, about }) => {
    return { value: kind, label: label[lang], hint: about[lang] };
  });

/** Asks for words of a rule until there are rules that have them. */
const FIND: RuleQuestion = {
  to: 'find',
  isAsked: (known) => is('change', 'off')(known) && !('rule' in known),
  ask: ({ known, before, desk, prompts }) => {
    const words = RULE_WORDS[desk.lang];
    const isTask = known.wanted === 'change';
    return prompts.text({
      ...{ message: words.find, hint: words.findHint, usual: '', initial: before },
      problem: (typed) => {
        if (typed.trim() === '') return UI_WORDS[desk.lang].needed;
        const isKnown = shippedMeant(typed, isTask, desk).length > 0;
        return isKnown ? '' : MESSAGES.unknownRule(typed, [])[desk.lang];
      },
    });
  },
};

/** Has the rule chosen that is meant, and says where it is otherwise: there a new time may not show. */
const RULE: RuleQuestion = {
  to: 'rule',
  isAsked: is('change', 'off'),
  ask: async (asking) => {
    const { desk, prompts, before } = asking;
    const words = RULE_WORDS[desk.lang];
    const options = foundRules(asking);
    const initial = before || (options[0]?.value ?? '');
    const reply = await prompts.choose({ message: words.rule, hint: '', options, initial });
    const rule = desk.book.rules.find(({ id }) => reply.kind === 'answer' && id === reply.value);
    if (rule !== undefined) {
      const { variants } = describeRule(rule, desk.book, desk.lang);
      if (variants.length > 0) prompts.tell([words.variants, ...variants].join('\n'));
    }
    return reply;
  },
};

const timeHint = ({ how }: Answers): Word => (how === 'every' ? 'everyHint' : 'timeHint');

const QUESTIONS: readonly RuleQuestion[] = [
  choice(
    'wanted',
    () => true,
    'wanted',
    (asking) => wordOptions(WANTED, asking),
  ),
  choice('kind', is('add'), 'kind', kindOptions),
  choice('for', is('add'), 'for', occasionOptions),
  text('do', is('add'), 'do', 'doHint'),
  text('owner', is('add'), 'owner', 'ownerHint'),
  FIND,
  RULE,
  choice('how', is('add'), 'how', (asking) => wordOptions(HOW, asking)),
  choice('how', is('change'), 'how', (asking) => wordOptions([...HOW, ['', 'asBefore']], asking)),
  text('time', ({ how = '' }) => how !== '', 'time', timeHint),
  text('points', is('add'), 'points', 'pointsHint', 'skip'),
  text('owner', is('change'), 'newOwner', 'ownerHint', 'leave'),
  text('place', is('change'), 'newPlace', 'placeHint', 'leave'),
  text('reason', is('change', 'off'), 'reason', 'reasonHint'),
];
