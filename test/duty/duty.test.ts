import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan, Task } from '../../src/model/plan.ts';
import { EXAMPLES } from '../support/examples.ts';
import { filesBelow, folderWith, runCli } from '../support/run-cli.ts';

/*
 * What a duty officer meets: complaints, callers, the desk. Beside it stand the briefs, each with the clock it is planned at. The
 * dates were reckoned by hand from the sentences before they were looked at.
 */

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** A brief with all that is written for it, and its plan. */
interface Made {
  readonly plan: Plan;
  /** The plan on the screen, and every file, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Plans a brief at a clock, that of its first line unless another is given, with `more` at its end. */
async function made(path: string, now?: string, more = ''): Promise<Made> {
  const text = readFileSync(path, 'utf8');
  const clock = now ?? /--now "([^"]+)"/.exec(text)?.[1] ?? '';
  const folder = folderWith({ 'brief.yaml': `${text}${more}` });
  const out = join(folder, 'out');
  const argv = ['plan', join(folder, 'brief.yaml'), '--now', clock, '--out', out];
  const { stdout } = await runCli(argv);
  const files = filesBelow(out);
  const plan = JSON.parse(files['plan.json'] ?? '') as Plan;
  return { plan, files: { ...files, stdout } };
}

const here = (name: string, now?: string, more?: string): Promise<Made> =>
  made(join(HERE, `${name}.yaml`), now, more);

/** `09-24 22:00 what`; of a deadline its end. */
const lineOf = ({ title, start, end, timing }: Task): string =>
  `${(timing === 'by' ? end : start).slice(5, 16).replace('T', ' ')} ${title}`;
const linesOf = ({ tasks }: Plan): readonly string[] => tasks.map(lineOf);
const rulesOf = ({ tasks }: Plan): readonly string[] => tasks.map(({ because }) => because.rule);
const late = ({ tasks }: Plan): readonly string[] =>
  tasks.filter(({ status }) => status === 'overdue').map(lineOf);
const findingsOf = ({ findings }: Plan): readonly string[] =>
  findings.map(({ code, args }) =>
    code === 'rule' ? String((args as { rule: string }).rule) : code,
  );

/** What each brief comes to: lines that are there, what is found, how many tasks there are at most, and what is never said. */
interface Expected {
  readonly lines: readonly string[];
  readonly found?: readonly string[];
  readonly most?: number;
  readonly unfit?: RegExp;
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  'c1-death': {
    lines: [
      '09-23 08:40 请来人推举代表，不超过五人',
      '09-23 08:43 请投诉人离开公共场所，引到行政楼103院长接待室',
      '09-23 08:45 起身相迎，请进接待室坐下',
      '09-23 09:30 遗体移到太平间，同近亲属办好交接',
      '09-23 11:30 把《投诉处理转办单》送到心内科',
      '09-28 17:00 心内科查清事实，书面回复',
      // 24、28、29、30、8
      '10-08 17:00 向投诉人反馈处理结果（5 个工作日期满）',
    ],
    found: [
      'role-unfilled',
      'in-force/complaint/death-time',
      'complaint/risk/level',
      'in-force/complaint/many',
    ],
    unfit: /不补|反馈[^；。（]*（依据待核/,
  },
  'c2-death-hours': {
    lines: [
      '09-23 09:30 通知供血的血站派人到场，一起封存血液',
      '09-24 10:00 再问近亲属：做不做尸检，要不要先冻存',
      '09-24 22:00 尸检 48 小时期满',
      '09-29 22:00 冻存遗体的尸检 7 天期满',
      '10-06 12:00 遗体存放满 14 日：没有处理的报卫生主管部门和公安',
      '09-23 10:10 当着双方封存病历和实物',
      '09-23 10:40 接待后小结十分钟，了解人员状况，商定后续防范',
      '09-23 10:50 接待室定不了的，报分管领导定',
    ],
    found: ['role-unfilled', 'complaint/risk/level', 'in-force/complaint/many'],
  },
  'c3-harm-at-night': {
    lines: [
      '10-01 22:30 立即请医生查看患者，先救治、再登记',
      '10-03 09:00 问明处置结果，告知投诉人',
      '10-08 11:30 把《投诉处理转办单》送到儿科',
      // 8、9；反馈 8、9、10、12、13
      '10-09 17:00 儿科查清事实，书面回复',
      '10-13 17:00 向投诉人反馈处理结果（5 个工作日期满）',
    ],
    found: ['role-unfilled', 'complaint/intake/department-contacts'],
  },
  'c4-hotline': {
    lines: [
      // 限期 30 日：28、29、30；科室先回，29 日；24 日 17:20 收到，两个工作小时到 28 日 10:20
      '09-28 10:20 把《投诉处理转办单》送到门诊部、财务科',
      '09-29 12:00 门诊部、财务科查清事实，书面回复',
      '09-30 11:30 按转办限期向投诉人反馈处理结果',
      '09-30 12:00 按转办单的限期回复交办单位',
    ],
    found: [],
    most: 8,
    unfit: /填好.*《根源分析表》|9月2[567]日|联席会|检查答复意见/,
  },
  'c5-plain': {
    lines: [
      '11-10 14:05 起身相迎，请进接待室坐下',
      '11-11 12:00 没能当场解决的，把《投诉处理转办单》送到门诊部',
      '11-17 17:00 向投诉人反馈处理结果（5 个工作日期满）',
    ],
    found: [],
    most: 10,
  },
  'c6-in-court': {
    lines: ['11-11 17:00 向投诉人说明不予处理的理由和去处'],
    found: [],
    most: 5,
    unfit: /转办单|书面回复|反馈记录/,
  },
  'c7-plain-closed': { lines: ['11-24 17:00 结案归档，登记册销号'], found: ['role-unfilled'] },
  'c8-late-registration': {
    // 22、23、24、28、29
    lines: [
      '09-29 10:30 把《投诉处理转办单》送到药剂科',
      '09-29 17:00 向投诉人反馈处理结果（5 个工作日期满）',
    ],
    found: ['complaint/intake/late-registration'],
  },
  'q1-quarter': {
    lines: [
      '09-16 17:00 培训接待人员',
      '09-30 17:00 汇总本季度的投诉，填《投诉汇总分析表》',
      '10-13 15:00 找共性问题的根源，定措施',
    ],
    found: ['received-assumed'],
    most: 4,
  },
  'w1-unwilling': {
    lines: [
      '10-12 10:10 向周总办公室通报，请示是否会见',
      '10-12 10:13 婉言说明今天安排不了见面，建议来信',
    ],
    found: ['walk-in/receive/who'],
    unfit: /谈的是什么事，我一定报告/,
  },
  'w2-out-of-town': {
    lines: ['10-08 10:13 告诉来客领导外出、什么时候回来'],
    found: ['walk-in/reply/place-named', 'walk-in/reply/no-deputy'],
    unfit: /上海/,
  },
  'f1-two-shifts': { lines: [], found: [] },
  'f2-every-day': { lines: [], found: [] },
};

describe.each(Object.entries(EXPECTED))('%s', (name, { lines, found = [], most, unfit }) => {
  let one: Made;
  beforeAll(async () => {
    one = await here(name);
  });

  it('has the steps that are reckoned by hand, and nothing is late', () => {
    expect(linesOf(one.plan)).toEqual(expect.arrayContaining([...lines]));
    expect(late(one.plan)).toEqual([]);
    if (most !== undefined) expect(one.plan.tasks.length).toBeLessThanOrEqual(most);
  });

  it('finds what there is to find, and nothing about ourselves', () => {
    expect(findingsOf(one.plan).toSorted()).toEqual([...found].toSorted());
  });

  it('gives nobody two things to do at one minute', () => {
    const owners = one.plan.tasks
      .filter(({ timing, recurrence }) => timing === 'at' && recurrence === null)
      .flatMap(({ start, owners: of }) => of.map((owner) => `${start} ${owner.name}`));
    expect(new Set(owners).size).toBe(owners.length);
  });

  it('says nothing that does not fit', () => {
    const shown = Object.entries(one.files).filter(([file]) => file !== 'plan.json');
    for (const [file, text] of shown) {
      if (unfit !== undefined && file === 'checklist.md') expect(text).not.toMatch(unfit);
      const said = text.replace(/<script>.*?<\/script>/s, '');
      expect(said, file).not.toMatch(/undefined|\$\{|NaN|接到通知太晚|时间排在了前面/);
    }
  });

  it('is said in English too', async () => {
    const { files } = await made(join(HERE, `${name}.yaml`), undefined, '\n语言: 英文\n');
    expect(files['plan.json']).not.toMatch(/undefined|\$\{|NaN/);
  });
});

describe('the most urgent', () => {
  it('comes first: a patient who may be coming to harm', async () => {
    const { plan } = await here('c3-harm-at-night');
    expect(linesOf(plan)[0]).toContain('立即请医生查看患者');
  });
});

describe('the days a duty officer reads', () => {
  it('the form for the departments has the date of their task', async () => {
    const { files } = await here('c4-hotline');
    expect(files['forms.md']).toContain('不晚于 9月29日 周二');
  });

  it('an office knows which days are off and which are worked', async () => {
    const { files } = await here('f1-two-shifts');
    expect(files['forms.md']).toContain('| 10月1日 周四 – 10月7日 周三 | 放假：国庆节 |');
    expect(files['forms.md']).toContain('| 9月20日 周日（调休上班） |');
    expect(files['forms.md']).toContain('| 10月10日 周六（调休上班） |');
    const { files: complaint } = await here('c3-harm-at-night');
    expect(complaint['checklist.md']).toContain('## 10月10日 星期六（调休上班）');
    expect(complaint['checklist.md']).toContain('## 10月2日 星期五（国庆节放假）');
  });

  it('the week’s filing is done on the last working day of each week', async () => {
    const { plan } = await here('f1-two-shifts');
    const filing = plan.tasks.filter(({ because }) => because.rule === 'front-desk/shift/filing');
    const days = filing.flatMap(({ start, recurrence }) => [
      start,
      ...(recurrence?.also ?? []),
      recurrence?.last ?? start,
    ]);
    // 9月14 日那一周的周日、中秋前的周四、国庆前的周三、调休的周六、周五。
    expect([...new Set(days.map((day) => day.slice(5, 10)))].toSorted()).toEqual([
      ...['09-20', '09-24', '09-30', '10-10', '10-16'],
    ]);
  });

  it('no mail is handed round on a holiday', async () => {
    const { plan } = await here('f2-every-day');
    const mail = plan.tasks.filter(({ because }) => because.rule.includes('mail-'));
    expect(mail.map(({ recurrence }) => recurrence?.count)).toEqual([6, 6]);
  });

  it('callers at the desk are no clash with the shift', async () => {
    const paths = ['f1-two-shifts', 'w1-unwilling'].map((name) => join(HERE, `${name}.yaml`));
    const { stdout } = await runCli(['check', ...paths, '--now', '2026-10-12T10:01']);
    expect(stdout).not.toContain('要同时在两处');
  });
});

describe('a case that goes on', () => {
  it.each([
    // 填表、当面谈是做了的；当天有期限的事，没有写做了没有。
    ['2026-09-23T10:30', '', ['09-23 09:30 遗体移到太平间，同近亲属办好交接']],
    ['2026-09-24T09:00', '转办: 2026-09-24', []],
    [
      '2026-09-29T10:00',
      '转办: 2026-09-24, 科室回复: 2026-09-28',
      ['09-29 09:00 离反馈期限还有两个工作日，检查答复意见是否定稿'],
    ],
    ['2026-10-08T18:00', '转办: 2026-09-24, 科室回复: 2026-09-28, 反馈: 2026-10-08', []],
    ['2026-10-20T18:00', '反馈: 2026-10-08, 结案: 2026-10-20', []],
  ] as const)('at %s with %j has late %j', async (now, dates, expected) => {
    const step = dates === '' ? '' : `, ${dates}`;
    const { plan } = await here('c1-death', now, `\n办理: {登记: 2026-09-23${step}}\n`);
    expect(late(plan).filter((line) => !line.startsWith('09-23 17:00'))).toEqual(expected);
  });

  it('nobody greets a caller late who sits there', async () => {
    const { plan } = await here('w1-unwilling', '2026-10-12T10:31');
    expect(late(plan)).toEqual([]);
    expect(plan.tasks.filter(({ status }) => status === 'done').length).toBeGreaterThan(5);
  });
});

describe('the calendar', () => {
  it.each(['c1-death', 'c5-plain', 'w1-unwilling'])(
    'of %s rings for nothing in front of the visitor',
    async (name) => {
      const { plan, files } = await here(name);
      const faced = plan.occasions.filter((one) => one.face_to_face);
      expect(faced).toHaveLength(1);
      const events = (files['calendar.ics'] ?? '').split('BEGIN:VEVENT').slice(1);
      for (const event of events) {
        expect(event).toContain('CLASS:PRIVATE');
        const at = /DTSTART;TZID=Asia\/Shanghai:(\d{8}T\d{6})/.exec(event)?.[1] ?? '';
        const [from = '', until = ''] = [faced[0]?.start, faced[0]?.end].map((time) =>
          String(time).slice(0, 19).replaceAll(/[-:]/g, ''),
        );
        const isOccasion = event.includes('TRANSP:OPAQUE');
        if (at >= from && at <= until && !isOccasion) expect(event).not.toContain('BEGIN:VALARM');
      }
    },
  );
});

/** What is known of persons in a brief of this folder, and of the examples of these kinds. */
const PERSONS = {
  'c1-death': /韩志勇|田秀兰|13900000301|柳浪街|0926317/,
  'c2-death-hours': /韩志勇|田秀兰|13900000301|柳浪街|0926317/,
  'c3-harm-at-night': /方琴|方小雨|13900000402|0931122/,
  'c4-hotline': /林建|13900000401/,
  'c5-plain': /林建|13900000401/,
  'c6-in-court': /林建|13900000401/,
  'c7-plain-closed': /林建|13900000401/,
  'c8-late-registration': /林建|13900000401/,
} as const;
/** Papers that are filled in for those persons, and what programs read. */
const PAPERS = ['forms.md', 'forms.html', 'plan.json'];

describe('names and numbers of those a complaint is about', () => {
  it.each(Object.entries(PERSONS))('of %s stand on their papers only', async (name, persons) => {
    const { files } = await here(name);
    for (const [file, text] of Object.entries(files)) {
      expect(file).not.toMatch(persons);
      if (!PAPERS.includes(file)) expect(text, file).not.toMatch(persons);
    }
    expect(files['forms.md']).toMatch(persons);
  });

  it('of the example stand on their papers only', async () => {
    const { files } = await made(join(EXAMPLES, 'complaint-ward', 'brief.yaml'));
    const persons = /韩志勇|韩志红|罗海涛|田秀兰|139000003|柳浪街|0926317/;
    for (const [file, text] of Object.entries(files)) {
      if (!PAPERS.includes(file)) expect(text, file).not.toMatch(persons);
    }
  });

  it.each(['w1-unwilling', 'w2-out-of-town'])(
    'a caller’s phone in %s is in no calendar',
    async (name) => {
      const { files } = await here(name);
      for (const file of ['calendar.ics', 'checklist.md', 'checklist.html', 'stdout']) {
        expect(files[file], file).not.toMatch(/139000005/);
      }
    },
  );
});

it('a desk of all of them names nobody', async () => {
  const names = Object.keys(PERSONS).map((name) => join(HERE, `${name}.yaml`));
  const { stdout } = await runCli(['plan', ...names, '--no-write', '--now', '2026-09-23T08:31']);
  for (const persons of Object.values(PERSONS)) expect(stdout).not.toMatch(persons);
});

it('every rule of a plan is of its own kind', async () => {
  const { plan } = await here('w1-unwilling');
  expect(rulesOf(plan).every((rule) => rule.startsWith('walk-in/'))).toBe(true);
});
