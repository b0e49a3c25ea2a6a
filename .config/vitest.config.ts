import { defineConfig } from 'vitest/config';

/** Test files that put something else in the place of a module, which would stay for the files after them. */
const MOCKING = ['test/cli/files.test.ts'];

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 60_000,
    // A golden that is missing is a failure; `--update` writes it.
    update: 'none',
    // The files of a worker share what they have imported: reading it anew for each takes as long as the tests.
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: MOCKING, isolate: false },
      },
      { extends: true, test: { name: 'mocking', include: MOCKING } },
    ],
  },
});
