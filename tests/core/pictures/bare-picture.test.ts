import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { barePicture } from '../../../core/pictures/bare-picture.ts';
import { little } from '../../../core/pictures/bytes.ts';
import { turnIn } from '../../../core/pictures/orientation.ts';

/**
 * Pictures as programs write them (Pillow, libavif, libwebp), with `SECRET` in every place where something can be said: Exif with a place, XMP,
 * IPTC, words, comments, chunks of single programs, and behind the end. All but those that move are turned by Exif (6) and have a profile.
 */
const FOLDER = new URL('../../fixtures/pictures/', import.meta.url);
const FILES = readdirSync(FOLDER).sort();
const made = (file: string): Uint8Array => readFileSync(new URL(file, FOLDER));
const has = (bytes: Uint8Array, words: string): boolean => Buffer.from(bytes).includes(words);
const bareOf = (file: string): Uint8Array => barePicture(made(file)) ?? new Uint8Array();
const TURN_ONLY = 26;
const tiffIn = (bytes: Uint8Array): Uint8Array => {
  const at = Buffer.from(bytes).indexOf('II*\0\b\0\0\0\u0001\0');
  return at === -1 ? new Uint8Array() : bytes.subarray(at, at + TURN_ONLY);
};

describe('a picture that goes out', () => {
  test('there is one of every kind', () => {
    expect(new Set(FILES.map((file) => file.split('.')[1]))).toEqual(new Set(['avif', 'gif', 'jpg', 'png', 'webp']));
  });

  test.each(FILES)('says nothing but how it is drawn: %s', (file) => {
    const before = made(file);
    expect(has(before, 'SECRET')).toBe(true);
    const bare = bareOf(file);
    expect(bare.length).toBeGreaterThan(0);
    for (const words of ['SECRET', 'xmpmeta', 'Photoshop', '8BIM', 'tEXt', 'tIME', 'MPF', '2026']) expect(has(bare, words)).toBe(false);
    expect(Buffer.from(before).equals(Buffer.from(made(file)))).toBe(true);
    expect(Buffer.from(barePicture(bare) ?? []).equals(Buffer.from(bare))).toBe(true);
  });

  test.each(['turned.jpg', 'turned.png', 'turned.webp'])('keeps its turn, and of its Exif nothing else: %s', (file) => {
    const tiff = tiffIn(bareOf(file));
    expect(turnIn(tiff)).toBe(6);
    expect([little(tiff, 8, 2), little(tiff, 22, 4)]).toEqual([1, 0]);
  });

  test.each(['turned.jpg', 'turned.png', 'turned.webp', 'turned.avif'])('keeps its colour profile: %s', (file) => {
    const profile = { jpg: 'ICC_PROFILE', png: 'iCCP', webp: 'ICCP', avif: 'colrprof' }[file.split('.')[1] ?? ''] ?? '';
    expect(has(bareOf(file), profile)).toBe(true);
  });

  test.each([
    ['turned.png', 'IDAT', 100],
    ['turned.webp', 'VP8L', 100],
    ['moving.webp', 'ANMF', 80],
    ['moving.gif', 'NETSCAPE2.0', 16],
    ['moving.gif', ',\0\0\0\0', 60],
  ])('keeps its pixels byte for byte: %s, %j', (file, name, length) => {
    const [before, bare] = [Buffer.from(made(file)), Buffer.from(bareOf(file))];
    const pixels = before.subarray(before.indexOf(name), before.indexOf(name) + length);
    expect(bare.includes(pixels)).toBe(true);
  });

  test('an AVIF keeps every place in the file, the items of its picture and its turn', () => {
    const [before, bare] = [made('turned.avif'), bareOf('turned.avif')];
    expect(bare).toHaveLength(before.length);
    expect(has(bare, 'irot')).toBe(true);
    expect(has(bare, 'av01')).toBe(true);
  });
});

describe('a picture that cannot be followed', () => {
  test.each(FILES)('cut short anywhere it says nothing either, or is none: %s', (file) => {
    const whole = made(file);
    for (let length = 0; length < whole.length; length += 1) {
      const bare = barePicture(whole.slice(0, length));
      expect(bare !== null && has(bare, 'SECRET'), `${file} cut at ${length}`).toBe(false);
    }
  });

  test.each(FILES)('a byte that is another makes no fault: %s', (file) => {
    const whole = made(file);
    for (let at = 0; at < whole.length; at += 1) {
      for (const value of [0, 0xff, (whole[at] ?? 0) ^ 0x20]) {
        const other = Uint8Array.from(whole);
        other[at] = value;
        expect(() => barePicture(other), `${file} at ${at}`).not.toThrow();
      }
    }
  });

  test.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['words', Buffer.from('no picture')],
    ['a JPEG without a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)],
    ['a JPEG whose segment runs over the end', Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0x41)],
    ['a PNG that ends behind its first bytes', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['a GIF with a block of no kind', Buffer.concat([Buffer.from('GIF89a\x01\0\x01\0\0\0\0'), Buffer.from('SECRET')])],
    ['an AVIF that moves', Buffer.from('\0\0\0\x10ftypavis\0\0\0\0\0\0\0\x08moov', 'latin1')],
  ])('is none: %s', (_name, bytes) => {
    expect(barePicture(bytes)).toBeNull();
  });

  // What goes over its bytes again and again would take hours.
  test('fifty megabytes are followed at once', () => {
    const scan = new Uint8Array(50 * 1024 * 1024).fill(0xff);
    for (let at = 1; at < scan.length; at += 2) scan[at] = 0;
    const jpeg = made('turned.jpg');
    const from = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xda]));
    const scanHead = jpeg.subarray(from, from + 2 + (jpeg[from + 3] ?? 0));
    const large = Buffer.concat([jpeg.subarray(0, from), scanHead, scan, Uint8Array.of(0xff, 0xd9)]);
    expect(barePicture(large)?.length).toBeGreaterThan(scan.length);
  }, 60_000);
});
