import { Inflate } from 'fflate';
import { failed, ok, type Result } from '../result.ts';

/** What a packed file (zip) may hold at most. Sizes in bytes. */
export interface PackedLimits {
  readonly entries: number;
  /** Of all parts together, once unpacked. */
  readonly inflated: number;
  /** How many times larger than its packed bytes a part may become. */
  readonly ratio: number;
}

/** A Word file of 500 pages with its pictures stays far below. */
export const WORD_LIMITS: PackedLimits = { entries: 2_000, inflated: 200 * 1024 * 1024, ratio: 200 };

/** Small parts may be as dense as they like: an empty style sheet is. */
const DENSE_FROM = 1024 * 1024;
/** Packed bytes that are unpacked between two looks at the limits: at the densest they become four megabytes. */
const STEP = 4 * 1024;
const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly local: number;
}

/** Both rooms have it at run time; `core` knows neither Node's nor the window's types. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Where the list of entries is told of: at the very end, before a comment. -1 when this is no zip. */
function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= least; at -= 1) if (view.getUint32(at, true) === END_MARK) return at;
  return -1;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { readonly entry: Entry; readonly next: number } | null {
  if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_MARK) return null;
  const [nameSize, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
  const name = new TextDecoder('utf-8').decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize));
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
    packed: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
  };
  return { entry, next: at + ENTRY_SIZE + nameSize + extra + comment };
}

/** The packed bytes of an entry; null when they do not lie in the file. */
function packedOf(bytes: Uint8Array, view: DataView, { local, packed }: Entry): Uint8Array | null {
  if (local + LOCAL_SIZE > bytes.length || view.getUint32(local, true) !== LOCAL_MARK) return null;
  const from = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return from + packed > bytes.length ? null : bytes.subarray(from, from + packed);
}

class TooMuch extends Error {}

/** Unpacks one part, never further than `room` bytes: what the file says of its own size is not believed. Throws `TooMuch`, or what the packing breaks at. */
function inflated(packed: Uint8Array, room: number, ratio: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const most = Math.min(room, Math.max(DENSE_FROM, packed.length * ratio));
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size > most) throw new TooMuch();
    pieces.push(piece);
  });
  for (let at = 0; at === 0 || at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * The parts of a packed file by their names. Fails with `packed-too-full` when it has more entries, unpacks to more, or is packed more
 * densely than `limits` allows, with `unreadable` when it is broken, encrypted or packed in another way than Word does.
 */
export function unpack(bytes: Uint8Array, file: string, limits: PackedLimits): Result<ReadonlyMap<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < END_SIZE ? -1 : endOf(view);
  if (end < 0) return failed({ code: 'unreadable', file });
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return failed({ code: 'packed-too-full', file });
  const parts = new Map<string, Uint8Array>();
  let [at, room] = [view.getUint32(end + 16, true), limits.inflated];
  for (let number = 0; number < count; number += 1) {
    const found = entryAt(bytes, view, at);
    const packed = found && !found.entry.isEncrypted ? packedOf(bytes, view, found.entry) : null;
    if (found === null || packed === null) return failed({ code: 'unreadable', file });
    const part = partOf(found.entry, packed, { ...limits, inflated: room });
    if (typeof part === 'string') return failed({ code: part, file });
    room -= part.length;
    parts.set(found.entry.name, part);
    at = found.next;
  }
  return ok(parts);
}

function partOf(
  { method }: Entry,
  packed: Uint8Array,
  { inflated: room, ratio }: PackedLimits,
): Uint8Array | 'packed-too-full' | 'unreadable' {
  if (method !== 0 && method !== 8) return 'unreadable';
  try {
    if (method === 0 && packed.length > room) return 'packed-too-full';
    return method === 0 ? packed : inflated(packed, room, ratio);
  } catch (error) {
    return error instanceof TooMuch ? 'packed-too-full' : 'unreadable';
  }
}
