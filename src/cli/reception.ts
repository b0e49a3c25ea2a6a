/** What `bin/reception.js` needs of the bundle. */
export { main } from './main.ts';
export { NODE_FILES } from './node-files.ts';
