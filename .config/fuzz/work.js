// A child of the fuzzer: runs inputs one after the other and tells of each, a line of JSON as it begins and one as it ends.
// Arguments: seed, first number, how many, file with what was learnt before, zone of this process if it is to stay.
import { readFileSync } from 'node:fs';
import { inputOf } from './inputs.js';
import { judge, smaller } from './run-input.js';

const [seed, from, runs] = process.argv.slice(2, 5).map(Number);
const { schema, parts } = JSON.parse(readFileSync(process.argv[5], 'utf8'));
const isElsewhere = process.argv[6] === 'elsewhere';
const ours = new Set(parts);
const ZONES = ['Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu'];

const tell = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

for (let index = from; index < from + runs; index++) {
  tell({ index });
  const input = inputOf(seed, index, schema);
  const zone = !isElsewhere && index % 6 === 0 ? ZONES[(index / 6) % ZONES.length] : undefined;
  const judged = await judge(input, ours, zone);
  const [failure] = judged.failures;
  tell({
    ...judged,
    index,
    label: input.label,
    megabytes: process.resourceUsage().maxRSS / 1024,
    isDone: true,
  });
  if (failure === undefined) continue;
  const files = /slow:|other bytes/.test(failure)
    ? input.files
    : await smaller(input, ours, failure);
  const encoded = Object.entries(files).map(([name, bytes]) => [name, bytes.toString('base64')]);
  tell({ index, failure, files: Object.fromEntries(encoded), commands: input.commands });
}
