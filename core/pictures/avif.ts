import { extentsIn, itemsIn, type Extent } from './avif-items.ts';
import { boxesIn, type Box } from './boxes.ts';
import { letters } from './bytes.ts';

const ITEMS: ReadonlySet<string> = new Set(['av01', 'grid', 'iovl', 'iden', 'tmap']);
const IN_META: ReadonlySet<string> = new Set(['hdlr', 'pitm', 'iinf', 'iloc', 'iprp', 'iref', 'idat', 'grpl', 'dinf']);
/** Size, colour, turn and how to decode; not what users wrote about the picture, nor when. */
const PROPERTIES: ReadonlySet<string> = new Set(
  'ispe pixi colr av1C pasp clap irot imir auxC a1op a1lx lsel clli mdcv cclv amve reve ndwt'.split(' '),
);
const NOTHING = letters('free');

/** Its bytes become zeros and its name says that there is nothing: nothing behind it moves. */
function empty(bare: Uint8Array, { at, from, to }: Box): void {
  bare.fill(0, from, to);
  bare.set(NOTHING, at + 4);
}

function emptyOthers(bare: Uint8Array, boxes: readonly Box[], needed: ReadonlySet<string>): void {
  for (const box of boxes) if (!needed.has(box.name)) empty(bare, box);
}

/** What is said of the picture beside its items; false when it cannot be followed. */
function emptyProperties(bare: Uint8Array, { from, to }: Box): boolean {
  const inside = boxesIn(bare, from, to);
  const properties = inside?.find(({ name }) => name === 'ipco');
  const all = properties && boxesIn(bare, properties.from, properties.to);
  if (!all) return false;
  emptyOthers(bare, all, PROPERTIES);
  return true;
}

/** Of what holds the bytes of items only those are left that are of the picture. */
function emptyData(bytes: Uint8Array, bare: Uint8Array, holders: readonly Box[], kept: readonly Extent[]): void {
  for (const { from, to } of holders) {
    bare.fill(0, from, to);
    for (const extent of kept) {
      const [start, end] = [Math.max(from, extent.from), Math.min(to, extent.to)];
      if (start < end) bare.set(bytes.subarray(start, end), start);
    }
  }
}

/** The items that are no picture are taken away; false when one of them is still there. */
function emptyItems(bytes: Uint8Array, bare: Uint8Array, top: readonly Box[], meta: readonly Box[]): boolean {
  const named = (name: string): Box | null => meta.find((box) => box.name === name) ?? null;
  const [list, places, idat] = [named('iinf'), named('iloc'), named('idat')];
  const items = list && itemsIn(bytes, list);
  const extents = places && extentsIn(bytes, places, idat);
  if (!items || !extents) return false;
  const isPicture = (id: number): boolean => ITEMS.has(items.get(id)?.kind ?? '');
  const of = (wanted: boolean): Extent[] => [...extents].flatMap(([id, all]) => (isPicture(id) === wanted ? all : []));
  const holders = [...top.filter(({ name }) => name === 'mdat'), ...(idat ? [idat] : [])];
  emptyData(bytes, bare, holders, of(true));
  for (const { kind, kindAt } of items.values()) if (!ITEMS.has(kind)) bare.set(NOTHING, kindAt);
  return of(false).every(({ from, to }) => bare.subarray(from, to).every((byte) => byte === 0));
}

/**
 * An AVIF without Exif, XMP and what else is said about the picture: their bytes become zeros, so that no place in the file changes. Null for
 * one that cannot be followed, or that moves. Its turn is no Exif, and stays.
 */
export function bareAvif(bytes: Uint8Array): Uint8Array | null {
  const top = boxesIn(bytes, 0, bytes.length);
  const meta = top?.find(({ name }) => name === 'meta');
  const inMeta = meta && boxesIn(bytes, meta.from + 4, meta.to);
  const properties = inMeta?.find(({ name }) => name === 'iprp');
  if (!top || !inMeta || !properties || top.some(({ name }) => name === 'moov')) return null;
  // What Node hands in may have a `slice` of its own that copies nothing.
  const bare = Uint8Array.from(bytes);
  emptyOthers(bare, top, new Set(['ftyp', 'meta', 'mdat']));
  emptyOthers(bare, inMeta, IN_META);
  return emptyProperties(bare, properties) && emptyItems(bytes, bare, top, inMeta) ? bare : null;
}
