/** The JSON of an item of a list, indented as it stands in the file. A value that changes is another object, so its text is made anew. */
const known = new WeakMap<object, Uint8Array>();

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const BETWEEN = bytesOf(',\n  ');

/** Line breaks inside strings are escaped: every one that is found belongs to the layout. */
const indented = (value: unknown, by: string): string => (JSON.stringify(value, null, 1) ?? 'null').replaceAll('\n', `\n${by}`);

function itemBytes(item: unknown): Uint8Array {
  if (typeof item !== 'object' || item === null) return bytesOf(JSON.stringify(item) ?? 'null');
  const before = known.get(item);
  if (before !== undefined) return before;
  const bytes = bytesOf(indented(item, '  '));
  known.set(item, bytes);
  return bytes;
}

function listBytes(items: readonly unknown[]): Uint8Array[] {
  if (items.length === 0) return [bytesOf('[]')];
  const pieces = [bytesOf('[\n  ')];
  for (const [at, item] of items.entries()) pieces.push(...(at === 0 ? [] : [BETWEEN]), itemBytes(item));
  return [...pieces, bytesOf('\n ]')];
}

/**
 * What `JSON.stringify(data, null, 1)` writes, and a line break, of an object whose lists hold values that are never changed in place. Of
 * a thousand claims only those that were changed are written out anew. `room`: an earlier answer that nobody needs any more; its memory is used again if there is enough of it.
 */
export function savedBytes(data: object, room: Uint8Array | null = null): Uint8Array {
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return bytesOf('{}\n');
  const pieces: Uint8Array[] = [];
  for (const [key, value] of entries as [string, unknown][]) {
    pieces.push(bytesOf(`${pieces.length === 0 ? '{\n' : ',\n'} ${JSON.stringify(key)}: `));
    pieces.push(...(Array.isArray(value) ? listBytes(value) : [bytesOf(indented(value, ' '))]));
  }
  return joined([...pieces, bytesOf('\n}\n')], room);
}

/** A docket grows while it is worked on. */
const SLACK = 1.25;

/** Memory that was made here. Any other may belong to a pool, whose neighbours are not to be written over. */
const ours = new WeakSet<ArrayBufferLike>();

function roomFor(length: number, room: Uint8Array | null): Uint8Array {
  if (room && ours.has(room.buffer) && room.buffer.byteLength >= length) return new Uint8Array(room.buffer);
  const made = new Uint8Array(Math.ceil(length * SLACK));
  ours.add(made.buffer);
  return made;
}

function joined(pieces: readonly Uint8Array[], room: Uint8Array | null): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const target = roomFor(length, room);
  let at = 0;
  for (const piece of pieces) {
    target.set(piece, at);
    at += piece.length;
  }
  return target.subarray(0, length);
}
