import { expect } from 'vitest';

/** Fails if some Markdown holds HTML, a link, code or an entity, or a table row with more or fewer cells than its heading. */
export const expectInertMarkdown = (markdown: string): void => {
  // What is left without escaped marks is what a reader takes for mark-up.
  const active = markdown.replace(/\\[^A-Za-z0-9\s]/g, '');
  expect(active).not.toMatch(/(?!\n)\p{Cc}|[<>[\]`~$&\u202A-\u202E\u2066-\u2069]/u);
  expect(active).not.toMatch(/https?:\/\/|www\.|\S@\S/i);
  let cells: number | null = null;
  for (const line of active.split('\n')) {
    if (!line.startsWith('|')) {
      expect(line).not.toContain('|');
      cells = null;
      continue;
    }
    const here = line.split('|').length;
    cells ??= here;
    expect(here, line).toBe(cells);
  }
};
