import { AlignmentType, LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx';

/** Sizes are half points, spaces twentieths of a point. Word brings the fonts; Khmer falls to a font that has it. */
const FONT = { ascii: 'Georgia', hAnsi: 'Georgia', eastAsia: 'Georgia', cs: 'Khmer OS' };
const GREY = '57524A';
const LEVELS = 9;
const INDENT = 720;
const HANGING = 360;

const after = (spaceAfter: number, before = 0): { spacing: { after: number; before: number } } => ({
  spacing: { after: spaceAfter, before },
});

export function wordStyles(language: string): IStylesOptions {
  const tag = language === 'km' ? 'km-KH' : language;
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 23,
          language: { value: language === 'km' ? 'en-GB' : tag, ...(language === 'km' ? { bidirectional: tag } : {}) },
        },
        paragraph: { spacing: { after: 160, line: 300 } },
      },
      title: { run: { size: 44, bold: true }, paragraph: after(160) },
      heading2: { run: { size: 28, bold: true, color: '1F1D1A' }, paragraph: after(80, 320) },
      heading3: { run: { size: 24, bold: true, color: '1F1D1A' }, paragraph: after(80, 240) },
      listParagraph: { paragraph: after(80) },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', run: { size: 26, color: GREY }, paragraph: after(200) },
      { id: 'Byline', name: 'Byline', basedOn: 'Normal', next: 'Normal', run: { size: 20, color: GREY }, paragraph: after(320) },
      { id: 'Caption', name: 'caption', basedOn: 'Normal', next: 'Normal', run: { size: 20, color: GREY }, paragraph: after(40) },
      { id: 'Credit', name: 'Credit', basedOn: 'Caption', next: 'Normal', run: { size: 18, color: GREY }, paragraph: after(240) },
      { id: 'Quote', name: 'Quote', basedOn: 'Normal', run: { italics: true } },
      { id: 'IntenseQuote', name: 'Intense Quote', basedOn: 'Normal', run: { size: 32, color: '8A2B1D' }, paragraph: after(240, 240) },
      { id: 'TableHead', name: 'Table Head', basedOn: 'Normal', run: { bold: true } },
    ],
  };
}

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];
type NumberingConfig = INumberingOptions['config'][number];

function levels(format: Format, text: (level: number) => string, start: number): NumberingConfig['levels'] {
  return Array.from({ length: LEVELS }, (_, level) => ({
    level,
    format,
    text: text(level),
    start: level === 0 ? start : 1,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: HANGING } } },
  }));
}

export const bulletNumbering = (): NumberingConfig => ({ reference: 'bullets', levels: levels(LevelFormat.BULLET, () => '•', 1) });

/** One numbering per ordered list, so that each starts by itself. A nested list is the same numbering's deeper level. */
export function orderedNumbering(reference: string, start: number): NumberingConfig {
  const made = levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start);
  return { reference, levels: made.map((level) => ({ ...level, start })) };
}
