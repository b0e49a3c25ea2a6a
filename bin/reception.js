#!/usr/bin/env node
const { join } = require('node:path');
const { loadProgram } = require('./load-program.js');

const { main, NODE_FILES, openWithSystem, STREAM_COLORS } = loadProgram();

const output = (stream, hasColors) => ({
  write: (text) => stream.write(text),
  columns: stream.columns,
  isTerminal: stream.isTTY === true,
  hasColors,
});

// A reader that goes away (`| head`) is no error of ours; what cannot be said on stderr cannot be said at all.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
process.stderr.on('error', () => {});

const io = {
  stdout: output(process.stdout, STREAM_COLORS.stdout),
  stderr: output(process.stderr, STREAM_COLORS.stderr),
  // Opening standard input takes time; only a command that asks looks at it.
  get terminal() {
    return process.stdin.isTTY && process.stdout.isTTY
      ? { input: process.stdin, output: process.stdout }
      : undefined;
  },
  files: NODE_FILES,
  open: openWithSystem,
  env: process.env,
  now: Date.now,
  templates: join(__dirname, '../templates'),
  compiled: join(__dirname, '../dist/rules.json'),
};

main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
