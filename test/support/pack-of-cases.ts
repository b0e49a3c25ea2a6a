/** The pack that the cases of `test/cases/wrong-cases` are of. */
export const PACK_OF_CASES = `pack: visit/house
title: {zh: 本单位, en: House}
for: arrivals
rules:
  - id: pass
    task: {zh: 办访客证, en: Visitor passes}
    by: start - 1d @ 15:00
    owner: liaison
  - id: wait
    task: {zh: 等候, en: Wait}
    when: arrival.mode != 'car'
    at: start - 20m .. start - 10m
    owner: driver
  - id: number
    check: {zh: 班次, en: Number}
    when: arrival.mode != 'car'
    require: arrival.number != ''
    say: {zh: 没有班次, en: No number}
change:
  - rule: visit/pickup/notify
    at: start - 2h
    reason: {zh: 路远, en: far}
off:
  - rule: visit/pickup/sign
    when: arrival.mode == 'ship'
    reason: {zh: 码头有屏幕, en: the dock has a display}
`;
