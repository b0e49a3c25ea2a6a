import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** Test files that put something else in the place of a module, which would stay for the files after them. */
const MOCKING = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => /\bvi\.(?:do)?[mM]ock\(/.test(readFileSync(`${root}test/${name}`, 'utf8')))
  .map((name) => `test/${name}`);

/** With RECEPTION_BUNDLE the tests run the built program; these have the sources in them, or compare the two. */
const OF_SOURCES = [...MOCKING, 'test/cli/bundle.test.ts'];

const shared = {
  extends: true,
  test: {
    name: 'shared',
    include: ['test/**/*.test.ts'],
    exclude: OF_SOURCES,
    // The files of a worker share what they have imported: reading it anew for each takes as long as the tests.
    isolate: false,
  },
} as const;
const sources = {
  extends: true,
  test: { name: 'sources', include: OF_SOURCES, env: { RECEPTION_BUNDLE: '' } },
} as const;

export default defineConfig({
  test: {
    root,
    // Vitest would leave one core to whoever watches.
    maxWorkers: '100%',
    // As in bin/load-program.js: most of what a test runs ends before optimised code would pay.
    execArgv: ['--interrupt-budget=1000000'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    setupFiles: ['test/support/seed.ts'],
    // A golden that is missing is a failure; `--update` writes it.
    update: 'none',
    projects: [shared, sources],
  },
});
