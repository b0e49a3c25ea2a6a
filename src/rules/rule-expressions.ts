import { parseInterpolation, unclosedAt } from '../core/expressions/interpolate.ts';
import {
  type CheckRule,
  type FormBlock,
  type FormRule,
  type GuideRule,
  isNamedDate,
  type Rule,
  type Sentence,
  type TaskRule,
} from '../model/rule.ts';
import { LANGS, type Text } from '../model/text.ts';

/** An expression of a rule, and the type it must have; '' where any will do. */
export interface RuleExpression {
  /** The key it stands under, and where in the text of that key it begins. */
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly source: string;
  readonly type: 'bool' | 'text' | 'list' | '';
}

function ofText(
  key: string,
  text: Text | undefined,
  other = `${key}@en`,
): readonly RuleExpression[] {
  // Words of the other language stand in a file of their own; without one they are the same.
  const isOne = text !== undefined && text.zh === text.en;
  return LANGS.slice(0, isOne ? 1 : undefined).flatMap((lang) => {
    const words = text?.[lang] ?? '';
    const name = lang === 'zh' ? key : other;
    const of = (source: string, start: number): RuleExpression => {
      return { key: name, text: words, start, source, type: 'text' };
    };
    const open = unclosedAt(words);
    const closed = parseInterpolation(words).flatMap((piece) =>
      piece.kind === 'expression' ? [of(piece.source, piece.start)] : [],
    );
    return open < 0 ? closed : [...closed, of(words.slice(open), open)];
  });
}

function ofSource(
  key: string,
  source: string | undefined,
  type: RuleExpression['type'],
): readonly RuleExpression[] {
  return source === undefined ? [] : [{ key, text: source, start: 0, source, type }];
}

function ofBlock(block: FormBlock, index: number): readonly RuleExpression[] {
  const key = `blocks/${index}`;
  switch (block.kind) {
    case 'table':
      return [
        ...ofSource(`${key}/rows`, block.rows, 'list'),
        ...ofSource(`${key}/seats`, block.seats, 'text'),
        ...ofSource(`${key}/sort`, block.sort, ''),
        ...ofSource(`${key}/group`, block.group, ''),
        ...ofSource(`${key}/least`, block.least, ''),
        ...block.columns.flatMap(({ label, value }, at) => [
          // What a column is called may depend on the brief.
          ...ofText(`${key}/columns/${at}/label`, label),
          ...ofSource(`${key}/columns/${at}/value`, value, ''),
        ]),
      ];
    case 'fields':
      return block.fields.flatMap(({ value }, at) =>
        ofSource(`${key}/fields/${at}/value`, value, ''),
      );
    case 'text':
      return ofSentences(block.text, `${key}/text`);
    case 'cards':
      return [
        ...ofSource(`${key}/rows`, block.rows, 'list'),
        ...block.cards.flatMap((line, at) => ofSource(`${key}/cards/${at}`, line, '')),
      ];
    default:
      return [];
  }
}

/** Sentences, of which one alone may stand under the key itself. */
function ofSentences(sentences: readonly Sentence[], under: string): readonly RuleExpression[] {
  return sentences.flatMap(({ when, say }, index) => {
    const key = `${under}/${index}`;
    const text = ofText(when === undefined ? key : `${key}/say`, say, `${key}@en`);
    return [...ofSource(`${key}/when`, when, 'bool'), ...text];
  });
}

/** The dates of facts that times are counted from. */
function ofTimes({ timing, latest, earliest }: Partial<TaskRule>): readonly RuleExpression[] {
  const point =
    timing?.kind === 'at' ? timing.from : timing?.kind === 'by' ? timing.point : undefined;
  const to = timing?.kind === 'at' ? timing.to : undefined;
  const points = [point, to].map((one) => [timing?.kind ?? '', one] as const);
  return [...points, ['latest', latest] as const, ['earliest', earliest] as const].flatMap(
    ([key, one]) =>
      one !== undefined && isNamedDate(one.edge) ? ofSource(key, one.edge, 'text') : [],
  );
}

/** The expressions of a rule, or of what a variant puts in the place of its fields. */
function ofFields(kind: Rule['kind'], fields: Partial<Rule>): readonly RuleExpression[] {
  switch (kind) {
    case 'task': {
      const { title, points = [], place, notice } = fields as Partial<TaskRule>;
      return [
        ...ofText('do', title),
        ...ofTimes(fields as Partial<TaskRule>),
        ...ofSentences(points, 'points'),
        ...ofText('place', place),
        ...ofText('notice', notice),
      ];
    }
    case 'check': {
      const { require, find, title, say } = fields as Partial<CheckRule>;
      return [
        ...ofSource('require', require, 'bool'),
        ...ofSource('find', find, 'list'),
        ...ofText('check', title),
        ...ofText('say', say),
      ];
    }
    case 'form': {
      const { title, blocks = [] } = fields as Partial<FormRule>;
      return [...ofText('form', title), ...blocks.flatMap(ofBlock)];
    }
    case 'guide':
      return ofText('guide', (fields as Partial<GuideRule>).text);
  }
}

/** Every expression of a rule. */
export function expressionsOf(rule: Rule): readonly RuleExpression[] {
  const variants = rule.variants.flatMap(({ when, fields }, index) => {
    const key = `variants/${index}`;
    const own = ofFields(rule.kind, fields).map((one) => ({ ...one, key: `${key}/${one.key}` }));
    return [...ofSource(`${key}/when`, when, 'bool'), ...own];
  });
  return [...ofSource('when', rule.when, 'bool'), ...ofFields(rule.kind, rule), ...variants];
}
