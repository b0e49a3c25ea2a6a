// Whole-process times as ratios within one run: a typical visit against bare Node, and 50, 500 and 5,000 tasks against
// each other. Medians over alternating runs, since machines drift. Where NODE_EXTRA_CA_CERTS is set, Node reads certificates at
// every start, which can take twice as long as the rest of it and flatters whatever is measured against it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'reception-bench-'));
const RUNS = Number(process.env.RUNS ?? 15);

function time(argv) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, argv, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

/** Medians of commands run in turn. Each plan is written to a folder of its own that is not there yet. */
function inTurn(commands, runs) {
  for (const command of commands) command.times = [];
  for (let run = 0; run <= runs; run++) {
    for (const command of commands) {
      const taken = time(command.argv(join(folder, `out-${run}-${command.name}`)));
      if (run > 0) command.times.push(taken);
    }
  }
  return commands.map((command) => ({ name: command.name, ms: median(command.times) }));
}

const plan = (brief, now) => (out) => [
  path('bin/reception.js'),
  'plan',
  brief,
  '--now',
  now,
  '--out',
  out,
];

/** A visit with this many meals over as many days as they need; each meal makes some twelve tasks. */
function longVisit(meals) {
  const lines = Array.from({ length: meals }, (_, index) => {
    const day = new Date(Date.UTC(2026, 11, 7 + Math.floor(index / 2))).toISOString().slice(0, 10);
    const hour = index % 2 === 0 ? '12' : '18';
    return `  - {kind: banquet, name: 第${index + 1}餐, at: ${day} ${hour}:00, until: ${day} ${hour}:50, place: 餐厅, important: true}`;
  });
  const file = join(folder, `meals-${meals}.yaml`);
  writeFileSync(
    file,
    `id: bench\nkind: visit\ntype: enterprise\ntitle: 测试\nreceived: 2026-12-01 09:00\nmeals:\n${lines.join('\n')}\n`,
  );
  return file;
}

function taskCount(brief) {
  const out = join(folder, 'count');
  time([
    path('bin/reception.js'),
    'plan',
    brief,
    '--now',
    '2026-12-01 09:00',
    '--out',
    out,
    '--format',
    'json',
  ]);
  return JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')).tasks.length;
}

const row = (name, ms, ratio) =>
  console.log(`${name.padEnd(34)} ${ms.toFixed(0).padStart(7)} ms  ${ratio}`);

/** An example, with the clock that its first line names; printed only, or with all its files. */
function example(name, isPrinted = false) {
  const brief = path(`examples/${name}/brief.yaml`);
  const now = /--now "([^"]+)"/.exec(readFileSync(brief, 'utf8'))?.[1] ?? '';
  const argv = plan(brief, now);
  return isPrinted
    ? { name: `${name}, printed only`, argv: (out) => [...argv(out), '--no-write'] }
    : { name, argv };
}

const typical = inTurn(
  [
    { name: 'node -e 0', argv: () => ['-e', '0'] },
    example('half-day-visit'),
    example('half-day-visit', true),
    example('provincial-inspection'),
  ],
  RUNS,
);
if (process.env.NODE_EXTRA_CA_CERTS)
  console.log('NODE_EXTRA_CA_CERTS is set: Node itself starts slowly');
for (const { name, ms } of typical) row(name, ms, `${(ms / typical[0].ms).toFixed(2)} × node`);

const sizes = [2, 40, 415].map((meals) => {
  const brief = longVisit(meals);
  return { name: `${taskCount(brief)} tasks`, argv: plan(brief, '2026-12-01 09:00') };
});
const grown = inTurn(sizes, Math.max(3, Math.floor(RUNS / 3)));
for (const [index, { name, ms }] of grown.entries()) {
  row(name, ms, index === 0 ? '' : `${(ms / grown[index - 1].ms).toFixed(2)} × the row above`);
}

/** A folder of this many visits on as many days, one leader at all of them; half the rooms are used by two visits. */
function manyVisits(count) {
  const desk = join(folder, `desk-${count}`);
  mkdirSync(desk);
  for (let index = 0; index < count; index++) {
    const day = new Date(Date.UTC(2026, 11, 1 + Math.floor(index / 2))).toISOString().slice(0, 10);
    const hour = index % 2 === 0 ? '09' : '14';
    writeFileSync(
      join(desk, `visit-${index}.yaml`),
      [
        `id: visit-${index}`,
        'kind: visit\ntype: enterprise',
        `title: 客户 ${index} 来访`,
        'received: 2026-11-24 09:00\nparty: {count: 5}',
        'team: [{name: 李明, roles: [coordinator]}, {name: 王芳, roles: [liaison, catering]}]',
        `meetings: [{kind: talk, at: ${day} ${hour}:00, until: ${day} ${hour}:50, place: 会议室, companions: [李明]}]`,
        '',
      ].join('\n'),
    );
  }
  return { name: `${count} visits at once`, argv: plan(desk, '2026-11-24 10:00') };
}

const desks = inTurn([50, 200].map(manyVisits), Math.max(3, Math.floor(RUNS / 5)));
for (const [index, { name, ms }] of desks.entries()) {
  row(name, ms, index === 0 ? '' : `${(ms / desks[index - 1].ms).toFixed(2)} × the row above`);
}
rmSync(folder, { recursive: true });
