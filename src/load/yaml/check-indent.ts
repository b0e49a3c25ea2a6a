import type { Locate } from './locate-text.ts';
import { makeFinding } from './make-finding.ts';
import type { SourceLine } from './scan-source.ts';
import type { SourceCheck } from './source-check.ts';

type Slip = 'tab-indent' | 'full-width-space' | '';

/** Tabs and full-width spaces before the text of a line; a run of such lines is reported once. */
export function checkIndent(
  text: string,
  lines: readonly SourceLine[],
  locate: Locate,
  check: SourceCheck,
): void {
  let before: Slip = '';
  for (const line of lines) {
    const blank = text.slice(line.start, line.body);
    const slip = slipOf(blank, line.inFlow);
    if (slip !== '') {
      const at = line.start + blank.search(slip === 'tab-indent' ? /\t/ : /[\u3000\u00a0]/);
      if (slip !== before) check.findings.push(makeFinding(slip, {}, locate(at, at + 1)));
      replaceBlanks(blank, line.start, check);
    }
    before = slip;
  }
}

function slipOf(blank: string, inFlow: boolean): Slip {
  if (/[\u3000\u00a0]/.test(blank)) return 'full-width-space';
  return blank.includes('\t') && !inFlow ? 'tab-indent' : '';
}

function replaceBlanks(blank: string, start: number, check: SourceCheck): void {
  for (let at = 0; at < blank.length; at += 1) {
    const char = blank[at];
    if (char === '\t' || char === '\u3000')
      check.edits.push({ at: start + at, remove: 1, insert: '  ' });
    else if (char === '\u00a0') check.edits.push({ at: start + at, remove: 1, insert: ' ' });
  }
}
