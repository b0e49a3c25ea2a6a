// Briefs that grow by one measure each, for the bench: guests, meals, briefs in a folder, people at a desk, shifts of a roster.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const day = (first, index) =>
  new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10);
const list = (length, make) => Array.from({ length }, (_, index) => make(index)).join('\n');

const visit = (id) =>
  `id: ${id}\nkind: visit\ntype: enterprise\ntitle: 客户 ${id} 来访\nreceived: 2026-11-24 09:00\n`;

/** A visit with this many meals, two a day; each makes about a dozen tasks. */
function meals(count) {
  const rows = list(count, (index) => {
    const [from, until] = index % 2 === 0 ? ['12:00', '12:50'] : ['18:00', '18:50'];
    const date = day('2026-12-07', Math.floor(index / 2));
    return `  - {kind: banquet, name: 第${index + 1}餐, at: ${date} ${from}, until: ${date} ${until}, place: 餐厅, important: true}`;
  });
  return { 'brief.yaml': `${visit('meals')}meals:\n${rows}\n` };
}

/** A visit of a day with this many guests by name. */
function guests(count) {
  const rows = list(
    count,
    (index) =>
      `  - {name: 来宾${index + 1}, org: 单位${index % 40}, gender: ${index % 2 === 0 ? 'male' : 'female'}}`,
  );
  const talks =
    'meetings: [{kind: talk, at: 2026-12-07 09:00, until: 2026-12-07 10:00, place: 礼堂}]\nmeals: [{kind: working, at: 2026-12-07 12:00, place: 餐厅}]';
  return { 'brief.yaml': `${visit('guests')}guests:\n${rows}\n${talks}\n` };
}

/** A folder of visits: on days of their own, or all on the same few days with the same people. */
const briefs = (isSame) => (count) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const date = day('2026-12-01', isSame ? index % 5 : Math.floor(index / 2));
      const hour = index % 2 === 0 ? '09' : '14';
      const team =
        'team: [{name: 李明, roles: [coordinator]}, {name: 王芳, roles: [liaison, catering]}]';
      const talks = `meetings: [{kind: talk, at: ${date} ${hour}:00, until: ${date} ${hour}:50, place: 会议室, companions: [李明]}]`;
      return [`visit-${index}.yaml`, `${visit(`v${index}`)}party: {count: 5}\n${team}\n${talks}\n`];
    }),
  );

/** A roster: shifts of `each` people of a team of `people`, on every working day from 2027 on for so many years. */
function roster(people, shifts, each, years) {
  const team = list(people, (index) => `  - {name: 员工${index + 1}, roles: [reception]}`);
  const rows = list(shifts, (index) => {
    const names = Array.from(
      { length: each },
      (_, nth) => `员工${((index * each + nth) % people) + 1}`,
    );
    const hour = 7 + (index % 5) * 2;
    const clock = (at) => String(at).padStart(2, '0');
    return `  - {name: 班${index + 1}, from: 2027-01-01, until: ${2026 + years}-12-31, start: "${clock(hour)}:00", end: "${clock(hour + 3)}:00", days: [workday], people: [${names.join(', ')}]}`;
  });
  return {
    'brief.yaml': `id: desk\nkind: front-desk\ntype: enterprise\ntitle: 前台\nreceived: 2026-11-24 09:00\nteam:\n${team}\nshifts:\n${rows}\n`,
  };
}

/** What grows: its unit, the sizes, each double the one before, and the files of a size. */
export const GROWTH = [
  { name: 'tasks', unit: 'meals', sizes: [250, 500, 1000, 2000], files: meals },
  { name: 'guests', unit: 'guests', sizes: [1250, 2500, 5000, 10_000], files: guests },
  { name: 'briefs', unit: 'briefs', sizes: [125, 250, 500, 1000], files: briefs(false) },
  {
    name: 'same-days',
    unit: 'briefs, same people and days',
    sizes: [125, 250, 500, 1000],
    files: briefs(true),
  },
  {
    name: 'desk',
    unit: 'people, a shift each, one year',
    sizes: [15, 30, 60, 120],
    files: (count) => roster(count, count, 1, 1),
  },
  {
    name: 'shifts',
    unit: 'shifts of five people, two years',
    sizes: [15, 30, 60],
    files: (count) => roster(5, count, 5, 2),
  },
];

/** Writes the files of a size and returns what is to be planned: the brief, or the folder of briefs. */
export function writeFiles(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return 'brief.yaml' in files ? join(folder, 'brief.yaml') : folder;
}
