import { boxesIn, type Box } from './boxes.ts';
import { big, fourLetters, MOST_PARTS } from './bytes.ts';

/** Some bytes of an item: in the file, or in the box `idat`. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export interface Item {
  /** Where its kind stands, four letters; null of an older shape, which no picture has. */
  readonly kindAt: number;
  readonly kind: string;
}

/** The items of a file by their number (ISO 14496-12, 8.11.6); null when they cannot be read. */
export function itemsIn(bytes: Uint8Array, { from, to }: Box): Map<number, Item> | null {
  const entries = boxesIn(bytes, from + (bytes[from] === 0 ? 6 : 8), to);
  if (entries === null) return null;
  const items = new Map<number, Item>();
  for (const entry of entries) {
    const version = bytes[entry.from];
    if (entry.name !== 'infe' || (version !== 2 && version !== 3)) return null;
    const idBytes = version === 2 ? 2 : 4;
    const kindAt = entry.from + 4 + idBytes + 2;
    if (kindAt + 4 > entry.to) return null;
    items.set(big(bytes, entry.from + 4, idBytes), { kindAt, kind: fourLetters(bytes, kindAt) });
  }
  return items;
}

/** How many bytes each number has in a box that says where items are. */
interface Widths {
  readonly version: number;
  readonly offset: number;
  readonly length: number;
  readonly base: number;
  readonly index: number;
}

function widthsOf(bytes: Uint8Array, from: number): Widths | null {
  const [version = 0, sizes = 0, more = 0] = [bytes[from], bytes[from + 4], bytes[from + 5]];
  const index = version === 0 ? 0 : more & 15;
  const widths = { version, offset: sizes >> 4, length: sizes & 15, base: more >> 4, index };
  const isKnown = [widths.offset, widths.length, widths.base, index].every((width) => [0, 4, 8].includes(width));
  return version <= 2 && isKnown ? widths : null;
}

/**
 * Where the bytes of each item are in the file (8.11.3). `idat`: where the box lies that items may be in. Null when it cannot be said of all of them: they lie in
 * another file or in another item, or a number is behind the end.
 */
export function extentsIn(bytes: Uint8Array, { from, to }: Box, idat: Box | null): Map<number, Extent[]> | null {
  const widths = widthsOf(bytes, from);
  if (widths === null) return null;
  const { version } = widths;
  let at = from + 6;
  const next = (width: number): number => big(bytes, (at += width) - width, width);
  const count = next(version < 2 ? 2 : 4);
  const found = new Map<number, Extent[]>();
  // Together they are no more than the file: what names the same bytes again and again was made to take time.
  let [bytesLeft, partsLeft] = [bytes.length, MOST_PARTS];
  for (let item = 0; item < count; item += 1) {
    if (at >= to) return null;
    const id = next(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : next(2) & 15;
    const origin = method === 0 ? 0 : method === 1 ? idat?.from : undefined;
    if (next(2) !== 0 || origin === undefined) return null;
    const base = next(widths.base);
    const extents: Extent[] = [];
    for (let parts = next(2); parts > 0 && at < to; parts -= 1) {
      next(widths.index);
      const start = origin + base + next(widths.offset);
      const length = next(widths.length);
      bytesLeft -= length;
      partsLeft -= 1;
      if (length === 0 || bytesLeft < 0 || partsLeft < 0 || start + length > bytes.length) return null;
      extents.push({ from: start, to: start + length });
    }
    found.set(id, extents);
  }
  return at > to ? null : found;
}
