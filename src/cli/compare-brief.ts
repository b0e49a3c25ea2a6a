import { dirname, relative } from 'node:path';
import { compareTasks } from '../core/changes/compare-plans.ts';
import { renderComparison } from '../render/rules/render-comparison.ts';
import { lastBrief } from './brief-files.ts';
import type { Io } from './io.ts';
import { type CommonOptions, planOf, planRead, readBrief } from './plan-brief.ts';
import type { NamedFile } from './read-files.ts';
import type { PacksUsed } from './rule-book.ts';

/**
 * What some packs of an office change in the plan of its last brief, in words; '' where they have no brief beside them.
 * `folder` is where briefs are looked for; without one it is that of the packs.
 */
export async function compareLastBrief(
  packs: readonly NamedFile[],
  folder: string | undefined,
  options: CommonOptions,
  io: Io,
): Promise<string> {
  const path = lastBrief(folder ?? dirname(packs[0]?.path ?? ''), io.files);
  if (path === undefined) return '';
  const lang = options.lang ?? 'zh';
  const realPath = (one: NamedFile): string => io.files.realPath(one.path) ?? one.path;
  const own = new Set(packs.map(realPath));
  const others: PacksUsed = (used) => used.filter((one) => !own.has(realPath(one)));
  const all: PacksUsed = (used) => {
    const known = new Set(used.map(realPath));
    return [...used, ...packs.filter((one) => !known.has(realPath(one)))];
  };
  // One clock for both.
  const now = io.now();
  const plan = async (used: PacksUsed) => {
    const read = await readBrief(path, { ...options, lang }, io);
    return planOf(await planRead(read, options, { ...io, now: () => now }, undefined, used));
  };
  const [before, after] = [await plan(others), await plan(all)];
  const differences = before && after && compareTasks(before, after);
  const names = packs.map(({ name }) => name);
  return renderComparison(relative('', path), names, differences, lang);
}
