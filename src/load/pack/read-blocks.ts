import type { CardSize, FormBlock } from '../../model/rule.ts';
import { bothOf, counted, readSentences } from './read-texts.ts';
import { type FieldReader, given, type WrittenFields } from './rule-reader.ts';

type Fields = Extract<FormBlock, { kind: 'fields' }>['fields'];
type Columns = Extract<FormBlock, { kind: 'table' }>['columns'];

/** The blocks of a form with the words of both languages. */
export function readBlocks({ blocks }: WrittenFields, all: FieldReader): readonly FormBlock[] {
  const reader = counted('blocks', blocks?.length ?? 0, all.other?.blocks?.length, all);
  const { other } = reader;
  return (blocks ?? []).map((block, index): FormBlock => {
    const words = other?.blocks?.[index];
    const key = `blocks/${index}`;
    const title =
      block.title === undefined
        ? undefined
        : bothOf(block.title, words?.title, `${key}/title`, reader);
    const labelled = <T extends { readonly label: string }>(
      list: 'fields' | 'columns',
      items: readonly T[],
    ) => {
      const own = counted(`${key}/${list}`, items.length, words?.[list]?.length, reader);
      const labels = own === reader ? words?.[list] : undefined;
      return items.map((item, at) => {
        const { label, ...rest } = given(item) as T;
        return { ...rest, label: bothOf(label, labels?.[at], `${key}/${list}/${at}`, own) };
      });
    };
    switch (block.kind) {
      case 'fields':
        return {
          ...given({ title }),
          kind: block.kind,
          fields: labelled('fields', block.fields) as Fields,
        };
      case 'table': {
        const { rows, seats, sort, group, least, blank = 0 } = block;
        const columns = labelled('columns', block.columns) as Columns;
        const written = given({ title, rows, seats, sort, group, least });
        return { ...written, kind: block.kind, columns, blank };
      }
      case 'lines': {
        const hint =
          block.hint === undefined
            ? undefined
            : bothOf(block.hint, words?.hint, `${key}/hint`, reader);
        const { kind, lines } = block;
        return { kind, lines, title: title ?? { zh: '', en: '' }, ...given({ hint }) };
      }
      case 'ticks': {
        const own = counted(`${key}/items`, block.items.length, words?.items?.length, reader);
        const others = own === reader ? words?.items : undefined;
        const items = block.items.map((item, at) =>
          bothOf(item, others?.[at], `${key}/items/${at}`, own),
        );
        return { ...given({ title }), kind: block.kind, items };
      }
      case 'text': {
        const text = readSentences(`${key}/text`, block.text, words?.text, all);
        return { ...given({ title }), kind: block.kind, text };
      }
      case 'cards': {
        const { kind, rows, cards, size } = block;
        return { ...given({ title }), kind, rows, cards, size: size as CardSize };
      }
      default:
        return { ...given({ title }), kind: block.kind };
    }
  });
}
