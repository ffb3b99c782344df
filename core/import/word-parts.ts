import { failed, ok, type Result } from '../result.ts';
import { unpack, WORD_LIMITS } from './packed.ts';

/** A Word file taken apart, with nothing in it that would reach for something else. */
export interface WordParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Addresses that the file would have had read from elsewhere: linked pictures, templates, frames. */
  readonly dropped: readonly string[];
}

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const XML = /\.(?:xml|rels)$/i;
const RELATIONSHIP = /<(?:\w+:)?Relationship\b[^>]*?(?:\/>|>\s*<\/(?:\w+:)?Relationship\s*>)/g;
const IS_EXTERNAL = /\bTargetMode\s*=\s*["']\s*External\s*["']/i;
/** A link that a reader may follow reaches for nothing by itself. */
const IS_LINK = /\bType\s*=\s*["'][^"']*\/hyperlink["']/i;
const TARGET = /\bTarget\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

const [LESS, BANG, UPPER_D, UPPER_E] = [0x3c, 0x21, 0x44, 0x45];

/** Whether a part declares a document type or an entity, in whatever of the encodings that XML must be read in: bytes of zero are passed over. */
export function declaresType(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at + 1)) {
    const [bang, letter] = [...bytes.subarray(at + 1, at + 8)].filter((byte) => byte !== 0);
    if (bang === BANG && (letter === UPPER_D || letter === UPPER_E)) return true;
  }
  return false;
}

/** Takes a Word file apart. Fails as `unpack` does, and with `declares-type` when a part declares a document type. */
export function wordParts(bytes: Uint8Array, file: string): Result<WordParts> {
  const unpacked = unpack(bytes, file, WORD_LIMITS);
  if (!unpacked.ok) return unpacked;
  const dropped: string[] = [];
  const parts = new Map<string, Uint8Array>();
  for (const [name, part] of unpacked.value) {
    if (XML.test(name) && declaresType(part)) return failed({ code: 'declares-type', file });
    parts.set(name, /\.rels$/i.test(name) ? withoutOutside(part, dropped) : part);
  }
  return ok({ parts, dropped });
}

function withoutOutside(part: Uint8Array, dropped: string[]): Uint8Array {
  const text = new TextDecoder('utf-8').decode(part);
  const kept = text.replace(RELATIONSHIP, (relationship) => {
    if (!IS_EXTERNAL.test(relationship) || IS_LINK.test(relationship)) return relationship;
    const [, double, single] = TARGET.exec(relationship) ?? [];
    dropped.push(double ?? single ?? '');
    return '';
  });
  return kept === text ? part : new TextEncoder().encode(kept);
}
