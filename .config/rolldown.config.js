import { defineConfig } from 'rolldown';

// Parts of packages that are read at every start and do nothing for us. test/cli/bundle.test.ts compares what the
// bundle prints with what the sources print.
const STUBS = [
  {
    // commander starts executables as subcommands with it; we have none.
    package: 'commander',
    source: 'node:child_process',
    ending: 'js',
    code: 'export default {}; export const spawn = undefined;',
  },
  {
    // chalk looks at the terminal with it; we tell chalk what to do.
    package: 'chalk',
    source: '#supports-color',
    ending: 'js',
    code: 'export default { stdout: false, stderr: false };',
  },
  {
    // ics checks each event with yup, which takes longer than all the rest of a run. What it would check is true of
    // every event by construction (render/calendar/create-events.ts), and the readers in the tests check the file.
    package: 'ics',
    source: '../schema',
    ending: 'cjs',
    code: `const pass = (value) => ({ error: null, value });
      exports.validateHeader = pass; exports.validateHeaderAndEvent = pass;
      exports.urlRegex = /^$/;`,
  },
  {
    // ics makes a random UID for each event before it takes the one we give.
    package: 'ics',
    source: 'nanoid',
    ending: 'cjs',
    code: "exports.nanoid = () => '';",
  },
  {
    // ics folds lines that we unfold again: it counts code points where RFC 5545 wants octets.
    package: 'ics',
    source: './fold-line',
    ending: 'cjs',
    code: 'exports.default = (line) => line; exports.__esModule = true;',
  },
];

const stubs = {
  name: 'stubs',
  resolveId(source, importer) {
    const index = STUBS.findIndex(
      (stub) => stub.source === source && importer?.includes(`/node_modules/${stub.package}/`),
    );
    return index < 0 ? null : `\0stub-${index}.${STUBS[index].ending}`;
  },
  load(id) {
    const match = /^\0stub-(\d+)\./.exec(id);
    return match === null ? null : STUBS[Number(match[1])].code;
  },
};

// What every plan needs is one file, compiled ahead (see build.js). These are files of their own, loaded by the
// commands that need them: they hold the schemas of packs and the whole of zod, the prompts and the questions, or
// what is only wanted now and then.
const APART = {
  './shipped-rules.ts': 'src/cli/shipped-rules.ts',
  './commands/schema.ts': 'src/cli/commands/schema.ts',
  './commands/new.ts': 'src/cli/commands/new.ts',
  './commands/rules.ts': 'src/cli/commands/rules.ts',
  './commands/rules-new.ts': 'src/cli/commands/rules-new.ts',
  './commands/rules-test.ts': 'src/cli/commands/rules-test.ts',
  './plan-desk.ts': 'src/cli/commands/plan-desk.ts',
  '../new/ask-brief.ts': 'src/cli/new/ask-brief.ts',
  '../load/holidays/load-holidays.ts': 'src/load/holidays/load-holidays.ts',
  '../../render/findings/render-sarif.ts': 'src/render/findings/render-sarif.ts',
};

const nameOf = (file) => file.replace(/^.*\//, '').replace(/\.ts$/, '');

const apart = {
  name: 'apart',
  resolveId: (source, importer) =>
    importer !== undefined && source in APART
      ? { id: `./${nameOf(APART[source])}.cjs`, external: true }
      : null,
};

// Packages that most plans do without are files of their own, read when something of them is first used: CEL when an
// expression comes that the build did not compile, luxon for a zone with changes of the clock and for days in English,
// chalk on a terminal, and for widths the tables of Unicode.
const ON_DEMAND = {
  '@marcbachmann/cel-js': { file: 'cel', names: ['Environment'] },
  luxon: { file: 'luxon', names: ['DateTime', 'IANAZone'] },
  chalk: { file: 'chalk', names: ['Chalk'] },
  'fast-string-width': { file: 'string-width' },
};

/** What stands for such a package: by name, or a function where that is what it exports. */
const whenUsed = ({ file, names }) =>
  names === undefined
    ? `module.exports = (...given) => require('./${file}.cjs').default(...given);`
    : `for (const name of ${JSON.stringify(names)}) {
        Object.defineProperty(exports, name, { enumerable: true, get: () => require('./${file}.cjs')[name] });
      }`;

const onDemand = {
  name: 'on-demand',
  resolveId(source) {
    if (Object.values(ON_DEMAND).some(({ file }) => source === `./${file}.cjs`)) {
      return { id: source, external: true };
    }
    return source in ON_DEMAND ? `\0${source}.cjs` : null;
  },
  load(id) {
    const found = ON_DEMAND[id.slice(1).replace(/\.cjs$/, '')];
    return found === undefined ? null : whenUsed(found);
  },
};

const shared = { platform: 'node', external: [] };
const output = (name) => ({
  file: `dist/${name}.cjs`,
  format: 'cjs',
  exports: 'named',
  codeSplitting: false,
  dynamicImportInCjs: false,
  minify: process.env.PROFILE === undefined,
});

/** The bundles, the program first. */
const bundles = defineConfig([
  ...['src/cli/reception.ts', ...Object.values(APART)].map((input) => ({
    ...shared,
    input,
    plugins: [stubs, apart, onDemand],
    output: output(nameOf(input)),
  })),
  ...Object.entries(ON_DEMAND).map(([input, { file }]) => ({
    ...shared,
    input,
    output: output(file),
  })),
]);

export default bundles;
