/** Roles with how many tasks each has, as in `住宿（4项任务）、财务（7项任务）`. */
export function rolesText(
  roles: readonly { readonly role: string; readonly tasks: number }[],
  comma: string,
  count: (tasks: number) => string,
): string {
  const [open, close] = comma === '、' ? ['（', '）'] : [' (', ')'];
  return roles.map(({ role, tasks }) => `${role}${open}${count(tasks)}${close}`).join(comma);
}
