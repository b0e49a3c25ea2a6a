import type { KindSpec } from '../../kinds/shape/kind-spec.ts';
import { type Brief, type ExtraTask, placeOf, sectionOf } from '../../model/brief.ts';
import type { Point, TaskRule, Timing } from '../../model/rule.ts';
import type { Lang, Text } from '../../model/text.ts';
import type { BriefTime } from '../../model/time.ts';
import { freeIds, type Known, matchItems } from '../changes/match-items.ts';
import { literalText } from '../expressions/interpolate.ts';
import type { OpenBrief } from '../open-brief.ts';

const DEFAULT_MINUTES = 10;

function timingOf(task: ExtraTask, whole: string): Timing {
  const point = (edge: string, text: string): Point => ({ edge, offsets: [], text });
  if (task.at !== null) return { kind: 'at', from: point(task.at, task.at) };
  // Without a time of its own a task is due before the whole begins.
  const due = task.by ?? `${whole}.start`;
  return { kind: 'by', point: point(due, due) };
}

/** A task of the brief's own, with what it is numbered as, where it stands and what its title begins with. */
interface OwnTask extends ExtraTask {
  readonly as: string;
  readonly path: string;
  readonly before?: Text | undefined;
}

/** The items of the sections that a kind takes for tasks; without a time they are none. */
function datedTasks(brief: Brief, { dated = [], lead }: KindSpec): readonly OwnTask[] {
  return dated.flatMap(({ section, as, before, title, by, owner = '', role = lead }) =>
    sectionOf(brief, section).flatMap((item, index): readonly OwnTask[] => {
      const due = (item[by] ?? null) as BriefTime | null;
      const words = { id: '', as, title: String(item[title]), before, path: `${section}/${index}` };
      const who = String(item[owner] || role);
      return due === null ? [] : [{ ...words, at: null, by: due, owner: who, place: '' }];
    }),
  );
}

const titleIn = ({ before, title }: OwnTask, lang: Lang): string =>
  `${before?.[lang] ?? ''}${title}`;

/** Tasks of one sort with ids: those they had before by title and time, numbers that nothing had for others. */
function withIds(
  tasks: readonly OwnTask[],
  { before, lang }: Pick<OpenBrief, 'before' | 'lang'>,
): readonly OwnTask[] {
  const own = tasks.map(({ id }) => id);
  const known = (before?.tasks ?? []).flatMap(({ because, title, end }): readonly Known[] => {
    const id = because.rule.replace(/^brief\//, '');
    const due = end.slice(0, 16);
    const isOther = id === because.rule || own.includes(id);
    return isOther ? [] : [{ id, traits: [`${title}\n${due}`, title, due] }];
  });
  const unnamed = tasks.filter(({ id }) => id === '');
  const ids = matchItems(
    unnamed.map((task) => {
      const [title, due] = [titleIn(task, lang), String(task.at ?? task.by ?? '').slice(0, 16)];
      return [`${title}\n${due}`, title, due];
    }),
    known,
  );
  const free = freeIds([...own, ...known.map(({ id }) => id)]);
  return tasks.map((task) => {
    const number = Number(task.path.split('/')[1]) + 1;
    return { ...task, id: task.id || ids[unnamed.indexOf(task)] || free(task.as, number) };
  });
}

/** The brief's own tasks as rules of a pack `brief`, so that they take the same way as all others. */
export function extraTaskRules(
  open: Pick<OpenBrief, 'file' | 'spec' | 'before' | 'lang'>,
): readonly TaskRule[] {
  const { file, spec } = open;
  const whole = spec.occasions.find(({ each }) => each === 'whole');
  const own = file.brief.tasks.map((task, index): OwnTask => {
    return { ...task, as: 'task', path: `tasks/${index}` };
  });
  const all = withIds([...own, ...datedTasks(file.brief, spec)], open);
  return all.map((task): TaskRule => {
    const title = literalText(task.title);
    const place = literalText(task.place);
    return {
      kind: 'task',
      id: `brief/${task.id}`,
      pack: 'brief',
      kinds: [spec.kind],
      for: whole?.for ?? '',
      cites: [],
      assumed: task.at === null && task.by === null,
      phase: 'prepare',
      depth: 'short',
      at: placeOf(file, task.path),
      title: { zh: titleIn({ ...task, title }, 'zh'), en: titleIn({ ...task, title }, 'en') },
      points: [],
      variants: [],
      timing: timingOf(task, whole?.as ?? ''),
      on: [],
      lasts: DEFAULT_MINUTES,
      owner: [task.owner || spec.lead],
      notify: [],
      place: { zh: place, en: place },
      needs: [],
    };
  });
}
