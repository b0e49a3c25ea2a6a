import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planExample } from '../../support/examples.ts';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
/** A telephone in CSS pixels; the window itself cannot be so narrow, a frame in it can. */
const WIDTH = 390;

/** What a page is like in a frame as wide as a telephone: its own width, and that of the narrowest task. */
interface Measured {
  readonly inner: number;
  readonly scroll: number;
  readonly narrowest: number;
}

const attribute = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Runs in the browser: the pages hold no script, and let none in. */
const MEASURE = `
  const measured = [...document.querySelectorAll('iframe')].map((frame) => {
    const page = frame.contentDocument;
    const tasks = [...page.querySelectorAll('.tasks tbody tr:not(.phase) td:nth-child(3)')];
    return {
      inner: frame.contentWindow.innerWidth,
      scroll: page.scrollingElement.scrollWidth,
      narrowest: Math.min(...tasks.map((task) => task.clientWidth), 9999),
    };
  });
  document.body.textContent = '<<' + JSON.stringify(measured) + '>>';`;

function measure(pages: readonly string[]): readonly Measured[] {
  const folder = mkdtempSync(join(tmpdir(), 'reception-phone-'));
  try {
    const frames = pages.map(
      (html) =>
        `<iframe style="width:${WIDTH}px;height:800px;border:0" srcdoc="${attribute(html)}"></iframe>`,
    );
    const file = join(folder, 'frames.html');
    writeFileSync(
      file,
      `<!DOCTYPE html><meta charset="utf-8"><body>${frames.join('')}<script>onload = () => {${MEASURE}}</script>`,
    );
    const args = [...FLAGS, `--user-data-dir=${join(folder, 'profile')}`, '--dump-dom'];
    const dom = execFileSync(CHROMIUM, [...args, `file://${file}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    });
    return JSON.parse(/&lt;&lt;(.*)&gt;&gt;/.exec(dom)?.[1] ?? '[]');
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

describe('on a telephone', () => {
  it('nothing is wider than the screen, and tasks have room', async ({ skip }) => {
    if (process.env.CI !== 'true') skip(!existsSync(CHROMIUM), `no ${CHROMIUM}`);
    const { files } = await planExample('provincial-inspection');
    const petition = await planExample('petition-group');
    const checklists = [files, petition.files].map((made) => made['checklist.html'] ?? '');
    const forms = [files, petition.files].map((made) => made['forms.html'] ?? '');
    const measured = measure([...checklists, ...forms]);
    expect(measured).toHaveLength(4);
    for (const { inner, scroll } of measured) {
      expect(inner).toBe(WIDTH);
      expect(scroll).toBeLessThanOrEqual(inner);
    }
    for (const { narrowest } of measured.slice(0, 2)) {
      expect(narrowest).toBeGreaterThanOrEqual(300);
      expect(narrowest).toBeLessThan(WIDTH);
    }
  }, 90_000);
});
