/** The pack that the cases of `test/cases/wrong-cases` are of. */
export const PACK_OF_CASES = `pack: visit/house
title: 本单位
for: arrivals
rules:
  pass:
    do: 办访客证
    by: start - 1d @ 15:00
    owner: liaison
  wait:
    do: 等候
    when: arrival.mode != 'car'
    at: start - 20m .. start - 10m
    owner: driver
  number:
    check: 班次
    when: arrival.mode != 'car'
    require: arrival.number != ''
    say: 没有班次
change:
  - rule: visit/pickup/notify
    at: start - 2h
    reason: 路远
off:
  - rule: visit/pickup/sign
    when: arrival.mode == 'ship'
    reason: 码头有屏幕
`;
