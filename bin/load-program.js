import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const BUNDLE = fileURLToPath(new URL('../dist/reception.cjs', import.meta.url));
const CACHE = fileURLToPath(new URL('../dist/reception.cache', import.meta.url));

function readCache() {
  try {
    return readFileSync(CACHE);
  } catch {
    return undefined;
  }
}

/**
 * The bundled program, from the code that V8 compiled when it was built: compiling it anew takes longer than planning a
 * visit. V8 refuses a cache of another version by itself and compiles. `script` is what the build makes the cache of.
 */
export function loadProgram() {
  const source = readFileSync(BUNDLE, 'utf8');
  const cachedData = readCache();
  const script = new Script(`(function (exports, require, module) {${source}\n})`, {
    filename: BUNDLE,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(BUNDLE), module);
  return { program: module.exports, script };
}
