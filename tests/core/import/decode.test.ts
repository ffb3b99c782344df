import { describe, expect, it } from 'vitest';
import { decode, LARGEST_IMPORT } from '../../../core/import/decode.ts';
import { importArticle } from '../../../core/import/import-article.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !big);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), !big);
  return bytes;
};

const TEXT = 'Café — “fares” ខ្មែរ 😀\n';

describe('bytes that are text', () => {
  it.each([
    ['UTF-8', utf8(TEXT), TEXT],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(TEXT)]), TEXT],
    ['UTF-16 little end first', utf16(TEXT, false), TEXT],
    ['UTF-16 big end first', utf16(TEXT, true), TEXT],
    [
      'Windows-1252',
      Uint8Array.from(Buffer.from('The caf\xe9 said \x93yes\x94 \x96 for \x80 5.', 'latin1')),
      'The café said “yes” – for € 5.',
    ],
    ['a stray control character', utf8(`${'a'.repeat(600)}\u0008b`), `${'a'.repeat(600)}b`],
  ])('%s', (_, bytes, text) => expect(decode(bytes, 'a.txt')).toMatchObject({ ok: true, value: { text } }));
});

describe('what had to be guessed', () => {
  const guessOf = (...parts: (string | number[])[]) => {
    const decoded = decode(Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part))), 'a.txt');
    return decoded.ok ? [decoded.value.text, decoded.value.guess] : decoded.problem.code;
  };
  const utf8With = (unreadable: number) => ({ encoding: 'utf-8', unreadable });
  const latin = { encoding: 'windows-1252', unreadable: 0 };

  it.each([
    ['nothing', [TEXT], TEXT, null],
    ['nothing where the replacement character itself is written', ['a \ufffd b'], 'a \ufffd b', null],
    [
      'one broken byte',
      ['Plain words, many of them, and “quotes” — ', [0xff], '.'],
      'Plain words, many of them, and “quotes” — \ufffd.',
      utf8With(1),
    ],
    [
      'a sequence cut short',
      ['This line has a ', [0xe2, 0x80], ' broken byte and é good ones. Plus ', [0xff], '.'],
      'This line has a \ufffd broken byte and é good ones. Plus \ufffd.',
      utf8With(2),
    ],
    ['Khmer cut off at its end', ['ក្រុងនេះមានមនុស្ស', [0xe1, 0x9e]], 'ក្រុងនេះមានមនុស្ស\ufffd', utf8With(1)],
    [
      'a broken byte beside a written replacement',
      ['Words of some length, so many, é \ufffd ', [0xff]],
      'Words of some length, so many, é \ufffd \ufffd',
      utf8With(1),
    ],
    [
      'a broken byte after a mark',
      [[0xef, 0xbb, 0xbf], 'plain words of some length ', [0xff]],
      'plain words of some length \ufffd',
      utf8With(1),
    ],
    ['a code page', ['Caf', [0xe9], ' said yes to ', [0x80], '5.'], 'Café said yes to €5.', latin],
    [
      'a code page with French quotes',
      [
        'Il a dit ',
        [0xab, 0xa0, 0xe9],
        't',
        [0xe9, 0xa0, 0xbb],
        ' sur la place du village et en fran',
        [0xe7],
        'ais, dans une phrase assez longue pour cela.',
      ],
      'Il a dit «\u00a0été\u00a0» sur la place du village et en français, dans une phrase assez longue pour cela.',
      latin,
    ],
  ])('%s', (_, parts, text, guess) => expect(guessOf(...parts)).toEqual([text, guess]));

  it('is in the report', () => {
    const imported = importArticle({ name: 'a.txt', bytes: Uint8Array.from([...utf8('Fares rise\n\nThe café is shut. '), 0xff]) });
    expect(imported.ok && imported.value.report.guess).toEqual(utf8With(1));
    const page = Buffer.from(
      '<html><head><meta charset="windows-1252"><title>T</title></head><body><p>Caf\xe9</p></body></html>',
      'latin1',
    );
    const saysSo = importArticle({ name: 'a.html', bytes: Uint8Array.from(page) });
    expect(saysSo.ok && 'guess' in saysSo.value.report).toBe(false);
    const sure = importArticle({ name: 'a.txt', bytes: utf8(TEXT) });
    expect(sure.ok && 'guess' in sure.value.report).toBe(false);
  });
});

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('another kind of file that is called text', () => {
  const words = ' obj << /Type /Catalog >> endobj and so on, many plain words. '.repeat(20);
  it.each([
    ['a PDF in ASCII', latin1(`%PDF-1.7\n1 0${words}`)],
    ['a PDF', latin1(`%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0${words}\x81\x8d`)],
    ['a PDF without letters beyond Windows-1252', latin1(`%PDF-1.4\n%\xe2\xe3\n1 0${words}`)],
    ['a Word file', latin1(`PK\x03\x04\x14\x06\x08${words}\xff\xfe\x81`)],
    ['an old Word file', latin1(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${words}`)],
    ['an empty archive', latin1('PK\x05\x06')],
    ['a PNG', latin1(`\x89PNG\r\n\x1a\n${words}`)],
    ['a JPEG', latin1(`\xff\xd8\xff\xe0JFIF${words}\x81`)],
    ['a packed file', latin1(`\x1f\x8b\x08${words}\x81`)],
  ])('%s is no text, and no encoding is asked for', (_, bytes) => {
    expect(decode(bytes, 'a.txt')).toEqual({ ok: false, problem: { code: 'binary-file', file: 'a.txt' } });
  });

  it.each(['PDF files and how to read them', 'PK is short for Phnom Kraom', 'Rar! was the cry', '7z', 'GIF89a is a format', 'On %PDF-1.7'])(
    '%s: text stays text',
    (text) => expect(decode(utf8(text), 'a.txt')).toMatchObject({ ok: true, value: { text } }),
  );
});

describe('bytes that are not', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
  it.each([
    ['nothing', new Uint8Array(0), 'empty-file'],
    ['only white space', utf8(' \n\t\r\n \u00a0'), 'empty-file'],
    ['a mark alone', new Uint8Array([0xef, 0xbb, 0xbf]), 'empty-file'],
    ['a picture', png, 'binary-file'],
    ['zero bytes in text', utf8('abc\0def'), 'binary-file'],
    ['control bytes', Uint8Array.from([1, 2, 3, 65, 66, 200]), 'binary-file'],
    ['zero bytes at even places', Uint8Array.from([0, 1, 2, 3, 0xff, 0xfe, 0, 9, 0x58]), 'binary-file'],
    ['zero bytes and control characters at even places', Uint8Array.from([0, 1, 0, 3, 0, 0x41, 0, 0x42]), 'binary-file'],
    ['UTF-16 without a mark, big end first', utf16('hello there', true).subarray(2), 'wrong-encoding'],
    ['UTF-16 without a mark', utf16('hello there', false).subarray(2), 'wrong-encoding'],
    ['broken UTF-16', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41]), 'wrong-encoding'],
    ['broken UTF-8 after a mark', new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0x28]), 'wrong-encoding'],
    ['Cyrillic in a code page', Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0]), 'wrong-encoding'],
    ['a byte Windows-1252 has no letter for', Uint8Array.from([...utf8('plain words here '), 0x81, 0x41]), 'wrong-encoding'],
    ['more than 20 MB', new Uint8Array(LARGEST_IMPORT + 1), 'too-large'],
  ])('%s', (_, bytes, code) => expect(decode(bytes, 'a.txt')).toEqual({ ok: false, problem: { code, file: 'a.txt' } }));
});

it.each([
  ['story.docx', utf8('PK not really'), 'unknown-kind'],
  ['story.rtf', utf8('{\\rtf1 words}'), 'unknown-kind'],
  ['story.txt', utf8('{\\rtf1 words}'), 'unknown-kind'],
  ['story.json', utf8('{"a":1}'), 'unknown-kind'],
  ['empty.html', utf8('<html><body><p>&nbsp;</p></body></html>'), 'nothing-found'],
  ['broken.md', utf8('---\nheadline: [unclosed\n---\n\nText\n'), 'front-matter-broken'],
  ['open.md', utf8('---\nheadline: Unclosed\n\nText\n'), 'front-matter-open'],
])('%s is refused by name', (name, bytes, code) => {
  expect(importArticle({ name, bytes })).toMatchObject({ ok: false, problem: { code, file: name } });
});
