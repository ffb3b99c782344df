import { ascii, big, little } from './bytes.ts';

const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;
/** What turns or mirrors a picture; 1 is how it lies. */
const TURNS = new Set([2, 3, 4, 5, 6, 7, 8]);

/** How the picture is to be turned, as its Exif says (CIPA DC-008, 4.6.4: a TIFF file); null where it lies right or nothing is said. */
export function turnIn(tiff: Uint8Array): number | null {
  const isLittle = ascii(tiff, 0, 'II*\0');
  if (!isLittle && !ascii(tiff, 0, 'MM\0*')) return null;
  const read = isLittle ? little : big;
  const start = read(tiff, 4, 4);
  const count = read(tiff, start, 2);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * ENTRY_BYTES;
    if (at + ENTRY_BYTES > tiff.length) return null;
    if (read(tiff, at, 2) !== ORIENTATION || read(tiff, at + 2, 2) !== SHORT) continue;
    const turn = read(tiff, at + 8, 2);
    return TURNS.has(turn) ? turn : null;
  }
  return null;
}

/** An Exif that says how the picture is to be turned, and nothing else. */
export const onlyTurn = (turn: number): Uint8Array =>
  Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, SHORT, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0);
