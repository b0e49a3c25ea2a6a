import { strFromU8, unzipSync } from 'fflate';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The parts of an Office document as texts, by name. */
export const officeParts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, one]) => [name, strFromU8(one)]));

/** What a Word document says: a line a paragraph, the cells of a row with bars between them. */
export function wordText(bytes: Uint8Array): string {
  const body = officeParts(bytes)['word/document.xml'] ?? '';
  const marked = body
    .replaceAll(/<w14:checkbox>/g, '<w:t>☐</w:t>')
    .replaceAll(/<\/w:p>(?=<\/w:tc>)/g, '')
    .replaceAll('</w:tc>', '<w:t> | </w:t>')
    .replaceAll(/<\/w:(?:p|tr)>/g, '<w:t>\n</w:t>');
  const texts = [...marked.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]);
  return texts
    .join('')
    .replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .concat('\n');
}
