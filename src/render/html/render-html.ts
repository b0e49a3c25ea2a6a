import { KINDS } from '../../kinds/index.ts';
import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { type CiteNumbers, citeText, clauseText, planCites } from '../layout/cite-numbers.ts';
import { countLine, hasAssumed } from '../layout/count-plan.ts';
import { formatMoment } from '../layout/format-day.ts';
import { groupByDay } from '../layout/group-tasks.ts';
import { planFacts } from '../layout/plan-facts.ts';
import { planHash } from '../layout/plan-hash.ts';
import { withoutNames } from '../layout/without-names.ts';
import { findingLabel, findingsByLevel } from '../sentences/finding-label.ts';
import type { Words } from '../sentences/words.ts';
import { wordsFor } from '../sentences/words-for.ts';
import { escapeHtml, escapeHtmlLines } from './escape-html.ts';
import { htmlForm } from './html-form.ts';
import { factRow } from './html-table.ts';
import { dayTable, scheduleTable } from './html-tasks.ts';
import { keepTogether } from './keep-together.ts';
import { pageStyle } from './page-style.ts';

/** A heading over something; nothing where there is nothing. */
const section = (title: string, html: string): string =>
  html === '' ? '' : `<h2>${title}</h2>\n${html}`;

const list = (tag: 'ol' | 'ul', items: readonly string[], name = ''): string =>
  items.length === 0
    ? ''
    : `<${tag}${name === '' ? '' : ` class="${name}"`}>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</${tag}>`;

/** HTML with the numbers of the clauses it rests on after it, on one line. */
const withCites = (
  html: string,
  cites: readonly string[],
  numbers: CiteNumbers,
  words: Words,
): string => {
  const listed = citeText(cites, numbers, words.listComma);
  if (listed === '') return html;
  const remark = words.remark('', `${words.fact.basis} ${listed}`);
  const gap = remark.startsWith(' ') ? ' ' : '';
  return `${html}${gap}<span class="keep">${remark.trim()}</span>`;
};

const leftOut = (plan: Plan, numbers: CiteNumbers, words: Words): string =>
  list(
    'ul',
    plan.left_out.map(({ title, reason, cites }) =>
      withCites(
        words.labelled(
          `<b>${keepTogether(escapeHtml(title))}</b>`,
          keepTogether(escapeHtml(reason)),
        ),
        cites,
        numbers,
        words,
      ),
    ),
  );

const findings = (
  plan: Plan,
  describe: (finding: Finding) => string,
  numbers: CiteNumbers,
  words: Words,
): string =>
  list(
    'ul',
    findingsByLevel(plan)
      .flat()
      .map((finding) => {
        const text = keepTogether(escapeHtml(findingLabel(finding, describe(finding), words)));
        const level = words.levels[finding.level];
        return `<b>${level}</b> ${withCites(text, finding.cites ?? [], numbers, words)}`;
      }),
  );

/** Lines to sign on. */
const signatures = (words: Words): string =>
  `<div class="sign">${[...words.fact.signatures, words.fact.signatureDate].map((label) => `<span>${words.labelled(label, '')}<i></i></span>`).join('')}</div>`;

/** What tells one print from another. */
const footText = (plan: Plan, words: Words): string =>
  [
    words.labelled(words.fact.brief, plan.brief.id),
    words.labelled(words.fact.plan, planHash(plan)),
    words.labelled(words.fact.zone, plan.brief.timezone),
    words.labelled(words.fact.printed, formatMoment(plan.generated, words)),
  ].join(' · ');

const body = (
  plan: Plan,
  describe: (finding: Finding) => string,
  words: Words,
): readonly string[] => {
  const numbers = planCites(plan);
  const days = groupByDay(plan);
  const year = days.at(0)?.date.slice(0, 4) ?? '';
  return [
    `<h1>${escapeHtml(plan.brief.title)}</h1>`,
    `<p class="kind">${KINDS[plan.brief.kind]?.checklist[plan.brief.lang] ?? words.section.checklist}</p>`,
    `<table class="facts"><tbody>\n${planFacts(plan, words)
      .map(({ label, value }) => factRow(label, value))
      .join('\n')}\n</tbody></table>`,
    section(words.section.schedule, scheduleTable(plan, year, words)),
    `<p class="counts"><span>${hasAssumed(plan) ? words.assumedNote : ''}</span><span>${countLine(plan, words)}</span></p>`,
    ...days.map((day) => dayTable(day, year, numbers, words)),
    section(
      words.section.guidance,
      list(
        'ul',
        plan.guidance.map(({ text, cites }) =>
          withCites(keepTogether(escapeHtmlLines(text)), cites, numbers, words),
        ),
      ),
    ),
    section(words.section.leftOut, leftOut(plan, numbers, words)),
    section(words.section.findings, findings(plan, describe, numbers, words)),
    signatures(words),
    section(
      words.section.cites,
      list(
        'ol',
        [...numbers.keys()].map((clause) => escapeHtml(clauseText(plan, clause))),
        'cites',
      ),
    ),
    `<p class="foot">${escapeHtml(footText(plan, words))}</p>`,
  ];
};

/** A page that prints on A4, with no script and nothing fetched; `html` is its body. */
const page = (plan: Plan, words: Words, html: readonly string[]): string =>
  [
    '<!DOCTYPE html>',
    `<html lang="${words.htmlLang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(plan.brief.title)}</title>`,
    `<style>\n${pageStyle(plan.brief.lang, footText(plan, words))}\n</style>`,
    '</head>',
    '<body>',
    ...html.filter((part) => part !== ''),
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** `checklist.html`: days, columns and the foot are repeated on every sheet; no row is cut in two. */
export const renderHtml = (
  given: Plan,
  options: { readonly describe: (finding: Finding) => string },
): string => {
  const plan = withoutNames(given);
  const words = wordsFor(plan.brief.lang);
  return page(plan, words, body(plan, options.describe, words));
};

/** `forms.html`: the paper forms of the plan, each on a sheet of its own. */
export const renderHtmlForms = (plan: Plan): string => {
  const words = wordsFor(plan.brief.lang);
  return page(plan, words, [
    ...plan.forms.filter((form) => form.in === 'paper').map((form) => htmlForm(form, plan, words)),
    `<p class="foot">${escapeHtml(footText(plan, words))}</p>`,
  ]);
};
