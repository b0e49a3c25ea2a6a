import type { FindingArgs } from '../../../model/finding.ts';
import type { Text } from '../../../model/text.ts';
import { guessEn, guessZh, q, type Sentences } from './sentences.ts';

/** A problem of YAML, by the code the parser gives it. */
const describeYaml = (problem: string): Text =>
  PROBLEMS[problem] ?? {
    zh: `这里不符合 YAML 的写法（${problem}）`,
    en: `This is not valid YAML (${problem})`,
  };

const PROBLEMS: Readonly<Record<string, Text>> = {
  TOO_DEEP: {
    zh: '嵌套太深了，请检查括号和缩进',
    en: 'This is nested too deeply; check brackets and indentation',
  },
  MULTIPLE_DOCS: {
    zh: '一个文件只写一份，这里的“---”以后是第二份；请分成两个文件',
    en: 'A file holds one document; after this “---” a second one begins. Put it in a file of its own',
  },
  OPEN_QUOTE: {
    zh: '这个引号没有结束，请在值的末尾补上另一半',
    en: 'This quote is never closed; put the other one at the end of the value',
  },
  OPEN_BRACKET: { zh: '这个括号没有结束，请补上另一半', en: 'This bracket is never closed' },
  BAD_ALIAS: {
    zh: '“*”在 YAML 里是引用，这里引用的名字不存在；若是文字，请给整个值加上引号',
    en: '“*” refers to a name in YAML, and there is none like this; put the whole value in quotes',
  },
  TAG_RESOLVE_FAILED: {
    zh: '“!”在 YAML 里是标签，这里用不上；若是文字请加引号',
    en: '“!” begins a tag in YAML, which is of no use here; put text in quotes',
  },
  BAD_INDENT: {
    zh: '缩进不对：同一组的各行要左对齐，括号要成对',
    en: 'The indentation is off: lines of one group start in the same column, and brackets come in pairs',
  },
  BAD_SCALAR_START: {
    zh: '值不能以这个符号开头，请给值加上引号',
    en: 'A value cannot begin with this character; put it in quotes',
  },
  BAD_DQ_ESCAPE: {
    zh: '双引号里的“\\”有特殊含义，请改用单引号',
    en: 'A backslash is special in double quotes; use single quotes',
  },
  BAD_DIRECTIVE: {
    zh: '行首不能写“%”；若是文字请加引号',
    en: 'A line cannot begin with “%”; put text in quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '一行里有两个冒号；如果值里有冒号，请给值加上引号',
    en: 'There are two colons in this line; if one belongs to the value, put the value in quotes',
  },
  INDENTED_KEY: {
    zh: '这一行缩进多了，和上一行连成了一句；请跟上一行的键对齐',
    en: 'This line stands too far in and continues the one above; begin it where that one begins',
  },
  BLOCK_IN_FLOW: {
    zh: '括号里不能再用缩进的列表，请写在一行里',
    en: 'Brackets cannot hold an indented list; write it on one line',
  },
  MISSING_CHAR: {
    zh: '这里少了符号：键后面要有冒号和空格，引号和括号要成对',
    en: 'Something is missing: a colon and a space after a key, or the other quote or bracket',
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: '这一行不完整：键后面要有冒号和空格，写成“键: 值”',
    en: 'This line is not complete: write “key: value”, with a colon and a space',
  },
  KEY_OVER_1024_CHARS: {
    zh: '键太长了，可能是漏了冒号或引号',
    en: 'This key is too long; a colon or a quote may be missing',
  },
  UNEXPECTED_TOKEN: {
    zh: '这里多了内容：检查引号、括号是否成对，缩进是否一致',
    en: 'There is something too much here: check quotes, brackets and indentation',
  },
  TAB_AS_INDENT: {
    zh: '行首用了制表符（Tab），请全部换成空格',
    en: 'The line begins with a tab; use spaces',
  },
  MULTIPLE_ANCHORS: {
    zh: '“&”在 YAML 里是记号，这里用了两个；若是文字请加引号',
    en: '“&” names a value in YAML, and there are two; put text in quotes',
  },
  MULTIPLE_TAGS: {
    zh: '“!”在 YAML 里是标签，这里用了两个；若是文字请加引号',
    en: '“!” begins a tag in YAML, and there are two; put text in quotes',
  },
  COMMENT_SPACE: {
    zh: '“#”前面要有空格，否则请给值加上引号',
    en: '“#” needs a space before it; otherwise put the value in quotes',
  },
  BAD_PROP_ORDER: {
    zh: '“&”“!”的位置不对；若是文字请加引号',
    en: '“&” or “!” is out of place; put text in quotes',
  },
  BAD_COLLECTION_TYPE: {
    zh: '“!”在 YAML 里是标签，这里用不上；若是文字请加引号',
    en: '“!” begins a tag in YAML, which is of no use here; put text in quotes',
  },
};

const UNREADABLE: Readonly<Record<FindingArgs['unreadable-file']['reason'], Text>> = {
  'no-plan': {
    zh: '上一版方案读不了，或不完整：这次说不出改了什么、要通知谁。把原来的放回这里再出一次；找不回来就删掉它，把变化一个一个告诉到人',
    en: 'The last plan cannot be read, or not all of it, so nobody can say what changed and whom to tell. Put the right one back here and plan again; if it is lost, delete this one and tell everybody yourself',
  },
  'no-log': {
    zh: '记录读不了：办完、推迟的都没有算进去。这里要是一个能读的文件；同名的文件夹请改名或移走',
    en: 'The log cannot be read, so nothing counts as done or put off. It must be a file that may be read; rename or move a folder of this name',
  },
  missing: {
    zh: '找不到这个文件，请检查路径和文件名',
    en: 'There is no such file; check its path and name',
  },
  folder: { zh: '这是一个文件夹，请写出里面的文件', en: 'This is a folder; name the file in it' },
  denied: { zh: '没有权限读这个文件', en: 'You may not read this file' },
  'too-large': {
    zh: '文件超过 1 MB，太大了；请检查是不是选错了文件',
    en: 'The file is over 1 MB, which is too large; is it the right one?',
  },
  special: {
    zh: '这不是普通文件（是设备、管道之类），没有读',
    en: 'This is no regular file but a device, a pipe or the like, and was not read',
  },
  other: { zh: '读不了这个文件', en: 'This file cannot be read' },
};

const ENCODINGS: Readonly<Record<FindingArgs['not-utf8']['guess'], Text>> = {
  gbk: {
    zh: '文件是 GBK 编码，请用记事本等编辑器另存为 UTF-8',
    en: 'The file is in GBK; save it as UTF-8',
  },
  'utf-16': {
    zh: '文件是 UTF-16 编码（记事本里叫 Unicode），请另存为 UTF-8',
    en: 'The file is in UTF-16 (“Unicode” in Notepad); save it as UTF-8',
  },
  unknown: {
    zh: '文件不是 UTF-8 文本，请另存为 UTF-8',
    en: 'The file is not text in UTF-8; save it as UTF-8',
  },
};

const UNREADABLE_TABLE: Readonly<Record<'no-table' | 'no-header', (key: Text) => Text>> = {
  'no-table': () => ({
    zh: '这不是能读的表格；请用 Excel 或 WPS 另存为 .xlsx（或 .csv）再写进来',
    en: 'This is no table that can be read; save it as .xlsx (or .csv)',
  }),
  'no-header': (key) => ({
    zh: `里面没有表头；要有一行写列名，其中一列叫${q(key.zh)}`,
    en: `It has no row with headings; one column has to be called ${q(key.en)}`,
  }),
};

/** The name of a file without its folders. */
const lastPart = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** What is wrong with a file as a file, and as YAML. */
export const FILE_FINDINGS = {
  'unreadable-file': ({ reason }) => UNREADABLE[reason],
  'unreadable-pack': ({ path, reason }) => ({
    zh: `规则文件${q(path)}读不了：${UNREADABLE[reason].zh}`,
    en: `The rule file ${q(path)} cannot be read. ${UNREADABLE[reason].en}`,
  }),
  'unreadable-table': ({ path, reason, key }) => {
    const isFile = reason !== 'no-table' && reason !== 'no-header';
    const why = isFile ? UNREADABLE[reason] : UNREADABLE_TABLE[reason](key);
    return {
      zh: `名单文件${q(path)}读不了：${why.zh}`,
      en: `The table ${q(path)} cannot be read. ${why.en}`,
    };
  },
  'unknown-column': ({ column, suggestion, known }) => ({
    zh: `${q(column)}这一列不认识，没有读；${guessZh(suggestion, known, '列名可以是')}`,
    en: `The column ${q(column)} is not known and was not read; ${guessEn(suggestion, known, 'there are')}`,
  }),
  'row-without-name': ({ key, text }) => ({
    zh: `这一行没有${q(key)}，没有读（${q(text)}）；是来宾就补上，不是就不用管`,
    en: `This row has no ${q(key)} and was not read (${q(text)}); add it, or leave it if it is none`,
  }),
  'lost-digits': ({ value }) => ({
    zh: `${q(value)}是按数字存的，表格只留 15 位，后面的数字已经丢了；请把这一列设成文本，重新填`,
    en: `${q(value)} was kept as a number, of which a spreadsheet keeps 15 digits; make the column text and type it again`,
  }),
  'outside-folder': ({ path }) => ({
    zh: `${q(path)}不在接待单所在的文件夹里；请复制进来，写成 ${lastPart(path)} 这样的相对路径（每份都用的规则，放进 RECEPTION_PACKS 指的文件夹）`,
    en: `${q(path)} is not in the folder of the brief; copy it there and write its path from there, as in ${lastPart(path)} (packs for every brief go into the folder that RECEPTION_PACKS names)`,
  }),
  'not-utf8': ({ guess }) => ENCODINGS[guess],
  'empty-file': () => ({
    zh: '文件是空的；可以用 reception new 生成一份来填（规则文件用 reception rules new）',
    en: 'The file is empty; `reception new` makes one to fill in (`reception rules new` a pack)',
  }),
  'yaml-syntax': ({ problem }) => describeYaml(problem),
  'full-width-colon': ({ key }) => {
    // After the hour of a time no space follows.
    const [zh, en] = /\d$/.test(key)
      ? ['半角“:”', '“:”']
      : ['半角冒号加一个空格“: ”', '“: ”, with a space'];
    return {
      zh: `${q(key)}后面是全角冒号“：”，请改成${zh}`,
      en: `The colon after ${q(key)} is a full-width “：”; write ${en}`,
    };
  },
  'full-width-comma': ({ text }) => ({
    zh: `${q(text, '项目')}旁边的全角标点已按分隔读；请改成半角“,”，若是文字的一部分就加引号`,
    en: `The comma by ${q(text, 'an item')} is full-width and was taken to separate; write “,”, or put text in quotes`,
  }),
  'full-width-space': () => ({
    zh: '这里有全角空格（或网页里复制来的空格），请改成普通空格',
    en: 'There is a full-width or no-break space here; write a plain one',
  }),
  'tab-indent': () => ({
    zh: '行首用了制表符（Tab），请全部换成空格',
    en: 'The line begins with a tab; use spaces throughout',
  }),
  'missing-space': ({ key }) => ({
    zh: `${q(`${key}:`)}后面少一个空格，应写成 ${q(`${key}: …`)}`,
    en: `There is no space after ${q(`${key}:`)}; write ${q(`${key}: …`)}`,
  }),
  'duplicate-key': ({ key }) => ({
    zh: `${q(key)}在这一组里已经写过，只取了第一次的；请合并或删去一处`,
    en: `${q(key)} is in this group twice, and only the first was read; merge them or remove one`,
  }),
  'alias-bomb': () => ({
    zh: '引用（*）层层展开后太大，请直接写出内容',
    en: 'The aliases (*) make this too large; write the values out',
  }),
  'cut-by-hash': ({ text }) => ({
    zh: `${q(text)}前面有空格，YAML 把它当注释，没有读；是内容就给整个值加引号，是注释就在“#”后面空一格`,
    en: `${q(text)} was left out as a comment; put the whole value in quotes, or a space after “#” if it is one`,
  }),
  'eaten-mark': ({ mark }) => ({
    zh: `开头的${q(mark)}被 YAML 当成记号，没有读进去；请给整个值加引号`,
    en: `YAML takes ${q(mark)} for a mark of its own and drops it; put the whole value in quotes`,
  }),
  'wrong-mark': ({ found, write }) => ({
    zh: `这里写的是${q(found)}，已按${q(write)}读；请改成半角的${q(write)}${write.startsWith('- ') ? '，后面空一格' : ''}`,
    en: `This is ${q(found)}, read as ${q(write)}; write ${q(write)}${write.startsWith('- ') ? ', with its space' : ''}`,
  }),
  'control-character': ({ code }) => ({
    zh: `这里有看不见的控制字符 ${code}，请删去`,
    en: `There is an invisible control character here, ${code}; remove it`,
  }),
} satisfies Partial<Sentences>;
