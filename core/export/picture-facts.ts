import { ascii, big, little } from '../pictures/bytes.ts';
import { turnIn } from '../pictures/orientation.ts';

/**
 * What a picture's first bytes say; widths and heights in pixels, as the picture lies. `quarter`: it is drawn turned by a quarter, so that its width
 * is its height. That is so of JPEG alone: browsers do not look for a turn in other kinds.
 */
export interface PictureFacts {
  readonly kind: 'png' | 'jpg' | 'gif' | 'webp';
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  readonly quarter?: true;
}

/** From this one on, Exif's turns lay a picture on its side. */
const FIRST_QUARTER = 5;
const [EXIF_SEGMENT, EXIF] = [0xe1, 'Exif\0\0'];

/** Where a picture says nothing of its size, it is drawn this large. */
const FALLBACK = { width: 1200, height: 800 };

/** JPEG: walks the segments to the frame header (ITU T.81, B.2). */
function jpegSize(bytes: Uint8Array): Pick<PictureFacts, 'width' | 'height' | 'quarter'> {
  let turn: number | null | undefined;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      const quarter = (turn ?? 0) >= FIRST_QUARTER ? { quarter: true as const } : {};
      return { width: big(bytes, at + 7, 2), height: big(bytes, at + 5, 2), ...quarter };
    }
    const behind = at + 2 + Math.max(2, big(bytes, at + 2, 2));
    if (marker === EXIF_SEGMENT && ascii(bytes, at + 4, EXIF)) turn ??= turnIn(bytes.subarray(at + 4 + EXIF.length, behind));
    at = behind;
  }
  return FALLBACK;
}

function webpSize(bytes: Uint8Array): { width: number; height: number } {
  if (ascii(bytes, 12, 'VP8X')) return { width: 1 + little(bytes, 24, 3), height: 1 + little(bytes, 27, 3) };
  if (ascii(bytes, 12, 'VP8 ')) return { width: little(bytes, 26, 2) & 0x3fff, height: little(bytes, 28, 2) & 0x3fff };
  return FALLBACK;
}

/** The facts of a picture, or null when the bytes are of no kind that an export carries. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  if (big(bytes, 0, 4) === 0x89504e47) return { kind: 'png', mime: 'image/png', width: big(bytes, 16, 4), height: big(bytes, 20, 4) };
  if (big(bytes, 0, 3) === 0xffd8ff) return { kind: 'jpg', mime: 'image/jpeg', ...jpegSize(bytes) };
  if (ascii(bytes, 0, 'GIF8')) return { kind: 'gif', mime: 'image/gif', width: little(bytes, 6, 2), height: little(bytes, 8, 2) };
  if (ascii(bytes, 0, 'RIFF') && ascii(bytes, 8, 'WEBP')) return { kind: 'webp', mime: 'image/webp', ...webpSize(bytes) };
  return null;
}

/** How large browsers draw it. */
export const drawnSize = ({ width, height, quarter }: PictureFacts): { readonly width: number; readonly height: number } =>
  quarter ? { width: height, height: width } : { width, height };
