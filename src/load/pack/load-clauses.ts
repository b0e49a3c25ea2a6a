import type { Clause, Role, RuleDocument } from '../../model/rule.ts';
import { loadWritten } from '../written/load-written.ts';
import type { Loaded } from '../yaml/make-finding.ts';
import { listed } from './rule-reader.ts';
import { CLAUSES_SCHEMA, ROLES_SCHEMA } from './shipped-schema.ts';

/** The roles from `templates/roles.yaml`, in its order. */
export function loadRoles(bytes: Uint8Array, file: string): Loaded<readonly Role[]> {
  const { value, findings } = loadWritten(bytes, file, ROLES_SCHEMA);
  const roles =
    value &&
    Object.entries(value.roles).map(([id, { zh, en, aliases = [], ...more }]): Role => {
      const { instead, ranked, relief, extra } = more;
      return {
        ...{ id, title: { zh, en }, aliases },
        ...(instead === undefined ? {} : { instead }),
        ...(ranked === undefined ? {} : { ranked }),
        ...(relief === undefined ? {} : { relief }),
        ...(extra === undefined ? {} : { extra }),
      };
    });
  return { value: roles, findings };
}

/** The number of an article that the words of a clause begin with. */
const articleOf = (words: string): string =>
  /^(?:第[^：]+条|Arts?\. [^:]+)(?=[：:])/.exec(words)?.[0] ?? '';

/** The clause table from `templates/clauses.yaml`. */
export function loadClauses(
  bytes: Uint8Array,
  file: string,
): Loaded<{
  readonly clauses: readonly Clause[];
  readonly documents: Readonly<Record<string, RuleDocument>>;
}> {
  const { value, findings } = loadWritten(bytes, file, CLAUSES_SCHEMA);
  const clauses = (value?.clauses ?? []).map((clause): Clause => {
    const status = clause.status ?? 'V';
    const note = value?.statuses?.[status] ?? { zh: '', en: '' };
    const document = clause.id.split('.')[0] ?? '';
    // What is from memory was read nowhere, whatever the rest of its document is from.
    const whole = status === 'M' ? undefined : value?.documents[document]?.page;
    const pages = listed(clause.page ?? whole);
    return {
      id: clause.id,
      document,
      gist: { zh: `${clause.zh}${note.zh}`, en: `${clause.en}${note.en}` },
      time: clause.time ?? '',
      makes: clause.makes,
      status,
      article: { zh: articleOf(clause.zh), en: articleOf(clause.en) },
      pages: pages.map((page) => value?.pages?.[page] ?? page),
    };
  });
  const documents = Object.entries(value?.documents ?? {}).map(
    ([id, { page, ...document }]) => [id, document] as const,
  );
  return { value: value && { clauses, documents: Object.fromEntries(documents) }, findings };
}
