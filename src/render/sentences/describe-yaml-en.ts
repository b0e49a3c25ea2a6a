/** A problem of YAML in English, by the code the parser gives it. */
export function describeYamlEn(problem: string): string {
  return PROBLEMS[problem] ?? `This is not valid YAML (${problem})`;
}

const PROBLEMS: Readonly<Record<string, string>> = {
  TOO_DEEP: 'This is nested too deeply; check brackets and indentation',
  MULTIPLE_DOCS:
    'A file holds one document; after this “---” a second one begins. Put it in a file of its own',
  OPEN_QUOTE: 'This quote is never closed; put the other one at the end of the value',
  OPEN_BRACKET: 'This bracket is never closed',
  BAD_ALIAS:
    '“*” refers to a name in YAML, and there is none like this; put the whole value in quotes',
  TAG_RESOLVE_FAILED: '“!” begins a tag in YAML, which is of no use here; put text in quotes',
  BAD_INDENT:
    'The indentation is off: lines of one group start in the same column, and brackets come in pairs',
  BAD_SCALAR_START: 'A value cannot begin with this character; put it in quotes',
  BAD_DQ_ESCAPE: 'A backslash is special in double quotes; use single quotes',
  BAD_DIRECTIVE: 'A line cannot begin with “%”; put text in quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'There are two colons in this line; if one belongs to the value, put the value in quotes',
  BLOCK_IN_FLOW: 'Brackets cannot hold an indented list; write it on one line',
  MISSING_CHAR:
    'Something is missing: a colon and a space after a key, or the other quote or bracket',
  MULTILINE_IMPLICIT_KEY: 'This line is not complete: write “key: value”, with a colon and a space',
  KEY_OVER_1024_CHARS: 'This key is too long; a colon or a quote may be missing',
  UNEXPECTED_TOKEN: 'There is something too much here: check quotes, brackets and indentation',
  TAB_AS_INDENT: 'The line begins with a tab; use spaces',
  MULTIPLE_ANCHORS: '“&” names a value in YAML, and there are two; put text in quotes',
  MULTIPLE_TAGS: '“!” begins a tag in YAML, and there are two; put text in quotes',
  COMMENT_SPACE: '“#” needs a space before it; otherwise put the value in quotes',
  BAD_PROP_ORDER: '“&” or “!” is out of place; put text in quotes',
  BAD_COLLECTION_TYPE: '“!” begins a tag in YAML, which is of no use here; put text in quotes',
};
