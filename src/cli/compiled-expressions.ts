import type { CompiledExpressions } from '../core/expressions.ts';

/**
 * The expressions of the shipped packs as JavaScript, by kind of brief and language (compiledName). None here: the build puts
 * what it compiled in the place of this file, and without it CEL runs every expression.
 */
export const COMPILED: Readonly<Record<string, () => CompiledExpressions>> = {};
