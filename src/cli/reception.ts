/** What `bin/` and the build need of the bundle. */
export { main } from './main.ts';
export { NODE_FILES } from './node-files.ts';
