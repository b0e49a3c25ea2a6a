import type { Occasion, Plan, Task } from '../../../src/model/plan.ts';

/** An occasion of the visit; a meal in Shanghai unless told otherwise. */
export const occasionOf = (parts: Partial<Occasion> = {}): Occasion => ({
  id: 'meal-1',
  kind: 'meal',
  label: '用餐',
  name: '欢迎工作餐',
  span: 'part',
  all_day: false,
  recurrence: null,
  remind: 30,
  face_to_face: false,
  people: [],
  start: '2026-12-02T18:30:00+08:00',
  end: '2026-12-02T20:00:00+08:00',
  place: '学院餐厅',
  assumed: [],
  status: 'confirmed',
  open: [],
  option: '',
  called_off: null,
  ...parts,
});

/** A task of the visit, at an instant unless told otherwise. */
export const taskOf = (parts: Partial<Task> = {}): Task => ({
  id: 'visit/pickup/notify#arrival-1',
  phase: 'carry-out',
  title: '通知接站领导和司机：CZ3456',
  detail: '',
  start: '2026-12-02T13:20:00+08:00',
  end: '2026-12-02T13:30:00+08:00',
  timing: 'at',
  every: 0,
  recurrence: null,
  remind: null,
  occasion: 'arrival-1',
  owners: [{ role: 'liaison', label: '联络员', name: '王芳' }],
  notify: [],
  place: '滨江机场T2',
  status: 'todo',
  tentative: false,
  needs: [],
  cites: [],
  because: {
    rule: 'visit/pickup/notify',
    file: 'templates/visit/pickup.yaml',
    line: 6,
    changes: [],
    when: '',
    values: {},
    anchor: { edge: 'start', occasion: 'arrival-1', time: '2026-12-02T14:20:00+08:00' },
    offset: 'start - 1h',
    assumed: false,
    adjustments: [],
  },
  guidance: [],
  ...parts,
});

export const ARRIVAL: Occasion = occasionOf({
  id: 'arrival-1',
  kind: 'arrival',
  remind: 60,
  label: '抵达',
  name: 'CZ3456 北京',
  start: '2026-12-02T14:20:00+08:00',
  end: '2026-12-02T14:50:00+08:00',
  place: '滨江机场T2',
  assumed: ['end'],
});

/** The plan of a visit of three days: one occasion of each sort, one task of each timing. */
export function planOf(parts: Partial<Omit<Plan, 'brief'>> & { brief?: object } = {}): Plan {
  return {
    format: 1,
    special_days: {},
    generated: '2026-11-30T08:30:00+08:00',
    received: { time: '2026-11-24T09:00:00+08:00', assumed: false },
    personal: [],
    head: [],
    moves: [],
    programme: [],
    seats: [],
    people: [],
    open: [],
    occasions: [
      occasionOf({ id: 'visit', kind: 'visit', span: 'whole', end: '2026-12-04T13:30:00+08:00' }),
      occasionOf({ id: 'day-2026-12-02', kind: 'day', span: 'day' }),
      ARRIVAL,
      occasionOf(),
      occasionOf({
        id: 'departure-1',
        kind: 'departure',
        label: '离开',
        name: 'G1234 北京',
        start: '2026-12-04T13:30:00+08:00',
        end: '2026-12-04T13:30:00+08:00',
        place: '滨江南站',
      }),
    ],
    tasks: [
      taskOf(),
      taskOf({
        id: 'visit/pickup/sign#arrival-1',
        phase: 'prepare',
        title: '制作接站牌',
        start: '2026-12-01T14:10:00+08:00',
        end: '2026-12-01T14:20:00+08:00',
        timing: 'by',
        cites: ['d3.pickup.2'],
      }),
      taskOf({
        id: 'visit/pickup/on-site#arrival-1',
        title: '到滨江机场T2等候',
        start: '2026-12-02T14:00:00+08:00',
        end: '2026-12-02T14:10:00+08:00',
        timing: 'window',
        owners: [
          { role: 'greeter', label: '接站人', name: '李明' },
          { role: 'driver', label: '司机', name: null },
        ],
        notify: [{ role: 'coordinator', label: '总协调', name: '周敏' }],
        guidance: ['主动上前问候，帮拿行李'],
      }),
      taskOf({
        id: 'visit/meal/tea#meal-1',
        title: '添茶',
        start: '2026-12-02T18:30:00+08:00',
        end: '2026-12-02T20:00:00+08:00',
        timing: 'every',
        every: 20,
        occasion: 'meal-1',
        place: '学院餐厅',
      }),
      taskOf({
        id: 'visit/process/letter#visit',
        phase: 'confirm',
        title: '核对公函',
        start: '2026-11-24T16:50:00+08:00',
        end: '2026-11-24T17:00:00+08:00',
        timing: 'by',
        occasion: 'visit',
        owners: [{ role: 'liaison', label: '联络员', name: null }],
        status: 'overdue',
        place: '',
      }),
    ],
    guidance: [],
    left_out: [],
    forms: [],
    findings: [],
    clauses: { 'd3.pickup.2': '来宾陌生的制作接机（站）牌' },
    clause_kinds: { 'd3.pickup.2': 'workflow' },
    titles: { checklist: '接待任务清单', summary: '接待小结' },
    confidential: false,
    depth: 'full',
    more_in_full: 0,
    changes: null,
    log: [],
    guests: { count: 0, names: [] },
    ...parts,
    brief: {
      id: 'jyt-2026-12',
      kind: 'visit',
      type: 'official',
      title: '省教育厅调研组来校调研',
      timezone: 'Asia/Shanghai',
      lang: 'zh',
      level: 'important',
      host: '滨江学院',
      notes: '',
      file: '接待单.yaml',
      labels: { kind: '来访接待', type: '公务接待', level: '重要' },
      ...parts.brief,
    },
  };
}

/** A plan in a zone with one meeting a pair of ISO times. */
export const zonedPlan = (
  timezone: string,
  ...spans: readonly (readonly [string, string])[]
): Plan =>
  planOf({
    brief: { timezone },
    occasions: spans.map(([start, end], index) =>
      occasionOf({
        id: `meeting-${index}`,
        kind: 'meeting',
        label: '会议',
        name: `座谈会 ${index}`,
        start,
        end,
      }),
    ),
    tasks: [],
  });

/** A plan of one shift from 8 to 30 October: on weekdays, on the Saturday when work is made up, and not on the 20th. */
export const seriesPlan = (parts: Partial<Omit<Plan, 'brief'>> = {}): Plan =>
  planOf({
    occasions: [
      occasionOf({
        id: 'shift-1',
        kind: 'shift',
        label: '值班',
        name: '早班',
        start: '2026-10-08T08:00:00+08:00',
        end: '2026-10-08T13:30:00+08:00',
        recurrence: {
          rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261030T000000Z',
          except: ['2026-10-20T08:00:00+08:00'],
          also: ['2026-10-10T08:00:00+08:00'],
          count: 17,
          last: '2026-10-30T08:00:00+08:00',
        },
        assumed: ['end'],
      }),
    ],
    tasks: [],
    ...parts,
  });
