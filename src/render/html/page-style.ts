import type { Lang } from '../../model/text.ts';
import { cssString } from './html.ts';

/** Serif for Chinese text as offices print it (宋体), with what Windows, macOS and Linux call it. */
const FONTS: Readonly<Record<Lang, string>> = {
  zh: 'SimSun, "Songti SC", STSong, "Noto Serif CJK SC", "Source Han Serif SC", serif',
  en: '"Times New Roman", "Noto Serif", "Noto Serif CJK SC", SimSun, "Songti SC", serif',
};

/** A4 with the foot in the margin, where it cannot meet a row; Chromium prints it on every page. */
const page = (foot: string): string => `
@page {
  size: A4 portrait; margin: 14mm 12mm 17mm;
  @bottom-left { content: ${cssString(foot)}; font: 8pt sans-serif; color: #444; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444; width: 16mm; }
}`;

const TEXT = `
* { box-sizing: border-box; }
br { mso-data-placement: same-cell; }
body { margin: 0 auto; max-width: 186mm; font-size: 10.5pt; line-height: 1.45; color: #000; background: #fff; overflow-wrap: anywhere; hyphens: auto; text-wrap: pretty; }
h1 { font-size: 18pt; line-height: 1.3; text-align: center; margin: 0 0 1mm; }
h2 { font-size: 12pt; margin: 6mm 0 1.5mm; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 1.5mm 0; }
ol, ul { margin: 1mm 0; padding-left: 7mm; }
li { break-inside: avoid; }
.kind { text-align: center; letter-spacing: .1em; margin: 0 0 3mm; }
.counts { display: flex; justify-content: space-between; gap: 6mm; font-size: 9pt; margin: 1.5mm 0 0; }
.keep { white-space: nowrap; }
.small { font-size: 9pt; line-height: 1.45; color: #222; margin: .6mm 0 0; }
.cites { font-size: 9pt; line-height: 1.45; }
.cites li { margin: 0 0 .5mm; }
.cites li:nth-last-child(-n+7) { break-before: avoid; }
.late, .open { font-weight: bold; }
.late { border: 1pt solid #000; padding: 0 .8mm; margin-right: 1mm; font-size: 9pt; white-space: nowrap; }
.foot { font-size: 8pt; color: #444; margin-top: 6mm; }
@media print { .foot { display: none; } }
@media screen { body { padding: 8mm; max-width: 202mm; } }`;

const TABLES = `
table { width: 100%; border-collapse: separate; border-spacing: 0; table-layout: fixed; margin: 0 0 3mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0 solid #000; border-width: 0 .75pt .75pt 0; padding: .9mm 1.2mm; text-align: left; vertical-align: top; font-weight: normal; mso-number-format: "\\@"; }
thead th, tr.total td { font-weight: bold; }
thead th { text-align: center; padding: .9mm .5mm; background: #eee; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
tr > :first-child { border-left-width: .75pt; }
thead tr:last-child th, tbody:first-child tr:first-child > * { border-top-width: .75pt; }
thead th.day { text-align: left; font-size: 12pt; background: #fff; border: 0 !important; padding: 3mm 0 1mm; }
tr.phase th { font-weight: bold; padding: .6mm 1.4mm; background: #f6f6f6; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
tr.phase { break-after: avoid; }
td.done, td.basis { text-align: center; padding-left: .5mm; padding-right: .5mm; }
td.basis { font-size: 9pt; }
td .role { display: inline-block; font-size: 9pt; }
.box { display: inline-block; width: 3.6mm; height: 3.6mm; border: 1pt solid #000; vertical-align: -.4mm; }
.facts th { width: 38mm; font-weight: bold; background: #f6f6f6; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.tasks { font-size: 10pt; }
.tasks .c1 { width: 11mm; } .tasks .c2 { width: 27mm; } .tasks .c4 { width: 28mm; } .tasks .c5 { width: 31.5mm; } .tasks .c6 { width: 13mm; }
.schedule .c1 { width: 32mm; } .schedule .c2 { width: 43mm; } .schedule .c4 { width: 46mm; }
.blank { height: 8mm; }
div.blank { height: 6.4mm; }`;

const FORMS = `
.form:not(:first-of-type) { break-before: page; }
.form h2 { font-size: 15pt; text-align: center; margin-top: 0; }
.for { text-align: center; margin: 0 0 3mm; }
.form .facts th { width: 52mm; }
.form-table { table-layout: auto; overflow-wrap: break-word; }
.form-table tr:nth-last-child(-n+3) { break-before: avoid; }
.form-table th { min-width: 16mm; }
.form-table th.room { min-width: 28mm; }
.rule { border-bottom: .75pt solid #000; height: 9mm; }
.form h3 + .rule, .form .small + .rule, .form .rule + .rule { break-before: avoid; }
.form h3 + .small { break-after: avoid; }
.rule + table { margin-top: 5mm; }
.ticks { list-style: none; padding-left: 0; }
.ticks .box { margin-right: 2mm; }
.sign { display: flex; gap: 6mm; margin-top: 9mm; break-inside: avoid; break-before: avoid; }
.sign span { flex: 1; display: flex; align-items: flex-end; white-space: nowrap; }
.sign i { flex: 1; border-bottom: .75pt solid #000; height: 7mm; }`;

/** On a phone each row is a block: of a task the box, time, task, who and where; of a form each cell after its label. */
const phone = (basis: string): string => `
@media screen and (max-width: 700px) {
  body { max-width: none; padding: 3mm; font-size: 12pt; -webkit-text-size-adjust: 100%; }
  .counts, .sign { flex-wrap: wrap; gap: 1mm 6mm; }
  .sign span { flex: 1 1 40%; }
  .facts th, .form .facts th { width: 32%; }
  table:not(.facts), thead, tbody, table:not(.facts) tr { display: block; font-size: inherit; }
  table:not(.facts) th, table:not(.facts) td { display: block; min-width: 0; padding: 0; border: 0 !important; }
  colgroup, thead tr:last-child, tr.spare ~ tr.spare, tr.total td:empty { display: none; }
  table:not(.facts) tbody tr { position: relative; padding: 2mm 0; border-bottom: .75pt solid #aaa; }
  table:not(.facts) tr.phase { padding: 0; border: 0; }
  table:not(.facts) tr.phase th { padding: 1mm 1.4mm; }
  .tasks tbody tr { padding-left: 7mm !important; }
  .tasks tr.phase { padding-left: 0 !important; }
  thead th.day { padding: 4mm 0 1mm !important; }
  .tasks td.done { position: absolute; left: 0; }
  .tasks td:nth-child(2), .schedule td:nth-child(-n+2) { font-weight: bold; }
  .tasks td:nth-child(n+4), .schedule td:nth-child(-n+2) { display: inline !important; font-size: 10.5pt; }
  .tasks td:nth-child(5):not(:empty)::before { content: " · "; }
  .tasks td.basis:not(:empty)::before { content: " · " ${cssString(basis)} " "; }
  .schedule td:nth-child(2)::before { content: " "; }
  td[data-label] { display: flex !important; gap: 3mm; min-height: 1.45em; }
  td[data-label]::before { content: attr(data-label); flex: 0 0 32%; color: #444; }
  div.blank { height: 0; }
}`;

/** The style sheet of a paper; `foot` is printed at the bottom of every page, `basis` stands before the numbers of clauses. */
export const pageStyle = (lang: Lang, foot: string, basis: string): string =>
  `${page(foot)}\nbody { font-family: ${FONTS[lang]}; }${TEXT}${TABLES}${FORMS}${phone(basis)}`.trim();
