import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { cleanText } from '../layout/clean-text.ts';
import { textWidth } from '../layout/wrap-text.ts';
import { fontOf, MM, textWidthOf } from './word-file.ts';

/** How large a card is: its height in mm, how many stand side by side, its largest letters in points. */
interface CardMeasures {
  readonly height: number;
  readonly across: number;
  readonly letters: number;
}

/** A4 is so much wider when it lies, in mm. */
const WIDER = 87;

/** Between ideographs and other letters a program leaves a little room, and may break the line. */
const SEAMS = /\p{Script=Han}(?=[A-Za-z\d])|[A-Za-z\d](?=\p{Script=Han})/gu;

/** Letters as large as a line of text takes without breaking, in half points; none smaller than 12 pt. */
function lettersFor(text: string, width: number, most: number): number {
  const seams = (text.match(SEAMS) ?? []).length / 2;
  const points = (width / 20) * (2 / Math.max(2, textWidth(text) + seams + 1));
  return 2 * Math.max(12, Math.min(most, Math.floor(points)));
}

const CUT = { style: BorderStyle.DASHED, size: 4, color: '999999' } as const;
const EDGES = { top: CUT, bottom: CUT, left: CUT, right: CUT } as const;

/** Cards side by side and one under the other, with lines to cut along; the last line of a card is the largest. */
export function cardTable(
  cards: readonly (readonly string[])[],
  { height, across, letters }: CardMeasures,
  landscape: boolean,
): Table {
  const width = Math.floor((textWidthOf('table') + (landscape ? WIDER * MM : 0)) / across);
  const cell = (lines: readonly string[]): TableCell => {
    const texts = lines.map(cleanText).filter((line) => line !== '');
    return new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      width: { size: width, type: WidthType.DXA },
      borders: EDGES,
      children: texts.map((text, index) => {
        const most = index === texts.length - 1 ? letters : letters / 2;
        return new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [
            new TextRun({
              text,
              bold: true,
              font: fontOf('heading'),
              size: lettersFor(text, width - 10 * MM, most),
            }),
          ],
        });
      }),
    });
  };
  const rows = Array.from({ length: Math.ceil(cards.length / across) }, (_, row) =>
    Array.from({ length: across }, (_, column) => cards[row * across + column] ?? []),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width * across, type: WidthType.DXA },
    columnWidths: Array.from({ length: across }, () => width),
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          height: { value: Math.round(height * MM), rule: 'exact' },
          children: row.map(cell),
        }),
    ),
  });
}
