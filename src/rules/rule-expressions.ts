import { parseInterpolation, unclosedAt } from '../core/expressions/interpolate.ts';
import type { FormBlock, Rule } from '../model/rule.ts';
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

function ofText(key: string, text: Text | undefined): readonly RuleExpression[] {
  // Words that were written once, for both languages, stand under the key itself.
  const isOne = text !== undefined && text.zh === text.en;
  return LANGS.slice(0, isOne ? 1 : undefined).flatMap((lang) => {
    const words = text?.[lang] ?? '';
    const name = isOne ? key : `${key}/${lang}`;
    const open = unclosedAt(words);
    const unclosed: readonly RuleExpression[] =
      open < 0
        ? []
        : [{ key: name, text: words, start: open, source: words.slice(open), type: 'text' }];
    const closed = parseInterpolation(words).flatMap((piece): readonly RuleExpression[] =>
      piece.kind === 'expression'
        ? [{ key: name, text: words, start: piece.start, source: piece.source, type: 'text' }]
        : [],
    );
    return [...closed, ...unclosed];
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
  const list = block.kind === 'fields' ? 'fields' : 'columns';
  const values =
    block.kind === 'fields' ? block.fields : block.kind === 'table' ? block.columns : [];
  return [
    ...ofSource(`blocks/${index}/rows`, block.kind === 'table' ? block.rows : undefined, 'list'),
    ...ofSource(`blocks/${index}/sort`, block.kind === 'table' ? block.sort : undefined, ''),
    ...ofSource(`blocks/${index}/least`, block.kind === 'table' ? block.least : undefined, ''),
    ...values.flatMap(({ label, value }, column) => [
      // What a column is called may depend on the brief.
      ...(block.kind === 'table' ? ofText(`blocks/${index}/${list}/${column}/label`, label) : []),
      ...ofSource(`blocks/${index}/${list}/${column}/value`, value, ''),
    ]),
  ];
}

/** Every expression of a rule. */
export function expressionsOf(rule: Rule): readonly RuleExpression[] {
  const when = ofSource('when', rule.when, 'bool');
  switch (rule.kind) {
    case 'task':
      return [
        ...when,
        ...ofText('task', rule.title),
        ...ofText('detail', rule.detail),
        ...ofText('place', rule.place),
      ];
    case 'check':
      return [
        ...when,
        ...ofSource('require', rule.require, 'bool'),
        ...ofText('check', rule.title),
        ...ofText('say', rule.say),
      ];
    case 'form':
      return [...when, ...ofText('form', rule.title), ...rule.blocks.flatMap(ofBlock)];
    case 'guide':
      return [...when, ...ofText('guide', rule.text)];
  }
}
