// `npm run bench`: what a plan costs, in processor time of whole processes (user and system; medians over alternating runs, since
// machines drift). First the half-day visit with all files beside bare Node and beside TaskJuggler on fifty tasks (Debian's tj3,
// where it is there); then how the cost grows when one measure is doubled. NODE_EXTRA_CA_CERTS is taken away: reading certificates
// takes bare Node longer than all else. `--node PATH` names a second Node to measure too (or BENCH_NODE), `--only tasks,desk`
// some of what grows, `--only none` nothing of it, `--runs 15` how often.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'rolldown';
import { GROWTH, writeFiles } from './bench/growing-briefs.js';
import bundle from './rolldown.config.js';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const texts = {
  node: { type: 'string' },
  only: { type: 'string' },
  runs: { type: 'string', default: '11' },
};
const { values } = parseArgs({ options: texts });
const other = values.node ?? process.env.BENCH_NODE;
const folder = mkdtempSync(join(tmpdir(), 'reception-bench-'));
const TASKJUGGLER = '/usr/bin/tj3';

/** What is promised: times what TaskJuggler takes, times what bare Node takes; the exponent of growth. */
const OF_TASKJUGGLER = 0.4;
const OF_NODE = 12;
const EXPONENT = 1.1;

const { NODE_EXTRA_CA_CERTS: _, ...plain } = process.env;
const usageFile = join(folder, 'usage.json');
const env = { ...plain, BENCH_USAGE: usageFile };

function ended({ status, error, stderr }, name) {
  if (status !== 0)
    throw new Error(`${name} ended with ${status ?? error}: ${String(stderr).slice(-300)}`);
}

/** Processor seconds and megabytes of a program of Node. */
function node(program, argv, isFine = (code) => code === 0) {
  const options = { stdio: ['ignore', 'ignore', 'pipe'], env, maxBuffer: 1 << 28 };
  rmSync(usageFile, { force: true });
  const ran = spawnSync(
    program,
    ['--require', path('.config/bench/report-usage.cjs'), ...argv],
    options,
  );
  const out = argv.indexOf('--out');
  const isWritten = out < 0 || (existsSync(argv[out + 1]) && readdirSync(argv[out + 1]).length > 0);
  if (!isFine(ran.status) || !isWritten) ended({ ...ran, status: null }, argv.join(' '));
  return JSON.parse(readFileSync(usageFile, 'utf8'));
}

/** Processor seconds of the children of this process that have ended; Linux counts hundredths. */
const childSeconds = () => {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
};

function taskJuggler() {
  const before = childSeconds();
  const out = mkdtempSync(join(folder, 'tj-'));
  ended(
    spawnSync(TASKJUGGLER, ['--silent', '--output-dir', out, path('.config/bench/visit.tjp')], {
      env: plain,
    }),
    'tj3',
  );
  return { seconds: childSeconds() - before };
}

/** The time at which briefs that grow are planned. */
const GROWN = '2026-11-24 10:00';
/** With clashes in it a plan may end with 1; it is written all the same. */
const isPlanned = (code) => code === 0 || code === 1;

let plans = 0;
const planOf = (brief, now) => [
  path('bin/reception.js'),
  'plan',
  brief,
  '--now',
  now,
  '--out',
  join(folder, `out-${plans++}`),
];
const halfDay = path('examples/half-day-visit/brief.yaml');
const halfDayNow = /--now "([^"]+)"/.exec(readFileSync(halfDay, 'utf8'))?.[1] ?? '';

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Medians of the seconds of some programs, run in turn; the first round only warms up. */
function inTurn(programs, runs) {
  const taken = programs.map(() => []);
  for (let run = 0; run <= runs; run++) {
    for (const [index, { start }] of programs.entries()) {
      const { seconds } = start();
      if (run > 0) taken[index].push(seconds);
    }
  }
  return taken.map(median);
}

const line = (name, seconds, remark) =>
  console.log(`${name.padEnd(48)} ${(seconds * 1000).toFixed(0).padStart(7)} ms  ${remark}`);
const judged = (ratio, most, of) =>
  `${ratio.toFixed(2)} × ${of} (at most ${most})${ratio > most ? '  TOO MUCH' : ''}`;
let isKept = true;
const judge = (ratio, most, of) => {
  isKept &&= ratio <= most;
  return judged(ratio, most, of);
};

function typical(program) {
  const version = spawnSync(program, ['-p', 'process.version'], {
    encoding: 'utf8',
    env: plain,
  }).stdout.trim();
  const isThere = existsSync(TASKJUGGLER);
  const programs = [
    { start: () => node(program, ['-e', '0']) },
    { start: () => node(program, planOf(halfDay, halfDayNow)) },
    ...(isThere ? [{ start: taskJuggler }] : []),
  ];
  const [bare, plan, juggler] = inTurn(programs, Number(values.runs));
  line(`bare Node ${version}`, bare, '');
  if (juggler === undefined) console.log(`there is no ${TASKJUGGLER} to measure against`);
  else line('TaskJuggler, fifty tasks', juggler, '');
  const ratios = [
    judge(plan / bare, OF_NODE, 'Node'),
    ...(juggler === undefined ? [] : [judge(plan / juggler, OF_TASKJUGGLER, 'TaskJuggler')]),
  ];
  line('half-day visit with all files', plan, ratios.join('; '));
  return plan;
}

/** The program with the names of its functions, which the shipped one does not keep. */
async function namedProgram() {
  const root = mkdtempSync(join(folder, 'named-'));
  for (const name of ['bin', 'dist/rules.json', 'package.json']) {
    cpSync(path(name), join(root, name), { recursive: true });
  }
  symlinkSync(path('templates'), join(root, 'templates'));
  const output = { ...bundle.output, file: join(root, 'dist/reception.cjs'), minify: false };
  await build({ ...bundle, cwd: path(''), output });
  return join(root, 'bin/reception.js');
}

/** The share that one function has in the time of another, the functions they call counted with each: from V8's own samples. */
async function shareOf({ of, in: whole, most }, brief) {
  const profiles = mkdtempSync(join(folder, 'profile-'));
  const flags = ['--cpu-prof', '--cpu-prof-dir', profiles];
  const [, ...argv] = planOf(brief, GROWN);
  node(process.execPath, [...flags, await namedProgram(), ...argv], isPlanned);
  const [file] = readdirSync(profiles);
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(profiles, file), 'utf8'));
  const own = new Map();
  for (const [index, id] of samples.entries()) {
    own.set(id, (own.get(id) ?? 0) + timeDeltas[index]);
  }
  const byId = new Map(nodes.map((one) => [one.id, one]));
  const timeOf = (one) =>
    (own.get(one.id) ?? 0) +
    (one.children ?? []).reduce((sum, id) => sum + timeOf(byId.get(id)), 0);
  const timeIn = (name) =>
    nodes
      .filter(({ callFrame }) => callFrame.functionName === name)
      .reduce((sum, one) => sum + timeOf(one), 0);
  const [part, all] = [timeIn(of), timeIn(whole)];
  if (all === 0 || part === 0) throw new Error(`no ${of} or ${whole} in the profile`);
  line(`${of} in ${whole}`, part / 1e6, judge(part / all, most, whole));
}

/** How much more a size costs than its half, as a power of two; what a start costs is left out of both. */
async function growth({ name, unit, sizes, files, share }, start) {
  let before;
  for (const [index, size] of sizes.entries()) {
    const brief = writeFiles(join(folder, `${name}-${size}`), files(size));
    const usage = node(process.execPath, planOf(brief, GROWN), isPlanned);
    const seconds = Math.max(usage.seconds - start, 0.001);
    const power = before === undefined ? undefined : Math.log2(seconds / before);
    // Small sizes are mostly chance; the last doubling is what counts.
    const isLast = index === sizes.length - 1;
    if (isLast) isKept &&= power <= EXPONENT;
    const remark =
      power === undefined
        ? ''
        : `exponent ${power.toFixed(2)}${isLast && power > EXPONENT ? `  ABOVE ${EXPONENT}` : ''}`;
    line(
      `${size} ${unit}`,
      usage.seconds,
      `${usage.megabytes.toFixed(0).padStart(5)} MB  ${remark}`,
    );
    before = seconds;
    if (index === 0 && share !== undefined) await shareOf(share, brief);
  }
}

const start = typical(process.execPath);
if (other === undefined) console.log('no second Node: name one with --node or BENCH_NODE');
else typical(other);
const only = values.only?.split(',');
for (const one of GROWTH.filter(({ name }) => only?.includes(name) ?? true)) {
  await growth(one, start);
}
rmSync(folder, { recursive: true });
process.exitCode = isKept ? 0 : 1;
