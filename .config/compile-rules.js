// Compiles the shipped packs into dist/rules.json, so that no start parses them again. Fails if anything is wrong with one.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NODE_FILES } from '../dist/reception.js';
import { compileRules, readShippedRules } from '../dist/shipped-rules.js';

const templates = fileURLToPath(new URL('../templates', import.meta.url));
const { book, findings } = readShippedRules(NODE_FILES, templates);
for (const { level, code, args, at } of findings) {
  console.error(`${at?.file}:${at?.line}:${at?.column} ${level} ${code} ${JSON.stringify(args)}`);
}
if (findings.length > 0) {
  process.exitCode = 1;
} else {
  writeFileSync(fileURLToPath(new URL('../dist/rules.json', import.meta.url)), compileRules(book));
}
