const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(__dirname, '../dist');
const path = (file) => join(dist, file);
const scripts = new Map();

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * What a built script comes to, from the code that V8 compiled when it was built: compiling it anew takes longer than
 * planning a visit. V8 refuses a cache of another version by itself and compiles.
 */
function run(name) {
  const filename = path(`${name}.cjs`);
  // The build leaves only ASCII in it.
  const source = readFileSync(filename, 'latin1');
  const cachedData = readIfThere(path(`${name}.cache`));
  const script = new Script(source, {
    filename,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  scripts.set(name, script);
  return script.runInThisContext();
}

/** `require` as it would be beside the program; making one with `createRequire` loads source maps and more. */
const requireBeside = (id) => require(id.startsWith('./') ? path(id) : id);

/** The bundled program. */
exports.loadProgram = () => {
  const module = { exports: {} };
  run('reception')(module.exports, requireBeside, module);
  return module.exports;
};

/** The compiled expressions of a kind of brief in a language, as in `visit.zh`; undefined where there are none. */
exports.loadExpressions = (name) => {
  try {
    return run(`expressions.${name}`);
  } catch {
    return undefined;
  }
};

/** The scripts that have run, by name. The build makes their caches of them. */
exports.scripts = scripts;
