import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Lang } from '../../src/model/text.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

/** Calls that are wrong, each in a way of its own. */
const CALLS: readonly (readonly string[])[] = [
  ['plna', 'brief.yaml'],
  ['brief.yaml'],
  ['rules', 'lsit'],
  ['rules', 'everything'],
  ['plan'],
  ['rules', 'show'],
  ['plan', 'brief.yaml', '--fromat', 'md'],
  ['plan', 'brief.yaml', '--everything'],
  ['plan', 'brief.yaml', '-x'],
  ['plan', 'brief.yaml', '--out'],
  ['why', 'brief.yaml', 'sign', 'car'],
  ['schema', 'brief', 'pack'],
  ['check', 'brief.yaml', '--fail-on', 'fatal'],
  ['check', 'brief.yaml', '--format', "md' argument 'x"],
  ['plan', 'brief.yaml', '--lang', 'fr'],
  ['plan', 'brief.yaml', '--format', 'pdf'],
  ['plan', 'examples/half-day-visit/brief.yaml', '--now', 'noon'],
  ['plan', 'examples/half-day-visit/brief.yaml', '--timezone', 'Mars'],
  ['rules', 'show', 'visit/pickup/sgin'],
  ['rules', 'new', 'house.txt'],
  ['new', '--from', 'none.yaml', '--date', '2026-12-02'],
  ['diff', 'examples/half-day-visit/brief.yaml'],
  ['diff', 'none.json', 'examples/half-day-visit/brief.yaml'],
  ['what-if', 'examples/half-day-visit/brief.yaml'],
  ['what-if', 'examples/half-day-visit/brief.yaml', '--set', 'arrivals'],
  ['what-if', 'examples/half-day-visit/brief.yaml', '--set', 'arrivals.7.at=+1h'],
  ['what-if', 'examples/half-day-visit/brief.yaml', '--set', 'arrivals.1.hour=+1h'],
  ['what-if', 'examples/half-day-visit/brief.yaml', '--set', 'title=+1h'],
  ['done', 'examples/half-day-visit/brief.yaml'],
  ['done', 'examples/half-day-visit/brief.yaml', 'nothing of the kind'],
  ['late', 'none.yaml', 'sign'],
  ['now'],
  ['explain', 'bad-tiem'],
  ['explain', 'time'],
  ['explain', 'nonsense'],
  ['explain', 'visit/pickup/sign'],
];

const inLang = (call: readonly string[], lang: Lang): readonly string[] =>
  call.includes('--lang') || lang === 'zh' ? call : [...call, '--lang', lang];

describe.each(['zh', 'en'] as const)('a wrong call, in %s', (lang) => {
  it('is refused in one line that says what to write', async () => {
    const lines: string[] = [];
    for (const call of CALLS) {
      const { code, stdout, stderr } = await runCli(inLang(call, lang));
      expect([call, code, stdout]).toEqual([call, 2, '']);
      expect(stderr).toMatch(/^[^\n]+\n$/);
      lines.push(`$ reception ${call.join(' ')}\n${stderr}`);
    }
    const printed = lines.join('\n');
    await expect(printed).toMatchFileSnapshot(
      join(import.meta.dirname, `../cases/wrong-calls.${lang}.out`),
    );
    if (lang === 'zh') expect(printed).not.toMatch(/error:|unknown |missing|Did you mean/);
  });
});

describe('help', () => {
  const english = /\b(?:Usage|Options|Arguments|Commands|display help|choices|options|command)\b/;
  const CALLS_OF_HELP = [
    ['--help'],
    ['plan', '--help'],
    ['help', 'check'],
    ['rules', '--help'],
    ['rules', 'show', '--help'],
    ['what-if', '--help'],
    ['done', '--help'],
    ['schema', 'help', 'brief'],
  ];

  it.each(CALLS_OF_HELP)('%s %s is in Chinese', async (...call) => {
    const { code, stdout, stderr } = await runCli(call);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^用法 reception/);
    expect(stdout).toContain('选项：');
    expect(stdout).not.toMatch(english);
    expect(stdout).not.toContain(' / ');
    expect(stdout).not.toMatch(/<[a-z]/);
  });

  it('is in the language of the system where no flag says otherwise', async () => {
    const inLang = async (env: Readonly<Record<string, string>>, ...call: readonly string[]) =>
      (await runCli(call, { env })).stdout.slice(0, 5);
    expect(await inLang({ LANG: 'en_US.UTF-8' }, '--help')).toBe('Usage');
    expect(await inLang({ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, '--help')).toMatch(/^用法/);
    expect(await inLang({ LANG: 'en_US.UTF-8' }, '--help', '--lang', 'zh')).toMatch(/^用法/);
    expect(await inLang({ LANG: 'C.UTF-8' }, '--help')).toMatch(/^用法/);
    const { stderr } = await runCli(['plan'], { env: { LANG: 'en_GB' } });
    expect(stderr).toMatch(/^<brief> is missing/);
  });

  it('of the completion, which its library brings, is in the same words', async () => {
    const { stdout } = await runCli(['complete', '--help']);
    expect(stdout).toContain('让命令行补全命令');
    expect(stdout).not.toContain('shell type');
    expect((await runCli(['complete'])).stderr).toBe(
      '少写了<shell>；写法：reception complete <zsh|bash|fish|powershell>\n',
    );
    expect((await runCli(['complete', 'nosh'])).stderr).toMatch(/没有“nosh”；可以写：zsh、bash/);
  });

  it.each([
    ['--lang', 'en', '--help'],
    ['--help', '--lang', 'en'],
    ['plan', '--help', '--lang=en'],
    ['--lang', 'en', 'help', 'plan'],
    ['rules', '--lang', 'en', '--help'],
    ['rules', 'show', '--lang', 'en', '--help'],
    ['diff', '--lang', 'en', '--help'],
    ['now', '--lang', 'en', '--help'],
  ])('%s %s %s is in English', async (...call) => {
    const { code, stdout } = await runCli(call);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: reception/);
    expect(stdout).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('is shown where nothing is asked for, which is a wrong call', async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^用法 reception \[选项\] \[命令\]\n/);
    expect((await runCli(['--lang', 'en'])).stderr).toMatch(/^Usage: reception/);
  });
});

test('neither a file name nor an argument can control the terminal', async () => {
  const odd = '\u001b[31mred\u202egnp\u0007\nforged line';
  const folder = folderWith({ 'brief.yaml': '' });
  const calls = [
    [odd],
    ['plan', `--${odd}`],
    ['plan', join(folder, odd)],
    ['check', join(folder, `${odd}.yaml`)],
    ['rules', 'show', odd],
    ['rules', 'new', `${odd}.txt`],
    ['explain', odd],
    ['plan', 'examples/half-day-visit/brief.yaml', '--format', odd],
    ['check', 'brief.yaml', '--format', odd],
    ['plan', 'examples/half-day-visit/brief.yaml', '--now', odd],
    ['new', '--from', odd, '--date', '2026-12-02'],
  ];
  for (const call of calls) {
    const { code, stdout, stderr } = await runCli(call);
    expect([1, 2]).toContain(code);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    expect(stdout + stderr).toContain('red');
    expect(stdout + stderr).not.toMatch(/^forged line/m);
  }
});
