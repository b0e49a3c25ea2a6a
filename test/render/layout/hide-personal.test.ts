import { expect, it } from 'vitest';
import { hidePersonal } from '../../../src/render/layout/hide-personal.ts';

it.each([
  ['陈桂兰反映用水问题', ['陈桂兰'], '***反映用水问题'],
  ['陈 桂 兰来访', ['陈桂兰'], '***来访'],
  ['李来访，李明接待', ['李'], '李来访，李明接待'],
  ['Listen to Li in the Main hall', ['Li', 'Ma'], 'Listen to *** in the Main hall'],
  ['anna  smith calls', ['Anna Smith'], '*** calls'],
  ['打 139-0000 1111 找人', ['13900001111'], '打 *** 找人'],
  ['电话（+86 139 0000 1111）', ['13900001111'], '电话'],
  ['打 13900001111', ['+86 139-0000-1111'], '打 ***'],
  ['call (+44 7700 900123) first', ['+447700900123'], 'call first'],
  ['编号 113900001111 不是电话', ['13900001111'], '编号 113900001111 不是电话'],
  ['110101 19900101 1234', ['110101199001011234'], '***'],
  ['E12345678', ['E12 345 678'], '***'],
  ['a.b*c', ['a.b*c'], '***'],
  ['Anne-Marie Chen calls', ['Anne-Marie Chen'], '*** calls'],
  ['住 3-2号楼', ['3-2号'], '住 ***楼'],
  ['A..B -- C', ['..', '--'], 'A..B -- C'],
])('%s without %j', (text, personal, hidden) => {
  expect(hidePersonal(text, personal)).toBe(hidden);
});

it('hides a text too long for a pattern, as far as it stands there', () => {
  const [name, digits] = ['号'.repeat(4000), '7'.repeat(10_000)];
  expect(hidePersonal(`记录${name}一份，${name}`, [name])).toBe('记录***一份，***');
  expect(hidePersonal(`${digits}!`, [digits])).toBe('***!');
  expect(hidePersonal(`见${'甲乙'.repeat(150)}…`, ['甲乙'.repeat(2000)])).toBe('见***…');
});
