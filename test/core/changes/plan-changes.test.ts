import { describe, expect, it } from 'vitest';
import { knownBefore } from '../../../src/core/changes/known-before.ts';
import { newProblems } from '../../../src/core/changes/new-problems.ts';
import { planChanges } from '../../../src/core/changes/plan-changes.ts';
import type { PlanChange } from '../../../src/model/changes.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { occasionOf, planOf, taskOf } from '../../render/calendar/build-plan.ts';

type Parts = Partial<Omit<Plan, 'brief'>>;

const PROGRAMME: Plan['programme'] = ['arrival-1', 'meal-1', 'departure-1'].map((occasion) => ({
  ...{ occasion, guests: [], guest_count: 6, ours: [], responsible: [], vehicles: [] },
}));
const PERSON = { name: '王芳', roles: ['联络'], phone: '', lead: false, tasks: [] };
const BASE: Parts = { programme: PROGRAMME, people: [PERSON] };
const BEFORE = planOf({ ...BASE, generated: '2026-11-27T09:12:00+08:00' });

const later = (parts: Parts, generated = '2026-11-28T09:00:00+08:00'): Plan =>
  planOf({ ...BASE, ...parts, generated });

/** Each change as what it is of, its kind, and the id or title. */
const said = (now: Plan, before = BEFORE): readonly string[] => {
  const name = (one: PlanChange): string => {
    if (one.of === 'occasion') return one.occasion.id;
    return one.of === 'task' ? one.task.title : '';
  };
  const changes = planChanges(before, now)?.changes ?? [];
  return changes.map((one) => [one.of, one.kind, name(one)].join(' ').trim());
};

const tellOf = (now: Plan, before = BEFORE) => planChanges(before, now)?.changes[0]?.tell;

const withOccasion = (id: string, change: object): Parts => ({
  occasions: BEFORE.occasions.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

describe('what changed between two plans', () => {
  it('is nothing where nothing did, whatever the clock says', () => {
    const none = { kept: true, changes: [], messages: [], new_messages: [] };
    expect(planChanges(BEFORE, later({}))).toMatchObject(none);
    expect(planChanges(BEFORE, later({}, '2026-12-03T09:00:00+08:00'))).toMatchObject(none);
    expect(planChanges(undefined, BEFORE)).toBeNull();
  });

  it('is told since when', () => {
    const now = later(withOccasion('meal-1', { place: '临江阁' }));
    expect(planChanges(BEFORE, now)?.since).toBe('2026-11-27T09:12:00+08:00');
  });

  it.each([
    ['another place', { place: '临江阁' }, 'place'],
    ['another time', { start: '2026-12-02T19:00:00+08:00' }, 'time'],
    ['another name', { name: '家宴' }, 'name'],
    ['that it is off', { status: 'cancelled' }, 'off'],
    ['somebody else of ours', { people: ['李明'] }, 'ours'],
  ])('is of an occasion %s', (_, change, kind) => {
    expect(said(later(withOccasion('meal-1', change)))).toEqual([`occasion ${kind} meal-1`]);
  });

  it('is no vehicle where there was none: its tasks say it', () => {
    const with_ = (vehicles: readonly string[]): Parts => ({
      programme: PROGRAMME.map((one) => (one.occasion === 'meal-1' ? { ...one, vehicles } : one)),
    });
    expect(said(later(with_(['商务车'])))).toEqual([]);
    const before = planOf({ ...BEFORE, ...with_(['商务车']) });
    expect(said(later(with_(['中巴'])), before)).toEqual(['occasion vehicles meal-1']);
  });

  it('is a thing of today that is put off to tomorrow when its time was over', () => {
    const [start, end] = ['2026-12-03T18:30:00+08:00', '2026-12-03T20:00:00+08:00'];
    const put = withOccasion('meal-1', { start, end });
    expect(said(later(put, '2026-12-02T21:00:00+08:00'))).toEqual(['occasion time meal-1']);
  });

  it('is that something is certain now, or no more, to whoever has to do with it', () => {
    const doubted = planOf({ ...BEFORE, ...withOccasion('meal-1', { status: 'tentative' }) });
    const sure = later({});
    expect(said(sure, doubted)).toEqual(['occasion sure meal-1']);
    expect(tellOf(sure, doubted)).toEqual({ people: ['王芳'], guests: true });
    expect(said(later(withOccasion('meal-1', { status: 'tentative' })))).toEqual([
      'occasion unsure meal-1',
    ]);
  });

  it('is which alternative was chosen, and that the other is off to those alone who were at that alone', () => {
    const meal = occasionOf({ id: 'meal-1', people: ['李明'], status: 'tentative' });
    const other = occasionOf({ id: 'meal-2', people: ['李明', '何静'], status: 'tentative' });
    const before = planOf({ ...BASE, tasks: [], occasions: [meal, other] });
    const off = { status: 'cancelled', instead: ['meal-1'] } as const;
    const chosen = [
      { ...meal, status: 'confirmed' },
      { ...other, ...off },
    ] as const;
    const now = later({ tasks: [], occasions: chosen });
    const changes = planChanges(before, now)?.changes ?? [];
    expect(changes.map(({ kind, tell }) => [kind, tell])).toEqual([
      ['sure', { people: ['李明'], guests: true }],
      ['off', { people: ['何静'], guests: false }],
    ]);
    const same = [meal, { ...other, people: ['李明'] }];
    const alone = planOf({ ...BASE, tasks: [], occasions: same });
    const decided = [chosen[0], { ...chosen[1], people: ['李明'] }];
    expect(said(later({ tasks: [], occasions: decided }), alone)).toEqual(['occasion sure meal-1']);
  });

  it('is one that is new or gone, without its tasks', () => {
    const without = later({
      occasions: BEFORE.occasions.filter(({ id }) => id !== 'meal-1'),
      tasks: BEFORE.tasks.filter(({ occasion }) => occasion !== 'meal-1'),
    });
    expect(said(without)).toEqual(['occasion gone meal-1']);
    expect(said({ ...BEFORE, generated: without.generated }, without)).toEqual([
      'occasion added meal-1',
    ]);
  });

  it('is no task that moves along with its occasion, but one that moves by itself', () => {
    const arrival = withOccasion('arrival-1', {
      start: '2026-12-02T15:05:00+08:00',
      end: '2026-12-02T15:35:00+08:00',
    });
    const moved = (title: string) =>
      BEFORE.tasks.map((task) =>
        task.title.startsWith(title)
          ? { ...task, start: '2026-12-02T14:05:00+08:00', end: '2026-12-02T14:15:00+08:00' }
          : task,
      );
    expect(said(later({ ...arrival, tasks: moved('通知') }))).toEqual(['occasion time arrival-1']);
    expect(said(later({ tasks: moved('通知') }))).toEqual(['task time 通知接站领导和司机：CZ3456']);
  });

  it('is a post that is taken earlier, while all it is counted from and until stays', () => {
    const tasks = BEFORE.tasks.map((task) =>
      task.timing === 'window' && task.recurrence === null
        ? { ...task, start: '2026-12-02T13:40:00+08:00' }
        : task,
    );
    expect(said(later({ tasks }))).toEqual(['task time 到滨江机场T2等候']);
  });

  it('is who does a task, with both to be told', () => {
    const tasks = [
      taskOf({ owners: [{ role: 'liaison', label: '联络', name: '李明' }] }),
      ...BEFORE.tasks.slice(1),
    ];
    expect(said(later({ tasks }))).toEqual(['task owner 通知接站领导和司机：CZ3456']);
    expect(tellOf(later({ tasks }))).toEqual({ people: ['王芳', '李明'], guests: false });
  });

  it('is nothing of what is past, and none of the overdue that the clock puts off', () => {
    const after = '2026-12-03T09:00:00+08:00';
    const dinner = withOccasion('meal-1', { place: '临江阁' });
    expect(said(later(dinner, after))).toEqual([]);
    const tasks = BEFORE.tasks.map((task) =>
      task.title === '核对公函' ? { ...task, end: '2026-11-28T09:00:00+08:00' } : task,
    );
    expect(said(later({ tasks }))).toEqual([]);
  });

  it('is nothing of a task that ends as the plan is made', () => {
    const owners = [{ role: 'liaison', label: '联络', name: '李明' }];
    const tasks = [taskOf({ owners }), ...BEFORE.tasks.slice(1)];
    expect(said(later({ tasks }, '2026-12-02T13:29:00+08:00'))).toHaveLength(1);
    expect(said(later({ tasks }, '2026-12-02T13:30:00+08:00'))).toEqual([]);
  });

  it('is one thing where the whole is off, and one where it was put off', () => {
    const off = BEFORE.occasions.map((one) => ({ ...one, status: 'cancelled' as const }));
    expect(said(later({ occasions: off, tasks: [] }))).toEqual(['occasion off visit']);
    const week = (time: string): string => time.replace('12-0', '12-1');
    const occasions = BEFORE.occasions.map((one) => {
      return { ...one, start: week(one.start), end: week(one.end) };
    });
    expect(said(later({ occasions }))).toEqual(['occasion time visit']);
    // Put off by an hour it is said of each, since nobody reckons hours.
    const hour = (time: string): string =>
      time.replace(/T(\d\d)/, (_, clock: string) => `T${String(Number(clock) + 1)}`);
    const moved = BEFORE.occasions.map((one) => {
      return { ...one, start: hour(one.start), end: hour(one.end) };
    });
    expect(said(later({ occasions: moved }))).toEqual(
      ['arrival-1', 'meal-1', 'departure-1'].map((id) => `occasion time ${id}`),
    );
  });

  it('is the guests by name, with everybody of ours to be told who has something to do', () => {
    const before = { ...BEFORE, guests: { count: 2, names: ['陈建国', '林秀梅'] } };
    const now = { ...later({}), guests: { count: 3, names: ['陈建国', '徐文娟', '方志平'] } };
    expect(planChanges(before, now)?.changes).toMatchObject([
      {
        of: 'guests',
        names: { added: ['徐文娟', '方志平'], gone: ['林秀梅'] },
        counts: { before: 2, now: 3 },
        tell: { people: ['王芳', '李明'], guests: false },
      },
    ]);
  });

  it('is who is first of the guests in place of another, to all of ours', () => {
    const of = (names: readonly string[], value: string): Parts => ({
      guests: { count: names.length, names },
      head: [{ key: 'head', label: '主宾', value }] as unknown as Plan['head'],
    });
    const before = planOf({ ...BASE, ...of(['安志强', '戴芸'], '安志强 副局长') });
    const factOf = (now: Plan) =>
      planChanges(before, now)?.changes.find((one) => one.of === 'fact')?.tell.people.length;
    expect(factOf(later(of(['戴芸'], '戴芸 科长')))).toBeGreaterThan(0);
    expect(factOf(later(of(['安志刚', '戴芸'], '安志刚 副局长')))).toBe(0);
  });

  it('is of guests who do not come for whoever meets them, also without a task', () => {
    const of = (names: readonly string[]): Parts => ({ guests: { count: names.length, names } });
    const there = withOccasion('meal-1', { people: ['唐敏'] });
    const before = planOf({ ...BASE, ...there, ...of(['安志强', '戴芸']) });
    const guests = planChanges(before, later({ ...there, ...of(['戴芸']) }))?.changes.find(
      (one) => one.of === 'guests',
    );
    expect(guests?.tell.people).toContain('唐敏');
  });

  it('is no number of guests where none was known', () => {
    const before = { ...BEFORE, guests: { count: 0, names: [] } };
    const now = { ...later({}), guests: { count: 6, names: [] } };
    expect(said(now, before)).toEqual([]);
    expect(said({ ...now, guests: { count: 7, names: [] } }, { ...before, ...now })).toEqual([
      'guests guests',
    ]);
  });

  it('concerns guests who are there, and our people on the way and at the tasks', () => {
    const move = {
      ...{ id: 'to-meal-1', from: '宾馆', to: '餐厅', minutes: 10, on_foot: false },
      ...{ own_car: false, assumed: true, guests: [], company: ['何静'], vehicles: ['中巴'] },
      ...{ leave: '2026-12-02T18:10:00+08:00', arrive: '2026-12-02T18:20:00+08:00' },
      ...{ drivers: ['赵刚'], because: { from: 'arrival-1', to: 'meal-1', named: false } },
    };
    const before = { ...BEFORE, moves: [move] };
    const now = { ...later(withOccasion('meal-1', { place: '临江阁' })), moves: [move] };
    expect(tellOf(now, before)).toEqual({ people: ['赵刚', '何静', '王芳'], guests: true });
    const closed = PROGRAMME.map((one) => ({ ...one, guest_count: 0 }));
    const shift = { ...now, programme: closed };
    expect(tellOf(shift, { ...before, programme: closed })?.guests).toBe(false);
  });

  it('holds tasks without how they came about', () => {
    const tasks = [taskOf({ detail: '举牌', cites: ['d3.pickup.2'], place: '到达厅' })];
    const now = later({ tasks: [...tasks, ...BEFORE.tasks.slice(1)] });
    expect(planChanges(BEFORE, now)?.changes).toMatchObject([
      { kind: 'place', task: { detail: '', cites: [] }, before: { detail: '' } },
    ]);
  });

  it('is no occasion that was off and is gone now', () => {
    const off = planOf({ ...BASE, ...withOccasion('meal-1', { status: 'cancelled' }) });
    const gone = BEFORE.occasions.filter(({ id }) => id !== 'meal-1');
    expect(said(later({ occasions: gone }), off)).toEqual([]);
    const extra = [...BEFORE.occasions, occasionOf({ id: 'meal-2', status: 'cancelled' })];
    expect(said(later({ occasions: extra }))).toEqual([]);
  });
});

describe('the plan before', () => {
  it('has the problems that are not new, each by its rule and what it is about', () => {
    const of = (rule: string, about?: string): Finding => ({
      ...{ code: 'rule', level: 'warning', args: { rule, say: '' } },
      ...(about === undefined ? {} : { about }),
    });
    const known = [{ code: 'visit/a', about: 'meal-1' }] as unknown as Plan['findings'];
    const now = [of('visit/a', 'meal-1'), of('visit/b', 'meal-1'), of('visit/a', 'meal-2')];
    const found = newProblems({ findings: known } as never, now);
    expect(found.map(({ finding }) => finding)).toEqual(now.slice(1));
  });

  it('has not what a rule asks since, however lightly; what else is only worth knowing is not new', () => {
    const noted = { code: 'rule', level: 'info', args: { rule: 'visit/c', say: '' } } as const;
    const idle = { code: 'idle-off', level: 'info', args: {} } as unknown as Finding;
    const found = newProblems({ findings: [] } as never, [noted, idle]);
    expect(found.map(({ finding }) => finding)).toEqual([noted]);
  });

  it('tells who was told of what is off, for as long as it is off', () => {
    const off = { status: 'cancelled', called_off: '2026-11-28T09:00:00+08:00' } as const;
    const meal = (change: object) =>
      knownBefore(planOf({ ...BASE, ...withOccasion('meal-1', change) }));
    expect(meal({ people: ['何静'] }).sentTo('meal-1')).toContain('何静');
    // Of an arrival alone, and so of the whole.
    expect(meal({}).sentTo('meal-1')).not.toContain('李明');
    expect(meal({}).sentTo('visit')).toContain('李明');
    expect(meal({ ...off, told: ['何静', '赵刚'] }).sentTo('meal-1')).toEqual(['何静', '赵刚']);
    expect(meal({ ...off, people: ['何静'] }).sentTo('meal-1')).toEqual([]);
  });
});

describe('who is told of a task that is otherwise', () => {
  const owned = (name: string) => [{ role: 'liaison', label: '联络', name }];
  const before = planOf({
    ...BASE,
    generated: '2026-11-27T09:12:00+08:00',
    tasks: [taskOf({ owners: owned('王芳'), place: '一楼' })],
  });
  const told = (change: object, notice = ''): readonly (readonly [string, readonly string[]])[] => {
    const task = { ...taskOf({ owners: owned('王芳'), place: '一楼' }), ...change, notice };
    const changes = planChanges(before, later({ tasks: [task] }))?.changes ?? [];
    return changes.map((one) => [one.kind, one.tell.people] as const);
  };

  it('is nobody told of its place who takes it over or hands it over', () => {
    expect(told({ place: '二楼' })).toEqual([['place', ['王芳']]]);
    expect(told({ place: '二楼', owners: owned('李明') })).toEqual([
      ['owner', ['王芳', '李明']],
      ['place', []],
    ]);
  });

  it('is of one of ours who does not come himself, and whoever does it in his place', () => {
    const all = [...owned('王芳'), ...owned('李明'), ...owned('周敏')];
    const withAll = { ...before, tasks: before.tasks.map((task) => ({ ...task, owners: all })) };
    const [task] = before.tasks;
    if (task === undefined) throw new Error('no task');
    const owners = [...owned('王芳'), ...owned('周敏'), ...owned('赵刚')];
    const now = later({ tasks: [{ ...task, owners }], absent: ['李明'] });
    const changes = planChanges(withAll, now)?.changes ?? [];
    expect(changes.map(({ kind, tell }) => [kind, tell.people])).toEqual([
      ['absent', ['王芳', '周敏']],
      ['owner', ['李明', '赵刚']],
    ]);
  });

  it('is the same of one of ours who was taken out of the brief', () => {
    const all = [...owned('王芳'), ...owned('李明')];
    const withBoth = { ...before, tasks: before.tasks.map((task) => ({ ...task, owners: all })) };
    const now = later({ tasks: [taskOf({ owners: owned('王芳'), place: '一楼' })] });
    const kinds = (...members: readonly string[]) =>
      planChanges(withBoth, now, members)?.changes.map(({ kind, tell }) => [kind, tell.people]);
    expect(kinds('王芳')).toEqual([
      ['absent', ['王芳']],
      ['owner', ['李明']],
    ]);
    expect(kinds('王芳', '李明')).toEqual([['owner', ['王芳', '李明']]]);
  });

  it('is also who is asked to it by a notice', () => {
    const notify = [{ role: 'leader', label: '领导', name: '周敏' }];
    expect(told({ place: '二楼', notify })).toEqual([['place', ['王芳']]]);
    expect(told({ place: '二楼', notify }, '开会')).toEqual([['place', ['王芳', '周敏']]]);
  });
});

describe('who rides in which vehicle', () => {
  const cars = ['轿车', '中巴'].map((name) => {
    return { name, called: '', driver: `${name}司机`, phone: '' };
  });
  const moveOf = (seats: Readonly<Record<string, readonly string[]>>, parts: object = {}) => ({
    ...{ id: 'to-meal-1', from: '宾馆', to: '餐厅', minutes: 10, on_foot: false },
    ...{ own_car: false, assumed: true, guests: [], company: [], vehicles: Object.keys(seats) },
    ...{ leave: '2026-12-02T18:10:00+08:00', arrive: '2026-12-02T18:20:00+08:00' },
    ...{ drivers: [], because: { from: 'arrival-1', to: 'meal-1', named: false } },
    rides: Object.entries(seats).map(([vehicle, guests]) => {
      return { vehicle, driver: `${vehicle}司机`, guests, company: [], aboard: guests };
    }),
    ...parts,
  });
  const names = ['陈建国', '林秀梅', '徐文娟'];
  const with_ = (moves: Plan['moves'], guests = names, vehicles = cars): Plan => ({
    ...later({}),
    ...{ moves, vehicles, guests: { count: guests.length, names: guests } },
  });
  const first = with_([moveOf({ 轿车: ['陈建国'], 中巴: ['林秀梅', '徐文娟'] })]);
  const issued = { ...first, generated: BEFORE.generated };
  const rides = (now: Plan) =>
    (planChanges(issued, now)?.changes ?? []).flatMap((one) =>
      one.kind === 'rides'
        ? [[one.ride.guests, one.ride.vehicle, one.ride.was, one.tell.people, one.tell.guests]]
        : [],
    );

  it('is told to guests and to whoever drives those in which they were and are', () => {
    const now = with_([moveOf({ 轿车: ['林秀梅'], 中巴: ['徐文娟'] })], names.slice(1));
    expect(rides(now)).toEqual([[['林秀梅'], '轿车', ['中巴'], ['轿车司机', '中巴司机'], true]]);
    expect(rides(first)).toEqual([]);
  });

  it('is that of a guest who is new, and not again for the way back', () => {
    const seats = { 轿车: ['陈建国'], 中巴: ['林秀梅', '徐文娟', '方志平'] };
    const back = {
      ...{ id: 'from-meal-1', from: '餐厅', to: '宾馆', leave: '2026-12-02T20:00:00+08:00' },
      ...{ because: { from: 'meal-1', to: '', named: false } },
    };
    const now = with_([moveOf(seats), moveOf(seats, back)], [...names, '方志平']);
    expect(rides(now)).toEqual([[['方志平'], '中巴', [], ['中巴司机'], true]]);
  });

  it('is that of a guest who is called otherwise, or of whoever comes with one: nothing to tell', () => {
    const spelt = names.map((name) => name.replace('徐文娟', '徐文绢'));
    const seats = { 轿车: ['陈建国'], 中巴: ['林秀梅', '徐文绢'] };
    expect(rides(with_([moveOf(seats)], spelt))).toEqual([]);
    const wife = moveOf({ 轿车: ['陈建国', '夫人'], 中巴: ['林秀梅', '徐文娟'] });
    const other = { id: 'to-meal-2', because: { from: 'meal-1', to: 'meal-2', named: false } };
    const occasions = [...BEFORE.occasions, occasionOf({ id: 'meal-2' })];
    const before = { ...with_([wife]), generated: BEFORE.generated };
    const now = { ...with_([wife, { ...wife, ...other }]), occasions };
    const told = planChanges({ ...before, occasions }, now)?.changes ?? [];
    expect(told.filter(({ kind }) => kind === 'rides')).toEqual([]);
  });

  it('is not told of what is called otherwise, nor of one that does not come', () => {
    const called = cars.map((car) => ({ ...car, called: `${car.name} 浙A1` }));
    const renamed = called.map((car) => (car.name === '中巴' ? { ...car, name: '客车' } : car));
    const seats = { 轿车: ['陈建国'], 客车: ['林秀梅', '徐文娟'] };
    const old = { ...issued, vehicles: called };
    const now = with_([moveOf(seats)], names, renamed);
    expect(planChanges(old, now)?.changes.filter(({ kind }) => kind === 'rides')).toEqual([]);
    const lost = with_([moveOf({ 轿车: names })], names, cars.slice(0, 1));
    expect(rides(lost)).toEqual([]);
  });
});

describe('a whole that is put off by days', () => {
  it('says so, and not that tasks counted from it are put off with it', () => {
    const week = (time: string): string => time.replace('2026-12-0', '2026-12-1');
    const occasions = BEFORE.occasions.map((one) => ({
      ...one,
      ...{ start: week(one.start), end: week(one.end) },
    }));
    const tasks = BEFORE.tasks.map((task) => ({
      ...task,
      ...{ start: week(task.start), end: week(task.end) },
    }));
    expect(said(later({ occasions, tasks })).filter((one) => one.startsWith('task'))).toEqual([]);
  });
});

describe('a plan of another depth', () => {
  it('says so, and tells nobody one by one what it has more or less', () => {
    const now = later({ depth: 'short', tasks: [] });
    expect(planChanges({ ...BEFORE, depth: 'full' }, now)?.changes).toMatchObject([
      { of: 'depth', before: 'full', now: 'short', tell: { people: [], guests: false } },
    ]);
  });
});

describe('a plan that is the same', () => {
  const changed = later(withOccasion('meal-1', { place: '临江阁' }));
  const before: Plan = { ...changed, changes: planChanges(BEFORE, changed) };
  const again = (generated: string) => planChanges(before, { ...before, generated });

  it('keeps what the one before had otherwise, as far as that is ahead', () => {
    expect(again('2026-11-28T10:00:00+08:00')).toMatchObject({
      ...{ since: BEFORE.generated, issued: changed.generated, kept: true },
      changes: [{ kind: 'place', occasion: { id: 'meal-1' } }],
    });
    expect(again('2026-12-20T10:00:00+08:00')).toMatchObject({
      ...{ since: changed.generated, issued: '', kept: true, changes: [] },
    });
  });
});
