/** The rows of a text with commas, semicolons or tabs between values (RFC 4180); a quote that does not end goes to the end. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const mark = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  // A value, quoted or not, and what ends it: a separator, a line or the text.
  const value = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)(?:"|$)([^${mark}\\r\\n]*)|([^${mark}\\r\\n]*))(${mark}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  const plain = text.replace(/^\ufeff/, '');
  while (value.lastIndex < plain.length) {
    const [, quoted, behind = '', bare = '', end = ''] = value.exec(plain) ?? [];
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"') + behind);
    if (end === mark) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}

/** The one of the separators that the text has most of. */
function separatorOf(text: string): string {
  const counts = [',', ';', '\t'].map((mark) => [mark, text.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
