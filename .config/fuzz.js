// Fuzzing: `npm run fuzz -- --runs 3000 --seed 7`. Each input (fuzz/inputs.js) is planned by the built program in a folder of its own,
// again over its own outputs, and by chance in other time zones. Child processes work on some hundred inputs each; one that hangs
// is ended and counted, and the next begins behind it. What fails is made smaller and kept with its cause (`--keep DIR`);
// `--only 123` with the same seed runs one input again.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { causeOf, ourParts, run, writeFiles } from './fuzz/run-input.js';

const NUMBERS = {
  runs: '3000',
  seed: String(Date.now() % 1_000_000),
  jobs: '2',
  from: '0',
  only: '',
};
const options = Object.entries(NUMBERS).map(([name, value]) => [
  name,
  { type: 'string', default: value },
]);
const { values } = parseArgs({
  options: { ...Object.fromEntries(options), keep: { type: 'string' } },
});
const [runs, seed, jobs, from] = ['runs', 'seed', 'jobs', 'from'].map((name) =>
  Number(values[name]),
);

const MEGABYTES = 300;
const CHUNK = 300;
/** Seconds of processor time without a word until a child counts as hanging. */
const PATIENCE = 20;

const learnt = mkdtempSync(join(tmpdir(), 'reception-fuzz-'));
const kept = values.keep ?? join(learnt, 'found');
const setup = join(learnt, 'setup.json');

/** Processor seconds of a process so far; where the system does not say, those on the clock. */
function secondsOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return performance.now() / 1000;
  }
}

/** Lets a child work on some inputs; resolves with the last it has begun, and why it ended before the end ('' if it did not). */
function inChild(first, count, onMessage, { zone, env } = {}) {
  return new Promise((resolve) => {
    const script = fileURLToPath(new URL('fuzz/work.js', import.meta.url));
    const argv = [script, seed, first, count, setup, zone ?? ''].map(String);
    const child = spawn(process.execPath, argv, { env: { ...process.env, ...env } });
    const state = { at: first, since: 0, ended: '', said: '' };
    const watch = setInterval(() => {
      if (secondsOf(child.pid) - state.since < PATIENCE) return;
      state.ended = 'hangs';
      child.kill('SIGKILL');
    }, 2000);
    child.stderr.on('data', (text) => {
      state.said = `${state.said}${text}`.slice(-600);
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = JSON.parse(line);
      state.at = message.index;
      state.since = secondsOf(child.pid);
      onMessage(message);
    });
    child.on('close', (code) => {
      clearInterval(watch);
      const isCut = code !== 0 && state.ended === '';
      resolve({
        at: state.at,
        ended: isCut ? `the process ended: ${state.said.trim().split('\n').at(-1)}` : state.ended,
      });
    });
  });
}

function keep({ index, failure, files, commands }) {
  const lines = commands.map(
    (argv) => `reception ${argv.map((one) => JSON.stringify(one)).join(' ')}`,
  );
  const note = `seed ${seed}, input ${index}\n${failure}\n\n${lines.join('\n')}\n`;
  const decoded = Object.entries(files).map(([name, bytes]) => [
    name,
    Buffer.from(bytes, 'base64'),
  ]);
  writeFiles(join(kept, String(index)), { ...Object.fromEntries(decoded), 'FAILURE.txt': note });
}

const found = new Map();
const counts = new Map();
const totals = { done: 0, planned: 0, megabytes: 0 };
const sample = [];
const large = [];

function fail(failure, index) {
  const { indexes = [] } = found.get(causeOf(failure)) ?? {};
  found.set(causeOf(failure), { failure, indexes: [...indexes, index] });
}

function count({ index, label, failures, digest, isPlanned, megabytes }) {
  totals.done++;
  totals.planned += isPlanned ? 1 : 0;
  totals.megabytes = Math.max(totals.megabytes, megabytes);
  counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const failure of failures) fail(failure, index);
  if (index % 100 === 0 && failures.length === 0) sample.push({ index, digest });
  if (totals.done % 500 === 0)
    console.log(`${totals.done} of ${runs}: ${found.size} kinds of failures`);
}

const isLast = (start) => start + CHUNK >= from + runs;

async function workOn(start) {
  const end = isLast(start) ? from + runs : start + CHUNK;
  let isLarge = false;
  const onMessage = (message) => {
    if (message.files !== undefined) keep(message);
    if (message.isDone !== true) return;
    count(message);
    // Memory grows over many inputs; the one that goes over the bound is looked at by itself afterwards.
    if (!isLarge && message.megabytes > MEGABYTES) {
      isLarge = true;
      large.push(message.index);
    }
  };
  for (let next = start; next < end; ) {
    const { at, ended } = await inChild(next, end - next, onMessage);
    if (ended !== '') fail(ended, at);
    next = ended === '' ? end : at + 1;
  }
}

async function fuzz() {
  console.log(`seed ${seed}, ${runs} inputs from number ${from}; failures are kept in ${kept}`);
  const starts = Array.from({ length: Math.ceil(runs / CHUNK) }, (_, nth) => from + nth * CHUNK);
  const worker = async () => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift())
      await workOn(start);
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  for (const index of large) {
    await inChild(index, 1, ({ megabytes = 0 }) => {
      if (megabytes > MEGABYTES) fail(`memory: ${megabytes.toFixed(0)} MB`, index);
    });
  }
  const elsewhere = { zone: 'elsewhere', env: { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8' } };
  for (const { index, digest } of sample) {
    await inChild(
      index,
      1,
      (message) => {
        if (message.isDone === true && message.digest !== digest)
          fail('other bytes in a process under another TZ', index);
      },
      elsewhere,
    );
  }
}

function report() {
  const labels = [...counts].map(([label, number]) => `${number} ${label}`).join(', ');
  console.log(
    `${totals.done} inputs (${labels}), ${totals.planned} of them planned, at most ${totals.megabytes.toFixed(0)} MB`,
  );
  for (const { failure, indexes } of found.values()) {
    console.log(`${indexes.length} × ${failure}\n    inputs ${indexes.slice(0, 8).join(', ')}`);
  }
}

const schemaOf = async (what) => JSON.parse((await run(['schema', what])).stdout);
const schema = { brief: await schemaOf('brief'), pack: await schemaOf('pack') };
writeFileSync(setup, JSON.stringify({ schema, parts: await ourParts() }));
if (values.only === '') {
  await fuzz();
  report();
  process.exitCode = found.size === 0 ? 0 : 1;
} else {
  await inChild(Number(values.only), 1, (message) => {
    if (message.files !== undefined) keep(message);
    if (message.isDone === true) console.log(JSON.stringify(message, null, 1));
  });
}
if (found.size === 0 && values.only === '') rmSync(learnt, { recursive: true });
