import { defineConfig } from 'rolldown';

/** The whole program in one file, its packages in it. What a command loads late is in it too, and runs only when it is asked for. */
export default defineConfig({
  input: 'src/cli/main.ts',
  platform: 'node',
  output: {
    file: 'dist/reception.cjs',
    format: 'cjs',
    codeSplitting: false,
    minify: process.env.PROFILE === undefined,
  },
});
