import { ascii, asLittle, fourLetters, joined, letters, little, MOST_PARTS } from './bytes.ts';
import { onlyTurn, turnIn } from './orientation.ts';

const HEAD_BYTES = 12;
/** Place, size and time of a frame before its own chunks. */
const FRAME_BYTES = 16;
const NEEDED: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);
/** In the first byte of `VP8X`: that there is an Exif, that there is an XMP. */
const [HAS_EXIF, HAS_XMP] = [0x08, 0x04];
const EXIF = 'Exif\0\0';

interface Chunk {
  readonly name: string;
  readonly body: Uint8Array;
}

function chunk({ name, body }: Chunk): Uint8Array {
  return joined([letters(name), asLittle(body.length), body, new Uint8Array(body.length % 2)]);
}

/** The chunks from here to the end (RFC 9649, 2.3); null when one runs over it. */
function chunksIn(bytes: Uint8Array, from: number): Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = from; at < bytes.length;) {
    const size = little(bytes, at + 4, 4);
    if (at + 8 + size > bytes.length || chunks.length > MOST_PARTS) return null;
    chunks.push({ name: fourLetters(bytes, at), body: bytes.subarray(at + 8, at + 8 + size) });
    at += 8 + size + (size % 2);
  }
  return chunks;
}

/** A frame of an animation, too, may hold chunks of single programs. */
function bareFrame({ name, body }: Chunk): Chunk | null {
  const inside = chunksIn(body, FRAME_BYTES)?.filter((one) => ['ALPH', 'VP8 ', 'VP8L'].includes(one.name));
  return inside === undefined ? null : { name, body: joined([body.subarray(0, FRAME_BYTES), ...inside.map(chunk)]) };
}

function bareHead({ name, body }: Chunk, turn: number | null): Chunk {
  const flags = ((body[0] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (turn === null ? 0 : HAS_EXIF);
  return { name, body: joined([Uint8Array.of(flags), body.subarray(1)]) };
}

function bareChunk(one: Chunk, turn: number | null): Chunk | null {
  if (one.name === 'ANMF') return bareFrame(one);
  return one.name === 'VP8X' ? bareHead(one, turn) : one;
}

function turnOf(chunks: readonly Chunk[]): number | null {
  const exif = chunks.find(({ name }) => name === 'EXIF')?.body;
  return exif ? turnIn(ascii(exif, 0, EXIF) ? exif.subarray(EXIF.length) : exif) : null;
}

/** A WebP without Exif, XMP and chunks of single programs, and without what stands behind its end. Null when it cannot be followed. */
export function bareWebp(bytes: Uint8Array): Uint8Array | null {
  const end = 8 + little(bytes, 4, 4);
  const chunks = end > bytes.length ? null : chunksIn(bytes.subarray(0, end), HEAD_BYTES);
  if (!chunks?.some(({ name }) => ['VP8 ', 'VP8L', 'ANMF'].includes(name))) return null;
  // Only a file that begins so says how it is to be turned.
  const turn = chunks[0]?.name === 'VP8X' ? turnOf(chunks) : null;
  const bare: Uint8Array[] = [];
  for (const one of chunks.filter(({ name }) => NEEDED.has(name))) {
    const kept = bareChunk(one, turn);
    if (kept === null) return null;
    bare.push(chunk(kept));
  }
  if (turn !== null) bare.push(chunk({ name: 'EXIF', body: onlyTurn(turn) }));
  const inside = joined([letters('WEBP'), ...bare]);
  return joined([letters('RIFF'), asLittle(inside.length), inside]);
}
