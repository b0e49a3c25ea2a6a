import type { Plan } from '../../model/plan.ts';
import { openLines } from '../layout/open-points.ts';
import { citeRemark, clauseText, type Paper, paperOf } from '../layout/paper.ts';
import { countLine, hasAssumed, moreLine, planFacts, printMarks } from '../layout/plan-facts.ts';
import { findingLabel, findingsByLevel } from '../sentences/describe-finding.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import { type Html, html, joined, keepLines, keepTogether, own } from './html.ts';
import { htmlForm } from './html-form.ts';
import { dayTable, factsTable, scheduleTable } from './html-table.ts';
import { pageStyle } from './page-style.ts';

const NOTHING: Html = html``;

/** A heading over something; nothing where there is nothing. */
const section = (title: string, body: Html): Html =>
  body.html === '' ? NOTHING : html`<h2>${title}</h2>\n${body}`;

/** A list, in HTML between `open` and `close`; nothing where there is nothing. */
const listed = (items: readonly Html[], open = html`<ul>`, close = html`</ul>`): Html =>
  items.length === 0
    ? NOTHING
    : joined([open, ...items.map((item) => html`<li>${item}</li>`), close]);

/** HTML with the numbers of the clauses it rests on after it, on one line. */
const withCites = (body: Html, cites: readonly string[], paper: Paper): Html => {
  const remark = citeRemark(cites, paper);
  if (remark === '') return body;
  return html`${body}${own(remark.startsWith(' ') ? ' ' : '')}<span class="keep">${remark}</span>`;
};

const open = ({ plan, words, year }: Paper): Html =>
  listed(openLines(plan, words, year).map((line) => keepTogether(line)));

const guidance = (paper: Paper): Html =>
  listed(paper.plan.guidance.map(({ text, cites }) => withCites(keepLines(text), cites, paper)));

const leftOut = (paper: Paper): Html =>
  listed(
    paper.plan.left_out.map(({ title, reason, cites }) => {
      const colon = own(paper.words.labelled('', ''));
      const text = html`<b>${keepTogether(title)}</b>${colon}${keepTogether(reason)}`;
      return withCites(text, cites, paper);
    }),
  );

const findings = (paper: Paper): Html =>
  listed(
    findingsByLevel(paper.plan)
      .flat()
      .map((finding) => {
        const text = keepTogether(findingLabel(finding, paper.plan.brief.lang));
        const cited = withCites(text, finding.cites ?? [], paper);
        return html`<b>${paper.words.levels[finding.level]}</b> ${cited}`;
      }),
  );

const clauses = ({ plan, numbers }: Paper): Html =>
  listed(
    [...numbers.keys()].map((clause) => html`${clauseText(plan, clause)}`),
    html`<ol class="cites">`,
    html`</ol>`,
  );

/** Lines to sign on. */
const signatures = (words: Words): Html => {
  const labels = [...words.fact.signatures, words.fact.signatureDate];
  return html`<div class="sign">${labels.map((label) => html`<span>${own(words.labelled(label, ''))}<i></i></span>`)}</div>`;
};

const body = (paper: Paper): readonly Html[] => {
  const { plan, words } = paper;
  const assumed = hasAssumed(plan) ? words.assumedNote : '';
  const more = moreLine(plan, words);
  return [
    html`<h1>${plan.brief.title}</h1>`,
    html`<p class="kind">${plan.titles.checklist}</p>`,
    factsTable(planFacts(plan, words)),
    section(words.section.schedule, scheduleTable(paper)),
    section(words.section.open, open(paper)),
    html`<p class="counts"><span>${assumed}</span><span>${countLine(plan, words)}</span></p>`,
    ...paper.days.map((day) => dayTable(day, paper)),
    more === '' ? NOTHING : html`<p>${more}</p>`,
    section(words.section.guidance, guidance(paper)),
    section(words.section.leftOut, leftOut(paper)),
    section(words.section.findings, findings(paper)),
    signatures(words),
    section(words.section.cites, clauses(paper)),
  ];
};

/** A page that prints on A4, with no script and nothing fetched; `parts` are its body. */
const page = (plan: Plan, words: Words, parts: readonly Html[]): string => {
  const marks = printMarks(plan, words);
  const foot = marks.map(({ label, value }) => words.labelled(label, value)).join(' · ');
  const shown = parts.filter((part) => part.html !== '');
  return html`<!DOCTYPE html>
<html lang="${words.htmlLang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${plan.brief.title}</title>
<style>
${{ html: pageStyle(plan.brief.lang, foot, words.fact.basis) }}
</style>
</head>
<body>
${joined([...shown, html`<p class="foot">${foot}</p>`])}
</body>
</html>
`.html;
};

/** `checklist.html`: days, columns and the foot are repeated on every sheet; no row is cut in two. */
export const renderHtml = (plan: Plan): string => {
  const paper = paperOf(plan);
  return page(paper.plan, paper.words, body(paper));
};

/** `forms.html`: the paper forms of the plan, each on a sheet of its own. */
export const renderHtmlForms = (plan: Plan): string => {
  const words = wordsFor(plan.brief.lang);
  const forms = plan.forms.filter((form) => form.in === 'paper');
  const sheets = forms.map((form) => htmlForm(form, plan, words));
  return page(plan, words, sheets);
};
