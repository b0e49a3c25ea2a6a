// The build: bundles the sources, compiles the shipped packs and the table of holidays into dist/rules.json, so that no start
// parses them again (and fails if anything is wrong with one), then plans a visit and keeps the code that V8 compiled for it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import bundle from './rolldown.config.js';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

rmSync(path('dist'), { recursive: true, force: true });
await build(bundle);
const { runToCompile } = createRequire(import.meta.url)('../bin/load-program.js');

/** The packs and tables in `dist/rules.json`. */
async function compileTemplates({ NODE_FILES, shippedRules }) {
  const { compileRules, readShippedRules, ruleSources } = await shippedRules();
  const { book, holidays, findings } = readShippedRules(NODE_FILES, path('templates'));
  for (const { level, code, args, at } of findings) {
    console.error(`${at?.file}:${at?.line}:${at?.column} ${level} ${code} ${JSON.stringify(args)}`);
  }
  if (findings.length > 0) process.exit(1);
  const sources = ruleSources(NODE_FILES, path('templates'));
  writeFileSync(path('dist/rules.json'), compileRules({ book, holidays, sources }));
}

async function planExample({ main, NODE_FILES }) {
  const folder = mkdtempSync(join(tmpdir(), 'reception-'));
  const silent = { write: () => {}, columns: 100, isTerminal: false, hasColors: false };
  await main(['plan', path('examples/half-day-visit/brief.yaml'), '--out', folder], {
    stdout: silent,
    stderr: silent,
    files: NODE_FILES,
    env: {},
    now: Date.now,
    templates: path('templates'),
    compiled: path('dist/rules.json'),
  });
  rmSync(folder, { recursive: true });
}

await runToCompile(compileTemplates);
writeFileSync(path('dist/reception.cache'), await runToCompile(planExample));
