// The build: bundles the sources, compiles the shipped packs into dist/rules.json and the table of holidays into
// dist/holidays.json so that no start parses them again (and fails if anything is wrong with one), compiles the packs'
// expressions to JavaScript, then plans a visit once and keeps the code that V8 compiled for it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import bundles from './rolldown.config.js';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Writes a script for bin/load-program.js. Text of one byte a character is half to read and to hash. */
function writeScript(name, text) {
  const ascii = text.replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(path(`dist/${name}.cjs`), ascii);
}

rmSync(path('dist'), { recursive: true, force: true });
await build(bundles);
const program = readFileSync(path('dist/reception.cjs'), 'utf8');
writeScript('reception', `(function (exports, require, module) {${program}\n})`);

const require = createRequire(import.meta.url);
const { loadExpressions, loadProgram, scripts } = require('../bin/load-program.js');
const { main, NODE_FILES } = loadProgram();
const shippedRules = require('../dist/shipped-rules.cjs');
const { book, findings } = shippedRules.readShippedRules(NODE_FILES, path('templates'));
const folder = mkdtempSync(join(tmpdir(), 'reception-'));
// Only the build needs the reader of the table by itself.
const reader = join(folder, 'holidays.cjs');
await build({
  input: path('src/cli/holidays.ts'),
  platform: 'node',
  output: { file: reader, format: 'cjs', codeSplitting: false, dynamicImportInCjs: false },
});
const holidays = await require(reader).readShippedHolidays({
  files: NODE_FILES,
  templates: path('templates'),
});

const wrong = [...findings, ...holidays.findings];
for (const { level, code, args, at } of wrong) {
  console.error(`${at?.file}:${at?.line}:${at?.column} ${level} ${code} ${JSON.stringify(args)}`);
}
if (wrong.length > 0) {
  rmSync(folder, { recursive: true });
  process.exit(1);
}
const sources = shippedRules.ruleSources(NODE_FILES, path('templates'));
writeFileSync(path('dist/rules.json'), shippedRules.compileRules(book, sources));
for (const kind of new Set(book.rules.flatMap(({ kinds }) => kinds))) {
  const compiled = shippedRules.compileRules(shippedRules.bookForKind(book, kind), sources);
  writeFileSync(path(`dist/rules.${kind}.json`), compiled);
}
writeFileSync(path('dist/holidays.json'), JSON.stringify(holidays.table));

const tables = shippedRules.compileBook(book);
for (const [name, table] of Object.entries(tables)) {
  writeScript(`expressions.${name}`, table);
  loadExpressions(name);
}

const silent = { write: () => {}, columns: 100, isTerminal: false };
const io = {
  stdout: silent,
  stderr: silent,
  files: NODE_FILES,
  env: {},
  now: Date.now,
  templates: path('templates'),
  compiled: path('dist/rules.json'),
  expressions: loadExpressions,
};
// Code that runs here is compiled now, and not at every start.
for (const name of ['provincial-inspection', 'half-day-visit']) {
  const brief = path(`examples/${name}/brief.yaml`);
  await main(['plan', brief, '--out', join(folder, name)], io);
}
for (const [name, script] of scripts) {
  writeFileSync(path(`dist/${name}.cache`), script.createCachedData());
}
rmSync(folder, { recursive: true });
