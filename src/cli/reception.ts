/** What `bin/` and the build need of the bundle. */
export { main } from './main.ts';
export { NODE_FILES } from './node-files.ts';
export const shippedRules = (): Promise<typeof import('./shipped-rules.ts')> =>
  import('./shipped-rules.ts');
