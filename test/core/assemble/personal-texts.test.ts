import { describe, expect, it } from 'vitest';
import { personalTexts } from '../../../src/core/assemble/personal-texts.ts';
import { PETITION } from '../../../src/kinds/petition/shape.ts';
import type { Brief } from '../../../src/model/brief.ts';

const of = (...visitors: readonly Record<string, string>[]): readonly string[] =>
  personalTexts(PETITION, { visitors } as unknown as Brief);

describe('what must not be printed where everybody reads', () => {
  it('is names, numbers and addresses, the longest first', () => {
    const visitor = { name: '何大山', phone: '13800000721', address: '西街 4 号' };
    expect(of(visitor)).toEqual(['13800000721', '西街 4 号', '何大山']);
  });

  it.each(['下河村二组', '翠湖小区三幢', '4 West Street', '石桥村 12 号'])('is %s', (address) => {
    expect(of({ name: '何大山', address })).toContain(address);
  });

  it.each(['石桥村', '县农机厂', '北塘镇大岭村'])('is not %s, which tells no person', (address) => {
    expect(of({ name: '何大山', address })).toEqual(['何大山']);
  });
});
