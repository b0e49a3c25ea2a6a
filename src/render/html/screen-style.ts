/** What holds on any screen: colours for light and dark (all text 7:1 or more on its ground), the controls, what is done and what is next. */
const ANY = `
@media screen {
  :root { --ink: #16181d; --quiet: #4a4f57; --line: #c8ccd2; --head: #eef0f2; --soft: #f6f7f8; --link: #0842a0; --mark: #fff3c4; color-scheme: light dark; }
  body { padding: 6mm; max-width: 220mm; }
  a { color: var(--link); }
  .form { margin-top: 10mm; }
  .tasks { scroll-margin-top: 12mm; }
  table:not(.tasks) :is(th, td) { border-color: var(--line); }
  .box, .sign i, .rule { border-color: var(--quiet); }
  summary { cursor: pointer; }
  summary::after { content: " ›"; color: var(--quiet); }
  details[open] > summary::after { content: " ⌄"; }
  .tasks label { display: block; margin: -.5mm -1mm; padding: .5mm 1mm; cursor: pointer; }
  .tasks tr:has(input:checked) .what { color: var(--quiet); text-decoration: line-through; }
  .tasks tr:has(input:checked) .small { text-decoration: none; display: block; }
  .tasks tr.next > * { background: var(--mark); }
  [hidden] { display: none !important; }
  #controls { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 2mm 3mm; align-items: center; padding: 2mm 0; background: var(--paper); border-bottom: 1px solid var(--line); margin-bottom: 3mm; font-size: 10.5pt; }
  #controls :is(select, button) { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--quiet); border-radius: 1mm; padding: 1mm 2mm; min-height: 9mm; }
  #controls button:disabled { opacity: .6; }
  #controls .counted { margin-left: auto; font-size: 9.5pt; color: var(--quiet); }
  #controls .counted span { margin-left: 2mm; }
  :focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e9eaec; --quiet: #b4b9c0; --paper: #15171b; --head: #24272d; --soft: #1e2126; --line: #454a52; --link: #a8c7fa; --mark: #3a3413; }
}`;

/** On a phone each row is a block: of a task the box, time, task, who and where; of a form each cell after its label. */
const PHONE = `
@media screen and (max-width: 700px) {
  body { max-width: none; padding: 3mm; font-size: 12pt; -webkit-text-size-adjust: 100%; }
  .counts { flex-wrap: wrap; gap: 1mm 6mm; }
  .small, main > .facts, main > ul { font-size: 10.5pt; }
  main > .sign { display: none; }
  .facts th, .form .facts th { width: 32%; }
  main > .facts tbody { grid-template-columns: 1fr; }
  main > .facts th { flex-basis: 32%; }
  table:not(.facts), table:not(.facts) :is(thead, tbody, tr) { display: block; font-size: inherit; }
  table:not(.facts) :is(th, td) { display: block; min-width: 0; padding: 0; border: 0 !important; }
  colgroup, thead th:not(.day), tr.spare ~ tr.spare, tr.total td:empty { display: none !important; }
  table:not(.facts) tbody tr { position: relative; padding: 2mm 0; border-bottom: .75pt solid var(--line); }
  table:not(.facts) tr.phase { padding: 0; border: 0; }
  table:not(.facts) tr.phase th { padding: 1mm 1.4mm; }
  .tasks { scroll-margin-top: 20mm; }
  .tasks tr[data-task] { display: flex; flex-wrap: wrap; padding-left: 11mm !important; }
  .tasks .when { font-weight: bold; }
  .tasks .what { flex: 1 0 100%; order: 1; }
  .tasks thead th.day { padding: 4mm 0 1mm !important; font-size: 13pt; }
  .tasks td.done { position: absolute; left: 0; top: 0; bottom: 0; }
  .tasks label { margin: 0; padding: 2.6mm 3mm 0 0; width: 11mm; height: 100%; }
  .tasks input { width: 5.6mm; height: 5.6mm; }
  .tasks input:checked::before { zoom: 1.5; }
  .tasks .when br { display: none; }
  .tasks :is(.owners, .where) { font-size: 10.5pt; line-height: 1.7; color: var(--quiet); }
  .tasks :is(.owners, .where:not(:empty))::before { content: "\\00a0\\00a0·\\00a0\\00a0"; }
  .tasks tr.next > * { background: none; }
  .tasks tr.next { background: var(--mark); }
  .schedule td:nth-child(-n+2) { display: inline !important; font-weight: bold; font-size: 10.5pt; }
  .schedule td:nth-child(2)::before { content: " "; }
  td[data-label] { display: flex !important; gap: 3mm; min-height: 1.45em; }
  td[data-label]::before { content: attr(data-label); flex: 0 0 32%; color: var(--quiet); }
  div.blank { height: 0; }
  #controls { gap: 1.5mm 2mm; margin: 0 -3mm 3mm; padding: 1.5mm 3mm; }
  #controls select { flex: 1 1 30%; min-width: 0; }
  #controls .counted { margin-left: 0; }
}`;

/** The rules of the style sheet that hold on screens only. */
export const SCREEN: string = ANY + PHONE;
