const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const BUNDLE = join(__dirname, '../dist/reception.cjs');
const CACHE = join(__dirname, '../dist/reception.cache');

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
exports.loadProgram = () => {
  // The build leaves only ASCII in it.
  const source = readFileSync(BUNDLE, 'latin1');
  const cachedData = readCache();
  const script = new Script(`(function (exports, require, module) {${source}\n})`, {
    filename: BUNDLE,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(BUNDLE), module);
  return { program: module.exports, script };
};
