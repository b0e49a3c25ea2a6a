import { makeProblem, type Reading } from '../yaml/make-finding.ts';

/** What looks wrong with a telephone number: how many digits a mobile has, letters in it, or just not how numbers are. */
export type PhoneFault = 'digits' | 'letters' | 'none' | 'other';

/** Ours: mobile, with and without the area code, 400 and 800, of a desk or a service; ten digits and `+` are from abroad. */
const PHONE =
  /^(?:(?:86|\+86)?1\d{10}|(?:\+?86)?0\d{9,11}|[2-9]\d{6,7}|[2-9]\d{9}|\d{3,6}|\+\d{7,15}|00\d{7,15})(?:(?:转|分机|ext\.?|x|#)\d{1,6})?$/i;
/** Ours with the extension behind a stroke: 0571-88886666-8023. */
const WITH_DESK = /^(?:0\d{2,3}-?)?[2-9]\d{6,7}-\d{1,6}$/;

/** Between numbers, and round what is said of one. */
const BETWEEN = /[/、,;|]|或者?|\bor\b/i;
const REMARK = /\([^()]*\p{L}[^()]*\)|^[\p{sc=Han}::\s]+(?=[+(\d])|\s+[\p{sc=Han}]+$/gu;

const isNumber = (text: string): boolean => {
  const plain = text.replace(REMARK, '').trim();
  return PHONE.test(plain.replaceAll(/[\s().-]/g, '')) || WITH_DESK.test(plain);
};

const partsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What is wrong with a text as a telephone number, or several; undefined where nothing is. A name or a remark may stand with it. */
export function phoneFault(text: string): PhoneFault | undefined {
  const wrong = partsOf(text).find((part) => !isNumber(part));
  if (wrong === undefined) return undefined;
  const digits = wrong.replaceAll(/\D/g, '');
  if (digits === '') return 'none';
  if (/\p{L}/u.test(wrong.replace(REMARK, ''))) return 'letters';
  return /^1[3-9]/.test(digits) ? 'digits' : 'other';
}

/** A telephone number as it is written; one that looks wrong is a warning. */
export function readPhone(text: string): Reading<string> {
  const fault = phoneFault(text);
  if (fault === undefined) return { value: text };
  const number = partsOf(text).find((part) => !isNumber(part)) ?? '';
  const digits = number.replaceAll(/\D/g, '').length;
  const args = { value: text, fault, digits };
  return { value: text, problem: makeProblem('odd-phone', args, 'warning') };
}
