import { ascii, joined, MOST_PARTS } from './bytes.ts';

const HEAD_BYTES = 13;
const [EXTENSION, IMAGE, END] = [0x21, 0x2c, 0x3b];
const [CONTROL, APPLICATION] = [0xf9, 0xff];
/** How often it turns, and its colour profile. */
const NEEDED = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'];

/** The bytes of a colour table, as the flags before it say (GIF89a, 18 and 20). */
const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Where the sub-blocks that begin here end; Infinity when they do not. */
function endOfParts(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1 + (bytes[at] ?? 0)) if (bytes[at] === 0) return at + 1;
  return Infinity;
}

function isNeeded(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] === IMAGE || bytes[at + 1] === CONTROL) return true;
  return bytes[at + 1] === APPLICATION && NEEDED.some((name) => ascii(bytes, at + 3, name));
}

function endOfBlock(bytes: Uint8Array, at: number): number {
  if (bytes[at] === EXTENSION) return endOfParts(bytes, at + 2);
  return bytes[at] === IMAGE ? endOfParts(bytes, at + 11 + tableBytes(bytes[at + 9] ?? 0)) : Infinity;
}

/** A GIF without comments, XMP and what else programs put into it. Null when it cannot be followed. */
export function bareGif(bytes: Uint8Array): Uint8Array | null {
  let at = HEAD_BYTES + tableBytes(bytes[10] ?? 0);
  const parts: Uint8Array[] = [bytes.subarray(0, at)];
  let isDrawn = false;
  while (at < bytes.length && bytes[at] !== END) {
    const behind = endOfBlock(bytes, at);
    if (behind > bytes.length || parts.length > MOST_PARTS) return null;
    if (isNeeded(bytes, at)) parts.push(bytes.subarray(at, behind));
    isDrawn ||= bytes[at] === IMAGE;
    at = behind;
  }
  return isDrawn ? joined([...parts, Uint8Array.of(END)]) : null;
}
