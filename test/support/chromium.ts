import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Why there is no browser here to test pages in; '' where there is one, or where there has to be one. */
export const noChromium: string =
  process.env.CI === 'true' || existsSync(CHROMIUM) ? '' : `no ${CHROMIUM}`;

type Params = Readonly<Record<string, unknown>>;

/** What a browser answers, or tells without being asked. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Params;
  readonly sessionId?: string;
  readonly result?: Params;
  readonly error?: { readonly message: string };
}

/** A page on a screen of some size. */
export interface Page {
  /** Sends a command of the DevTools protocol. */
  readonly send: (method: string, params?: Params) => Promise<Params>;
  /** Opens an address and waits until the page is loaded. */
  readonly open: (url: string) => Promise<void>;
  /** What an expression is in the page; a promise is waited for. */
  readonly run: <T>(expression: string) => Promise<T>;
  /** All that it asked for since it was made. */
  readonly requests: readonly string[];
  /** What it wrote into its console, and what was thrown in it. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** A screen, in CSS pixels. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
}

export interface Browser {
  readonly page: (screen: Screen) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Starts a browser without a window and speaks to it over a pipe. */
export function startBrowser(): Browser {
  const profile = mkdtempSync(join(tmpdir(), 'reception-browser-'));
  const args = [...FLAGS, `--user-data-dir=${profile}`, '--remote-debugging-pipe'];
  const child = spawn(CHROMIUM, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const { send, listen } = speakTo(child);
  return {
    page: (screen) => makePage(screen, send, listen),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      void send('Browser.close', {}).catch(() => {});
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Send = (method: string, params: Params, sessionId?: string) => Promise<Params>;
type Listen = (hear: (message: Message) => void) => void;

/** Commands and answers are JSON with a zero after each. */
function speakTo(child: ChildProcess): { readonly send: Send; readonly listen: Listen } {
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: ((message: Message) => void)[] = [];
  let rest = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const texts = (rest + chunk).split('\0');
    rest = texts.pop() ?? '';
    for (const text of texts) {
      const message = JSON.parse(text) as Message;
      for (const hear of listeners) hear(message);
      if (message.id !== undefined) waiting.get(message.id)?.(message);
    }
  });
  let last = 0;
  const send: Send = (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      waiting.set(id, ({ result = {}, error }) => {
        waiting.delete(id);
        error === undefined ? resolve(result) : reject(new Error(`${method}: ${error.message}`));
      });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  return { send, listen: (hear) => listeners.push(hear) };
}

async function makePage(screen: Screen, sendAny: Send, listen: Listen): Promise<Page> {
  const { targetId } = await sendAny('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await sendAny('Target.attachToTarget', { targetId, flatten: true });
  const send: Page['send'] = (method, params = {}) => sendAny(method, params, String(sessionId));
  const requests: string[] = [];
  const complaints: string[] = [];
  let loaded: () => void = () => {};
  listen(({ sessionId: from, method, params = {} }) => {
    if (from !== sessionId) return;
    if (method === 'Page.loadEventFired') loaded();
    if (method === 'Network.requestWillBeSent') {
      requests.push((params.request as { url: string }).url);
    }
    if (
      ['Log.entryAdded', 'Runtime.exceptionThrown', 'Runtime.consoleAPICalled'].includes(
        method ?? '',
      )
    ) {
      complaints.push(JSON.stringify(params));
    }
  });
  for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await send(`${domain}.enable`);
  const { width, height, dark = false } = screen;
  const metrics = { width, height, deviceScaleFactor: 1, mobile: width < 700 };
  await send('Emulation.setDeviceMetricsOverride', metrics);
  const value = dark ? 'dark' : 'light';
  await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  return {
    send,
    requests,
    complaints,
    close: async () => {
      await sendAny('Target.closeTarget', { targetId });
    },
    open: async (url) => {
      const done = new Promise<void>((resolve) => {
        loaded = resolve;
      });
      await send('Page.navigate', { url });
      await done;
    },
    run: async <T>(expression: string) => {
      const options = { expression, returnByValue: true, awaitPromise: true };
      const { result, exceptionDetails } = await send('Runtime.evaluate', options);
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value: T }).value;
    },
  };
}
