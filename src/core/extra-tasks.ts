import type { Brief, ExtraTask } from '../model/brief.ts';
import type { Places } from '../model/place.ts';
import type { Point, TaskRule, Timing } from '../model/rule.ts';
import { literalText } from './interpolate.ts';

const DEFAULT_MINUTES = 10;

function timingOf(task: ExtraTask): Timing {
  const point = (edge: string, text: string): Point => ({ edge, offsets: [], text });
  if (task.at !== null) {
    return { kind: 'at', from: point(task.at, task.at) };
  }
  // Without a time of its own a task is due before the visit begins.
  return {
    kind: 'by',
    point: task.by === null ? point('visit.start', 'visit.start') : point(task.by, task.by),
  };
}

/** The brief's own extra tasks as rules of a pack `brief`, so that they take the same way as all others. */
export function extraTaskRules(brief: Brief, file: string, places: Places): readonly TaskRule[] {
  return brief.tasks.map((task, index) => {
    const title = literalText(task.title);
    const place = literalText(task.place);
    return {
      kind: 'task',
      id: `brief/${task.id || `task-${index + 1}`}`,
      pack: 'brief',
      for: 'visit',
      cites: [],
      assumed: task.at === null && task.by === null,
      phase: 'prepare',
      at: places[`tasks/${index}`] ?? { file, line: 1, column: 1, length: 1 },
      title: { zh: title, en: title },
      timing: timingOf(task),
      lasts: DEFAULT_MINUTES,
      owner: [task.owner || 'coordinator'],
      notify: [],
      place: { zh: place, en: place },
      needs: [],
    };
  });
}
