import { createHash } from 'node:crypto';
import type { Plan } from '../../model/plan.ts';
import { planTitle, printMarks } from '../layout/plan-facts.ts';
import { wordsFor } from '../sentences/words.ts';
import { type Html, html, joined } from './html.ts';
import { pageStyle } from './page-style.ts';

/** How a policy names a text that may stand in the page itself. */
const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a browser may do for a page: apply this style sheet, run this script, and fetch nothing at all. */
const policyOf = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === '' ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** What a page has besides its parts. */
interface PageOptions {
  /** What runs in it; '' for a page that only stands there. */
  readonly script?: string;
  /** Whether what is behind a tap is printed. */
  readonly details?: boolean;
}

/** One file that prints on A4 and is read on a telephone, and fetches nothing; `parts` are its body. */
export const htmlPage = (
  plan: Plan,
  parts: readonly Html[],
  { script = '', details = false }: PageOptions = {},
): string => {
  const words = wordsFor(plan.brief.lang);
  const marks = printMarks(plan, words);
  const foot = marks.map(({ label, value }) => words.labelled(label, value)).join(' · ');
  const shown = parts.filter((part) => part.html !== '');
  const style = `\n${pageStyle(plan.brief.lang, foot)}\n`;
  const run = `\n${script}`;
  return html`<!DOCTYPE html>
<html lang="${words.htmlLang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${{ html: policyOf(style, script === '' ? '' : run) }}">
<title>${planTitle(plan)}</title>
<style>${{ html: style }}</style>
</head>
<body${details ? html` class="details"` : []}>
<main data-brief="${plan.brief.id}">
${joined(shown)}
</main>
<footer class="foot">${foot}</footer>
${script === '' ? [] : html`<script>${{ html: run }}</script>\n`}</body>
</html>
`.html;
};
