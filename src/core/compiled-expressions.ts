import { NO_HOLIDAYS } from '../model/holidays.ts';
import type { RuleBook } from '../model/rule.ts';
import { LANGS, type Lang } from '../model/text.ts';
import { compileExpression } from './compile-expression.ts';
import { expressionTree, functionName } from './expressions.ts';
import { packFunctions } from './pack-functions.ts';
import { expressionsOf } from './rule-expressions.ts';

/** The name under which the expressions of a kind of brief and a language are compiled, part of a file's name. */
export const compiledName = (kind: string, lang: Lang): string => `${kind}.${lang}`;

/** The sources that planning briefs of a kind in a language may come across. */
function sourcesFor(
  { rules, off, conditions }: RuleBook,
  kind: string,
  lang: Lang,
): readonly string[] {
  const other = LANGS.filter((one) => one !== lang).map((one) => `/${one}`);
  const written = rules
    .filter((rule) => rule.kinds.includes(kind))
    .flatMap(expressionsOf)
    .filter(({ key }) => !other.some((ending) => key.endsWith(ending)));
  const others = [...off, ...conditions].flatMap(({ when }) => (when === undefined ? [] : [when]));
  return [...new Set([...written.map(({ source }) => source), ...others])];
}

/** The expressions of a book for each kind of brief and language (compiledName): CompiledExpressions, as the text of a JavaScript object. */
export function compileBook(book: RuleBook): Readonly<Record<string, string>> {
  const functions = new Set(
    Object.keys(packFunctions('zh', NO_HOLIDAYS, book.settings)).map(functionName),
  );
  const kinds = [...new Set(book.rules.flatMap((rule) => rule.kinds))];
  const tables = kinds.flatMap((kind) =>
    LANGS.map((lang): readonly [string, string] => {
      const entries = sourcesFor(book, kind, lang).flatMap((source) => {
        const code = compileExpression(expressionTree(source), functions);
        return code === null ? [] : [`${JSON.stringify(source)}: ${code},\n`];
      });
      return [compiledName(kind, lang), `({\n${entries.join('')}})`];
    }),
  );
  return Object.fromEntries(tables);
}
