#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { loadProgram } from './load-program.js';

const { main, NODE_FILES } = loadProgram().program;

const output = (stream) => ({
  write: (text) => stream.write(text),
  columns: stream.columns,
  isTerminal: stream.isTTY === true,
});

// A reader that goes away (`| head`) is no error of ours.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  files: NODE_FILES,
  env: process.env,
  now: Date.now,
  templates: fileURLToPath(new URL('../templates', import.meta.url)),
  compiled: fileURLToPath(new URL('../dist/rules.json', import.meta.url)),
});
