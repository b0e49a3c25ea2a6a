// Kills plans at random moments, and runs several at a time in one folder, with the built program. Whatever happens, the next run
// must put it right: nothing cut short, no file of ours taken for somebody's, nothing of somebody's lost, nothing left behind.
// `node .config/kill.js [kills] [rounds]`: 300 kills and 50 rounds of eight processes where nothing is said.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../bin/reception.js', import.meta.url));
const KILLS = Number(process.argv[2] ?? 300);
const ROUNDS = Number(process.argv[3] ?? 50);
const PROCESSES = 8;
const FILLED = '# 接待小结\n实到 6 人，用餐 2 次。\n';
const OURS = [
  ...['.generated.json', 'calendar-changes.ics', 'calendar.ics', 'checklist.html', 'checklist.md'],
  ...['forms.html', 'forms.md', 'messages.md', 'plan.json', 'summary.md', 'summary.new.md'],
  '日程.ics',
];

const brief = (version) => `id: jyt
kind: visit
type: enterprise
title: 宏远来访${version}
depth: full
received: 2026-12-01 09:00
arrivals: [{mode: train, number: G1, place: 南站, at: 2026-12-08 14:${(version % 50) + 10}}]
`;

const argvOf = (folder, version) => {
  const path = join(folder, `${version}.yaml`);
  writeFileSync(path, brief(version));
  return [PROGRAM, 'plan', path, '--out', join(folder, 'out'), '--now', '2026-12-01 09:00'];
};

const plan = (folder, version) => spawnSync(process.execPath, argvOf(folder, version));

function start(folder, version) {
  const child = spawn(process.execPath, argvOf(folder, version), { stdio: 'ignore' });
  return { child, ended: new Promise((resolve) => child.on('exit', resolve)) };
}

/** What is wrong in a folder in which a brief of this version was planned last. */
function wrongIn(folder, version) {
  const out = join(folder, 'out');
  const read = (name) => readFileSync(join(out, name), 'utf8');
  const names = readdirSync(out).toSorted();
  const stale = ['checklist.md', 'checklist.html', 'calendar.ics', 'plan.json', 'summary.new.md']
    .filter((name) => names.includes(name))
    .filter((name) => !read(name).includes(`宏远来访${version}`));
  return [
    ...stale.map((name) => `${name} is stale`),
    ...names.filter((name) => !OURS.includes(name)).map((name) => `${name} is left`),
    ...OURS.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...(read('summary.md') === FILLED ? [] : ['the summary is lost']),
  ];
}

let failures = 0;
function report(what, wrong) {
  if (wrong.length > 0) {
    failures += 1;
    console.log(`${what}: ${wrong.join(', ')}`);
  }
}

/** A folder with a plan whose summary somebody has filled in. */
function filledFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'reception-kill-'));
  plan(folder, 0);
  writeFileSync(join(folder, 'out/summary.md'), FILLED);
  return folder;
}

const folder = filledFolder();
const begun = performance.now();
plan(folder, 1);
const usual = performance.now() - begun;
let killed = 0;
for (let turn = 1; turn <= KILLS; turn += 1) {
  const { child, ended } = start(folder, 2 * turn);
  // Most of the files are written in the last third of a run.
  const delay = usual * (0.4 + Math.random() * 0.7);
  await new Promise((resolve) => setTimeout(resolve, delay));
  killed += child.kill('SIGKILL') ? 1 : 0;
  await ended;
  plan(folder, 2 * turn + 1);
  report(`kill ${turn}`, wrongIn(folder, 2 * turn + 1));
}
rmSync(folder, { recursive: true });

for (let round = 1; round <= ROUNDS; round += 1) {
  const shared = filledFolder();
  const runs = Array.from({ length: PROCESSES }, (_, index) => start(shared, index + 1));
  const codes = await Promise.all(runs.map(({ ended }) => ended));
  const last = /宏远来访(\d+)/.exec(readFileSync(join(shared, 'out/checklist.md'), 'utf8'))?.[1];
  report(`round ${round}`, [
    ...codes.filter((code) => code !== 0).map((code) => `ended with ${code}`),
    ...wrongIn(shared, last),
  ]);
  plan(shared, 99);
  report(`after round ${round}`, wrongIn(shared, 99));
  rmSync(shared, { recursive: true });
}
console.log(`${killed} of ${KILLS} killed, ${ROUNDS} rounds of ${PROCESSES}: ${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
