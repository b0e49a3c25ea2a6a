const { existsSync, readFileSync } = require('node:fs');
const nodeModule = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// V8 would optimise what has run a little, on a second thread: most plans are written before that pays. It waits longer here.
setFlagsFromString('--interrupt-budget=1000000');

const filename = join(__dirname, '../dist/reception.cjs');
const cache = join(__dirname, '../dist/reception.cache');

/**
 * The bundle as a script, with the code that V8 compiled when it was built: compiling it anew takes as long as a plan. A V8 of
 * another version refuses it and compiles by itself.
 */
function bundleScript() {
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  return new Script(nodeModule.wrap(readFileSync(filename, 'utf8')), { filename, cachedData });
}

function run(script) {
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, nodeModule.createRequire(filename), bundle);
  return bundle.exports;
}

/** The bundled program. Node 22.8 and newer keep compiled code themselves. */
exports.loadProgram = () => {
  if (nodeModule.enableCompileCache === undefined) {
    return run(bundleScript());
  }
  nodeModule.enableCompileCache();
  return require(filename);
};

/** For the build: the program, and afterwards the code that was compiled while it ran. */
exports.runToCompile = async (use) => {
  const script = bundleScript();
  await use(run(script));
  return script.createCachedData();
};
