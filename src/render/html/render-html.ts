import type { Plan } from '../../model/plan.ts';
import { type CiteNumbers, citeText, clauseText, planCites } from '../layout/cite-numbers.ts';
import { groupByDay } from '../layout/group-tasks.ts';
import { withoutNames } from '../layout/hide-personal.ts';
import { countLine, hasAssumed, planFacts, planHash } from '../layout/plan-facts.ts';
import { formatMoment } from '../layout/time-text.ts';
import { describeFinding, findingLabel, findingsByLevel } from '../sentences/describe-finding.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import { type Html, html, htmlLines, joined, keepTogether, own } from './html.ts';
import { htmlForm } from './html-form.ts';
import { dayTable, factsTable, scheduleTable } from './html-table.ts';
import { pageStyle } from './page-style.ts';

const NOTHING: Html = html``;

/** A heading over something; nothing where there is nothing. */
const section = (title: string, body: Html): Html =>
  body.html === '' ? NOTHING : html`<h2>${title}</h2>\n${body}`;

const listed = (items: readonly Html[]): Html =>
  joined(
    items.map((item) => html`<li>${item}</li>`),
    '\n',
  );

const bullets = (items: readonly Html[]): Html =>
  items.length === 0 ? NOTHING : html`<ul>\n${listed(items)}\n</ul>`;

/** HTML with the numbers of the clauses it rests on after it, on one line. */
const withCites = (
  body: Html,
  cites: readonly string[],
  numbers: CiteNumbers,
  words: Words,
): Html => {
  const text = citeText(cites, numbers, words.listComma);
  if (text === '') return body;
  const remark = words.remark('', `${words.fact.basis} ${text}`);
  const gap = own(remark.startsWith(' ') ? ' ' : '');
  return html`${body}${gap}<span class="keep">${remark}</span>`;
};

const guidance = (plan: Plan, numbers: CiteNumbers, words: Words): Html =>
  bullets(
    plan.guidance.map(({ text, cites }) =>
      withCites(htmlLines(text, keepTogether), cites, numbers, words),
    ),
  );

const leftOut = (plan: Plan, numbers: CiteNumbers, words: Words): Html =>
  bullets(
    plan.left_out.map(({ title, reason, cites }) => {
      const colon = own(words.labelled('', ''));
      const text = html`<b>${keepTogether(title)}</b>${colon}${keepTogether(reason)}`;
      return withCites(text, cites, numbers, words);
    }),
  );

const findings = (plan: Plan, numbers: CiteNumbers, words: Words): Html =>
  bullets(
    findingsByLevel(plan)
      .flat()
      .map((finding) => {
        const sentence = describeFinding(finding, plan.brief.lang);
        const text = keepTogether(findingLabel(finding, sentence, words));
        const cited = withCites(text, finding.cites ?? [], numbers, words);
        return html`<b>${words.levels[finding.level]}</b> ${cited}`;
      }),
  );

const clauses = (plan: Plan, numbers: CiteNumbers): Html =>
  numbers.size === 0
    ? NOTHING
    : html`<ol class="cites">\n${listed(
        [...numbers.keys()].map((clause) => html`${clauseText(plan, clause)}`),
      )}\n</ol>`;

/** Lines to sign on. */
const signatures = (words: Words): Html => {
  const labels = [...words.fact.signatures, words.fact.signatureDate];
  return html`<div class="sign">${labels.map((label) => html`<span>${own(words.labelled(label, ''))}<i></i></span>`)}</div>`;
};

/** What tells one print from another. */
const footText = (plan: Plan, words: Words): string =>
  [
    words.labelled(words.fact.brief, plan.brief.id),
    words.labelled(words.fact.plan, planHash(plan)),
    words.labelled(words.fact.zone, plan.brief.timezone),
    words.labelled(words.fact.printed, formatMoment(plan.generated, words)),
  ].join(' · ');

const body = (plan: Plan, words: Words): readonly Html[] => {
  const numbers = planCites(plan);
  const days = groupByDay(plan);
  const year = days.at(0)?.date.slice(0, 4) ?? '';
  const assumed = hasAssumed(plan) ? words.assumedNote : '';
  return [
    html`<h1>${plan.brief.title}</h1>`,
    html`<p class="kind">${plan.titles.checklist}</p>`,
    factsTable(planFacts(plan, words)),
    section(words.section.schedule, scheduleTable(plan, year, words)),
    html`<p class="counts"><span>${assumed}</span><span>${countLine(plan, words)}</span></p>`,
    ...days.map((day) => dayTable(day, year, numbers, words)),
    section(words.section.guidance, guidance(plan, numbers, words)),
    section(words.section.leftOut, leftOut(plan, numbers, words)),
    section(words.section.findings, findings(plan, numbers, words)),
    signatures(words),
    section(words.section.cites, clauses(plan, numbers)),
  ];
};

/** A page that prints on A4, with no script and nothing fetched; `parts` are its body. */
const page = (plan: Plan, words: Words, parts: readonly Html[]): string => {
  const foot = footText(plan, words);
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
${joined([...shown, html`<p class="foot">${foot}</p>`], '\n')}
</body>
</html>
`.html;
};

/** `checklist.html`: days, columns and the foot are repeated on every sheet; no row is cut in two. */
export const renderHtml = (given: Plan): string => {
  const plan = withoutNames(given);
  const words = wordsFor(plan.brief.lang);
  return page(plan, words, body(plan, words));
};

/** `forms.html`: the paper forms of the plan, each on a sheet of its own. */
export const renderHtmlForms = (plan: Plan): string => {
  const words = wordsFor(plan.brief.lang);
  const paper = plan.forms.filter((form) => form.in === 'paper');
  return page(
    plan,
    words,
    paper.map((form) => htmlForm(form, plan, words)),
  );
};
