import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderHtml, renderHtmlForms } from '../../../src/render/html/render-html.ts';
import {
  type Browser,
  noChromium,
  type Page,
  type Screen,
  startBrowser,
} from '../../support/chromium.ts';
import { planExample } from '../../support/examples.ts';
import { folderWith } from '../../support/run-cli.ts';
import { HOSTILE_PLAN } from '../terminal/fixtures/hostile-plan.ts';

const AXE = fileURLToPath(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url));

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

const EXAMPLES = ['provincial-inspection', 'petition-group', 'foreign-delegation'] as const;

let browser: Browser;
/** Addresses of pages by their names: `petition-group-forms`, `hostile-checklist`. */
let pages: ReadonlyMap<string, string>;

const address = (name: string): string => pages.get(name) ?? '';

/** Browsers are slow where others work too. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

beforeEach(({ skip }) => skip(noChromium !== '', noChromium));

beforeAll(async () => {
  if (noChromium !== '') return;
  const made: Record<string, string> = {
    'hostile-checklist': renderHtml(HOSTILE_PLAN),
    'hostile-forms': renderHtmlForms(HOSTILE_PLAN),
    'details-checklist': renderHtml(HOSTILE_PLAN, { details: true }),
  };
  for (const name of EXAMPLES) {
    const { files } = await planExample(name);
    made[`${name}-checklist`] = files['checklist.html'] ?? '';
    made[`${name}-forms`] = files['forms.html'] ?? '';
  }
  const folder = folderWith(
    Object.fromEntries(Object.entries(made).map(([name, html]) => [`${name}.html`, html])),
  );
  pages = new Map(
    Object.keys(made).map((name) => [name, pathToFileURL(join(folder, `${name}.html`)).href]),
  );
  browser = startBrowser();
});

afterAll(async () => {
  if (noChromium === '') await browser.close();
});

/** The pages a test has opened: each takes its share of the processor as long as it is open. */
const opened: Page[] = [];
const newPage = async (screen: Screen = PHONE): Promise<Page> => {
  const page = await browser.page(screen);
  opened.push(page);
  return page;
};
afterEach(async () => {
  for (const page of opened.splice(0)) await page.close();
});

const open = async (name: string, screen: Screen = PHONE, hash = ''): Promise<Page> => {
  const page = await newPage(screen);
  await page.open(address(name) + hash);
  return page;
};

/** The checklist of three days. */
const checklist = (screen: Screen = PHONE, hash = ''): Promise<Page> =>
  open('provincial-inspection-checklist', screen, hash);

/** Titles of the tasks that are shown. */
const SHOWN = `[...document.querySelectorAll('tr[data-task]')]
  .filter((row) => row.getClientRects().length > 0)
  .map((row) => row.querySelector('input').ariaLabel)`;
const COUNTS = `['shown', 'ticked'].map((id) => Number(document.getElementById(id).textContent))`;
const tick = (title: string): string =>
  `document.querySelector('[aria-label^="${title}"]').click()`;
const choose = (list: string, value: string): string =>
  `(() => {
    const list = document.getElementById('${list}');
    list.value = '${value}';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return list.selectedOptions[0].text;
  })()`;
const print = (page: Page) => page.send('Emulation.setEmulatedMedia', { media: 'print' });

describe('every page', () => {
  it('fetches nothing, complains of nothing, and is no wider than a telephone', async () => {
    for (const [name, url] of pages) {
      const page = await open(name);
      expect(page.requests, name).toEqual([url]);
      expect(page.complaints, name).toEqual([]);
      const [width, narrowest] = await page.run<[number, number]>(`[
        document.scrollingElement.scrollWidth,
        Math.min(9999, ...[...document.querySelectorAll('.what')].map((one) => one.clientWidth)),
      ]`);
      expect(width, name).toBeLessThanOrEqual(PHONE.width);
      if (name.endsWith('checklist')) expect(narrowest, name).toBeLessThan(PHONE.width);
      expect(narrowest, name).toBeGreaterThanOrEqual(300);
    }
  });

  it('is dark where the reader likes it dark, and white on paper', async () => {
    const page = await open('petition-group-checklist', { ...PHONE, dark: true });
    const ground = 'getComputedStyle(document.body).backgroundColor';
    expect(await page.run(ground)).toBe('rgb(21, 23, 27)');
    await print(page);
    expect(await page.run(ground)).toBe('rgb(255, 255, 255)');
  });

  it('has nothing that axe finds, in light and dark', async ({ skip }) => {
    skip(!existsSync(AXE), 'axe-core is not installed');
    const axe = readFileSync(AXE, 'utf8');
    const screens = [
      ['petition-group-checklist', PHONE],
      ['petition-group-checklist', { ...DESK, dark: true }],
      ['provincial-inspection-forms', { ...PHONE, dark: true }],
      ['provincial-inspection-forms', DESK],
      ['hostile-checklist', PHONE],
    ] as const;
    for (const [name, screen] of screens) {
      const page = await open(name, screen);
      await page.run(`${axe}; document.getElementById('details')?.click()`);
      const found = await page.run<readonly string[]>(`axe.run().then(({ violations }) =>
        violations.map(({ id, impact, nodes }) => impact + ' ' + id + ' ' + nodes[0].html))`);
      expect(found, name).toEqual([]);
    }
  });
});

describe('a checklist', () => {
  it('keeps what is ticked in the browser, of this brief', async () => {
    const page = await checklist();
    await page.run(tick('打电话联系来访单位'));
    expect(await page.run(COUNTS)).toEqual([110, 1]);
    const again = await checklist();
    expect(await again.run(COUNTS)).toEqual([110, 1]);
    await again.run(tick('打电话联系来访单位'));
    expect(await (await checklist()).run(COUNTS)).toEqual([110, 0]);
    await page.run(tick('打电话联系来访单位'));
    const other = await open('petition-group-checklist');
    expect(await other.run(COUNTS)).toEqual([35, 0]);
  });

  it('can be ticked where the browser keeps nothing, or something else', async () => {
    const page = await newPage();
    const source = `Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });`;
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source });
    await page.open(address('petition-group-checklist'));
    await page.run(tick('备好接待室'));
    expect(await page.run(COUNTS)).toEqual([35, 1]);
    const other = await open('hostile-checklist');
    for (const text of ['{"', 'null', '[1]', '"x"', '{"a": 1}']) {
      await other.run(
        `localStorage.setItem('reception ' + document.querySelector('main').dataset.brief, '${text}')`,
      );
      await other.open(address('hostile-checklist'));
      expect((await other.run<number[]>(COUNTS))[0]).toBeGreaterThan(0);
    }
    expect([...page.complaints, ...other.complaints]).toEqual([]);
  });

  it('filters by person and day, and says so in its address', async () => {
    const page = await checklist();
    const all = await page.run<string[]>(SHOWN);
    const [, count] = /^赵刚（(\d+)）$/.exec(await page.run(choose('who', '赵刚'))) ?? [];
    const his = await page.run<string[]>(SHOWN);
    expect(his).toHaveLength(Number(count));
    expect(his).toContain('出车接站：G7341 省城');
    expect(his).not.toContain('打电话联系来访单位');
    await page.run(choose('day', '12月2日 星期三'));
    const hash = await page.run<string>('decodeURIComponent(location.hash)');
    expect(hash).toBe('#who=赵刚&day=12月2日+星期三');
    const today = await page.run<string[]>(SHOWN);
    expect(today.length).toBeLessThan(his.length);
    expect(await page.run(COUNTS)).toEqual([today.length, 0]);
    const day = `document.querySelector('.tasks:not([hidden])').getBoundingClientRect().top`;
    const head = `document.getElementById('controls').getBoundingClientRect().bottom`;
    expect(await page.run(`${day} - ${head}`)).toBeGreaterThanOrEqual(0);
    expect(await page.run(day)).toBeLessThan(PHONE.height / 2);
    const tables = `[...document.querySelectorAll('.tasks')].filter((one) => !one.hidden).length`;
    expect(await page.run(tables)).toBe(1);
    expect(await (await checklist(DESK, hash)).run(SHOWN)).toEqual(today);
    await page.run(`${choose('who', '')}; ${choose('day', '')}`);
    expect(await page.run(SHOWN)).toEqual(all);
    expect(await (await checklist(DESK, '#who=没有这个人&x=1')).run(SHOWN)).toEqual(all);
  });

  it('marks the next task by the clock of the browser', async () => {
    const page = await newPage();
    const source = `Date.now = () => Date.parse('2026-12-02T12:45:00+08:00');`;
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source });
    await page.open(`${address('provincial-inspection-checklist')}#who=王芳`);
    const next = `document.querySelector('.next input').ariaLabel`;
    expect(await page.run(next)).toBe('通知司机：G7341 省城');
    await page.run(tick('通知司机'));
    expect(await page.run(next)).toBe('出车接站：G7341 省城');
    await page.run(`document.getElementById('next').click()`);
    const box = `document.querySelector('.next').getBoundingClientRect()`;
    const top = await page.run<number>(`${box}.top`);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(PHONE.height);
    await page.run(tick('通知司机'));
  });

  it('prints every task on four sheets at most, with nothing to tap', async () => {
    const page = await checklist(DESK, '#who=赵刚');
    await page.run(`document.querySelector('details.more').open = true`);
    await print(page);
    expect(await page.run<string[]>(SHOWN)).toHaveLength(110);
    const seen = `['#controls', 'footer', '.more > p', '.cites', '.sign', '.tasks'].filter((name) =>
      [...document.querySelectorAll(name)].some((one) => one.checkVisibility()))`;
    expect(await page.run(seen)).toEqual(['.sign', '.tasks']);
    expect(await sheets(page)).toBe(4);
    await page.send('Emulation.setEmulatedMedia', { media: 'screen' });
    await page.run(`document.getElementById('details').click()`);
    await print(page);
    expect(await page.run(seen)).toEqual(['.more > p', '.cites', '.sign', '.tasks']);
    const cut = `[...document.querySelectorAll('tr')].filter((row) =>
      getComputedStyle(row).breakInside !== 'avoid').length`;
    expect(await page.run(cut)).toBe(0);
  });

  it('prints the details it was made with', async () => {
    const page = await open('details-checklist', DESK);
    await print(page);
    const seen = `document.querySelector('.more > p').checkVisibility()`;
    expect(await page.run(seen)).toBe(true);
  });

  it('shows what somebody typed as text', async () => {
    const page = await open('hostile-checklist', DESK);
    const people = await page.run<string[]>(
      `[...document.getElementById('who').options].map(({ value }) => value)`,
    );
    for (const person of people) {
      const chosen = JSON.stringify(person);
      await page.run(`document.getElementById('who').value = ${chosen};
        document.getElementById('who').dispatchEvent(new Event('change', { bubbles: true }))`);
      expect((await page.run<string[]>(SHOWN)).length).toBeGreaterThan(0);
    }
    expect(
      await page.run(`document.querySelectorAll('script, img, iframe, [onclick]').length`),
    ).toBe(1);
    expect(page.complaints).toEqual([]);
  });
});

/** How many sheets a page is on paper. */
async function sheets(page: Page): Promise<number> {
  const { data } = await page.send('Page.printToPDF', { preferCSSPageSize: true });
  const pdf = Buffer.from(String(data), 'base64').toString('latin1');
  return pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}
