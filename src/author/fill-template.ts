import { textWidth } from '../render/layout/wrap-text.ts';

/*
 * A template is a brief with places to fill in. `key: {{name}}` is always filled in. `key: {{name|example}}` is filled in
 * where there is an answer and is otherwise a comment with the example, so that taking the `#` away gives a brief again.
 * An item of a list whose first key has no answer is a comment as a whole; where there are several it is written for each,
 * with its own of several answers of another key.
 * Names elsewhere, in comments and examples, stand for dates and the like.
 */

/** What a template is filled with. */
export interface Filling {
  /** The YAML to write for a name, several for the first key of an item; undefined where there is no answer. */
  readonly answer: (name: string) => string | readonly string[] | undefined;
  /** Dates and the like for comments and examples. */
  readonly values: Readonly<Record<string, string>>;
}

/** The column at which hints begin, unless a line is longer. */
const HINTS = 36;

const PLACE = /^(\s*(?:- )?[^\s#].*?: )\{\{([\w.-]+)(?:\|(.*))?\}\}$/;
const HINT = /(?<=\S)\s{2,}(?=# )/;

interface Line {
  readonly indent: number;
  /** What is live, with each answer in turn; nothing where there is none. */
  readonly live: readonly string[];
  /** The line with its example. */
  readonly shown: string;
  readonly hint: string;
}

/** Fills a template in. Throws where it names something that there is not: templates are shipped with the program. */
export function fillTemplate(template: string, filling: Filling): string {
  const lines = template.split('\n').map((source) => readLine(source, filling));
  return itemsOf(lines).flatMap(writeItem).join('\n');
}

/** Items of lists with all their lines; every other line stands alone. */
function itemsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const items: Line[][] = [];
  for (const line of lines) {
    const last = items.at(-1);
    const [first] = last ?? [];
    if (last && first && isItem(first) && line.indent > first.indent) last.push(line);
    else items.push([line]);
  }
  return items;
}

function isItem({ shown, indent }: Line): boolean {
  return shown.startsWith('- ', indent);
}

function writeItem([first, ...more]: readonly Line[]): readonly string[] {
  if (first === undefined) return [];
  if (first.live.length === 0) {
    return [first, ...more].map((line) => asComment(line, first.indent));
  }
  return first.live.flatMap((text, index) => {
    const below = more.flatMap((line) => writeItem([ownOf(line, index)]));
    return [withHint(text, first.hint), ...below];
  });
}

/** The line with the answer of one item, where it has one for each; one that is '' is none. */
function ownOf(line: Line, index: number): Line {
  if (line.live.length < 2) return line;
  const own = line.live.slice(index, index + 1);
  return { ...line, live: own.filter((text) => !text.endsWith(': ')) };
}

function readLine(source: string, { answer, values }: Filling): Line {
  const at = HINT.exec(source)?.index ?? source.length;
  const body = source.slice(0, at);
  const indent = body.length - body.trimStart().length;
  const hint = withValues(source.slice(at).trim(), values);
  const [, lead = '', name = '', example] = PLACE.exec(body) ?? [];
  if (name === '') {
    const text = withValues(body, values);
    return { indent, live: [text], shown: text, hint };
  }
  const found = answer(name);
  if (found === undefined && example === undefined) throw new Error(`nothing for ${name}`);
  const answers = found === undefined ? [] : typeof found === 'string' ? [found] : found;
  const shown = `${lead}${withValues(example ?? '', values)}`;
  return { indent, live: answers.map((one) => `${lead}${one}`), shown, hint };
}

function withValues(text: string, values: Filling['values']): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing for ${name}`);
    // In a comment a line end would begin a line of YAML.
    return value.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
  });
}

/** The line behind a `#` at a column. */
function asComment({ shown, hint }: Line, column: number): string {
  return withHint(`${shown.slice(0, column)}# ${shown.slice(column)}`, hint);
}

function withHint(text: string, hint: string): string {
  if (hint === '') return text;
  const gap = Math.max(2, HINTS - textWidth(text));
  return `${text}${' '.repeat(gap)}${hint}`;
}
