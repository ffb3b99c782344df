import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpack, WORD_LIMITS } from '../../../core/import/packed.ts';
import { declaresType, wordParts } from '../../../core/import/word-parts.ts';
import { relationships, wordFile } from '../../electron/reading/word-file.ts';

const MB = 1024 * 1024;
const code = (bytes: Uint8Array, limits = WORD_LIMITS): string => {
  const read = unpack(bytes, 'a.docx', limits);
  return read.ok ? 'ok' : read.problem.code;
};

/** The same zip, its first entry said to be this large once unpacked: in the list and before the bytes. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return copy;
}

describe('a packed file', () => {
  test('gives its parts', () => {
    const read = unpack(zipSync({ a: strToU8('one'), 'b/c': strToU8('two'.repeat(999)), empty: new Uint8Array(0) }), 'x', WORD_LIMITS);
    expect(read.ok && [...read.value].map(([name, part]) => [name, part.length])).toEqual([
      ['a', 3],
      ['b/c', 2997],
      ['empty', 0],
    ]);
  });

  test('that unpacks to too much is let go before it has, whatever size it says', () => {
    const bomb = zipSync({ bomb: new Uint8Array(64 * MB) });
    expect(bomb.length).toBeLessThan(100_000);
    for (const bytes of [bomb, lying(bomb, 10)]) {
      expect(code(bytes)).toBe('packed-too-full');
      expect(code(bytes, { ...WORD_LIMITS, ratio: 1e9, inflated: 8 * MB })).toBe('packed-too-full');
      expect(code(bytes, { ...WORD_LIMITS, ratio: 1e9 })).toBe('ok');
    }
  });

  test('is held to its sum and to its number of entries', () => {
    const noise = Uint8Array.from({ length: MB }, (_, at) => (at * 2_654_435_761) >>> 13);
    const four = zipSync({ a: noise, b: noise, c: noise, d: noise }, { level: 0 });
    expect(code(four, { ...WORD_LIMITS, inflated: 3 * MB })).toBe('packed-too-full');
    expect(code(four, { ...WORD_LIMITS, inflated: 4 * MB })).toBe('ok');
    const many = zipSync(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`p${at}`, new Uint8Array(1)])), { level: 0 });
    expect(code(many)).toBe('packed-too-full');
  });

  test('that is torn or turned anywhere is refused or read, and never throws', () => {
    const whole = wordFile('Fares rise.');
    for (let size = 0; size < whole.length; size += 7)
      expect(['unreadable', 'packed-too-full', 'ok']).toContain(code(whole.slice(0, size)));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (turns) => {
        const bytes = whole.slice();
        for (const [at, value] of turns) bytes[at] = value;
        expect(['unreadable', 'packed-too-full', 'ok']).toContain(code(bytes));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a Word file', () => {
  const LAUGHS = '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><w:document/>';
  const sixteen = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0])]);

  test.each([
    ['a document type', LAUGHS],
    ['one in UTF-16', sixteen(LAUGHS)],
    ['one in lower case of a settings part', '<!ENTITY x SYSTEM "file:///etc/passwd"><w:settings/>'],
  ])('with %s is refused', (_name, part) => {
    const read = wordParts(wordFile('Words.', { 'word/settings.xml': part }), 'a.docx');
    expect(read).toEqual({ ok: false, problem: { code: 'declares-type', file: 'a.docx' } });
  });

  test('may say the word in its text', () => {
    expect(declaresType(strToU8('<w:t>&lt;!DOCTYPE html&gt; is how a page begins</w:t>'))).toBe(false);
    expect(wordParts(wordFile('A !DOCTYPE is no danger.'), 'a.docx').ok).toBe(true);
  });

  test('loses what would be fetched from elsewhere, by name, and keeps its links', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const rels = relationships(
      `<Relationship Id="r1" Type="${office}/hyperlink" Target="https://example.org/read" TargetMode="External"/>`,
      `<Relationship Id="r2" Type="${office}/image" Target="https://example.org/spy.png" TargetMode="External"/>`,
      `<Relationship TargetMode='External' Target='file:///etc/passwd' Id='r3' Type='${office}/attachedTemplate'></Relationship>`,
      `<Relationship Id="r4" Type="${office}/image" Target="media/own.png"/>`,
    );
    const read = wordParts(wordFile('Words.', { 'word/_rels/document.xml.rels': rels }), 'a.docx');
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.dropped).toEqual(['https://example.org/spy.png', 'file:///etc/passwd']);
    const kept = new TextDecoder().decode(read.value.parts.get('word/_rels/document.xml.rels'));
    expect([...kept.matchAll(/Id="(\w+)"/g)].map(([, id]) => id)).toEqual(['r1', 'r4']);
  });
});
