import { describe, expect, it } from 'vitest';
import { rankGrade, standing } from '../../../src/core/occasions/derive-facts.ts';
import { withoutAbsent } from '../../../src/core/occasions/without-absent.ts';
import { VISIT } from '../../../src/kinds/visit/shape.ts';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';

const BRIEF = `kind: visit
type: enterprise
title: 宏远来访
guests:
  - {name: 李四, head: true, with: [夫人], status: 不来了}
  - {name: 林志远, liaison: 许佳}
  - {name: 王五, organization: 宏远}
groups: [{name: 技术组, guests: [李四, 王五], count: 4, liaison: 许佳}, {name: 夫人组, guests: [李四]}]
party: {count: 9}
team:
  - {name: 李明, roles: [coordinator]}
  - {name: 许佳, roles: [companion], status: 取消}
  - {name: 赵刚, roles: [driver], status: 取消}
vehicles: [{id: 轿车, status: 取消}, {id: 中巴, driver: 赵刚}]
arrivals:
  - {at: 2026-12-08 14:20, guests: [李四]}
  - {at: 2026-12-08 15:20, guests: [林志远, 李四], vehicle: [轿车, 中巴], greeters: [许佳]}
lodging:
  - {hotel: 海屿, check_in: 2026-12-08, check_out: 2026-12-09, rooms: [{number: "1", guests: [李四]}, {number: "2", guests: [王五]}]}
tasks: [{title: 备伞, by: 2026-12-08 12:00, owner: 许佳}]
`;

const isFirst = (_: string, of: string, title: string): boolean =>
  of === 'first' && title === '董事长';
const height = ({ rank, title }: Readonly<Record<string, unknown>>): number =>
  standing(rankGrade(String(rank ?? '')), String(title ?? ''), isFirst);
const read = (text: string) => {
  const { value } = loadBrief(new TextEncoder().encode(text), 'b.yaml', { roles: [] });
  return value as NonNullable<typeof value>;
};
const leftOf = (text: string) => withoutAbsent(read(text), { shape: VISIT }, height).file;
const left = leftOf(BRIEF);

describe('guests, people of ours and cars that fell out', () => {
  it('are named nowhere, and what was for them alone is off', () => {
    expect(left.brief).toMatchObject({
      guests: [
        { name: '林志远', head: true, liaison: '' },
        { name: '王五', head: false },
      ],
      groups: [{ name: '技术组', guests: ['王五'], count: 2, liaison: '' }],
      party: { count: 7 },
      team: [{ name: '李明' }],
      vehicles: [{ id: '中巴', driver: '' }],
      arrivals: [
        { status: 'cancelled', guests: ['李四'] },
        { status: '', guests: ['林志远'], vehicle: ['中巴'], greeters: [] },
      ],
      lodging: [{ rooms: [{ number: '2', guests: ['王五'] }] }],
      tasks: [{ title: '备伞', owner: '' }],
    });
  });

  it('take with them whoever comes along with them alone', () => {
    const wives = (more: string) =>
      leftOf(`kind: visit
type: enterprise
title: 宏远来访
guests: [{name: 李四, with: [夫人], status: 不来了}, {name: 王五${more}}]
groups: [{name: 家属组, guests: [夫人]}]
activities: [{name: 游园, at: 2026-12-08 09:30, guests: [夫人]}, {name: 看戏, at: 2026-12-08 19:30, guests: [家属组]}]
`).brief;
    expect(wives('')).toMatchObject({
      activities: [{ status: 'cancelled' }, { status: 'cancelled' }],
    });
    expect(wives(', with: [夫人]')).toMatchObject({ activities: [{ status: '' }, { status: '' }] });
  });

  it('leave a driver without his car to no other, unless he drives one that comes', () => {
    const cars = `kind: visit
type: enterprise
title: 宏远来访
team: [{name: 赵刚, roles: [driver, escort]}, {name: 钱勇, roles: [driver]}, {name: 孙师傅, roles: [driver]}]
vehicles: [{id: 轿车, driver: 赵刚, status: 取消}, {id: 中巴, driver: 钱勇}, {id: 大巴, driver: 钱勇, status: 取消}]
`;
    const { team } = leftOf(cars).brief;
    expect(team.map(({ roles }) => roles)).toEqual([['escort'], ['driver'], ['driver']]);
  });

  it('take a group with them of which nobody is left', () => {
    const group = BRIEF.replace(
      'guests: [李四]}\n  - {at: 2026-12-08 15:20',
      'guests: [夫人组]}\n  - {at: 2026-12-08 15:20',
    );
    expect(leftOf(group).brief).toMatchObject({
      arrivals: [{ status: 'cancelled', guests: ['夫人组'] }, { status: '' }],
    });
  });

  it('leave the others with their places in the file', () => {
    expect(left.positions['guests/1/organization']?.line).toBe(7);
    expect(left.positions['lodging/0/rooms/0/number']).toMatchObject({ line: 19, column: 108 });
    expect(left.positions['guests/2']).toBeUndefined();
    // Nobody was left, which is not that nobody was wanted.
    expect(left.positions['arrivals/1/greeters']).toBeUndefined();
  });

  it('leave a brief as it is where there are none', () => {
    const same = read(BRIEF);
    const brief = { ...same.brief, guests: [], team: [], vehicles: [] };
    const file = { ...same, brief };
    expect(withoutAbsent(file, { shape: VISIT }, height)).toEqual({
      file,
      absent: [],
      empty: [],
      keptOut: [],
    });
  });

  it('make whoever stands highest of the others the main guest, in his car and for his gift', () => {
    const brief = leftOf(`kind: visit
title: 宏远来访
guests:
  - {name: 李四, title: 总经理, head: true, status: 不来了}
  - {name: 王五, title: 工程师}
  - {name: 林志远, title: 董事长}
vehicles: [{id: 轿车, guests: [李四]}, {id: 中巴, guests: [王五, 林志远]}]
gifts: [{item: 茶, to: 李四}, {item: 画册, to: 全体}]
`).brief;
    expect(brief).toMatchObject({
      guests: [
        { name: '王五', head: false },
        { name: '林志远', head: true, head_after: '李四' },
      ],
      vehicles: [{ guests: ['林志远'] }, { guests: ['王五'] }],
      gifts: [{ to: '林志远' }, { to: '全体' }],
    });
  });

  it('leave a visit of which no guest is left as it is, and ask whether it takes place', () => {
    const one = `kind: visit
title: 宏远来访
guests: [{name: 李四, status: 不来了}]
team: [{name: 许佳, status: 不来了}]
meals: [{at: 2026-12-08 12:00, guests: [李四], companions: [许佳]}]
`;
    expect(withoutAbsent(read(one), { shape: VISIT }, height)).toMatchObject({
      absent: ['李四', '许佳'],
      file: {
        brief: {
          status: 'tentative',
          guests: [{ name: '李四' }],
          meals: [{ status: '', guests: ['李四'], companions: [] }],
        },
      },
    });
    // Somebody may be coming whom no list names.
    const { brief } = leftOf(`${one}party: {count: 3}\n`);
    expect(brief).toMatchObject({ status: '', guests: [], party: { count: 2 } });
  });
});
