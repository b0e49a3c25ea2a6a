import type { Field, Shape } from '../../kinds/shape/field-types.ts';
import type { Position } from '../../model/position.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import type { MapNode, SourceNode } from '../yaml/source-node.ts';
import { bareField } from './bare-field.ts';
import { type Draft, type DraftMap, type Gathered, joinPath } from './draft.ts';
import { draftTexts } from './draft-texts.ts';
import { indexKeys, isSeparable, type KeyIndex } from './index-keys.ts';
import { isAscii } from './is-ascii.ts';
import { splitText } from './split-text.ts';

/**
 * A map of the file with the keys of its shape: Chinese keys and aliases become canonical, unknown and
 * doubled ones are findings and left out, as are values of the wrong shape. `whole` is where missing keys are shown.
 */
export function draftMap(
  node: MapNode,
  shape: Shape,
  path: string,
  whole: Position,
  gathered: Gathered,
): DraftMap {
  const index = indexKeys(shape);
  const draft: DraftMap = {};
  const seen = new Map<string, Position>();
  const meant = new Set<string>();
  for (const { key, value } of node.entries) {
    const name = keyOf(key, index, seen, meant, gathered) ?? '';
    const field = shape[name];
    if (name === '' || !field) continue;
    seen.set(name, key.at);
    const part = draftField(value, field, name, joinPath(path, name), key.at, gathered);
    if (part !== undefined) draft[name] = part;
    else if (!isBlank(value)) meant.add(name);
  }
  for (const [name, field] of Object.entries(shape)) {
    if (!('required' in field) || name in draft || meant.has(name)) continue;
    gathered.findings.push(makeFinding('missing-key', { key: name }, seen.get(name) ?? whole));
  }
  return draft;
}

/** The field a key means, unless it was there before; one that is only misspelt is noted as `meant`, so that it is not missed as well. */
function keyOf(
  key: SourceNode,
  index: KeyIndex,
  seen: ReadonlyMap<string, Position>,
  meant: Set<string>,
  gathered: Gathered,
): string | undefined {
  if (key.kind !== 'text') {
    gathered.findings.push(
      makeFinding('wrong-shape', { expected: 'text', found: key.kind }, key.at),
    );
    return undefined;
  }
  const text = key.text.trim();
  const name = index.find(text);
  if (name === undefined) {
    const known = isAscii(text) ? index.en : index.zh;
    const suggestion = suggestWord(text, index.words);
    meant.add(index.find(suggestion) ?? '');
    gathered.findings.push(makeFinding('unknown-key', { key: text, suggestion, known }, key.at));
  } else if (seen.has(name)) {
    gathered.findings.push(makeFinding('duplicate-key', { key: text }, key.at));
    return undefined;
  }
  return name;
}

function isBlank(node: SourceNode): boolean {
  return node.kind === 'text' && (node.empty || node.text.trim() === '');
}

function draftField(
  node: SourceNode,
  field: Field,
  name: string,
  path: string,
  keyAt: Position,
  gathered: Gathered,
): Draft | undefined {
  if (isBlank(node)) return undefined;
  if (field.type === 'map') {
    if (node.kind !== 'map') return wrongShape('map', node, gathered);
    gathered.positions[path] = keyAt;
    return draftMap(node, field.shape, path, keyAt, gathered);
  }
  if (field.type === 'list') return draftList(node, field, path, keyAt, gathered);
  if (field.type === 'texts' || ['roles', 'choices', 'dates'].includes(field.type)) {
    if (node.kind === 'map') return wrongShape('list', node, gathered);
    gathered.positions[path] = keyAt;
    return draftTexts(node, isSeparable(name, field), path, gathered);
  }
  if (node.kind !== 'text') return wrongShape('text', node, gathered);
  gathered.positions[path] = node.at;
  return node.text;
}

function draftList(
  node: SourceNode,
  field: { readonly as: string; readonly shape: Shape },
  path: string,
  keyAt: Position,
  gathered: Gathered,
): Draft[] | undefined {
  const bare = bareField(field.as);
  if (node.kind === 'map') wrongShape('list', node, gathered);
  if (node.kind === 'text' && bare === undefined) return wrongShape('list', node, gathered);
  gathered.positions[path] = keyAt;
  const items =
    node.kind === 'list'
      ? node.items
      : node.kind === 'text'
        ? splitText(node, true, gathered)
        : [node];
  const list: Draft[] = [];
  for (const item of items) {
    const itemPath = joinPath(path, list.length);
    if (item.kind === 'map') {
      gathered.positions[itemPath] = item.at;
      list.push(draftMap(item, field.shape, itemPath, item.at, gathered));
    } else if (item.kind === 'text' && item.text.trim() !== '' && bare !== undefined) {
      gathered.positions[itemPath] = item.at;
      gathered.positions[joinPath(itemPath, bare)] = item.at;
      list.push({ [bare]: item.text });
    } else if (item.kind !== 'text' || !item.empty) {
      wrongShape('map', item, gathered);
    }
  }
  return list;
}

function wrongShape(
  expected: 'map' | 'list' | 'text',
  node: SourceNode,
  gathered: Gathered,
): undefined {
  gathered.findings.push(makeFinding('wrong-shape', { expected, found: node.kind }, node.at));
  return undefined;
}
