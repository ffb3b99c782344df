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
 * a thousand claims only those that were changed are written out anew.
 */
export function savedBytes(data: object): Uint8Array {
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return bytesOf('{}\n');
  const pieces: Uint8Array[] = [];
  for (const [key, value] of entries as [string, unknown][]) {
    pieces.push(bytesOf(`${pieces.length === 0 ? '{\n' : ',\n'} ${JSON.stringify(key)}: `));
    pieces.push(...(Array.isArray(value) ? listBytes(value) : [bytesOf(indented(value, ' '))]));
  }
  return Buffer.concat([...pieces, bytesOf('\n}\n')]);
}
