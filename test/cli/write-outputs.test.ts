import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/exit-codes.ts';
import { NODE_FILES } from '../../src/cli/files.ts';
import type { Files } from '../../src/cli/io.ts';
import { MANIFEST, type WrittenFile, writeOutputs } from '../../src/cli/write-outputs.ts';

/** What stands in the folder, by name. */
type Folder = Map<string, string>;

const FOLDER = 'jyt.plan';
const nameOf = (path: string): string => path.replaceAll('\\', '/').slice(FOLDER.length + 1);

const textOf = (content: string | Uint8Array): string =>
  typeof content === 'string'
    ? content
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);

/** Files in memory. `before` is asked before each access and may throw; then nothing has happened. */
function filesIn(folder: Folder, before: () => void = () => {}): Files {
  return {
    ...NODE_FILES,
    read: (path) => {
      before();
      const text = folder.get(nameOf(path));
      return text === undefined ? { problem: 'missing' } : new TextEncoder().encode(text);
    },
    write: async (path, content, isDue = () => true) => {
      before();
      const due = isDue();
      due && folder.set(nameOf(path), textOf(content));
      return due;
    },
    settle: () => before(),
    names: () => [...folder.keys()],
    remove: (path) => {
      before();
      folder.delete(nameOf(path));
    },
  };
}

const outputs = (version: string): Readonly<Record<string, string>> => ({
  'checklist.md': `# 省教育厅调研组来校调研：任务清单（${version}）\n`,
  'calendar.ics': `BEGIN:VCALENDAR\r\nX-WR-CALNAME:${version}\r\nEND:VCALENDAR\r\n`,
  'summary.md': `# 接待小结（${version}）\n`,
  // Does not change from run to run.
  'checklist.html': '<h1>任务清单</h1>\n',
});

const run = (folder: Folder, version: string): Promise<readonly WrittenFile[]> =>
  writeOutputs(filesIn(folder), FOLDER, outputs(version));

const summaryOf = (written: readonly WrittenFile[]): WrittenFile | undefined =>
  written.find(({ name }) => name === 'summary.md');

const names = (folder: Folder): readonly string[] => [...folder.keys()].toSorted();
const OWN = [...Object.keys(outputs('')), MANIFEST].toSorted();

const FILLED = '# 接待小结\n实到 6 人，用餐 2 次。\n';
const TICKED = '# 接待小结\n- [x] 已报账\n';

/** The folder after a run. */
async function ranIn(folder: Folder, version: string): Promise<Folder> {
  await run(folder, version);
  return folder;
}

/** The folder after a run whose summary somebody has filled in. */
const filledIn = async (): Promise<Folder> =>
  (await ranIn(new Map(), '一稿')).set('summary.md', FILLED);

describe('a file that somebody changed', () => {
  it('is kept, with nothing beside it while the same comes out', async () => {
    const folder = await filledIn();
    const summary = summaryOf(await run(folder, '一稿'));
    expect(summary).toMatchObject({ kept: true, unchanged: true });
    expect(folder.get('summary.md')).toBe(FILLED);
    expect(names(folder)).toEqual(OWN);
  });

  it('gets what is new beside it, and is told so as long as that stands there', async () => {
    const folder = await filledIn();
    for (const summary of [
      summaryOf(await run(folder, '二稿')),
      summaryOf(await run(folder, '二稿')),
    ]) {
      expect(summary).toMatchObject({ kept: true, unchanged: false });
      expect(nameOf(summary?.path ?? '')).toBe('summary.new.md');
    }
    expect(folder.get('summary.md')).toBe(FILLED);
    expect(folder.get('summary.new.md')).toBe(outputs('二稿')['summary.md']);
  });

  it('does not get the same again after the new one was deleted, but what is newer', async () => {
    const folder = await filledIn();
    await run(folder, '二稿');
    folder.delete('summary.new.md');
    expect(summaryOf(await run(folder, '二稿'))).toMatchObject({ kept: true, unchanged: true });
    expect(names(folder)).toEqual(OWN);
    expect(summaryOf(await run(folder, '三稿'))).toMatchObject({ kept: true, unchanged: false });
    expect(folder.get('summary.new.md')).toBe(outputs('三稿')['summary.md']);
    expect(folder.get('summary.md')).toBe(FILLED);
  });

  it('is ours again once it is as the new one', async () => {
    const folder = await filledIn();
    await run(folder, '二稿');
    folder.set('summary.md', folder.get('summary.new.md') ?? '');
    folder.delete('summary.new.md');
    expect(summaryOf(await run(folder, '三稿'))).toMatchObject({ kept: false });
    expect(folder.get('summary.md')).toBe(outputs('三稿')['summary.md']);
    expect(names(folder)).toEqual(OWN);
  });
});

it('puts the new one beside a filled file right that a run cut short has left of another version', async () => {
  const folder = await ranIn(await filledIn(), '二稿');
  const second = folder.get('summary.new.md');
  // The third writes its file and is killed before it says so.
  const files = filesIn(folder);
  const write: Files['write'] = async (path, ...rest) => {
    const isClosing = nameOf(path) === MANIFEST && folder.get('summary.new.md') !== second;
    if (isClosing) throw new Cut();
    return files.write(path, ...rest);
  };
  await expect(writeOutputs({ ...files, write }, FOLDER, outputs('三稿'))).rejects.toThrow(Cut);
  expect(summaryOf(await run(folder, '二稿'))).toMatchObject({ kept: true, unchanged: false });
  expect(folder.get('summary.new.md')).toBe(second);
  await run(folder, '四稿');
  expect(names(folder)).toEqual([...OWN, 'summary.new.md'].toSorted());
});

it('keeps what somebody saves in the moment before a file is replaced', async () => {
  const folder = await ranIn(new Map(), '一稿');
  const files = filesIn(folder);
  const write: Files['write'] = (path, ...rest) => {
    if (nameOf(path) === 'summary.md') folder.set('summary.md', FILLED);
    return files.write(path, ...rest);
  };
  const written = await writeOutputs({ ...files, write }, FOLDER, outputs('二稿'));
  expect(summaryOf(written)).toMatchObject({ kept: true, unchanged: false });
  expect(standing(folder)).toEqual(expected('二稿', { 'summary.md': FILLED }));
  await run(folder, '三稿');
  expect(standing(folder)).toEqual(expected('三稿', { 'summary.md': FILLED }));
});

it('writes a file again that somebody deleted', async () => {
  const folder = await ranIn(new Map(), '一稿');
  folder.delete('summary.md');
  expect(summaryOf(await run(folder, '一稿'))).toMatchObject({ kept: false, unchanged: false });
  expect(standing(folder)).toEqual(outputs('一稿'));
});

describe('what cannot be read', () => {
  /** Files of which those under some names cannot be read. */
  function filesWithout(folder: Folder, isUnreadable: (name: string) => boolean): Files {
    const files = filesIn(folder);
    const read: Files['read'] = (path) =>
      isUnreadable(nameOf(path)) ? { problem: 'denied' } : files.read(path);
    return { ...files, read };
  }

  it('is kept', async () => {
    const folder: Folder = new Map([['summary.md', FILLED]]);
    const files = filesWithout(folder, (name) => name === 'summary.md');
    expect(summaryOf(await writeOutputs(files, FOLDER, outputs('一稿')))).toMatchObject({
      kept: true,
    });
    expect(standing(folder)).toEqual(expected('一稿', { 'summary.md': FILLED }));
  });

  it('is an end to it where it is the whole folder', async () => {
    const folder: Folder = new Map();
    const files = filesWithout(folder, () => true);
    await expect(writeOutputs(files, FOLDER, outputs('一稿'))).rejects.toThrow(UsageError);
    expect(names(folder)).toEqual([]);
  });
});

describe('the manifest', () => {
  it('is not written again while nothing changes, nor where nothing is written', async () => {
    const folder: Folder = new Map();
    await writeOutputs(filesIn(folder), FOLDER, {});
    expect(names(folder)).toEqual([]);
    await run(folder, '一稿');
    const written: string[] = [];
    const files = filesIn(folder);
    const write = async (path: string): Promise<boolean> => written.push(path) > 0;
    writeOutputs({ ...files, write }, FOLDER, outputs('一稿'));
    expect(written).toEqual([]);
  });

  it('is made anew where it was lost, from what is as it comes out', async () => {
    const folder = await ranIn(await filledIn(), '二稿');
    folder.delete(MANIFEST);
    for (const version of ['二稿', '三稿']) {
      await run(folder, version);
      expect(standing(folder)).toEqual(expected(version, { 'summary.md': FILLED }));
    }
  });

  it('makes nothing ours where it is no manifest', async () => {
    for (const odd of [
      '',
      '<<<<<<< ours',
      'null',
      '[1]',
      '{"summary.md":7}',
      '{"summary.md":[{}]}',
    ]) {
      const folder: Folder = new Map([
        ['summary.md', FILLED],
        [MANIFEST, odd],
      ]);
      await run(folder, '一稿');
      expect(folder.get('summary.md')).toBe(FILLED);
      expect(folder.get('summary.new.md')).toBe(outputs('一稿')['summary.md']);
      folder.delete('summary.new.md');
      await run(folder, '一稿');
      expect(names(folder)).toEqual(OWN);
    }
  });
});

/** The folder as the run that is cut short finds it, and what in it is a person's. */
interface Start {
  readonly title: string;
  readonly make: () => Promise<Folder>;
  readonly theirs: Readonly<Record<string, string>>;
}

const STARTS: readonly Start[] = [
  { title: 'an empty folder', make: async () => new Map(), theirs: {} },
  { title: 'files as we wrote them', make: () => ranIn(new Map(), '一稿'), theirs: {} },
  { title: 'a summary filled in', make: filledIn, theirs: { 'summary.md': FILLED } },
  {
    title: 'a summary filled in, with a new one beside it',
    make: async () => ranIn(await filledIn(), '半稿'),
    theirs: { 'summary.md': FILLED },
  },
  {
    title: 'a summary filled in, and the new one too',
    make: async () => (await ranIn(await filledIn(), '半稿')).set('summary.new.md', TICKED),
    theirs: { 'summary.md': FILLED, 'summary.new.md': TICKED },
  },
];

class Cut extends Error {}

/** Runs until access number `at` (1-based) fails: `killed` none after it happens, `failed` only this one fails. Returns whether the run came to its end. */
async function runCut(
  folder: Folder,
  version: string,
  at: number,
  how: 'killed' | 'failed',
): Promise<boolean> {
  let count = 0;
  const files = filesIn(folder, () => {
    count += 1;
    if (count === at || (how === 'killed' && count > at)) {
      throw new Cut();
    }
  });
  try {
    await writeOutputs(files, FOLDER, outputs(version));
  } catch (error) {
    if (!(error instanceof Cut)) {
      throw error;
    }
  }
  return count < at;
}

/** Each folder that a cut run can leave. */
async function cutFolders(start: Start, how: 'killed' | 'failed'): Promise<readonly Folder[]> {
  const folders: Folder[] = [];
  for (let at = 1; ; at++) {
    const folder = await start.make();
    if (await runCut(folder, '二稿', at, how)) {
      return folders;
    }
    folders.push(folder);
  }
}

/** The name under which what is ours stands in the end: the first that is not a person's. */
function endsAs(name: string, theirs: Readonly<Record<string, string>>): string {
  const dot = name.lastIndexOf('.');
  const beside = `${name.slice(0, dot)}.new${name.slice(dot)}`;
  const second = `${name.slice(0, dot)}.new-2${name.slice(dot)}`;
  return [name, beside, second].find((one) => !(one in theirs)) ?? '';
}

/** What has to stand in the folder after a whole run: what is theirs as they left it, and ours beside it. */
function expected(
  version: string,
  theirs: Readonly<Record<string, string>>,
): Record<string, string> {
  const ours = Object.entries(outputs(version)).map(([name, text]) => [endsAs(name, theirs), text]);
  return { ...Object.fromEntries(ours), ...theirs };
}

function standing(folder: Folder): Record<string, string> {
  return Object.fromEntries([...folder].filter(([name]) => name !== MANIFEST));
}

describe.each(STARTS)('a run cut short in a folder with $title', (start) => {
  for (const how of ['killed', 'failed'] as const) {
    it(`loses nothing and leaves nothing odd: ${how} at each step, then run again`, async () => {
      const folders = await cutFolders(start, how);
      expect(folders.length).toBeGreaterThan(Object.keys(outputs('')).length);
      for (const cut of folders) {
        expect(standing(cut)).toMatchObject(start.theirs);
        for (const version of ['二稿', '三稿']) {
          const folder = new Map(cut);
          await run(folder, version);
          expect(standing(folder)).toEqual(expected(version, start.theirs));
          await run(folder, '四稿');
          expect(standing(folder)).toEqual(expected('四稿', start.theirs));
        }
      }
    });

    it(`loses nothing: ${how} at each step twice, then run again`, async () => {
      for (const first of await cutFolders(start, how)) {
        const again: Start = { ...start, make: async () => new Map(first) };
        for (const second of await cutFolders(again, how)) {
          await run(second, '三稿');
          expect(standing(second)).toEqual(expected('三稿', start.theirs));
        }
      }
    });

    it(`keeps what is filled in afterwards: ${how} at each step, then run again`, async () => {
      for (const cut of (await cutFolders(start, how)).filter((folder) =>
        folder.has('checklist.md'),
      )) {
        const theirs = { ...start.theirs, 'checklist.md': '- [x] 制作接站牌\n' };
        cut.set('checklist.md', theirs['checklist.md']);
        await run(cut, '三稿');
        expect(standing(cut)).toEqual(expected('三稿', theirs));
      }
    });

    it(`shows what came out to whoever did not see it: ${how} at each step, then run again`, async () => {
      const { 'checklist.md': second } = outputs('二稿');
      for (const cut of await cutFolders(start, how)) {
        if (cut.get('checklist.md') !== second) {
          cut.set('checklist.md', '- [x] 制作接站牌\n');
          await run(cut, '二稿');
          expect(cut.get('checklist.new.md')).toBe(second);
        }
      }
    });
  }
});

it('takes what a failing run has written for done', async () => {
  const folder: Folder = new Map();
  const files = filesIn(folder);
  const write: Files['write'] = async (path, ...rest) => {
    if (nameOf(path) === 'summary.md') {
      throw new Cut();
    }
    return files.write(path, ...rest);
  };
  await expect(writeOutputs({ ...files, write }, FOLDER, outputs('一稿'))).rejects.toThrow(Cut);
  folder.set('checklist.md', '- [x] 制作接站牌\n');
  await run(folder, '一稿');
  expect(names(folder)).toEqual(OWN);
});
