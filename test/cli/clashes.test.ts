import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const BRIEF = join(import.meta.dirname, '../cases/clashes/fifteen.yaml');

interface Found {
  readonly code: string;
  readonly level: string;
  readonly message: string;
  readonly rule?: string;
}

it('the fifteen clashes that are planted in a brief are found, and nothing else', async () => {
  const argv = ['check', BRIEF, '--format', 'json', '--now', '2026-11-24 10:00'];
  const { stdout } = await runCli(argv);
  const findings = JSON.parse(stdout) as readonly Found[];
  const serious = findings.filter(({ level }) => level !== 'info');
  const told = serious.map(({ code, rule, message }) =>
    `${rule ?? code} ${/“([^”]*)”/.exec(message)?.[1] ?? ''}`.trim(),
  );
  expect(told.toSorted()).toEqual(
    [
      'after-departure 太晚的早餐',
      'before-arrival 早到的午餐',
      'cannot-get-there 孙丽',
      'cannot-get-there 李明',
      'cannot-get-there 王芳',
      'double-booked 二号车',
      'double-booked 二楼包间',
      'double-booked 周总',
      'double-booked 赵刚',
      'driver-rest 钱师傅',
      'guests-double-booked 上午会',
      'visit/arrange/rooms-full',
      'visit/arrange/rooms-mixed 随行',
      'visit/arrange/rooms-twice',
      'visit/arrange/seats-arrival',
      // The guests who cannot get there are told of as our people are.
      ...['visit/move/late', 'visit/move/late', 'visit/move/late'],
    ].toSorted(),
  );
});
