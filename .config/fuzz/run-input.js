// One input of the fuzzer: run by the built program, judged, and made smaller where it fails.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONTROL, judgedText, partsOf, wrongWith } from './checks.js';

export const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** The most that a command may take, in seconds of processor time, and in plans of an example: a busy machine is slow with all. */
const SECONDS = 3;
const EXAMPLES = 20;
// In memory where the system has such a folder: on a disk, writing for good takes longer than planning.
const ROOT = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const { main, NODE_FILES } = createRequire(import.meta.url)(
  '../../bin/load-program.js',
).loadProgram();

/** Runs a command line in the working folder; the trace of a bug is in what it says. */
export async function run(argv) {
  const said = { stdout: '', stderr: '' };
  const output = (stream) => ({
    write: (text) => {
      said[stream] += text;
    },
    columns: 80,
    isTerminal: false,
  });
  const before = process.cpuUsage();
  const code = await main(argv, {
    stdout: output('stdout'),
    stderr: output('stderr'),
    files: NODE_FILES,
    env: { RECEPTION_TRACE: '1' },
    now: () => Date.UTC(2026, 11, 1, 1, 0),
    templates: path('templates'),
    compiled: path('dist/rules.json'),
  });
  return { argv, code, ...said, seconds: process.cpuUsage(before).user / 1e6 };
}

/** Writes files below a folder, with the folders above them. */
export function writeFiles(folder, files) {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** The files below a folder; without notes of ours, which know where the folder is. */
function filesIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const isShown = (name) => !/(?:^|[/\\])\./.test(name) && statSync(join(folder, name)).isFile();
  return new Map(
    names.filter(isShown).map((name) => [name, judgedText(name, readFileSync(join(folder, name)))]),
  );
}

/** Runs the commands of an input in a folder of its own, and a plan of it `again` over what was written. What came out each time. */
async function runIn({ files, commands }, again = []) {
  const folder = mkdtempSync(join(ROOT, 'reception-fuzz-'));
  const back = process.cwd();
  const rounds = [];
  try {
    writeFiles(folder, files);
    process.chdir(folder);
    for (const round of [commands, again]) {
      const ran = [];
      for (const argv of round) ran.push(await run(argv));
      rounds.push({ ran, files: filesIn(folder) });
    }
  } finally {
    process.chdir(back);
    rmSync(folder, { recursive: true });
  }
  return rounds;
}

/** The tags and attributes that our pages have: those of the examples. */
export async function ourParts() {
  const parts = new Set();
  for (const name of readdirSync(path('examples')).filter((one) => !one.includes('.'))) {
    const written = readdirSync(path(`examples/${name}`)).filter((one) => one.endsWith('.yaml'));
    const files = Object.fromEntries(
      written.map((one) => [one, readFileSync(path(`examples/${name}/${one}`))]),
    );
    const commands = ['zh', 'en'].map((lang) => [
      'plan',
      'brief.yaml',
      '--out',
      lang,
      '--lang',
      lang,
      '--now',
      '2026-11-20 09:00',
    ]);
    const [{ files: made }] = await runIn({ files, commands });
    for (const [file, text] of made) {
      for (const part of file.endsWith('.html') ? partsOf(text) : []) parts.add(part);
    }
  }
  return [...parts];
}

function digestOf({ ran, files }) {
  const hash = createHash('sha256');
  for (const { code, stdout, stderr } of ran) hash.update(`${code}\0${stdout}\0${stderr}\0`);
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex');
}

const COLOR = /\p{Cc}\[\d+m/gu;

/** The seconds of a command from which on it is slow, when some have taken so many. */
async function slowFrom(taken) {
  if (taken.every((seconds) => seconds <= SECONDS)) return SECONDS;
  const plan = ['plan', 'brief.yaml', '--out', 'out', '--now', '2026-11-20 09:00'];
  const files = { 'brief.yaml': readFileSync(path('examples/half-day-visit/brief.yaml')) };
  const [{ ran }] = await runIn({ files, commands: [plan, plan] });
  return Math.max(SECONDS, EXAMPLES * ran[1].seconds);
}

function wrongRun({ argv, code, stdout, stderr, seconds }, slow) {
  if (code === 3) {
    const message = stderr
      .slice(stderr.search(/Please report it: |请反馈：/))
      .replaceAll(/\n\s+at /g, ' < ');
    return [`exit 3: ${message.slice(0, 400)}`];
  }
  const said = argv.includes('ics') ? '' : `${stdout}${stderr}`;
  const control = CONTROL.exec(argv.includes('--color') ? said.replaceAll(COLOR, '') : said);
  return [
    ...([0, 1, 2].includes(code) ? [] : [`exit ${code}`]),
    ...(seconds > slow ? [`slow: ${seconds.toFixed(1)} s`] : []),
    ...(control === null
      ? []
      : [`prints a control character U+${control[0].charCodeAt(0).toString(16)}`]),
  ];
}

function wrongFiles(input, [first, second], ours) {
  const files = Object.values(input.files).map((bytes) => bytes.toString('utf8'));
  const typed = [...files, ...input.commands.flat()].join('\n');
  // What somebody has written stays as it is where nothing was planned; a log is only added to.
  const writtenIn = (name) => input.files[name]?.toString('utf8') ?? '';
  const made = [...first.files].filter(([name, text]) => writtenIn(name) !== text);
  return [
    ...made.flatMap(([name, text]) => {
      const isAdded = name.endsWith('.log.yaml');
      if (isAdded && !text.startsWith(writtenIn(name))) return [`${name}: something is lost`];
      const own = isAdded ? text.slice(writtenIn(name).length) : text;
      const wrong = wrongWith(name, own, typed, ours);
      return wrong === '' ? [] : [`${name}: ${wrong}`];
    }),
    // Where a log tells of a plan that is lost, only the first plan says so.
    ...(isLost(first) ? [] : [...second.files])
      .filter(([name, text]) => !isKeptUp(name, first.files.get(name) ?? '', text))
      .map(([name]) => `again: ${name} is other than the first time`),
  ];
}

const isLost = ({ files }) => [...files.values()].some((text) => text.includes('"plan-lost"'));

/** Whether a file is what it was; a log, which tells of each plan, may have more behind that. */
const isKeptUp = (name, before, now) =>
  name.endsWith('.log.yaml') ? now.startsWith(before) : now === before;

async function differs(input, zone, digest) {
  const before = process.env.TZ ?? '';
  process.env.TZ = zone;
  const [first] = await runIn(input);
  process.env.TZ = before;
  return digestOf(first) !== digest;
}

/** What is not run again. */
const ONCE = ['new', 'done', 'late', 'skip', 'note'];

/** Everything that is wrong with an input, in one line each; in another zone too where one is given. */
export async function judge(input, ours, zone) {
  // A brief that is there is not made anew, and nothing is noted twice.
  const again = input.commands.filter(([name]) => !ONCE.includes(name)).slice(0, 1);
  const rounds = await runIn(input, again);
  const runs = rounds.flatMap(({ ran }) => ran);
  const slow = await slowFrom(runs.map(({ seconds }) => seconds));
  const failures = [
    ...runs.flatMap((one) => wrongRun(one, slow).map((wrong) => `${one.argv[0]}: ${wrong}`)),
    ...wrongFiles(input, rounds, ours),
  ];
  const digest = digestOf(rounds[0]);
  if (failures.length === 0 && zone !== undefined && (await differs(input, zone, digest)))
    failures.push(`other bytes under TZ=${zone}`);
  return {
    failures,
    digest,
    isPlanned: [...rounds[0].files.keys()].some((name) => name.endsWith('plan.json')),
  };
}

/** What a failure has in common with others of its cause. */
export const causeOf = (failure) =>
  failure
    .replaceAll(/\d+/g, '0')
    .replaceAll(/“[^”]*”|"[^"]*"|<.*|\S*#\S*/g, '…')
    .slice(0, 160);

/** The files of an input, with as little in them as still fails like this: whole lines first, then parts of the lines left. */
export async function smaller(input, ours, failure) {
  const end = Date.now() + 20_000;
  const fails = async (files) => {
    if (Date.now() > end) return false;
    const { failures } = await judge({ ...input, files }, ours);
    return failures.some((one) => causeOf(one) === causeOf(failure));
  };
  let { files } = input;
  for (const [separator, glue] of [
    ['\n', '\n'],
    [/(?<=[,{[])/, ''],
  ]) {
    for (const name of Object.keys(files)) {
      const with_ = (parts) => ({ ...files, [name]: Buffer.from(parts.join(glue)) });
      const parts = await fewest(files[name].toString('utf8').split(separator), (rest) =>
        fails(with_(rest)),
      );
      files = with_(parts);
    }
  }
  return files;
}

/** The parts without those that are not needed: halves first, then less and less. */
async function fewest(all, isEnough) {
  let parts = all;
  for (let size = Math.ceil(all.length / 2); size >= 1; size = Math.floor(size / 2)) {
    let at = 0;
    while (at < parts.length && parts.length > 1) {
      const rest = parts.toSpliced(at, size);
      if (await isEnough(rest)) parts = rest;
      else at += size;
    }
  }
  return parts;
}
