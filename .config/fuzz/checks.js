// What must hold of every output, whatever was typed.
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';

/** Characters that no output may hold: controls but tab and line ends, and those that turn the direction of writing. */
export const CONTROL = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/u;
/** What stands in a text where code has shown a value that is none. */
const SHOWN = /\[object Object\]|\bNaN\b|\bundefined\b/;

const TAG = /<(\/?[a-z!][\w-]*)([^<>]*)>/gi;
const attributesOf = (text) =>
  [...text.matchAll(/\s([^\s"'=<>/]+)(?:="[^"]*")?/g)].map(([, name]) => name);

/** The tags and attributes of a page, as `<td>` and `class=`. */
export const partsOf = (html) =>
  [...html.matchAll(TAG)].flatMap(([, tag, rest]) => [
    `<${tag}>`,
    ...(tag.startsWith('!') ? [] : attributesOf(rest).map((name) => `${name}=`)),
  ]);

function wrongCalendar(text) {
  if (/[^\r]\n|\r[^\n]/.test(text)) return 'a line that does not end in CRLF';
  if (text.split('\r\n').some((line) => Buffer.byteLength(line) > 75))
    return 'a line of more than 75 octets';
  try {
    const components = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    const events = components.map((one) => new ICAL.Event(one));
    const uids = events.map(
      ({ uid, component }) => `${uid} ${component.getFirstPropertyValue('recurrence-id') ?? ''}`,
    );
    if (new Set(uids).size < uids.length) return 'two events with one UID';
    const isRight = ({ startDate, endDate }) =>
      startDate !== null && endDate.compare(startDate) >= 0;
    return events.every(isRight) ? '' : 'an event that ends before it starts';
  } catch (error) {
    return `ical.js does not read it: ${error.message}`;
  }
}

function wrongPage(text, ours) {
  const foreign = partsOf(text).find((part) => !ours.has(part));
  return foreign === undefined ? '' : `${foreign} is not of ours`;
}

function wrongPlan(text) {
  const { tasks } = JSON.parse(text);
  if (new Set(tasks.map(({ id }) => id)).size < tasks.length) return 'two tasks with one id';
  const turned = tasks.find(({ start, end }) => !(Date.parse(start) <= Date.parse(end)));
  return turned === undefined ? '' : `${turned.id} ends before it starts`;
}

/** The texts of the parts of a document or workbook, one after the other. */
const partsOfZip = (bytes) =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .map(([, part]) => strFromU8(part))
    .join('\n');

/** A file as it is judged: a text as it is, of what is packed the parts. */
export const judgedText = (name, bytes) =>
  /\.(?:docx|xlsx)$/.test(name) ? partsOfZip(bytes) : bytes.toString('utf8');

/** What is wrong with an output of that name, '' if nothing is. `typed` is all that stood in the input, `ours` the parts of our pages. */
export function wrongWith(name, text, typed, ours) {
  const control = CONTROL.exec(text);
  if (control !== null) return `a control character U+${control[0].charCodeAt(0).toString(16)}`;
  const shown = SHOWN.exec(text);
  if (shown !== null && !typed.includes(shown[0])) return shown[0];
  if (name.endsWith('.ics')) return wrongCalendar(text);
  if (name.endsWith('.html')) return wrongPage(text, ours);
  return name.endsWith('plan.json') ? wrongPlan(text) : '';
}
