import type { Plan } from '../../model/plan.ts';
import { openLines } from '../layout/open-points.ts';
import { citeRemark, clauseText, type Paper, type PaperOptions, paperOf } from '../layout/paper.ts';
import {
  countLine,
  hasAssumed,
  moreLine,
  pastLine,
  planFacts,
  planTitle,
} from '../layout/plan-facts.ts';
import { findingLabel, findingsByLevel } from '../sentences/describe-finding.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import { type Html, html, joined, keepLines, keepTogether, own } from './html.ts';
import { htmlForm } from './html-form.ts';
import { headTable, scheduleTable } from './html-table.ts';
import { behindTap, dayTable } from './html-tasks.ts';
import { htmlPage } from './page.ts';
import { pageControls } from './page-controls.ts';
import PAGE_SCRIPT from './page-script.js?raw';

const NOTHING: Html = html``;

/** A heading over something; nothing where there is nothing. */
const section = (title: string, body: Html): Html =>
  body.html === '' ? NOTHING : html`<h2>${title}</h2>\n${body}`;

/** The same behind a tap on its heading. */
const hiddenSection = (title: string, body: Html, paper: Paper): Html =>
  body.html === '' ? NOTHING : behindTap(html`<h2>${title}</h2>`, body, paper);

/** A list, in HTML between `open` and `close`; nothing where there is nothing. */
const listed = (items: readonly Html[], open = html`<ul>`, close = html`</ul>`): Html =>
  items.length === 0
    ? NOTHING
    : joined([open, ...items.map((item) => html`<li>${item}</li>`), close]);

/** A remark after a text, with the space before it that its language wants. */
const afterText = (remark: string): Html =>
  html`${own(remark.startsWith(' ') ? ' ' : '')}${keepTogether(remark)}`;

/** HTML with the numbers of the clauses it rests on after it, on one line; like the clauses they are always there, and printed on request. */
const withCites = (body: Html, cites: readonly string[], paper: Paper): Html => {
  const remark = citeRemark(cites, { ...paper, details: true });
  if (remark === '') return body;
  return html`${body}<span class="keep cited">${afterText(remark)}</span>`;
};

const open = ({ plan, words, year }: Paper): Html =>
  listed(openLines(plan, words, year).map((line) => keepTogether(line)));

const guidance = (paper: Paper): Html =>
  listed(paper.plan.guidance.map(({ text, cites }) => withCites(keepLines(text), cites, paper)));

const leftOut = (paper: Paper): Html =>
  listed(
    paper.plan.left_out.map(({ title, reason, cites }) => {
      const text = html`<b>${keepTogether(title)}</b>${afterText(paper.words.remark('', reason))}`;
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
  const { plan, words, isOwn } = paper;
  const assumed = hasAssumed(plan) ? words.assumedNote : '';
  const notes = [isOwn ? '' : pastLine(plan, words), moreLine(plan, words)];
  return [
    html`<h1>${planTitle(plan)}</h1>`,
    html`<p class="kind">${plan.titles.checklist}</p>`,
    plan.tasks.length === 0 ? NOTHING : pageControls(paper),
    headTable(planFacts(plan, words)),
    section(words.section.schedule, scheduleTable(paper)),
    section(words.section.open, open(paper)),
    isOwn ? NOTHING : signatures(words),
    html`<p class="counts"><span>${assumed}</span><span>${countLine(plan, words)}</span></p>`,
    ...paper.days.map((day) => dayTable(day, paper)),
    ...notes.map((note) => (note === '' ? NOTHING : html`<p class="on-screen">${note}</p>`)),
    section(words.section.leftOut, leftOut(paper)),
    section(words.section.findings, findings(paper)),
    hiddenSection(words.section.guidance, guidance(paper), paper),
    hiddenSection(words.section.cites, clauses(paper), paper),
  ];
};

/**
 * `checklist.html`: a line a task; days, columns and the foot are repeated on every sheet, no row is cut in two. On a screen
 * how to do a task is behind a tap on it; it is printed where `details` asks for it.
 */
export const renderHtml = (
  plan: Plan,
  { details = false, isOwn = false }: PaperOptions = {},
): string => {
  const paper = paperOf(plan, { details, isOwn });
  const script = plan.tasks.length === 0 ? '' : PAGE_SCRIPT;
  return htmlPage(paper.plan, body(paper), { script, details });
};

/** `forms.html`: the paper forms of the plan, each on a sheet of its own. */
export const renderHtmlForms = (plan: Plan): string => {
  const words = wordsFor(plan.brief.lang);
  const forms = plan.forms.filter((form) => form.in === 'paper');
  const title = html`<h1 class="on-screen">${words.labelled(words.section.forms, planTitle(plan))}</h1>`;
  return htmlPage(plan, [title, ...forms.map((form) => htmlForm(form, plan, words))]);
};
