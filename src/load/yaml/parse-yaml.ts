import { Composer, type CST, type Document, Parser } from 'yaml';

/** What is wrong with a text as YAML: a code of the `yaml` library, or `TOO_DEEP` or `MULTIPLE_DOCS`. */
export interface YamlProblem {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

export interface ParsedYaml {
  /** The first document; null where the text is too deeply nested to look into. */
  readonly document: Document | null;
  readonly problems: readonly YamlProblem[];
}

const MAX_DEPTH = 64;

/**
 * Failsafe: every scalar keeps its text, so `0801` is not 801. Duplicate keys are found by whoever reads the
 * map, since the library compares each key with each; merge keys and tags mean nothing.
 */
const OPTIONS = {
  schema: 'failsafe',
  version: '1.2',
  resolveKnownTags: false,
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Parses YAML without ever looking deeper than 64 levels: beyond some thousands the stack would be the limit. */
export function parseYaml(text: string): ParsedYaml {
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeepAt(tokens);
  if (deep >= 0)
    return { document: null, problems: [{ code: 'TOO_DEEP', start: deep, end: deep + 1 }] };
  const documents = new Composer(OPTIONS).compose(tokens, true, text.length);
  const first = documents.next();
  if (first.done) return { document: null, problems: [] };
  const document = first.value as Document;
  const problems: YamlProblem[] = [...document.errors, ...document.warnings].map(
    ({ code, pos: [start, end] }) => ({ code, start, end }),
  );
  const second = documents.next();
  if (!second.done) {
    const start = second.value.contents?.range?.[0] ?? second.value.range[0];
    problems.push({ code: 'MULTIPLE_DOCS', start, end: start + 1 });
  }
  return { document, problems };
}

/** The offset of the first token that is nested too deeply; -1 where there is none. Uses no stack of its own. */
function tooDeepAt(tokens: readonly CST.Token[]): number {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) return token.offset;
    for (const child of childrenOf(token)) open.push({ token: child, depth: depth + 1 });
  }
  return -1;
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap((item) =>
    [item.key, item.value].filter((part) => part !== undefined && part !== null),
  );
}
