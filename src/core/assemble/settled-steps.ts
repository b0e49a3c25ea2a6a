import type { Instant } from '../../model/time.ts';
import { dateOf } from '../../time/dates.ts';
import { sectionItems } from '../occasions/section-items.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { TaskDraft } from '../times/task-draft.ts';

/**
 * Tells the tasks that a brief has settled: whoever fills in `办理: {反馈: 2026-10-14}` has done what was due until then. A task
 * that comes of a step itself, as of the acceptance, is settled by a later step only. What is dated after `now` settles nothing.
 */
export function settledSteps(open: OpenBrief): (draft: TaskDraft, end: Instant) => boolean {
  const { clock, now, spec, file } = open;
  const { section = '', fields = [] } = spec.steps ?? {};
  const [dates] = sectionItems(file.brief, spec.shape, section);
  const today = clock.date(now);
  const done = fields.map((field) => {
    const date = dateOf(String(dates?.item[field] ?? ''));
    return date <= today ? date : '';
  });
  return ({ occasion }, end) => {
    const own = occasion.spec.section === section ? (occasion.spec.start ?? '') : '';
    return done.slice(fields.indexOf(own) + 1).some((date) => clock.date(end) <= date);
  };
}
