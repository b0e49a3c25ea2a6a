import type { SeatPlan } from '../../model/plan.ts';
import { seatCaption, seatGrid } from '../layout/seat-grid.ts';
import { textWidth } from '../layout/wrap-text.ts';
import type { Words } from '../sentences/words.ts';
import { type Html, html } from './html.ts';

/** How wide a place is at least, how high, and the room between two; how wide a letter is. */
const LEAST = 88;
const HIGH = 40;
const GAP = 6;
const LETTER = 7.5;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly name: string;
  readonly text: string;
  readonly note: string;
}

const box = ({ x, y, width, name, text, note }: Box): Html => {
  const middle = String(x + width / 2);
  const isTwo = note !== '';
  return html`<rect class="${name}" x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(HIGH)}" rx="4"/>
<text x="${middle}" y="${String(y + (isTwo ? 17 : 25))}">${text}</text>
${isTwo ? html`<text class="note" x="${middle}" y="${String(y + 33)}">${note}</text>` : []}`;
};

/** Who sits where, drawn; the same that the table under it says in words. */
export function seatPicture(plan: SeatPlan, words: Words): Html {
  const grid = seatGrid(plan, words);
  const columns = Math.max(1, ...grid.map((row) => row.reduce((sum, { span }) => sum + span, 0)));
  const texts = grid.flatMap((row) => row.filter(({ span }) => span === 1).map(({ text }) => text));
  const letters = Math.max(0, ...texts.map((text) => textWidth(text)));
  const wide = Math.max(LEAST, Math.ceil(letters * LETTER) + 2 * GAP);
  const boxes = grid.flatMap((row, index) => {
    let column = 0;
    return row.flatMap((one): Html[] => {
      const x = column * (wide + GAP) + GAP;
      column += one.span;
      if (one.what === 'none') return [];
      const name = one.what === 'seat' && one.isHost ? 'seat host' : one.what;
      const width = one.span * (wide + GAP) - GAP;
      return [box({ ...one, x, y: index * (HIGH + GAP) + GAP, width, name })];
    });
  });
  const width = String(columns * (wide + GAP) + GAP);
  const height = String(grid.length * (HIGH + GAP) + GAP);
  const caption = seatCaption(plan, words);
  return html`<figure class="seats"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${caption}">
${boxes}
</svg><figcaption>${caption}</figcaption></figure>
`;
}
