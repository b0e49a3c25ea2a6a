import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { IsoTime } from '../../model/plan.ts';
import type { Lang } from '../../model/text.ts';
import { settledZip } from '../layout/settled-zip.ts';

/** Fonts of official papers (GB/T 9704-2012), each for Chinese; Latin letters and digits stand in Times New Roman. */
export const FONTS = {
  title: '方正小标宋简体',
  heading: '黑体',
  second: '楷体',
  body: '仿宋',
} as const;

/** What stands in for a font where it is not there: other names of it, and the nearest that is everywhere. */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  [FONTS.title]: 'FZXiaoBiaoSong-B05S,华文中宋,宋体,SimSun,Noto Serif CJK SC',
  [FONTS.heading]: 'SimHei,Heiti SC,Noto Sans CJK SC',
  [FONTS.second]: 'KaiTi,楷体_GB2312,Kaiti SC,Noto Serif CJK SC',
  [FONTS.body]: 'FangSong,仿宋_GB2312,STFangsong,Noto Serif CJK SC',
};

/** The fonts of a run of text: `of` for Chinese. */
export const fontOf = (of: keyof typeof FONTS) =>
  ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: FONTS[of] }) as const;

/** What is on the pages of a document. */
export type Body = readonly (Paragraph | Table | FileChild)[];

/** Pages of a document that lie one way. */
export interface Pages {
  readonly body: Body;
  readonly landscape?: boolean;
}

/** Twentieths of a point in a millimetre. */
export const MM = 56.7;

/** Margins in mm of an official paper (GB/T 9704-2012 5.2.1), and narrow ones for tables to be filled in. */
export const MARGINS = {
  official: { top: 37, bottom: 35, left: 28, right: 26 },
  table: { top: 20, bottom: 18, left: 18, right: 18 },
} as const;

/** The width of the text of a page with such margins, in twentieths of a point; A4 is 210 mm wide. */
export const textWidthOf = (margins: keyof typeof MARGINS): number =>
  Math.round((210 - MARGINS[margins].left - MARGINS[margins].right) * MM);

const pageNumber = (lang: Lang): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [
              lang === 'zh' ? '— ' : '– ',
              PageNumber.CURRENT,
              lang === 'zh' ? ' —' : ' –',
            ],
            size: 21,
          }),
        ],
      }),
    ],
  });

/** Names for fonts that are not there, in the table of fonts (ECMA-376 17.8.3.1). */
function fontTable(): string {
  const fonts = Object.entries(ALTERNATIVES).map(
    ([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}

/** What a document is, besides what stands on its pages. */
export interface WordOptions {
  readonly title: string;
  readonly lang: Lang;
  readonly generated: IsoTime;
  readonly margins: keyof typeof MARGINS;
  /** Cards have no page numbers. */
  readonly numbers?: boolean;
}

/** A Word document (.docx); same plan, same bytes. */
export async function wordFile(
  pages: readonly Pages[],
  { title, lang, generated, margins, numbers = true }: WordOptions,
): Promise<Uint8Array> {
  const sides = Object.entries(MARGINS[margins]).map(([side, mm]) => [side, Math.round(mm * MM)]);
  const size = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
  const sections = pages.map(
    ({ body, landscape = false }): ISectionOptions => ({
      properties: {
        page: {
          size: landscape ? { ...size, orientation: 'landscape' } : size,
          margin: { ...Object.fromEntries(sides), footer: Math.round(15 * MM) },
        },
      },
      ...(numbers ? { footers: { default: pageNumber(lang) } } : {}),
      children: body as FileChild[],
    }),
  );
  const document = new Document({
    title,
    creator: 'reception',
    lastModifiedBy: 'reception',
    styles: {
      default: {
        document: {
          run: { font: fontOf('body'), size: 24, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
        },
      },
    },
    sections,
  });
  return settledZip(await Packer.toBuffer(document), generated, {
    'word/fontTable.xml': fontTable(),
  });
}
