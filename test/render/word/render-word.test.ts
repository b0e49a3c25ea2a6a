import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ExamplePlanned, planExample } from '../../support/examples.ts';
import { officeParts, wordText } from '../../support/office-text.ts';

const has = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** What each example's papers must be called. */
const PAPERS = {
  'provincial-inspection': [
    '接待方案.docx',
    '日程.docx',
    'forms.docx',
    'summary.docx',
    'cards.docx',
  ],
  'foreign-delegation': [
    'scheme.docx',
    'programme.docx',
    'forms.docx',
    'summary.docx',
    'cards.docx',
  ],
  'half-day-visit': ['接待方案.docx', '日程.docx', 'summary.docx', 'cards.docx'],
} as const;
const NAMES = Object.keys(PAPERS) as (keyof typeof PAPERS)[];

const made = new Map<string, ExamplePlanned>();
beforeAll(async () => {
  for (const name of NAMES) made.set(name, await planExample(name, '--format', 'docx,json'));
}, 60_000);

const bytesOf = (name: string, file: string): Uint8Array =>
  made.get(name)?.bytes[file] ?? new Uint8Array();

it('a day of the programme stands on the page of what it is above', () => {
  const xml = officeParts(bytesOf('provincial-inspection', '日程.docx'))['word/document.xml'] ?? '';
  const rows = xml.split('<w:tr>').slice(1);
  const isKept = (row: string): boolean => row.includes('<w:keepNext/>');
  const days = rows.flatMap((row, index) => (/>12月\d日 周/.test(row) ? [index] : []));
  expect(days).toHaveLength(3);
  for (const day of days) {
    expect(rows.slice(day, day + 3).map(isKept)).toEqual([true, true, false]);
  }
});

describe.each(NAMES)('the Word documents of %s', (name) => {
  it.each(PAPERS[name])('%s says what it should', async (file) => {
    const stem = file.replace('.docx', '.txt');
    const text = wordText(bytesOf(name, file));
    expect(text).not.toMatch(/undefined|NaN|\$\{/);
    const golden = `${name}-${stem}`;
    const path = fileURLToPath(new URL(`golden/${golden}`, import.meta.url));
    await expect(text).toMatchFileSnapshot(path);
  });

  it('are the same bytes when made again', async () => {
    const again = await planExample(name, '--format', 'docx,json');
    for (const file of PAPERS[name]) {
      expect(Buffer.compare(again.bytes[file] ?? new Uint8Array(), bytesOf(name, file))).toBe(0);
    }
  });

  it('name the fonts of official papers, and what stands in for them', () => {
    const parts = officeParts(bytesOf(name, PAPERS[name][0]));
    expect(parts['word/document.xml']).toContain('w:eastAsia="方正小标宋简体"');
    expect(parts['word/document.xml']).toContain('w:eastAsia="仿宋"');
    expect(parts['word/fontTable.xml']).toContain('w:altName');
    expect(parts['word/document.xml']).toContain('<w:tblHeader/>');
    expect(parts['word/document.xml']).toContain('<w:cantSplit/>');
  });
});

const isReady = has('soffice') && has('pdfinfo') && has('pdftotext');
const title = isReady
  ? 'as LibreOffice opens them'
  : 'as LibreOffice opens them (skipped: no soffice)';

describe.skipIf(!isReady && process.env.CI === undefined)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), 'reception-office-'));
  const pages = (pdf: string): number =>
    Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [join(folder, pdf)]).toString())?.[1]);

  beforeAll(() => {
    for (const name of NAMES) {
      for (const file of PAPERS[name])
        writeFileSync(join(folder, `${name}-${file}`), bytesOf(name, file));
    }
    const documents = readdirSync(folder).filter((file) => file.endsWith('.docx'));
    const home = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const flags = ['--headless', home, '--convert-to', 'pdf', '--outdir', folder];
    execFileSync('soffice', [...flags, ...documents.map((file) => join(folder, file))], {
      stdio: 'ignore',
    });
  }, 240_000);

  it('every one becomes pages', () => {
    for (const name of NAMES) {
      for (const file of PAPERS[name]) {
        expect(
          pages(`${name}-${file.replace('.docx', '.pdf')}`),
          `${name} ${file}`,
        ).toBeGreaterThan(0);
      }
    }
  });

  it('the first page of a summary is what is written, with all its titles', () => {
    for (const name of NAMES) {
      const forms = made.get(name)?.plan.forms.filter((form) => form.in === 'summary') ?? [];
      const isWritten = (form: (typeof forms)[number]) =>
        form.blocks.some(({ kind }) => kind === 'lines');
      const titles = forms.find(isWritten)?.blocks.map((block) => block.title) ?? [];
      const args = ['-l', '1', '-layout', join(folder, `${name}-summary.pdf`), '-'];
      const page = execFileSync('pdftotext', args).toString();
      expect(titles.length).toBeGreaterThan(0);
      for (const one of titles) expect(page, name).toContain(one);
    }
  });

  it('a scheme is two pages at most, and holds every name', () => {
    for (const name of NAMES) {
      const pdf = `${name}-${PAPERS[name][0].replace('.docx', '.pdf')}`;
      expect(pages(pdf), name).toBeLessThanOrEqual(2);
      const text = execFileSync('pdftotext', ['-layout', join(folder, pdf), '-']).toString();
      const people = made.get(name)?.plan.people ?? [];
      expect(people.length).toBeGreaterThan(0);
      for (const person of people) expect(text, name).toContain(person.name.split(' ')[0]);
    }
  });
});
