// The inputs of the fuzzer: briefs, packs, holiday tables, old calendars, folders of briefs, old briefs to renew, logs of briefs and
// papers of an office, each made from a number alone, so that the number is enough to see it again.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument, stringify, visit } from 'yaml';
import { logText, noteCall, whatIfCall } from './logs.js';
import { chineseKeys, housePack, PACK_WORDS } from './packs.js';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const KINDS = ['visit', 'petition', 'complaint', 'walk-in', 'front-desk'];

/** A source of chance that a seed repeats (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound) => Math.floor(unit() * bound);
  return {
    below,
    is: (share) => unit() < share,
    pick: (list) => list[below(list.length)],
    times: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make),
  };
}

const textsIn = (folder, isWanted) =>
  readdirSync(path(folder), { recursive: true, encoding: 'utf8' })
    .toSorted()
    .filter(isWanted)
    .map((name) => ({ name, text: readFileSync(join(path(folder), name), 'utf8') }));

const isBrief = ({ text }) => /^\s*(?:kind|类别)\s*[:：]/m.test(text);
const EXAMPLES = textsIn('examples', (name) => basename(name) === 'brief.yaml');
const BRIEFS = [
  ...EXAMPLES,
  ...textsIn('test/cases', (name) => name.endsWith('.yaml')).filter(isBrief),
];
const isPack = (name) => /(?<!\.cases|\.en)\.yaml$/.test(name);
/** Packs, each with the file of its English words and its cases where they are beside it. */
const filesIn = (folder, isWanted) =>
  textsIn(folder, isWanted).map((one) => ({
    ...one,
    ...Object.fromEntries(
      ['en', 'cases'].map((part) => {
        const file = join(path(folder), one.name.replace(/\.yaml$/, `.${part}.yaml`));
        return [part, existsSync(file) ? readFileSync(file, 'utf8') : null];
      }),
    ),
  }));
const PACKS = [
  ...filesIn('templates', (name) => name.includes('/') && isPack(name)),
  ...filesIn('examples', (name) => name.endsWith('company.yaml')),
  ...filesIn('test/cases/wrong-packs', isPack),
];
const HOLIDAYS = textsIn('templates', (name) => name === 'holidays.yaml');
const CALENDARS = textsIn('examples', (name) => name.endsWith('.ics'));

/** What stands in real briefs, by its key. */
const values = new Map();
for (const { text } of BRIEFS) {
  visit(parseDocument(text), {
    Pair: (_, { key, value }) => {
      const name = String(key?.value ?? key);
      const known = values.get(name) ?? [];
      values.set(name, [...known, ...(value?.value == null ? [] : [value.value])]);
    },
  });
}
const WORDS = [...values.values()].flat().map(String);
const KEYS = [...values.keys()];

const HOSTILE = [
  ...[
    '',
    ' ',
    '-',
    '--',
    '=1+1',
    '+1',
    '@SUM(1)',
    '|',
    '`',
    '*a*',
    '_b_',
    '#',
    '[x](y)',
    '![](z)',
    '<b>',
    '</td>',
    '&lt;',
    '"',
    "'",
    '\\',
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    'www.a.test',
    'a@b.test',
    '\u202eabc',
    '\u200b',
  ],
  ...[
    'Anne-Marie',
    '欧阳-慕华',
    '幸福小区3-2-501',
    'E-1234',
    '见名片-背面',
    '𠮷田',
    '👩‍👧',
    'José',
    'İ',
    'ß',
    '٣',
    'َ',
    '\ufffd',
    'ﷺ',
  ],
  ...[
    'A/B',
    'A:B',
    '../x',
    'CON',
    '.',
    '..',
    'a\nb',
    'a\r\nBEGIN:VEVENT',
    '\u001b[31m',
    '\u0007',
    '\u0085',
    '\u2028',
    '\ufeff',
    'a;b,c\\n',
  ],
  ...[
    '0',
    '-1',
    '1e9',
    '99999999999',
    '0x1f',
    '.5',
    '1/2',
    '３',
    '十',
    '一百零一',
    'NaN',
    'null',
    '~',
    'true',
    '是',
    '待定',
    '无',
  ],
  ...[
    '2026-02-29',
    '2028-02-29',
    '0000-01-01',
    '9999-12-31',
    '2026-12-02 24:00',
    '2026-12-02 25:61',
    '12/2',
    '下周三',
    '2026-12-02 晚上12点',
  ],
  ...[
    '2026-12-01..2026-12-31',
    '14:00-15:00',
    '2026-03-08 02:30',
    '2026-11-01 01:30',
    '__proto__',
    'constructor',
    '${title}',
    '{{x}}',
  ],
  ...['长'.repeat(400), 'x'.repeat(3000), 'a-'.repeat(300), `${'👩‍👩‍👧‍👦'.repeat(40)}`],
];
const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Asia/Urumqi',
  'Europe/London',
  'UTC',
  'Mars/Base',
];
const WILD = [
  ...'：，、[]{}"\'|>#~*&!%@`\u3000\t\n\r-?:',
  '- ',
  ': ',
  '\n  ',
  '---\n',
  '<<: *a',
  '&a ',
  '*a',
  '!!str ',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\ud800',
];

const harvested = (by, key) => {
  const known = values.get(key) ?? [];
  return known.length > 0 && by.is(0.75) ? by.pick(known) : by.pick(by.is(0.6) ? WORDS : HOSTILE);
};

/** One damage to a text: a character, a part, a line, a key or a value. */
const DAMAGES = [
  (by, text) => insert(text, by.below(text.length + 1), by.pick(WILD)),
  (by, text) => insert(text, by.below(text.length + 1), by.pick(HOSTILE)),
  (by, text) => {
    const at = by.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + by.below(40));
  },
  (by, text) => onLine(by, text, () => []),
  (by, text) => onLine(by, text, (line) => [line, line]),
  (by, text) => onLine(by, text, (line) => [' '.repeat(by.below(9)) + line]),
  (by, text) => onLine(by, text, (line) => [by.pick(by.pick(BRIEFS).text.split('\n')), line]),
  (by, text) =>
    onMatch(by, text, /[\p{L}\p{N}_-]+(?=\s*[:：])/gu, () => by.pick(by.is(0.8) ? KEYS : HOSTILE)),
  (by, text) =>
    onMatch(by, text, /(?<=[:：] ?)[^\s,，[\]{}][^,，\n}\]]*/gu, () =>
      quoted(by, by.pick(by.is(0.5) ? WORDS : HOSTILE)),
    ),
  (by, text) =>
    onMatch(by, text, /(?<=[:：] ?)[^\s,，[\]{}][^,，\n}\]]*/gu, () =>
      quoted(by, by.pick(HOSTILE)),
    ),
  (by, text) =>
    onMatch(by, text, /\d+/g, () =>
      by.pick(['0', '1', '13', '31', '60', '99', '100', '365', '1000', '10001', '99999999', '-5']),
    ),
];
const insert = (text, at, part) => text.slice(0, at) + part + text.slice(at);
const quoted = (by, value) => (by.is(0.6) ? JSON.stringify(String(value)) : String(value));

function onLine(by, text, change) {
  const lines = text.split('\n');
  const at = by.below(lines.length);
  return lines.toSpliced(at, 1, ...change(lines[at])).join('\n');
}

function onMatch(by, text, pattern, replacement) {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const one = by.pick(found);
  return text.slice(0, one.index) + replacement() + text.slice(one.index + one[0].length);
}

/** The text with a few damages, as bytes; now and then one byte is another. */
function damaged(by, text, most = by.pick([1, 1, 2, 3, 5]), damages = DAMAGES) {
  let changed = text;
  for (const damage of by.times(1, most, () => by.pick(damages))) changed = damage(by, changed);
  const bytes = Buffer.from(changed);
  if (by.is(0.05) && bytes.length > 0) bytes[by.below(bytes.length)] = by.below(256);
  return bytes;
}

/** A value that the JSON Schema of briefs allows, mostly; what real briefs have at a key where they have it. */
function fromSchema(by, schema, root, key, depth = 0) {
  if (schema.$ref !== undefined)
    return fromSchema(by, root.$defs[schema.$ref.split('/').at(-1)], root, key, depth);
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return fromSchema(by, by.pick(options), root, key, depth);
  if (schema.enum !== undefined) return by.is(0.95) ? by.pick(schema.enum) : by.pick(HOSTILE);
  const type = Array.isArray(schema.type) ? by.pick(schema.type) : schema.type;
  if (type === 'array')
    return by.times(0, depth > 1 ? 3 : 4, () =>
      fromSchema(by, schema.items ?? {}, root, key, depth + 1),
    );
  if (type === 'object') return mapFromSchema(by, schema, root, depth);
  if (type === 'null') return null;
  if (/timezone|时区/.test(key)) return by.pick(ZONES);
  return harvested(by, key);
}

function mapFromSchema(by, { properties = {}, required = [] }, root, depth) {
  // Of the names of one key, the English one comes first and all have its title.
  const byTitle = new Map();
  for (const entry of Object.entries(properties)) {
    const title = entry[1].title ?? entry[0];
    byTitle.set(title, [...(byTitle.get(title) ?? []), entry]);
  }
  const share = depth === 0 ? 0.45 : 0.6;
  const entries = [...byTitle.values()].flatMap((names) => {
    const isWanted = names.some(
      ([name]) => required.includes(name) || ['kind', 'title', 'at', 'name'].includes(name),
    );
    if (!by.is(isWanted ? 0.93 : share)) return [];
    const [name, schema] = by.is(0.4) ? names[0] : by.pick(names);
    return [[name, fromSchema(by, schema, root, name, depth + 1)]];
  });
  return Object.fromEntries(entries);
}

/** A brief of the kind as the schema has it, as a text. */
function schemaBrief(by, schema) {
  const one = mapFromSchema(by, by.pick(schema.brief.anyOf), schema.brief, 0);
  return stringify(one, { lineWidth: 0, collectionStyle: by.is(0.3) ? 'flow' : 'any' });
}

const brief = (by, schema) => {
  if (by.is(0.4)) {
    const text = schemaBrief(by, schema);
    return by.is(0.3) ? damaged(by, text, 2) : Buffer.from(text);
  }
  return damaged(by, by.pick(by.is(0.6) ? EXAMPLES : BRIEFS).text);
};

const NOWS = [
  '2026-12-01 09:00',
  '2026-11-24 10:00',
  '2026-09-20 23:59',
  '2027-02-06 08:00',
  '2024-02-29 12:00',
  '2026-12-02 14:21',
];
const flags = (by) => [
  '--now',
  by.pick(NOWS),
  ...(by.is(0.4) ? ['--lang', by.pick(['zh', 'en'])] : []),
  ...(by.is(0.1) ? ['--timezone', by.pick(ZONES)] : []),
];

/** What is done with a brief beside planning it. */
function besides(by, file) {
  const all = [
    ['check', file, '--format', by.pick(['text', 'json', 'sarif'])],
    ['why', file, ...flags(by)],
    [
      'why',
      file,
      '--not',
      by.pick(['visit/pickup/sign', 'petition/receive/listen', 'complaint/feedback/one']),
      ...flags(by),
    ],
    ['plan', file, '--no-write', '--color', ...flags(by)],
    [
      'plan',
      file,
      '--out',
      '-',
      '--format',
      by.pick(['text', 'md', 'html', 'ics', 'summary', 'forms', 'forms-html', 'json']),
      ...flags(by),
    ],
  ];
  return by.pick(all);
}

const MAKERS = [
  {
    share: 38,
    label: 'brief',
    make: (by, schema) => ({
      files: { 'brief.yaml': brief(by, schema) },
      commands: [['plan', 'brief.yaml', '--out', 'out', ...flags(by)], besides(by, 'brief.yaml')],
    }),
  },
  { share: 26, label: 'pack', make: pack },
  { share: 4, label: 'holidays', make: holidays },
  { share: 7, label: 'calendar', make: calendar },
  { share: 7, label: 'folder', make: folder },
  { share: 8, label: 'renewal', make: renewal },
  { share: 8, label: 'log', make: log },
  { share: 2, label: 'papers', make: papers },
];

const KEY = /[\p{L}\p{N}_-]+(?=\s*[:：])/gu;
const VALUE = /(?<=[:：] ?)[^\s,，[\]{}][^,，\n}\]]*/gu;
/** What is done to packs: as to briefs, or with keys, times and expressions of packs. */
const packDamages = (keys) => [
  ...DAMAGES,
  (by, text) => onMatch(by, text, KEY, () => by.pick(keys)),
  (by, text) => onMatch(by, text, KEY, () => by.pick(keys)),
  (by, text) => onMatch(by, text, VALUE, () => quoted(by, by.pick(PACK_WORDS))),
  (by, text) => onMatch(by, text, VALUE, () => quoted(by, by.pick(PACK_WORDS))),
  (by, text) =>
    onMatch(by, text, VALUE, () => by.pick(['{是: 1}', '[]', '[[a]]', '{}', '|', '>-'])),
  (by, text) => onMatch(by, text, /\$\{[^}]*\}/g, () => by.pick(PACK_WORDS)),
  (by, text) => onLine(by, text, (line) => [by.pick(by.pick(PACKS).text.split('\n')), line]),
];

/** A shipped pack under the name of an office, which else would be refused for its ids alone. */
const renamed = (by, text) =>
  by.is(0.85)
    ? text.replace(/^(pack: )(.*)$/m, (_, key, name) => `${key}house/${name.split('/').at(-1)}`)
    : text;

function pack(by, schema) {
  const { text: brief } = by.pick(EXAMPLES);
  const example = brief.replace(/^(?:规则|rules)[:：](?:\n {2}.*)*.*$/m, '');
  const kind = KINDS.find((one) => new RegExp(`kind: ${one}\\b`).test(example)) ?? 'visit';
  const keys = chineseKeys(schema.pack);
  const isMade = by.is(0.65);
  const made = isMade ? housePack(by, kind, keys) : by.pick(PACKS);
  const texts = isMade
    ? [made.pack, made.words, null]
    : [made.text, made.en, made.cases].map((text) => text && renamed(by, text));
  const damages = packDamages([...keys.keys(), ...[...keys.values()].flat()]);
  const files = ['our.yaml', 'our.en.yaml', 'our.cases.yaml'].flatMap((name, index) => {
    const text = texts[index];
    if (text === null) return [];
    const isWhole = by.is(isMade ? 0.6 : index === 0 ? 0.1 : 0.7);
    return [[name, isWhole ? Buffer.from(text) : damaged(by, text, 3, damages)]];
  });
  const use = `${example}\nrules: {packs: [our.yaml]}\n`;
  const besides = by.pick([
    ['rules', 'test', 'our.yaml'],
    ['rules', 'list', '--packs', 'our.yaml'],
    [
      'rules',
      'show',
      by.pick(['house/ours/a', 'visit/meal/book', 'visit/house/访客证']),
      '--packs',
      'our.yaml',
    ],
    ['rules', 'coverage', '--packs', 'our.yaml'],
    ['rules', 'settings', '--packs', 'our.yaml'],
    ['check', 'brief.yaml', '--format', 'json'],
    ['why', 'brief.yaml', ...flags(by)],
    ['why', 'brief.yaml', '--not', 'house/ours/a', ...flags(by)],
  ]);
  return {
    files: { ...Object.fromEntries(files), 'brief.yaml': Buffer.from(use) },
    commands: [['plan', 'brief.yaml', '--out', 'out', ...flags(by)], besides],
  };
}

function holidays(by) {
  const example = by.pick(EXAMPLES).text.replace(/^(?:规则|rules)[:：](?:\n {2}.*)*.*$/m, '');
  const table = damaged(by, by.pick(HOLIDAYS).text, 4);
  const use = `${example}\nrules: {holidays: [days.yaml]}\n`;
  return {
    files: { 'days.yaml': table, 'brief.yaml': Buffer.from(use) },
    commands: [['plan', 'brief.yaml', '--out', 'out', ...flags(by)]],
  };
}

function calendar(by) {
  const { name, text } = by.pick(CALENDARS);
  const example = readFileSync(path(`examples/${name.split('/')[0]}/brief.yaml`));
  const damages = by.times(1, 4, () => by.pick([...DAMAGES, calendarDamage, calendarDamage]));
  const old = damages.reduce((changed, damage) => damage(by, changed), text);
  return {
    files: { 'brief.yaml': example, 'out/calendar.ics': Buffer.from(old) },
    commands: [['plan', 'brief.yaml', '--out', 'out', ...flags(by)]],
  };
}

const PROPERTIES = [
  'SEQUENCE:-1',
  'SEQUENCE:99999999999',
  'SEQUENCE:x',
  'STATUS:CANCELLED',
  'DTSTART:20261332T250000',
  'RRULE:FREQ=SECONDLY',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'UID:',
  'RECURRENCE-ID:x',
];
const calendarDamage = (by, text) =>
  insert(text, text.indexOf('\n', by.below(text.length)) + 1, `${by.pick(PROPERTIES)}\r\n`);

function folder(by, schema) {
  const names = by.times(2, 5, () =>
    by.pick([
      '一.yaml',
      '二.yaml',
      'c.yaml',
      'd.YAML',
      'e/f.yaml',
      'G.yml',
      '- h.yaml',
      'b;c.yaml',
    ]),
  );
  const whole = (by) => Buffer.from(by.pick(EXAMPLES).text);
  const files = names.map((name) => [`desk/${name}`, by.is(0.5) ? whole(by) : brief(by, schema)]);
  return {
    files: Object.fromEntries(files),
    commands: [
      ['plan', 'desk', ...flags(by)],
      by.is(0.5) ? ['check', 'desk'] : ['plan', 'desk', '--out', 'all', ...flags(by)],
    ],
  };
}

function renewal(by, schema) {
  const bare = `kind: ${by.pick(KINDS)}\ntitle: 旧\n${by.pick(['dates: {registered: 2026-09-28}', 'received: 2026-09-28 09:00', 'shifts: []', ''])}\n`;
  const old = by.is(0.1)
    ? Buffer.from(bare)
    : by.is(0.3)
      ? Buffer.from(by.pick(EXAMPLES).text)
      : brief(by, schema);
  const date = by.pick([
    '2027-03-02',
    '2026-12-02',
    '2028-02-29',
    '2026-02-30',
    '12月3日',
    '2025-01-01',
    '9999-12-31',
  ]);
  return {
    files: { 'brief.yaml': old },
    commands: [
      ['new', 'new.yaml', '--from', 'brief.yaml', '--date', date],
      ['plan', 'new.yaml', '--out', 'out', ...flags(by)],
    ],
  };
}

/** A brief that is mostly as it should be, with its log; what is noted, and what is asked of it. */
function log(by, schema) {
  const file = 'brief.yaml';
  const text = by.is(0.7) ? Buffer.from(by.pick(EXAMPLES).text) : brief(by, schema);
  const noted = logText(by);
  const isThere = by.is(0.8);
  const asked = by.is(0.6) ? whatIfCall(by, file) : [by.pick(['now', 'why', 'check']), file];
  return {
    files: {
      [file]: text,
      ...(isThere
        ? { 'brief.log.yaml': by.is(0.5) ? damaged(by, noted) : Buffer.from(noted) }
        : {}),
    },
    commands: [
      ...by.times(0, 2, () => [...noteCall(by, file), ...flags(by)]),
      ['plan', file, '--out', 'out', ...flags(by)],
      [...asked, ...flags(by)],
    ],
  };
}

/** A brief as Word documents and a workbook. */
function papers(by, schema) {
  return {
    files: { 'brief.yaml': by.is(0.4) ? Buffer.from(by.pick(EXAMPLES).text) : brief(by, schema) },
    commands: [['plan', 'brief.yaml', '--out', 'out', '--format', 'docx,xlsx', ...flags(by)]],
  };
}

/** The input of a number: its files by name, and the commands to run in their folder. */
export function inputOf(seed, index, schema) {
  const by = chance(Math.imul(seed, 1_000_003) + index * 7919);
  let left = by.below(100);
  for (const { share, label, make } of MAKERS) {
    left -= share;
    if (left < 0) return { label, ...make(by, schema) };
  }
  throw new Error('the shares are less than a hundred');
}
