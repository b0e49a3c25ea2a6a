/** A phone number as people write it here, with the brackets or the space that it leaves behind. */
const PHONE =
  /[（(]\s*(?:\+?\d{1,3}[ -]?)?(?:1\d{10}|0\d{2,3}-?\d{7,8})\s*[）)]|\s?(?<![\d-])(?:\+86[ -]?)?(?:1\d{10}|0\d{2,3}-?\d{7,8})(?![\d-])/g;

/** The text without phone numbers: a calendar goes to everybody's phone, and from there into clouds. */
export function withoutPhones(text: string): string {
  return text.replace(PHONE, '');
}
