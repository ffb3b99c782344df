import type { ImportReport } from '../contract/shapes.ts';
import { failed, ok, type Result } from '../result.ts';
import { isOtherData } from './signatures.ts';
import { WINDOWS_1252_HIGH } from './windows-1252.ts';

/** The largest file an import takes, in bytes. */
export const LARGEST_IMPORT = 20 * 1024 * 1024;

/** Both rooms have it at run time; `core` knows neither Node's nor the window's types. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder;

/** What was not certain about the letters of a file: the encoding it was read in, and how many places in it are none and stand as \ufffd. */
export type Guess = NonNullable<ImportReport['guess']>;

export interface Decoded {
  readonly text: string;
  /** Null when nothing had to be guessed. */
  readonly guess: Guess | null;
}

/** More control characters than one in this many characters, and the file is no text. Fewer are strays and are left out. */
const CHARACTERS_PER_STRAY = 500;
/** Windows-1252 is believed only while letters beyond ASCII are rare, as they are in Latin script. */
const LARGEST_HIGH_SHARE = 0.2;
/** Two zero bytes in five, all on one side, are UTF-16 without its mark. */
const UTF16_SHARE = 0.4;

const isControl = (code: number): boolean => (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 127;

function strict(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isText(text: string): boolean {
  let strays = 0;
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) strays += 1;
  return !text.includes('\0') && strays * CHARACTERS_PER_STRAY <= text.length;
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const least = (bytes.length / 2) * UTF16_SHARE;
  const text = even > least && odd === 0 ? strict('utf-16be', bytes) : odd > least && even === 0 ? strict('utf-16le', bytes) : null;
  return text !== null && isText(text);
}

const REPLACED = /\ufffd/gu;
/** The replacement character itself, as UTF-8 writes it: a file may hold it. */
const WRITTEN = /\xef\xbf\xbd/gu;
/** What UTF-8 text is full of and a code page read as UTF-8 hardly ever hits: accented letters, dashes, curly quotes, Khmer. */
const LIKELY = /[\u00a0-\u024f\u1780-\u17ff\u200b-\u2044\u20ac]/gu;

interface Broken extends Decoded {
  readonly guess: Guess;
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** UTF-8 with every place that is none as the replacement character. */
function brokenUtf8(bytes: Uint8Array): Broken {
  const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
  const written = countOf(new TextDecoder('latin1', { fatal: false, ignoreBOM: true }).decode(bytes), WRITTEN);
  return { text, guess: { encoding: 'utf-8', unreadable: countOf(text, REPLACED) - written } };
}

/** At most one broken place in this many bytes. */
const BYTES_PER_BROKEN = 20;
const isMostly = ({ guess }: Decoded, bytes: Uint8Array): boolean => (guess?.unreadable ?? 0) * BYTES_PER_BROKEN <= bytes.length;

/** Whether what is sound beyond ASCII outweighs what is broken, so that no code page explains the bytes better. */
function isPlainlyUtf8({ text, guess }: Broken): boolean {
  const sound = countOf(text, /[^\u0000-\u007f\ufffd]/gu);
  return countOf(text, LIKELY) * 2 >= guess.unreadable || sound >= guess.unreadable * 10;
}

/** The text when the bytes are plainly Latin text in Windows-1252, else null. */
function latin(bytes: Uint8Array): string | null {
  let high = 0;
  let text = '';
  const pieces: string[] = [];
  for (const byte of bytes) {
    const code = byte >= 0x80 && byte < 0xa0 ? (WINDOWS_1252_HIGH[byte - 0x80] ?? 0) : byte;
    if (code === 0) return null;
    if (byte >= 0x80) high += 1;
    text += String.fromCharCode(code);
    if (text.length > 8192) {
      pieces.push(text);
      text = '';
    }
  }
  const whole = pieces.join('') + text;
  if (high > bytes.length * LARGEST_HIGH_SHARE) return null;
  return /[À-ÿ]{4}|[×÷¤¦§¬¯±µ¶]{2}/u.test(whole) ? null : whole;
}

function marked(bytes: Uint8Array): Decoded | null | undefined {
  const [first, second, third] = bytes;
  const sure = (label: string, rest: Uint8Array): Decoded | null => {
    const text = strict(label, rest);
    return text === null ? null : { text, guess: null };
  };
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const rest = bytes.subarray(3);
    const broken = sure('utf-8', rest) ?? brokenUtf8(rest);
    return broken && isMostly(broken, rest) ? broken : null;
  }
  if (first === 0xff && second === 0xfe) return sure('utf-16le', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return sure('utf-16be', bytes.subarray(2));
  return undefined;
}

function withoutStrays({ text, guess }: Decoded, name: string): Result<Decoded> {
  if (!isText(text)) return failed({ code: 'binary-file', file: name });
  if (text.trim() === '') return failed({ code: 'empty-file', file: name });
  return ok({ text: text.replace(/[\u0001-\u0008\u000b\u000e-\u001f\u007f]/gu, ''), guess });
}

/**
 * The text of a file's bytes: UTF-8, also with a few broken places, UTF-16 with its byte order mark, or Windows-1252 when it is plainly
 * Latin text. The mark is left out; what was guessed is in the answer. Fails with `too-large`, `empty-file`, `binary-file` or
 * `wrong-encoding`; a wrong guess would change people's words.
 */
export function decode(bytes: Uint8Array, name: string): Result<Decoded> {
  if (bytes.length > LARGEST_IMPORT) return failed({ code: 'too-large', file: name });
  if (bytes.length === 0) return failed({ code: 'empty-file', file: name });
  if (isOtherData(bytes)) return failed({ code: 'binary-file', file: name });
  const byMark = marked(bytes);
  if (byMark === null) return failed({ code: 'wrong-encoding', file: name });
  if (byMark !== undefined) return withoutStrays(byMark, name);
  if (bytes.includes(0)) return failed({ code: looksLikeUtf16(bytes) ? 'wrong-encoding' : 'binary-file', file: name });
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null) return withoutStrays({ text: utf8, guess: null }, name);
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls += 1;
  if (controls * CHARACTERS_PER_STRAY > bytes.length) return failed({ code: 'binary-file', file: name });
  const broken = brokenUtf8(bytes);
  if (isMostly(broken, bytes) && isPlainlyUtf8(broken)) return withoutStrays(broken, name);
  const text = latin(bytes);
  if (text === null) return failed({ code: 'wrong-encoding', file: name });
  return withoutStrays({ text, guess: { encoding: 'windows-1252', unreadable: 0 } }, name);
}
