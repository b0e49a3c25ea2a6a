import { defineConfig } from 'rolldown';

// Names that the program loads but never uses: leaving them out halves what Node has to read at start.
// `why` each is safe stands beside it; test/cli/bundle.test.ts compares the bundle's output with the sources'.
const STUBS = {
  // commander starts executables as subcommands with it; we have none.
  'node:child_process': 'export default {}; export const spawn = undefined;',
};

const stubs = {
  name: 'stubs',
  resolveId: (source, importer) =>
    source in STUBS && importer?.includes('/commander/') ? `\0stub:${source}` : null,
  load: (id) => (id.startsWith('\0stub:') ? STUBS[id.slice('\0stub:'.length)] : null),
};

export default defineConfig({
  input: { reception: 'src/cli/reception.ts', 'shipped-rules': 'src/cli/shipped-rules.ts' },
  platform: 'node',
  plugins: [stubs],
  output: {
    dir: 'dist',
    format: 'esm',
    minify: true,
    chunkFileNames: '[name]-[hash].js',
    cleanDir: true,
  },
});
