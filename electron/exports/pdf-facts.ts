import { pdfDate } from './pdf-dates.ts';

export interface PdfFacts {
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** Empty when the story names nobody. */
  readonly author: string;
  /** ISO 8601 days or moments, of the story and not of the printing; empty where nothing is known. */
  readonly created: string;
  readonly changed: string;
}

const TAG = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

/**
 * Adds title, author and language to a PDF: readers show them, and speak by them, and Chromium leaves them out. The dates become the
 * story's, so that the same story gives the same bytes, and the maker becomes Stet: Chromium names itself and the system. All is written
 * behind the file's end, as the format provides for, so that nothing in it moves; only the maker's name is also struck out where it stood. What the file says already stands. A file that is not laid out
 * as Chromium does is answered as it is.
 */
export function tellInPdf(pdf: Uint8Array, { title, language, author, created, changed }: PdfFacts): Uint8Array {
  const printed = Buffer.from(pdf).toString('latin1');
  const end = /trailer\n<<([^]*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(printed);
  const trailer = end?.[1] ?? '';
  const info = objectNamed(printed, /\/Info (\d+) 0 R/.exec(trailer)?.[1]);
  const catalog = objectNamed(printed, /\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  if (end === null || info === null || catalog === null) return pdf;
  // An article's file may call anything its language; what is no tag does not go between these brackets.
  const spoken = TAG.test(language) ? withEntry(catalog, '/Lang', `(${language})`) : catalog;
  const text = printed.replace(info.entries, () => info.entries.replace(MAKER, (entry) => ' '.repeat(entry.length)));
  const named = withEntry(withEntry(withoutMaker(info), '/Creator', '(Stet)'), '/Title', pdfText(title));
  const signed = author === '' ? named : withEntry(named, '/Author', pdfText(author));
  const objects = [
    withDate(withDate(signed, '/CreationDate', created), '/ModDate', changed),
    withEntry(spoken, '/ViewerPreferences', '<</DisplayDocTitle true>>'),
  ];
  let added = '\n';
  let table = 'xref\n';
  for (const { id, entries } of objects) {
    table += `${id} 1\n${String(text.length + added.length).padStart(10, '0')} 00000 n \n`;
    added += `${id} 0 obj\n<<${entries}>>\nendobj\n`;
  }
  const start = text.length + added.length;
  const more = `${added}${table}trailer\n<<${trailer}\n/Prev ${end[2] ?? ''}>>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text + more, 'latin1'));
}

const pdfText = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

interface PdfObject {
  readonly id: string;
  readonly entries: string;
}

function objectNamed(text: string, id: string | undefined): PdfObject | null {
  const entries = id === undefined ? undefined : new RegExp(`\\n${id} 0 obj\\n<<([^]*?)>>\\nendobj\\n`).exec(text)?.[1];
  return id === undefined || entries === undefined ? null : { id, entries };
}

/** A string in brackets, where brackets and backslashes within have a backslash before them, or in hexadecimal digits. */
const MAKER = /\/Creator ?(?:\((?:\\[^]|[^\\()])*\)|<[0-9A-Fa-f]*>)/;
const withoutMaker = ({ id, entries }: PdfObject): PdfObject => ({ id, entries: entries.replace(MAKER, '').trim() });

function withEntry({ id, entries }: PdfObject, name: string, value: string): PdfObject {
  return { id, entries: entries.includes(`${name} `) ? entries : `${entries}\n${name} ${value}` };
}

/** Puts a date in the place of the one of the printing. */
function withDate({ id, entries }: PdfObject, name: string, moment: string): PdfObject {
  const date = pdfDate(moment);
  return date === '' ? { id, entries } : { id, entries: entries.replace(new RegExp(`${name} ?\\([^)]*\\)`), `${name} (${date})`) };
}
