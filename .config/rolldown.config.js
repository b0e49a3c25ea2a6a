import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** `import text from './file?raw'` puts the text of a file into the program, as vitest does it. */
const rawTexts = {
  name: 'raw-texts',
  load: (id) =>
    id.endsWith('?raw')
      ? `export default ${JSON.stringify(readFileSync(id.slice(0, -'?raw'.length), 'utf8'))};`
      : null,
};

/** The whole program in one file, its packages in it. What a command loads late is in it too, and runs only when it is asked for. */
export default defineConfig({
  input: 'src/cli/main.ts',
  platform: 'node',
  plugins: [rawTexts],
  output: {
    file: 'dist/reception.cjs',
    format: 'cjs',
    codeSplitting: false,
    minify: process.env.PROFILE === undefined,
  },
});
