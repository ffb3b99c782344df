import { asBig, big, fourLetters, joined, letters, MOST_PARTS } from './bytes.ts';
import { onlyTurn, turnIn } from './orientation.ts';

const SIGNATURE_BYTES = 8;
/** Length, name and check of a chunk. */
const FRAME_BYTES = 12;
/** What a decoder must know to draw, how colours are to be read, and animation (PNG, third edition, clause 11). */
const NEEDED: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
);
const CRC = 0xedb88320;

/** The check of a chunk (PNG, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ CRC : crc >>> 1;
  }
  return ~crc >>> 0;
}

function turnChunk(turn: number): Uint8Array {
  const named = joined([letters('eXIf'), onlyTurn(turn)]);
  return joined([asBig(named.length - 4), named, asBig(crc32(named))]);
}

/** A name that begins with a capital is of what no decoder can do without: one that nobody knows cannot be left out. */
const isOptional = (name: string): boolean => /^[a-z][A-Za-z]{3}$/u.test(name);

/** A PNG without words, Exif, times and chunks of single programs, and without what stands behind its end. Null when it cannot be followed. */
export function barePng(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [bytes.subarray(0, SIGNATURE_BYTES)];
  let turn: number | null = null;
  let isDrawn = false;
  for (let at = SIGNATURE_BYTES; at < bytes.length;) {
    const [size, name] = [big(bytes, at, 4), fourLetters(bytes, at + 4)];
    const behind = at + FRAME_BYTES + size;
    if (behind > bytes.length || (!NEEDED.has(name) && !isOptional(name)) || parts.length > MOST_PARTS) return null;
    if (name === 'eXIf') turn = turnIn(bytes.subarray(at + 8, behind - 4));
    if (NEEDED.has(name)) parts.push(bytes.subarray(at, behind));
    isDrawn ||= name === 'IDAT';
    at = behind;
    if (name === 'IEND') break;
  }
  const [signature = new Uint8Array(), head] = parts;
  if (head === undefined || fourLetters(head, 4) !== 'IHDR' || !isDrawn) return null;
  return joined([signature, head, ...(turn === null ? [] : [turnChunk(turn)]), ...parts.slice(2)]);
}
