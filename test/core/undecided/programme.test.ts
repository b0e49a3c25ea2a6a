import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import { renderMessages } from '../../../src/render/messages/render-messages.ts';
import { planVisit } from '../../support/house-pack.ts';
import { shippedRules } from '../../support/rules.ts';

const planned = (brief: string): Plan => {
  const { plan } = planVisit(brief, shippedRules().book);
  if (plan === null) throw new Error('no plan');
  return plan;
};

const TEAM = `team: [{name: 王芳, roles: [统筹, 联络]}, {name: 赵刚, roles: [司机]}, {name: 李敏, roles: [会务]}, {name: 周总}]
vehicles: [{id: 商务车, seats: 7, driver: 赵刚}]
guests: [{name: 林志远}, {name: 何静}]
`;

const lineOf = ({ programme }: Plan, id: string) =>
  programme.find(({ occasion }) => occasion === id);

describe('programme', () => {
  const plan =
    planned(`${TEAM}lodging: [{hotel: 海屿酒店, check_in: 2026-12-08 12:00, check_out: 2026-12-09 12:00}]
meetings:
  - {kind: talk, at: 2026-12-08 14:00, until: 2026-12-08 16:00, place: 公司, companions: [周总], responsible: [李敏]}
  - {kind: talk, at: 2026-12-09 09:00, until: 2026-12-09 10:00, place: 公司, guests: [何静], companions: []}
tours: [{name: 展馆, at: 2026-12-09 10:30, until: 2026-12-09 11:30, place: 展馆, travel: 20m, vehicle: 商务车}]
meals: [{kind: dinner, at: 2026-12-08, place: 食堂}]
`);

  it('has each part of the visit once, without days and breakfasts', () => {
    expect(plan.programme.map(({ occasion }) => occasion).toSorted()).toEqual([
      'meal-1',
      'meeting-1',
      'meeting-2',
      'stay-1',
      'tour-1',
    ]);
  });

  it('has both sides and who answers for it', () => {
    expect(lineOf(plan, 'meeting-1')).toEqual({
      occasion: 'meeting-1',
      guests: [],
      guest_count: 2,
      ours: ['周总'],
      responsible: ['李敏'],
      vehicles: [],
    });
  });

  it('names guests where it is not for all, nobody of ours where none is there, and what brings them', () => {
    expect(lineOf(plan, 'meeting-2')).toMatchObject({
      guests: ['何静'],
      guest_count: 1,
      ours: [],
      // The way from the hotel.
      vehicles: ['商务车'],
    });
  });

  it('has the vehicle that the brief gives, and what has no time yet', () => {
    expect(lineOf(plan, 'tour-1')?.vehicles).toEqual(['商务车']);
    expect(lineOf(plan, 'meal-1')).toMatchObject({ guest_count: 2, vehicles: [] });
  });
});

describe('the programme on paper', () => {
  const cars = TEAM.replace('driver: 赵刚}', 'driver: 赵刚}, {id: 中巴, seats: 19, driver: 钱江}');
  const plan =
    planned(`${cars}routes: [{from: 云岭宾馆, to: 公司, travel: 40m}, {from: 海屿酒店, to: 公司, travel: 15m}]
lodging:
  - {hotel: 海屿酒店, check_in: 2026-12-07 15:00, check_out: 2026-12-09 12:00, rooms: [{guests: [何静]}]}
  - {hotel: 云岭宾馆, check_in: 2026-12-07 15:00, check_out: 2026-12-09 12:00, rooms: [{guests: [林志远]}]}
meetings:
  - {name: 洽谈, kind: talk, at: 2026-12-08 09:00, until: 2026-12-08 11:00, place: 公司}
  - {name: 回访会, kind: talk, at: 2026-12-08 14:00, until: 2026-12-08 16:00, place: 公司, status: cancelled}
`);
  const forms = JSON.stringify(plan.forms.filter((form) => form.in === 'programme'));

  it('says of several ways to a thing when each sets out, from where, with whom', () => {
    expect(forms).toContain('08:10 云岭宾馆上车，商务车（林志远）');
    expect(forms).toContain('08:35 海屿酒店上车，中巴（何静）');
  });

  it('has nothing that is off', () => {
    expect(forms).toContain('洽谈');
    expect(forms).not.toContain('回访会');
  });
});

describe('a programme of groups', () => {
  const { book } = shippedRules();
  const brief = `team: [{name: 王芳, roles: [统筹]}, {name: 郑凯, roles: [会务]}]
guests: [{name: 秦岳}, {name: 李蕾}, {name: 张伟}, {name: 莫岚}]
groups: {教学组: {guests: [秦岳, 李蕾]}, 后勤组: {guests: [张伟, 莫岚], 负责: 郑凯}}
tours:
  - {name: 展馆, at: 2026-12-08 09:00, until: 2026-12-08 10:00, place: 展馆, guests: [教学组]}
  - {name: 车间, at: 2026-12-08 09:00, until: 2026-12-08 10:00, place: 车间, guests: [张伟, 莫岚]}
  - {name: 花园, at: 2026-12-08 10:00, until: 2026-12-08 11:00, place: 花园, guests: [张伟, 秦岳, 李蕾]}
meals: [{kind: lunch, at: 2026-12-08 12:00, place: 食堂, guests: [莫岚, 张伟, 秦岳, 李蕾]}]
departures: [{mode: car, at: 2026-12-08 15:00, guests: [李蕾, 张伟, 莫岚]}]
`;
  const plan = planned(brief);
  const whom = ({ occasions }: Plan) =>
    Object.fromEntries(occasions.flatMap(({ id, whom: text }) => (text ? [[id, text]] : [])));

  it('says which guests a line is for, where it is not for all of them', () => {
    expect(whom(plan)).toEqual({
      ...{ 'tour-1': '教学组', 'tour-2': '后勤组', 'tour-3': '教学组、张伟' },
      'departure-1': '后勤组、李蕾',
    });
    const english = planVisit(brief, book, 'en').plan;
    expect(english === null ? {} : whom(english)['tour-3']).toBe('教学组, 张伟');
  });

  it('says it in the scheme, in titles, in messages and on the checklist', () => {
    const scheme = plan.forms.filter((form) => form.in === 'scheme');
    expect(JSON.stringify(scheme)).toContain('参观（教学组）","展馆');
    expect(plan.tasks.map(({ title }) => title)).toContain(
      '拟好参观方案报领导批准：展馆（教学组）、车间（后勤组）、花园（教学组、张伟）',
    );
    expect(renderMessages(plan)).toContain('车间（后勤组）');
    expect(renderMarkdown(plan)).toContain('参观（教学组） | 展馆');
  });

  it('has whoever leads a group in charge of what is for it', () => {
    expect(lineOf(plan, 'tour-2')).toMatchObject({ responsible: ['郑凯'], ours: ['郑凯'] });
    expect(lineOf(plan, 'tour-1')?.ours).toEqual([]);
  });
});

describe('people', () => {
  const plan = planned(`${TEAM}meetings: [{kind: talk, at: 2026-12-08 14:00, place: 公司}]\n`);

  it('are those with tasks, in the order of the team', () => {
    expect(plan.people.map(({ name }) => name)).toEqual(['王芳', '赵刚']);
  });

  it('have their tasks in the order of the plan, each once', () => {
    for (const { name, tasks } of plan.people) {
      const own = plan.tasks.filter(({ owners }) => owners.some((owner) => owner.name === name));
      expect(tasks).toEqual(own.map(({ id }) => id));
    }
  });

  it('have what is done by those whom no team has', () => {
    const other = planned(
      'tasks: [{title: 送花, owner: 王芳}]\nteam: [王芳, 孙工]\nmeetings: [{at: 2026-12-08 14:00, chair: 孙工}]\n',
    );
    expect(other.people.map(({ name }) => name)).toContain('王芳');
  });
});

describe('what is handed out of it', () => {
  const plan = planned(`team:
  - {name: 方总, roles: [leader]}
  - {name: 梁总, roles: [leader]}
  - {name: 王芳, roles: [统筹, 联络]}
  - {name: 李敏, roles: [会务]}
  - {name: 唐工, roles: [讲解]}
guests: [{name: 林志远}, {name: 何静}]
meetings: [{kind: talk, at: 2026-12-08 09:00, until: 2026-12-08 10:00, place: 公司, companions: [方总, 梁总], responsible: [李敏]}]
tours: [{name: 展馆, at: 2026-12-08 10:30, until: 2026-12-08 11:30, place: 展馆, guide: 唐工, companions: [梁总]}]
meals: [{kind: dinner, at: 2026-12-08 18:00, until: 2026-12-08 19:00, place: 食堂, standard: 100, companions: [方总]},
  {kind: lunch, at: 2026-12-08 12:00, place: 食堂, standard: 50, charged_to_guest: true, companions: []}]
budget: {source: 业务招待费}
`);
  const form = (id: string) =>
    plan.forms.find((one) => one.id.startsWith(`visit/papers/${id}`))?.blocks;

  it('names as answering only who has it on his sheet, a guide before who comes along', () => {
    expect(lineOf(plan, 'tour-1')).toMatchObject({ ours: ['梁总', '唐工'], responsible: ['唐工'] });
    expect(lineOf(plan, 'meeting-1')?.ours).toEqual(['方总', '梁总']);
  });

  it('has the same people on cards and at the table, and whoever answers for a thing at neither', () => {
    const cards = JSON.stringify(form('place-cards'));
    expect(cards).toContain('方总');
    expect(cards).not.toContain('李敏');
    const seats = plan.seats.flatMap((one) => one.seats.map(({ name }) => name));
    expect(new Set(seats)).toEqual(new Set(['方总', '梁总', '林志远', '何静']));
  });

  it('keeps what guests pay apart from our money', () => {
    expect(JSON.stringify(form('scheme-support'))).toContain(
      '我方承担 300 元（业务招待费）；来宾自理 100 元',
    );
  });
});

it('says of a ride of some only who boards, at its own row and in its notice', () => {
  const plan =
    planned(`team: [{name: 王芳, roles: [统筹, 联络]}, {name: 孙浩, roles: [接站]}, {name: 钱进, roles: [接站]},
  {name: 李敏, roles: [lodging]}]
vehicles: [{id: 中巴, seats: 12}, {id: 商务车, seats: 7}]
guests: [{name: 林志远}, {name: 何静}, {name: 高远}]
arrivals:
  - {mode: train, number: G1, place: 南站, at: 2026-12-08 10:00, travel: 40m, vehicle: 中巴, greeters: [孙浩], guests: [林志远, 何静]}
  - {mode: train, number: G2, place: 北站, at: 2026-12-08 15:00, travel: 30m, vehicle: 商务车, greeters: [钱进], guests: [高远]}
lodging: [{hotel: 海屿酒店, check_in: 2026-12-08 11:30, check_out: 2026-12-09 12:00}]
meals:
  - {kind: lunch, at: 2026-12-08 12:00, until: 2026-12-08 13:00, place: 海屿酒店餐厅, guests: [林志远, 何静]}
  - {kind: dinner, at: 2026-12-08 18:00, until: 2026-12-08 19:00, place: 望江楼, travel: 10m, vehicle: 中巴}
`);
  const programme = JSON.stringify(plan.forms.find((one) => one.in === 'programme')?.blocks);
  expect(programme).toContain('商务车（高远）');
  expect(programme).toMatch(/回住地","海屿酒店","19:00 望江楼上车，中巴"/);
  expect(renderMessages(plan)).toMatch(/住宿：海屿酒店，[^。]*从北站乘商务车（高远）出发/);
});
