import type { Plan } from '../model/plan.ts';
import { UsageError } from './usage-error.ts';

/** Everything a plan can be written as. */
export const FORMATS = [
  'text',
  'md',
  'html',
  'ics',
  'summary',
  'forms',
  'forms-html',
  'json',
] as const;
export type Format = (typeof FORMATS)[number];

/** The file each format is written to; the terminal text has none. */
export const FORMAT_FILES: Readonly<Record<Exclude<Format, 'text'>, string>> = {
  md: 'checklist.md',
  html: 'checklist.html',
  ics: 'calendar.ics',
  summary: 'summary.md',
  forms: 'forms.md',
  'forms-html': 'forms.html',
  json: 'plan.json',
};

/** Whether a plan has anything to write in a format: not every one has forms. */
export function hasFormat(plan: Plan, format: Format): boolean {
  return !format.startsWith('forms') || plan.forms.some((form) => form.in === 'paper');
}

const NAMES: Readonly<Record<string, Format>> = {
  text: 'text',
  terminal: 'text',
  txt: 'text',
  md: 'md',
  markdown: 'md',
  checklist: 'md',
  'checklist.md': 'md',
  html: 'html',
  'checklist.html': 'html',
  ics: 'ics',
  calendar: 'ics',
  'calendar.ics': 'ics',
  summary: 'summary',
  'summary.md': 'summary',
  forms: 'forms',
  'forms.md': 'forms',
  'forms-html': 'forms-html',
  'forms.html': 'forms-html',
  json: 'json',
  plan: 'json',
  'plan.json': 'json',
};

/** What `--format` lists, by commas; a file's name stands for its format. */
export function parseFormats(list: string): readonly Format[] {
  const names = list
    .split(/[,，]/)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const formats = names.map((name) => {
    const format = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
    if (format === undefined) {
      const known = FORMATS.join(', ');
      throw new UsageError(
        `--format 没有“${name}”；可用：${known}`,
        `--format: no "${name}"; there are ${known}`,
      );
    }
    return format;
  });
  if (formats.length === 0) {
    throw new UsageError('--format 是空的', '--format is empty');
  }
  return [...new Set(formats)];
}
