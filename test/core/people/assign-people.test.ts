import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import type { OccasionDraft } from '../../../src/core/occasions/occasion-items.ts';
import { partByUnit } from '../../../src/core/people/by-unit.ts';
import { type Diary, newDiary, type Slot } from '../../../src/core/people/diary.ts';
import { slotOf } from '../../../src/core/people/task-slots.ts';
import { workload } from '../../../src/core/people/workload.ts';
import { countHeads, listHeads } from '../../../src/core/whereabouts/heads.ts';
import { leaderOf, whomText } from '../../../src/core/whereabouts/whom.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import { VISIT } from '../../../src/kinds/visit/shape.ts';
import type { Positions } from '../../../src/model/position.ts';
import { type Instant, NO_HOLIDAYS } from '../../../src/model/time.ts';
import { zonedClock } from '../../../src/time/clock.ts';
import { MINUTE } from '../../../src/time/dates.ts';
import { taskOf } from '../../render/calendar/build-plan.ts';
import { buildBrief } from '../../support/build-brief.ts';
import { bookOf, taskRule } from '../../support/rules.ts';

const ROLES = ['liaison', 'greeter', 'driver', 'approver', 'escort', 'responsible'].map((id) => ({
  id,
  title: { zh: id, en: id },
  aliases: [],
  ...(id === 'responsible' ? { instead: 'liaison' } : {}),
}));

/** Who owns a task of this role for the one arrival of a brief. */
function ownersOf(
  role: string,
  brief: Readonly<Record<string, unknown>>,
  more: object = {},
  positions: Positions = {},
): readonly (string | null)[] {
  const book = bookOf({
    rules: [taskRule({ id: 'test/a', owner: [role], ...more })],
    roles: ROLES,
  });
  const context = { now: 0 as Instant, lang: 'zh', holidays: NO_HOLIDAYS } as const;
  const { plan } = buildPlan({ ...buildBrief(brief), positions }, book, context);
  return plan?.tasks.flatMap((task) => task.owners.map((owner) => owner.name)) ?? [];
}

const arrival = (more: object): object => ({ arrivals: [{ at: '2026-12-02T14:20', ...more }] });
const team = [
  { name: '王芳', roles: ['liaison'] },
  { name: '赵刚', roles: ['driver'] },
  { name: '钱进', roles: ['driver'] },
];
const vehicles = [{ id: 'bus', plate: '粤A12345', model: '考斯特', driver: '孙老师傅' }];

describe('who fills a role', () => {
  it('is whom the occasion names, before the team', () => {
    expect(ownersOf('greeter', { team, ...arrival({ greeters: ['李明', '周敏'] }) })).toEqual([
      '李明',
      '周敏',
    ]);
  });

  it('is the driver of the vehicle that the occasion names, by id, plate or model', () => {
    for (const vehicle of ['bus', '粤A12345', '考斯特']) {
      expect(ownersOf('driver', { team, vehicles, ...arrival({ vehicle: [vehicle] }) })).toEqual([
        '孙老师傅',
      ]);
    }
  });

  it('is otherwise one of the team who has it', () => {
    expect(ownersOf('driver', { team, vehicles, ...arrival({}) })).toEqual(['赵刚']);
    expect(
      ownersOf('driver', { team, vehicles: [{ id: 'bus' }], ...arrival({ vehicle: ['bus'] }) }),
    ).toEqual(['赵刚']);
  });

  it('is nobody where the occasion has an empty list, and what is for nobody is not done', () => {
    const written = { team, ...arrival({ greeters: [] }) };
    const positions = {
      'arrivals/0/greeters': { file: 'brief.yaml', line: 1, column: 1, length: 1 },
    };
    expect(ownersOf('greeter', written, {}, positions)).toEqual([]);
    expect(ownersOf('greeter', written)).toEqual([null]);
  });

  it('is not who is away that day, or there on other days only', () => {
    const [wang, zhao, qian] = team;
    const absent = [wang, { ...zhao, away: ['2026-12-02'] }, qian];
    expect(ownersOf('driver', { team: absent, ...arrival({}) })).toEqual(['钱进']);
    const later = [wang, zhao, { ...qian, free: ['2026-12-03'] }];
    expect(ownersOf('driver', { team: later, ...arrival({}) })).toEqual(['赵刚']);
    const gone = [wang, { ...zhao, away: ['2026-12-02'] }, { ...qian, free: ['2026-12-03'] }];
    expect(ownersOf('driver', { team: gone, ...arrival({}) })).toEqual([null]);
  });

  it('is whoever is at the place, and elsewhere one of those who are with us', () => {
    const [wang, zhao, qian] = team;
    const both = [wang, { ...zhao, place: '大连' }, qian];
    expect(ownersOf('driver', { team: both, ...arrival({ place: '大连北站' }) })).toEqual(['赵刚']);
    expect(ownersOf('driver', { team: both, ...arrival({ place: '南站' }) })).toEqual(['钱进']);
    const places = [{ name: '南站', address: '大连市甘井子区' }];
    const south = { team: both, places, ...arrival({ place: '南站' }) };
    expect(ownersOf('driver', south)).toEqual(['赵刚']);
  });

  it('is the approver of the host where the team has none, and nobody where nobody fills it', () => {
    expect(ownersOf('approver', { team, host: { approver: '周院长' }, ...arrival({}) })).toEqual([
      '周院长',
    ]);
    expect(ownersOf('greeter', { team, ...arrival({}) })).toEqual([null]);
  });

  it('is a person where the owner is no role', () => {
    expect(ownersOf('李明', { team, ...arrival({}) })).toEqual(['李明']);
  });

  it('is whoever has the role that stands in for it, where nobody has it', () => {
    expect(ownersOf('responsible', { team, ...arrival({}) })).toEqual(['王芳']);
    expect(ownersOf('responsible', { ...arrival({}) })).toEqual([null]);
  });

  it('is for a duty of a work group its head and members, the head first, with those of the team', () => {
    const work_groups = [
      { name: '接待组', head: '姚松', members: ['戴平', '赵刚'], duties: ['liaison'] },
    ];
    const all = { team, work_groups, ...arrival({}) };
    expect(ownersOf('liaison', all)).toEqual(['姚松']);
    expect(ownersOf('liaison', all, { everybody: true })).toEqual(['姚松', '王芳', '赵刚', '戴平']);
    expect(ownersOf('driver', all)).toEqual(['赵刚']);
  });

  it('is as a liaison of their own who looks after the guests of the occasion, or after any where it is for all', () => {
    const guests = [
      { name: '余正平', liaison: '石磊' },
      { name: '何飞', liaison: '钱进' },
      { name: '莫岚' },
    ];
    expect(ownersOf('escort', { guests, ...arrival({}) })).toEqual(['石磊', '钱进']);
    expect(ownersOf('escort', { guests, ...arrival({ guests: ['何飞', '莫岚'] }) })).toEqual([
      '钱进',
    ]);
    expect(ownersOf('escort', { guests, ...arrival({ guests: ['莫岚'] }) })).toEqual([null]);
  });

  it('is who leads a group where something is for that group alone, or for some of it', () => {
    const guests = ['余正平', '何飞', '莫岚', '蒋恒'].map((name) => ({ name }));
    const groups = [
      { name: '第1组', guests: ['余正平', '何飞'], liaison: '石磊' },
      { name: '第2组', guests: ['莫岚'], liaison: '钱进' },
    ];
    const brief = { ...buildBrief({ guests, groups }).brief };
    const heads = listHeads(brief, VISIT);
    const of = (...names: readonly string[]): readonly string[] => {
      const spec = { party: 'guests' };
      const occasion = { spec, item: { guests: names }, written: ['guests'] };
      const draft = occasion as unknown as OccasionDraft;
      return [leaderOf(draft, brief, heads), whomText(draft, [], brief, heads, 'zh')];
    };
    expect(of('第1组')).toEqual(['石磊', '第1组']);
    expect(of('何飞')).toEqual(['石磊', '何飞']);
    expect(of('何飞', '蒋恒')).toEqual(['', '何飞、蒋恒']);
    expect(of('何飞', '莫岚')).toEqual(['', '第2组、何飞']);
    expect(of('第1组', '第2组', '蒋恒')).toEqual(['', '']);
  });
});

it('parts the people of a role by unit: of its own before a part of it, and a part before others', () => {
  const spec = KINDS.complaint as NonNullable<(typeof KINDS)[string]>;
  const partsOf = (departments: readonly string[], units: readonly string[]) => {
    const opened = { spec, file: { brief: { matter: { departments } } } };
    const holders = units.map((organization) => ({ name: organization, organization }));
    return partByUnit(holders as never, 'department', opened as never).map((part) =>
      part.map(({ name }) => name),
    );
  };
  const both = ['骨科二病区', '骨科'];
  expect(partsOf(both, ['骨科', '骨科二病区'])).toEqual([['骨科二病区'], ['骨科']]);
  expect(partsOf(['骨科'], ['骨科二病区', '骨科'])).toEqual([['骨科', '骨科二病区']]);
  expect(partsOf(both, ['药剂科', '骨科'])).toEqual([['骨科']]);
  expect(partsOf(both, ['药剂科'])).toEqual([['药剂科']]);
});

describe('the diary of our people', () => {
  const slot = (start: number, end: number, place = '', thing = `${start}`): Slot => ({
    ...{ start: (start * MINUTE) as Instant, end: (end * MINUTE) as Instant, place, thing },
  });
  const isFree = (taken: Slot, asked: Slot): boolean => {
    const diary: Diary = newDiary(zonedClock('Asia/Shanghai'));
    diary.take('王芳', taken);
    return diary.isFree('王芳', asked);
  };
  it.each([
    ['one thing as another begins', slot(0, 30), slot(30, 60), true],
    ['the other way round', slot(30, 60), slot(0, 30), true],
    ['a minute too early', slot(0, 30), slot(29, 60), false],
    ['a moment as a thing ends', slot(0, 30), slot(30, 30), true],
    ['a moment as a thing begins', slot(30, 60), slot(30, 30, '', 'b'), false],
    ['two moments in one house', slot(30, 30, '食堂'), slot(30, 30, '食堂', 'b'), true],
    ['two moments in two houses', slot(30, 30, '食堂'), slot(30, 30, '南站', 'b'), false],
    ['what belongs to one thing', slot(0, 30, '', 'a'), slot(10, 20, '', 'a'), true],
    ['after midnight', slot(0, 17 * 60), slot(16 * 60 + 30, 17 * 60), false],
  ])('%s', (_, taken, asked, free) => {
    expect(isFree(taken, asked)).toBe(free);
  });
});

it('has a peak where more falls into an hour than is usual, a deadline at its end', () => {
  const owners = [{ role: 'liaison', label: '联络', name: '王芳' }];
  const day = (clock: string): string => `2026-12-02T${clock}:00+08:00`;
  const tasks = [
    taskOf({ owners, start: day('09:10'), end: day('09:20') }),
    taskOf({ owners, start: day('09:40'), end: day('10:30') }),
    taskOf({ owners, start: day('08:50'), end: day('09:50'), timing: 'by' }),
  ];
  const loads = [2, 3].map((usual) => workload(tasks, usual)[0]);
  expect(loads.map((one) => [one?.hour, one?.hour_tasks, one?.peak])).toEqual([
    ['2026-12-02T09:00', 3n, true],
    ['2026-12-02T09:00', 3n, false],
  ]);
});

it('takes who runs an errand to a station from when he leaves until he is back', () => {
  const at = (minute: number): Instant => (minute * MINUTE) as Instant;
  const occasion = {
    ...{ id: 'arrival-1', place: '南站', start: at(60), end: at(100), item: {}, assumed: [] },
    ...{ spec: { bound: 'first', travel: { field: 'travel' } }, facts: { travel: 30 } },
    standing: { open: [] },
  };
  const errand = { occasion, timing: 'at', start: at(50), end: at(60), rule: { owner: ['signs'] } };
  expect(slotOf(errand as never, {} as never)).toEqual({
    ...{ start: at(20), end: at(130), place: '南站', thing: 'arrival-1' },
  });
});

it('counts who comes along with a guest', () => {
  const guests = [{ name: '余正平', with: ['余夫人'] }, { name: '何飞' }];
  const { brief } = buildBrief({ guests });
  const heads = listHeads({ ...brief }, VISIT);
  expect([countHeads(heads.all), countHeads(heads.named(['余正平']))]).toEqual([3, 2]);
});
