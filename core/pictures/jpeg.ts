import { ascii, big, joined, letters, MOST_PARTS } from './bytes.ts';
import { onlyTurn, turnIn } from './orientation.ts';

const EXIF = 'Exif\0\0';
const PROFILE = 'ICC_PROFILE\0';
const JFIF_BYTES = 14;
const ADOBE_BYTES = 12;
const [FIRST_RESTART, LAST_RESTART, START, END, SCAN] = [0xd0, 0xd7, 0xd8, 0xd9, 0xda];
const [APP0, APP1, APP2, APP14] = [0xe0, 0xe1, 0xe2, 0xee];

const segment = (marker: number, body: Uint8Array): Uint8Array =>
  joined([Uint8Array.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff), body]);

/** What of a segment is needed to draw the picture (ITU T.81, table B.1): null for what only tells about it. */
function needed(marker: number, body: Uint8Array): Uint8Array | null {
  // Tables, frames, scans.
  if (marker >= 0xc0 && marker <= 0xdf && marker !== 0xc8) return segment(marker, body);
  // Without the little picture that may stand in it.
  if (marker === APP0 && ascii(body, 0, 'JFIF\0') && body.length >= JFIF_BYTES)
    return segment(marker, joined([body.subarray(0, JFIF_BYTES - 2), Uint8Array.of(0, 0)]));
  if (marker === APP2 && ascii(body, 0, PROFILE)) return segment(marker, body);
  // How its colours are to be read.
  if (marker === APP14 && ascii(body, 0, 'Adobe') && body.length >= ADOBE_BYTES) return segment(marker, body.subarray(0, ADOBE_BYTES));
  return null;
}

/** Where the coded picture that begins here ends: at the next marker that is neither a restart nor a stuffed byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < FIRST_RESTART || next > LAST_RESTART)) return at;
  }
  return bytes.length;
}

/** The next marker as decoders find it: what stands between two segments is passed over. */
function markerFrom(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && (bytes[at + 1] === 0xff || bytes[at + 1] === 0)) at = bytes.indexOf(0xff, at + 1);
  return at;
}

/** The turn stands where readers look for it: behind JFIF, before all else. */
function withTurn(parts: readonly Uint8Array[], turn: number): Uint8Array[] {
  const exif = segment(APP1, joined([letters(EXIF), onlyTurn(turn)]));
  const at = parts[1]?.[1] === APP0 ? 2 : 1;
  return [...parts.slice(0, at), exif, ...parts.slice(at)];
}

/**
 * A JPEG without Exif, XMP, IPTC, comments, little pictures and what stands behind its end, such as a film or the picture as it was before. Null
 * when its segments cannot be followed. One that breaks off within the picture is taken as far as it goes.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [Uint8Array.of(0xff, START)];
  let turn: number | null | undefined;
  let isDrawn = false;
  let at = 2;
  for (;;) {
    at = markerFrom(bytes, at);
    const marker = bytes[at + 1];
    if (at === -1 || marker === undefined || marker === END) break;
    if (marker === START || parts.length > MOST_PARTS) return null;
    const size = big(bytes, at + 2, 2);
    const behind = at + 2 + size;
    const hasNoBody = marker === 1 || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
    if (!hasNoBody && (size < 2 || behind > bytes.length)) return null;
    const body = hasNoBody ? new Uint8Array() : bytes.subarray(at + 4, behind);
    // Readers take the first Exif and no other.
    if (marker === APP1 && ascii(body, 0, EXIF) && turn === undefined) turn = turnIn(body.subarray(EXIF.length));
    const kept = hasNoBody ? null : needed(marker, body);
    if (kept !== null) parts.push(kept);
    at = hasNoBody ? at + 2 : behind;
    if (marker !== SCAN) continue;
    const end = endOfScan(bytes, at);
    parts.push(bytes.subarray(at, end));
    isDrawn = true;
    at = end;
  }
  if (!isDrawn) return null;
  return joined([...(turn === null || turn === undefined ? parts : withTurn(parts, turn)), Uint8Array.of(0xff, END)]);
}
