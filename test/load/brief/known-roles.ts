import type { Role } from '../../../src/model/rule.ts';

const role = (id: string, zh: string, en: string, ...aliases: readonly string[]): Role => ({
  id,
  title: { zh, en },
  aliases,
});

/** The roles of a small office. */
export const ROLES: readonly Role[] = [
  role('coordinator', '总协调', 'coordinator', '协调人'),
  role('approver', '审批人', 'approver'),
  role('liaison', '联络员', 'liaison', '联络'),
  role('catering', '餐饮', 'catering', '用餐'),
  role('driver', '司机', 'driver', '驾驶员'),
  role('venue', '会务', 'venue', '会场'),
];
