/** What `bin/` and the build need of the bundle. */

export { NODE_FILES } from './files.ts';
export { main } from './main.ts';
export const shippedRules = (): Promise<typeof import('./shipped-rules.ts')> =>
  import('./shipped-rules.ts');
