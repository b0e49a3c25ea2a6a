// `npm run mutate`: each slip of mutations.js in turn in a copy of the project, and the tests that must notice it: what another
// test happens to notice is not held. Says who survives. `npm run mutate -- 3 17` tries those alone, by number. A slip whose place
// is not found is an error: the code has moved on, and the list must.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MUTATIONS } from './mutations.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const copy = join(mkdtempSync(join(tmpdir(), 'reception-mutate-')), 'copy');
const wanted = process.argv.slice(2).map(Number);

const left = new Set(['node_modules', '.git']);
cpSync(root, copy, { recursive: true, filter: (path) => !left.has(basename(path)) });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

const sources = readdirSync(join(copy, 'src'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts'),
);

/** The one source file of a slip, and its text; what is wrong instead. */
function placeOf({ file, from }) {
  const named = sources.filter((name) => [file].flat().includes(basename(name, '.ts')));
  const found = named
    .map((name) => ({ path: join(copy, 'src', name) }))
    .filter(({ path }) => readFileSync(path, 'utf8').includes(from));
  const [one] = found;
  if (one === undefined || found.length > 1)
    return `${found.length} files ${[file].flat().join(', ')} have “${from}”`;
  const text = readFileSync(one.path, 'utf8');
  return text.split(from).length === 2
    ? { ...one, text }
    : `“${from}” stands in ${basename(one.path)} more than once`;
}

/** The first of the tests that fails; '' if none does. */
function firstFailure(tests) {
  const argv = ['vitest', 'run', '--config', '.config/vitest.config.ts', '--bail', '1', ...tests];
  const options = { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } };
  const { status, stdout, stderr } = spawnSync('npx', argv, { ...options, maxBuffer: 1 << 28 });
  if (status === 0) return '';
  return /FAIL\s+(?:shared\s+|mocking\s+)?(.*)/.exec(`${stdout}${stderr}`)?.[1] ?? 'the run itself';
}

const bad = [];
for (const [index, mutation] of MUTATIONS.entries()) {
  if (wanted.length > 0 && !wanted.includes(index + 1)) continue;
  const place = placeOf(mutation);
  let outcome = `not found: ${place}`;
  if (typeof place !== 'string') {
    writeFileSync(
      place.path,
      place.text.replace(mutation.from, () => mutation.to),
    );
    const failed = firstFailure(mutation.tests);
    outcome = failed === '' ? 'SURVIVES' : `killed by ${failed}`;
    writeFileSync(place.path, place.text);
  }
  console.log(`${String(index + 1).padStart(2)} ${mutation.name}: ${outcome}`);
  if (!outcome.startsWith('killed')) bad.push(index + 1);
}
rmSync(copy, { recursive: true });
console.log(
  bad.length === 0 ? 'None survives.' : `Survivors and slips without a place: ${bad.join(', ')}`,
);
process.exitCode = bad.length === 0 ? 0 : 1;
