import type { Rule, TaskRule, Timing } from '../../model/rule.ts';
import type { Minutes } from '../../model/time.ts';
import type { WrittenFields } from './written-pack.ts';

/** A length of time as a pack writes it, `1h30m`. */
function durationText(minutes: Minutes): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return hours === 0 ? `${rest}m` : rest === 0 ? `${hours}h` : `${hours}h${rest}m`;
}

function timingFields(timing: Timing): WrittenFields {
  switch (timing.kind) {
    case 'at':
      return {
        at: timing.to === undefined ? timing.from.text : `${timing.from.text} .. ${timing.to.text}`,
      };
    case 'by':
      return { by: timing.point.text };
    case 'every':
      return { every: durationText(timing.minutes) };
  }
}

function taskFields(rule: TaskRule): WrittenFields {
  return {
    task: rule.title,
    ...timingFields(rule.timing),
    latest: rule.latest?.text,
    lasts: durationText(rule.lasts),
    roll: rule.roll,
    on: [...rule.on],
    call: rule.call,
    remind: rule.remind === undefined ? undefined : durationText(rule.remind),
    owner: [...rule.owner],
    notify: [...rule.notify],
    place: rule.place,
    detail: rule.detail,
    needs: [...rule.needs],
  };
}

function ownFields(rule: Rule): WrittenFields {
  switch (rule.kind) {
    case 'task':
      return taskFields(rule);
    case 'check':
      return {
        check: rule.title,
        require: rule.require,
        level: rule.level,
        say: rule.say,
        points_at: rule.points_at,
      };
    case 'form':
      return { form: rule.title, in: rule.in, blocks: rule.blocks as WrittenFields['blocks'] };
    case 'guide':
      return { guide: rule.text, with: rule.with };
  }
}

/** A rule as a pack would write it, with nothing left to its pack: reading it again gives the same rule. */
export function writeRule(rule: Rule): WrittenFields {
  return {
    ...ownFields(rule),
    for: rule.for,
    types: rule.types === undefined ? undefined : [...rule.types],
    when: rule.when,
    phase: rule.phase,
    assumed: rule.assumed,
    cites: [...rule.cites],
  };
}
