// The pictures of README.md: the page on a phone and on a desk, the scheme in Word, the terminal.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BRIEF = join(ROOT, 'examples/provincial-inspection/brief.yaml');
const PICTURES = join(ROOT, 'examples/.pictures');
const NEEDED = ['/usr/bin/chromium', '/usr/bin/soffice', '/usr/bin/pdftoppm'];
const missing = NEEDED.filter((path) => !existsSync(path));

/** Bytes of a picture at most, since every clone carries it. */
const LARGEST = 150_000;

const reception = (...args) =>
  execFileSync(
    process.execPath,
    [join(ROOT, 'bin/reception.js'), ...args, '--now', '2026-11-24T09:50'],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );

/** The colours of a terminal, by their numbers. */
const STYLES = {
  1: 'font-weight:bold',
  2: 'opacity:.65',
  31: 'color:#f47067',
  32: 'color:#8ddb8c',
  33: 'color:#f0c674',
  36: 'color:#76d9e6',
};

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`, 'g');

/** What a terminal shows, as a page. */
function terminalPage(text) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const coloured = escaped.replaceAll(ESCAPES, (_, code) =>
    STYLES[code] === undefined ? '</span>' : `<span style="${STYLES[code]}">`,
  );
  const style =
    'margin:0;padding:16px;background:#1e2227;color:#e6e6e6;font:14px/1.5 Noto Sans Mono CJK SC';
  return `<meta charset="utf-8"><body style="background:#1e2227;margin:0"><pre style="${style}">${coloured}</pre>`;
}

/** The browser of the tests, which is written in TypeScript. */
async function browserIn(folder) {
  const bundle = await rolldown({
    input: join(ROOT, 'test/support/chromium.ts'),
    platform: 'node',
  });
  const file = join(folder, 'chromium.mjs');
  await bundle.write({ file, format: 'esm' });
  const { startBrowser } = await import(pathToFileURL(file).href);
  return startBrowser();
}

/** Brings the tasks of a day to the top of a page, below its bar. */
const showDay = (day) => {
  document.querySelector(`table[data-day^="${day}"]`)?.scrollIntoView();
  scrollBy(0, -70);
};

function keep(name, bytes) {
  if (bytes.length > LARGEST) throw new Error(`${name} has ${bytes.length} bytes`);
  writeFileSync(join(PICTURES, name), bytes);
  process.stdout.write(`${name}  ${bytes.length}\n`);
}

async function makePictures(folder) {
  reception('plan', BRIEF, '--out', folder, '--format', 'html,scheme', '--quiet');
  const lines = reception('plan', BRIEF, '--no-write', '--color').split('\n').slice(0, 30);
  writeFileSync(join(folder, 'terminal.html'), terminalPage(lines.join('\n')));
  const browser = await browserIn(folder);
  const shots = [
    ['phone.png', 'checklist.html', { width: 390, height: 844 }],
    ['page.png', 'checklist.html', { width: 1280, height: 660 }],
    ['terminal.png', 'terminal.html', { width: 780, height: 660 }],
  ];
  for (const [name, file, screen] of shots) {
    const page = await browser.page(screen);
    await page.send('Emulation.setScrollbarsHidden', { hidden: true });
    await page.open(pathToFileURL(join(folder, file)).href);
    if (screen.width < 700) await page.run(`(${showDay})('12月2日')`);
    const { data } = await page.send('Page.captureScreenshot', { format: 'png' });
    keep(name, Buffer.from(data, 'base64'));
    await page.close();
  }
  await browser.close();
  const word = readdirSync(folder).find((name) => name.endsWith('.docx'));
  const options = [`-env:UserInstallation=${pathToFileURL(join(folder, 'office'))}`, '--headless'];
  execFileSync(NEEDED[1], [
    ...options,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, word),
  ]);
  const pdf = join(folder, word.replace('.docx', '.pdf'));
  keep('scheme.png', execFileSync(NEEDED[2], ['-png', '-singlefile', '-gray', '-r', '72', pdf]));
}

if (missing.length > 0) {
  process.stdout.write(`No pictures were made: ${missing.join(', ')} not found.\n`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'reception-pictures-'));
  mkdirSync(PICTURES, { recursive: true });
  await makePictures(folder);
  rmSync(folder, { recursive: true, force: true });
}
