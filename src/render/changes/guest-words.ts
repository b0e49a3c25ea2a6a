import { joinedTexts } from '../../model/text.ts';
import { byLanguage } from '../sentences/words.ts';

const inBrackets = (text: string, before: string, after: string): string =>
  text === '' ? '' : `${before}${text}${after}`;

/** How changes are said to guests: a line an occasion, and what goes before and after these lines. */
export const GUEST_WORDS = byLanguage({
  dear: { zh: '各位来宾，您好！', en: 'Dear guests,' },
  dearSome: (names: string) => ({ zh: `${names}，您好！`, en: `Dear ${names},` }),
  changed: {
    zh: '日程有变动，请您留意：',
    en: 'please note what has changed in your programme:',
  },
  rest: { zh: '其余安排不变。', en: 'Nothing else has changed.' },
  passOn: { zh: '请转告各位来宾。', en: 'Please let all the guests know.' },
  ask: (contact: string) => ({
    zh: joinedTexts('有事请找', contact, '。'),
    en: `If you need anything, please call ${contact}.`,
  }),
  whole: { zh: '这次来访', en: 'The visit' },
  and: { zh: '，', en: ', ' },
  line: (what: string, clauses: string) => ({
    zh: `${what}：${clauses}。`,
    en: `${what}: ${clauses}.`,
  }),
  time: (now: string, was: string) => ({
    zh: `改到 ${now}（原定 ${was}）`,
    en: `now ${now} (it was ${was})`,
  }),
  becomes: (what: string, when: string) => ({
    zh: joinedTexts('改为', what, `（${when}）`),
    en: `${what} instead (${when})`,
  }),
  place: (place: string, address: string, was: string) => ({
    zh: `${joinedTexts('改在', place)}${inBrackets(address, '（', '）')}${inBrackets(was, '，原定', '')}`,
    en: `now at ${place}${inBrackets(address, ' (', ')')}${inBrackets(was, ', not at ', '')}`,
  }),
  name: (is: string) => ({ zh: joinedTexts('改称', is), en: `now called ${is}` }),
  off: { zh: '取消', en: 'called off' },
  back: { zh: '照常进行', en: 'takes place after all' },
  added: { zh: '新增', en: 'new' },
  addedUnsure: { zh: '新增，还没最后定', en: 'new, and not settled yet' },
  sure: (over: string) => ({
    zh: over === '' ? '定下来了' : joinedTexts('定下来了，', over, '不安排了'),
    en: over === '' ? 'confirmed' : `settled, instead of ${over}`,
  }),
  unsure: {
    zh: '还要再定，定了马上告诉您',
    en: 'not certain any more; we shall tell you at once',
  },
  boards: (when: string, from: string) => ({
    zh: joinedTexts(`请 ${when} 在`, from, '上车'),
    en: `please board at ${from} at ${when}`,
  }),
  setsOut: (when: string, from: string) => ({
    zh: joinedTexts(`请 ${when} 从`, from, '出发'),
    en: `please leave ${from} at ${when}`,
  }),
  toBed: (place: string) => ({ zh: joinedTexts('去', place), en: `To ${place}` }),
  onward: (to: string) => ({
    zh: joinedTexts('接到后直接去', to),
    en: `from there straight to ${to}`,
  }),
  rides: (guests: string, vehicle: string) => ({
    zh: joinedTexts(guests, '坐', vehicle),
    en: guests === '' ? `by ${vehicle}` : `${guests} by ${vehicle}`,
  }),
  vehicles: (names: string) => ({ zh: joinedTexts('改乘', names), en: `now by ${names}` }),
});
