/** A phone number as people write it here, with the brackets or the space that it leaves behind. */
const PHONE =
  /[（(]\s*(?:\+?\d{1,3}[ -]?)?(?:1\d{10}|0\d{2,3}-?\d{7,8})\s*[）)]|\s?(?<![\d-])(?:\+86[ -]?)?(?:1\d{10}|0\d{2,3}-?\d{7,8})(?![\d-])/g;

/** Every number has so many digits on end; most texts do not, and the longer expression takes its time. */
const DIGITS = /\d{7}/;

/** The text without phone numbers: a calendar goes to everybody's phone, and from there into clouds. */
export function withoutPhones(text: string): string {
  return DIGITS.test(text) ? text.replace(PHONE, '') : text;
}
