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
import type { SeatPlan } from '../../model/plan.ts';
import { cleanText } from '../layout/clean-text.ts';
import { type SeatCell, seatCaption, seatGrid } from '../layout/seat-grid.ts';
import { paragraphs, SECOND, type Setting } from './word-blocks.ts';
import { type Body, fontOf, MM } from './word-file.ts';

const line = (style: (typeof BorderStyle)['SINGLE' | 'NONE']) => {
  const each = { style, size: 4, color: '000000' };
  return { top: each, bottom: each, left: each, right: each };
};

/** The shades of our side and of the table. */
const HOST = 'EDEDED';
const TABLE = 'D0D0D0';

/** A place is at most so wide, and so high, in mm. */
const WIDE = 26;
const HIGH = 11;

function seatCell({ what, text, note, isHost, span }: SeatCell, width: number, size: number) {
  const shade = what === 'table' ? TABLE : isHost ? HOST : '';
  const lines = [cleanText(text), note].filter((each) => each !== '');
  return new TableCell({
    columnSpan: span,
    width: { size: width * span, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    borders: line(what === 'seat' || what === 'table' ? BorderStyle.SINGLE : BorderStyle.NONE),
    ...(shade === '' ? {} : { shading: { fill: shade } }),
    children: (lines.length === 0 ? [''] : lines).map(
      (each, index) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: true,
          children: [
            new TextRun({ text: each, font: fontOf('body'), size: index === 0 ? size : size - 4 }),
          ],
        }),
    ),
  });
}

/** Who sits where, as cells to be looked at and typed into. */
export function wordSeats(plan: SeatPlan, setting: Setting): Body {
  const { words } = setting;
  const grid = seatGrid(plan, words);
  const columns = Math.max(1, ...grid.map((row) => row.reduce((sum, { span }) => sum + span, 0)));
  const width = Math.floor(Math.min(WIDE * MM, setting.width / columns));
  const size = columns > 7 ? setting.size - 4 : setting.size;
  return [
    new Table({
      alignment: AlignmentType.CENTER,
      layout: TableLayoutType.FIXED,
      width: { size: width * columns, type: WidthType.DXA },
      columnWidths: Array.from({ length: columns }, () => width),
      borders: { ...line(BorderStyle.NONE) },
      margins: { left: 20, right: 20 },
      rows: grid.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            height: { value: Math.round(HIGH * MM), rule: 'atLeast' },
            children: row.map((each) => seatCell(each, width, size)),
          }),
      ),
    }),
    ...paragraphs(
      seatCaption(plan, words),
      { size: 18, align: AlignmentType.CENTER },
      { ...SECOND, spacing: { before: 60, after: 120 } },
    ),
  ];
}
