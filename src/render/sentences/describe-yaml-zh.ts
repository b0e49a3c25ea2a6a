/** A problem of YAML in Chinese, by the code the parser gives it. */
export function describeYamlZh(problem: string): string {
  return PROBLEMS[problem] ?? `这里不符合 YAML 的写法（${problem}）`;
}

const PROBLEMS: Readonly<Record<string, string>> = {
  TOO_DEEP: '嵌套太深了，请检查括号和缩进',
  MULTIPLE_DOCS: '一个文件只写一份，这里的“---”以后是第二份；请分成两个文件',
  OPEN_QUOTE: '这个引号没有结束，请在值的末尾补上另一半',
  OPEN_BRACKET: '这个括号没有结束，请补上另一半',
  BAD_ALIAS: '“*”在 YAML 里是引用，这里引用的名字不存在；若是文字，请给整个值加上引号',
  TAG_RESOLVE_FAILED: '“!”在 YAML 里是标签，这里用不上；若是文字请加引号',
  BAD_INDENT: '缩进不对：同一组的各行要左对齐，括号要成对',
  BAD_SCALAR_START: '值不能以这个符号开头，请给值加上引号',
  BAD_DQ_ESCAPE: '双引号里的“\\”有特殊含义，请改用单引号',
  BAD_DIRECTIVE: '行首不能写“%”；若是文字请加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号；如果值里有冒号，请给值加上引号',
  BLOCK_IN_FLOW: '括号里不能再用缩进的列表，请写在一行里',
  MISSING_CHAR: '这里少了符号：键后面要有冒号和空格，引号和括号要成对',
  MULTILINE_IMPLICIT_KEY: '这一行不完整：键后面要有冒号和空格，写成“键: 值”',
  KEY_OVER_1024_CHARS: '键太长了，可能是漏了冒号或引号',
  UNEXPECTED_TOKEN: '这里多了内容：检查引号、括号是否成对，缩进是否一致',
  TAB_AS_INDENT: '行首用了制表符（Tab），请全部换成空格',
  MULTIPLE_ANCHORS: '“&”在 YAML 里是记号，这里用了两个；若是文字请加引号',
  MULTIPLE_TAGS: '“!”在 YAML 里是标签，这里用了两个；若是文字请加引号',
  COMMENT_SPACE: '“#”前面要有空格，否则请给值加上引号',
  BAD_PROP_ORDER: '“&”“!”的位置不对；若是文字请加引号',
  BAD_COLLECTION_TYPE: '“!”在 YAML 里是标签，这里用不上；若是文字请加引号',
};
