import type { Text } from '../../../model/text.ts';

/** A problem of YAML, by the code the parser gives it. */
export const describeYaml = (problem: string): Text =>
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
