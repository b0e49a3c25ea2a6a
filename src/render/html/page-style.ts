import type { Lang } from '../../model/text.ts';
import { cssString } from './html.ts';
import { SCREEN } from './screen-style.ts';

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
:root { --ink: #000; --quiet: #444; --paper: #fff; --head: #eee; --soft: #f6f6f6; --line: #000; }
* { box-sizing: border-box; }
br { mso-data-placement: same-cell; }
body { margin: 0 auto; max-width: 186mm; font-size: 10.5pt; line-height: 1.45; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; hyphens: auto; text-wrap: pretty; }
h1 { font-size: 18pt; line-height: 1.3; text-align: center; margin: 0 0 1mm; }
h2 { font-size: 11.5pt; margin: 4mm 0 1mm; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 1.5mm 0; }
ol, ul { margin: 1mm 0; padding-left: 7mm; }
li { break-inside: avoid; }
main > ul { font-size: 10pt; line-height: 1.35; }
.kind { text-align: center; letter-spacing: .1em; margin: 0 0 3mm; }
.counts { display: flex; justify-content: space-between; gap: 6mm; font-size: 9pt; margin: 1.5mm 0 0; }
.keep { white-space: nowrap; }
.small { font-size: 9pt; line-height: 1.45; color: var(--quiet); margin: .6mm 0 0; }
.cites { font-size: 9pt; line-height: 1.45; }
.cites li { margin: 0 0 .5mm; }
.cites li:nth-last-child(-n+7) { break-before: avoid; }
.late, .open { font-weight: bold; }
.late { border: 1pt solid; padding: 0 .8mm; margin-right: 1mm; font-size: 9pt; white-space: nowrap; }
.foot { font-size: 8pt; color: var(--quiet); margin-top: 6mm; }
summary { list-style: none; }
summary::-webkit-details-marker { display: none; }
details > summary > h2 { display: inline-block; }`;

const TABLES = `
table { width: 100%; border-collapse: separate; border-spacing: 0; table-layout: fixed; margin: 0 0 2mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0 solid var(--line); border-width: 0 .75pt .75pt 0; padding: .9mm 1.2mm; text-align: left; vertical-align: top; font-weight: normal; mso-number-format: "\\@"; }
thead th, tr.total td { font-weight: bold; }
thead th { text-align: center; padding: .9mm .5mm; background: var(--head); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
tr > :first-child { border-left-width: .75pt; }
thead tr:last-child th, tbody:first-child tr:first-child > * { border-top-width: .75pt; }
tr.phase th { font-weight: bold; padding: .6mm 1.4mm; background: var(--soft); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
tr.phase { break-after: avoid; }
.box { display: inline-block; width: 3.6mm; height: 3.6mm; border: 1pt solid; vertical-align: -.4mm; }
.facts th { width: 38mm; font-weight: bold; background: var(--soft); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.tasks { font-size: 10pt; line-height: 1.35; margin: 0 0 2mm; }
.tasks th, .tasks td { border-right-width: 0; padding: .4mm 1mm; }
.tasks tr > :first-child { border-left-width: 0; }
.tasks td, .tasks thead th { border-bottom-width: .5pt; }
.tasks thead th { border-top-width: 0 !important; background: none; text-align: left; font-weight: normal; font-size: 9pt; padding: 1.5mm 1mm .5mm; vertical-align: bottom; border-bottom-width: 1pt; }
.tasks thead th.day { font-size: 11pt; font-weight: bold; padding-left: 0; }
.tasks tbody:first-of-type tr:first-child > * { border-top-width: 0; }
.tasks .c1 { width: 7mm; } .tasks .c2 { width: 25mm; } .tasks .c4 { width: 33mm; } .tasks .c5 { width: 31mm; }
.tasks input { appearance: none; -webkit-appearance: none; display: inline-grid; place-content: center; width: 3.6mm; height: 3.6mm; margin: 0; border: 1pt solid; border-radius: 0; vertical-align: -.5mm; color: inherit; }
.tasks input:checked::before { content: ""; width: 1.2mm; height: 2.2mm; border: solid; border-width: 0 .5mm .5mm 0; transform: translateY(-.2mm) rotate(42deg); }
main > .facts, .schedule { font-size: 10pt; line-height: 1.35; }
main > .facts :is(th, td), .schedule :is(th, td) { padding-top: .45mm; padding-bottom: .45mm; }
main > .facts tbody { display: grid; grid-template-columns: 1fr 1fr; }
main > .facts tr { display: flex; }
main > .facts tr.alone { grid-column: 1 / -1; }
main > .facts th { flex: 0 0 32mm; }
main > .facts td { flex: 1; min-width: 0; }
main > .facts tr > * { border-width: 0 .75pt .75pt 0 !important; }
main > .facts tbody { border: 0 solid var(--line); border-width: .75pt 0 0 .75pt; }
.schedule .c1 { width: 32mm; } .schedule .c2 { width: 43mm; } .schedule .c4 { width: 46mm; }
.blank { height: 8mm; }
div.blank { height: 6.4mm; }`;

const FORMS = `
.form:not(:first-of-type) { break-before: page; }
.form h2 { font-size: 15pt; text-align: center; margin-top: 0; }
.for { text-align: center; margin: 0 0 3mm; }
.form .facts th { width: 52mm; }
.seats { margin: 0 0 4mm; text-align: center; break-inside: avoid; }
.seats svg { max-width: 100%; height: auto; }
.seats rect { fill: none; stroke: var(--line); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.seats rect.host { fill: var(--soft); }
.seats rect.table { fill: var(--line); fill-opacity: .35; }
.seats rect.door { stroke-dasharray: 4 4; }
.seats text { fill: currentColor; font-size: 14px; text-anchor: middle; }
.seats .note, .seats figcaption { font-size: 11px; }
.form-table { table-layout: auto; overflow-wrap: break-word; }
.form-table tr:nth-last-child(-n+3) { break-before: avoid; }
.form-table th { min-width: 16mm; }
.form-table th.room { min-width: 28mm; }
.rule { border-bottom: .75pt solid var(--line); height: 9mm; }
.form h3 + .rule, .form .small + .rule, .form .rule + .rule { break-before: avoid; }
.form h3 + .small { break-after: avoid; }
.rule + table { margin-top: 5mm; }
.ticks { list-style: none; padding-left: 0; }
.ticks .box { margin-right: 2mm; }
.sign { display: flex; gap: 6mm; margin-top: 2mm; break-inside: avoid; break-before: avoid; }
.sign span { flex: 1; display: flex; align-items: flex-end; white-space: nowrap; }
.sign i { flex: 1; border-bottom: .75pt solid var(--line); height: 7mm; }`;

/** On paper all that is filtered away is there again, what is behind a tap only where it is asked for, and nothing to tap. */
const PRINT = `
@media print {
  .foot, .on-screen, #controls { display: none; }
  tr[hidden] { display: table-row; }
  tbody[hidden] { display: table-row-group; }
  table[hidden] { display: table; }
  a { color: inherit; text-decoration: none; }
  body:not(.details) :is(.more > :not(summary), .more:has(h2), .cited) { display: none; }
  .details .more::details-content { display: block; content-visibility: visible; }
}`;

/** The style sheet of a paper; `foot` is printed at the bottom of every page. */
export const pageStyle = (lang: Lang, foot: string): string =>
  [page(foot), `body { font-family: ${FONTS[lang]}; }`, TEXT, TABLES, FORMS, PRINT, SCREEN]
    .map((part) => part.trim())
    .join('\n');
