/** An office with a person for each role. */
export const OFFICE = `host: {organization: 北辰泵业有限公司, approver: 周明}
team:
  - {name: 周明, roles: [leader, approver]}
  - {name: 李航, roles: [coordinator]}
  - {name: 王芳, roles: [liaison, greeter, see-off]}
  - {name: 赵刚, roles: [driver]}
  - {name: 孙丽, roles: [catering]}
  - {name: 钱进, roles: [lodging]}
  - {name: 陈悦, roles: [finance]}
  - {name: 郑凯, roles: [venue, materials, purchasing, reception, guide, companion]}
vehicles: [{id: 商务车, seats: 7, driver: 赵刚}]
party: {count: 3}
`;
