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
      `  - {name: 来宾${index + 1}, organization: 单位${index % 40}, gender: ${index % 2 === 0 ? 'male' : 'female'}}`,
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
    return `  - {name: 班${index + 1}, from: 2027-01-01, until: ${2026 + years}-12-31, start: "${clock(hour)}:00", end: "${clock(hour + 3)}:00", days: [workday], staff: [${names.join(', ')}]}`;
  });
  return {
    'brief.yaml': `id: desk\nkind: front-desk\ntype: enterprise\ntitle: 前台\nreceived: 2026-11-24 09:00\nteam:\n${team}\nshifts:\n${rows}\n`,
  };
}

/** Visits of three days with thirty guests: two groups with ways of their own, four cars, two hotels. */
function whereabouts(count) {
  const places = ['博物馆', '一号车间', '望江楼', '科技园', '报告厅'];
  const one = (index) => {
    const at = (nth, clock) => `${day('2026-12-01', index * 4 + nth)} ${clock}`;
    const guests = Array.from({ length: 30 }, (_, nth) => `来宾${nth + 1}`);
    const groups = [guests.slice(0, 15), guests.slice(15)];
    const rooms = groups.map((of) => of.map((name) => `{guests: [${name}]}`).join(', '));
    const hotels = ['云岭宾馆', '海屿酒店'].map(
      (hotel, nth) =>
        `  - {hotel: ${hotel}, check_in: ${at(0, '13:00')}, check_out: ${at(2, '13:00')}, rooms: [${rooms[nth]}]}`,
    );
    const tours = Array.from({ length: 18 }, (_, nth) => {
      const [days, hour] = [Math.floor(nth / 6), 9 + Math.floor((nth % 6) / 2) * 3];
      const clock = (minutes) => `${String(hour).padStart(2, '0')}:${minutes}`;
      return `  - {name: 参观${nth + 1}, at: ${at(days, clock('00'))}, until: ${at(days, clock('50'))}, place: ${places[nth % 5]}, travel: 25m, guests: [第${(nth % 2) + 1}组]}`;
    });
    return [
      visit(`w${index}`),
      `guests: [${guests.map((name) => `{name: ${name}}`).join(', ')}]`,
      `groups: [{name: 第1组, guests: [${groups[0]}]}, {name: 第2组, guests: [${groups[1]}]}]`,
      'vehicles: [{id: a, seats: 19, driver: 甲}, {id: b, seats: 19, driver: 乙}, {id: c, seats: 7, driver: 丙}, {id: d, seats: 45, driver: 丁}]',
      `arrivals: [{mode: train, at: ${at(0, '07:30')}, place: 南站, travel: 30m}]`,
      `departures: [{mode: train, at: ${at(2, '19:00')}, place: 南站, travel: 30m}]`,
      `lodging:\n${hotels.join('\n')}`,
      `tours:\n${tours.join('\n')}\n`,
    ].join('\n');
  };
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`visit-${index}.yaml`, one(index)]),
  );
}

/** What grows: its unit, the sizes, each double the one before, and the files of a size. */
export const GROWTH = [
  { name: 'tasks', unit: 'meals', sizes: [250, 500, 1000, 2000], files: meals },
  { name: 'guests', unit: 'guests', sizes: [1250, 2500, 5000, 10_000], files: guests },
  { name: 'briefs', unit: 'briefs', sizes: [125, 250, 500, 1000], files: briefs(false) },
  {
    name: 'whereabouts',
    unit: 'visits of three days, 30 guests each',
    sizes: [25, 50, 100, 200],
    files: whereabouts,
    // Of what planning takes, so much may working out the moves.
    share: { of: 'moveOccasions', in: 'buildPlan', most: 0.1 },
  },
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
