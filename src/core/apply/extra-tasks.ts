import type { KindSpec } from '../../kinds/shape/kind-spec.ts';
import type { BriefFile, ExtraTask } from '../../model/brief.ts';
import { topOf } from '../../model/position.ts';
import type { Point, TaskRule, Timing } from '../../model/rule.ts';
import { literalText } from '../expressions/interpolate.ts';

const DEFAULT_MINUTES = 10;

function timingOf(task: ExtraTask, whole: string): Timing {
  const point = (edge: string, text: string): Point => ({ edge, offsets: [], text });
  if (task.at !== null) {
    return { kind: 'at', from: point(task.at, task.at) };
  }
  // Without a time of its own a task is due before the whole begins.
  const due = task.by ?? `${whole}.start`;
  return { kind: 'by', point: point(due, due) };
}

/** The brief's own extra tasks as rules of a pack `brief`, so that they take the same way as all others. */
export function extraTaskRules(
  { brief, file, positions }: BriefFile,
  { kind, lead, occasions }: KindSpec,
): readonly TaskRule[] {
  const whole = occasions.find(({ each }) => each === 'whole');
  return brief.tasks.map((task, index) => {
    const title = literalText(task.title);
    const place = literalText(task.place);
    return {
      kind: 'task',
      id: `brief/${task.id || `task-${index + 1}`}`,
      pack: 'brief',
      kinds: [kind],
      for: whole?.for ?? '',
      cites: [],
      assumed: task.at === null && task.by === null,
      phase: 'prepare',
      at: positions[`tasks/${index}`] ?? topOf(file),
      title: { zh: title, en: title },
      timing: timingOf(task, whole?.as ?? ''),
      on: [],
      lasts: DEFAULT_MINUTES,
      owner: [task.owner || lead],
      notify: [],
      place: { zh: place, en: place },
      needs: [],
    };
  });
}
