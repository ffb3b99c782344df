import { inflateSync } from 'node:zlib';

/** What stands in a PDF as Chromium writes it: enough to see whether a reader could copy its words. */
export interface PdfWords {
  /** The fonts it carries, by name. */
  readonly fonts: readonly string[];
  /** All text, in the order it is drawn, as copying would give it. */
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly author: string;
  /** As the file writes it. */
  readonly created: string;
}

type Objects = ReadonlyMap<number, { readonly dict: string; readonly stream: string }>;

/** Reads the objects of a PDF; later versions of an object win. */
function objectsOf(pdf: Buffer): Objects {
  const objects = new Map<number, { dict: string; stream: string }>();
  for (const [, id = '', body = ''] of pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\s([^]*?)\nendobj/g)) {
    const at = /stream\r?\n/.exec(body);
    const dict = at === null ? body : body.slice(0, at.index);
    objects.set(Number(id), { dict, stream: at === null ? '' : inflated(dict, body.slice(at.index + at[0].length)) });
  }
  return objects;
}

function inflated(dict: string, stream: string): string {
  const length = Number(/\/Length (\d+)/.exec(dict)?.[1]);
  const bytes = Buffer.from(stream.slice(0, length), 'latin1');
  return dict.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
}

const utf16 = (hex: string): string => {
  const bytes = Buffer.from(hex, 'hex');
  return bytes
    .swap16()
    .toString('utf16le')
    .replace(/^\ufeff/, '');
};

/** What each code of a font means, from its ToUnicode map. */
function meanings(map: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, rows = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', text = ''] of rows.matchAll(/<(\w+)>\s*<(\w+)>/g)) found.set(code.toUpperCase(), utf16(text));
  for (const [, rows = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of rows.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1) {
        const shifted = (parseInt(text, 16) + code - parseInt(from, 16)).toString(16).padStart(text.length, '0');
        found.set(code.toString(16).toUpperCase().padStart(from.length, '0'), utf16(shifted));
      }
  return found;
}

/** Fonts by the name pages call them by; Chromium's names hold for the whole file. */
function fontsOf(objects: Objects): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { dict } of objects.values())
    for (const [, name = '', id = ''] of dict.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.dict ?? '')?.[1];
      fonts.set(name, meanings(map === undefined ? '' : (objects.get(Number(map))?.stream ?? '')));
    }
  return fonts;
}

const TOKEN = /\/(F\d+) [\d.]+ Tf|\/ActualText <(\w*)>|\bEMC\b|<(\w+)>/g;

function drawn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let text = '';
  let font: ReadonlyMap<string, string> = new Map();
  let said = false;
  for (const [token, name, actual, hex] of content.matchAll(TOKEN)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (actual !== undefined) {
      text += utf16(actual);
      said = true;
    } else if (token === 'EMC') said = false;
    else if (hex !== undefined && !said) text += decoded(hex, font);
  }
  return text;
}

function decoded(hex: string, font: ReadonlyMap<string, string>): string {
  const [code = ''] = font.keys();
  const width = code.length || 4;
  const codes = hex.toUpperCase().match(new RegExp(`.{${width}}`, 'g')) ?? [];
  return codes.map((one) => font.get(one) ?? '\ufffd').join('');
}

export function pdfWords(pdf: Buffer): PdfWords {
  const objects = objectsOf(pdf);
  const fonts = fontsOf(objects);
  const pages = [...objects.values()].filter(({ dict }) => /\/Type \/Page\b(?!s)/.test(dict));
  const contents = pages.map(({ dict }) => objects.get(Number(/\/Contents (\d+) 0 R/.exec(dict)?.[1]))?.stream ?? '');
  const named = [...objects.values()].flatMap(({ dict }) => /\/FontName \/(?:[A-Z]{6}\+)?(\S+)/.exec(dict)?.[1] ?? []);
  const all = [...objects.values()].map(({ dict }) => dict).join('\n');
  const title = utf16(/\/Title <(\w*)>/.exec(all)?.[1] ?? '');
  const language = /\/Lang \(([^)]*)\)/.exec(all)?.[1] ?? '';
  const author = utf16(/\/Author <(\w*)>/.exec(all)?.[1] ?? '');
  const created = /\/CreationDate \(([^)]*)\)/.exec(all)?.[1] ?? '';
  return {
    title,
    language,
    author,
    created,
    fonts: [...new Set(named)],
    text: contents.map((content) => drawn(content, fonts)).join('\n'),
  };
}
