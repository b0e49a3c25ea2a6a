/** What `bin/` and the build need of the bundle. */

export { STREAM_COLORS } from '../render/layout/paint.ts';
export { NODE_FILES } from './files.ts';
export { main } from './main.ts';
export const shippedRules = (): Promise<typeof import('./shipped-rules.ts')> =>
  import('./shipped-rules.ts');
