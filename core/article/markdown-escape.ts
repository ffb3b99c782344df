/** How text is written so that reading it as Markdown gives the same text. */
export interface EscapeOptions {
  /** The text begins a line of Markdown. */
  readonly lineStart: boolean;
  /** What follows the text in the same line; empty at its end. */
  readonly next: string;
  /** Escape every bracket: the file defines link references, or the text stands where a bracket would end something. */
  readonly careful: boolean;
}

const SPECIAL = /[\\`*_[\]<&~!\n\r\0]/;
const EVERY_SPECIAL = /[\\`*_[\]<&~\n\r\0]/g;
/** An editor's insertion, `[the bridge]`, is no link where no `(`, `[` or `:` follows; nothing else may look special in it. */
const INSERTION = /\[[^[\]`<>\\*_~!^&\n]+\](?![([:])/y;
const WORDLIKE = /[\p{L}\p{N}]/u;
const entity = (character: string): string => `&#${String(character.codePointAt(0))};`;

function underscore(text: string, at: number): string {
  return WORDLIKE.test(text.charAt(at - 1)) && WORDLIKE.test(text.charAt(at + 1)) ? '_' : '\\_';
}

function tilde(text: string, at: number): string {
  const edge = at === 0 || at === text.length - 1;
  return edge || text.charAt(at - 1) === '~' || text.charAt(at + 1) === '~' ? '\\~' : '~';
}

/** Ends (exclusive) of the insertions that may stay as they are, by the offset of their opening bracket. */
function insertions(text: string, options: EscapeOptions): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (options.careful) return found;
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    INSERTION.lastIndex = at;
    const [source] = INSERTION.exec(text) ?? [];
    if (source === undefined || text.charAt(at - 1) === '!') continue;
    const end = at + source.length;
    if (end < text.length || options.next === '') found.set(at, end);
  }
  return found;
}

function escapeOne(text: string, at: number, options: EscapeOptions): string {
  const character = text.charAt(at);
  const next = at + 1 < text.length ? text.charAt(at + 1) : options.next;
  switch (character) {
    case '\0':
      return '';
    case '\n':
    case '\r':
      return entity(character);
    case '_':
      return underscore(text, at);
    case '~':
      return tilde(text, at);
    case '<':
      return /[A-Za-z/!?]/.test(next) || at + 1 === text.length ? '\\<' : '<';
    case '&':
      return /[A-Za-z#]/.test(next) || at + 1 === text.length ? '\\&' : '&';
    default:
      return `\\${character}`;
  }
}

function escapeSpecial(text: string, options: EscapeOptions): string {
  const whole = text.includes('[') ? insertions(text, options) : null;
  let closed = -1;
  return text.replace(EVERY_SPECIAL, (character, at: number) => {
    if (at === closed - 1) return character;
    const end = whole?.get(at);
    if (end === undefined) return escapeOne(text, at, options);
    closed = end;
    return character;
  });
}

const LINE_MARK = /^(?:>|[-+=:|#](?![\p{L}\p{N}]))/u;
const LINE_NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;
const BLANK_START = /^\s+/;

function escapeLineStart(escaped: string): string {
  const blank = BLANK_START.exec(escaped)?.[0];
  if (blank !== undefined) return Array.from(blank, entity).join('') + escaped.slice(blank.length);
  return escaped.replace(LINE_MARK, '\\$&').replace(LINE_NUMBER, '$1\\$2');
}

export function escapeText(text: string, options: EscapeOptions): string {
  const escaped = SPECIAL.test(text) ? escapeSpecial(text, options) : text;
  return options.lineStart ? escapeLineStart(escaped) : escaped;
}

/** Blanks at the end of a block or a cell would be dropped by a reader of Markdown. */
export function keepBlankEnd(markdown: string): string {
  const words = markdown.trimEnd();
  return words.length === markdown.length ? markdown : words + Array.from(markdown.slice(words.length), entity).join('');
}

const escapeEntities = (text: string): string => text.replace(/&(?=[#A-Za-z])/g, '\\&');

/** A link's or picture's address. */
export function writeAddress(address: string): string {
  const clean = address.replace(/\0/g, '').replace(/[\n\r]/g, (character) => (character === '\n' ? '%0A' : '%0D'));
  const ampersands = clean.replace(/&(?=#?\w+;)/g, '\\&');
  if (/^[^\s<>()\\\u007f]+$/.test(clean) && !/[\u0000-\u001f]/.test(clean)) return ampersands;
  return `<${clean.replace(/[\\<>]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&')}>`;
}

/** A link's title or a picture's credit, with its quotes. */
export function writeTitle(title: string): string {
  const escaped = escapeEntities(title.replace(/\0/g, '').replace(/[\\"]/g, '\\$&'));
  return `"${escaped.replace(/[\n\r]/g, entity)}"`;
}
