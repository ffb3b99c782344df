import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';

/** A piece of HTML as browsers take it apart: its tags, and the text between them. What is neither, a comment or a script, puts no word before a reader. */

type TagToken = Token.TagToken;

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface TagPiece extends Stretch {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: TagToken['attrs'];
  /** It is a part of a drawing or a formula. */
  readonly isDrawn: boolean;
}

export interface HtmlPieces {
  readonly tags: readonly TagPiece[];
  /** In order; what touches is one. */
  readonly texts: readonly Stretch[];
}

/** What they hold is no HTML, up to their other half. */
const HELD: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
]);
const SILENT = new Set(['script', 'style']);
/** Drawings and formulas have rules of their own, but for the parts of them that hold HTML again. */
const FOREIGN = new Set(['svg', 'math']);
const HTML_AGAIN = new Set('foreignobject desc title mi mo mn ms mtext annotation-xml'.split(' '));
/** Drawings within drawings deeper than this are those around them. */
const DEEPEST = 50;

class Reader implements TokenHandler {
  readonly tags: TagPiece[] = [];
  readonly texts: Stretch[] = [];
  readonly #tokenizer: Tokenizer;
  readonly #isOne: boolean;
  /** The drawing or formula that this is in, and what in it holds HTML, the innermost last. */
  readonly #foreign: string[] = [];
  #silent: TagToken | null = null;
  readonly #isMarkdown: boolean;

  /** `isOne`: to stop behind the first tag; `isMarkdown`: a script that nothing closes hides what follows, as any tag. */
  constructor({ isOne = false, isMarkdown = false }) {
    this.#isOne = isOne;
    this.#isMarkdown = isMarkdown;
    this.#tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this);
  }

  read(source: string): this {
    this.#tokenizer.write(source, true);
    return this;
  }

  onStartTag(token: TagToken): void {
    const { tagName: name, selfClosing } = token;
    if (SILENT.has(name) && !this.#isOne) this.#silent = token;
    else this.#tag(token, false);
    const isForeign = FOREIGN.has(this.#foreign.at(-1) ?? '');
    const held = isForeign ? undefined : HELD.get(name);
    if (held !== undefined) {
      this.#tokenizer.lastStartTagName = name;
      this.#tokenizer.state = held;
    } else if (!selfClosing && (FOREIGN.has(name) || (isForeign && HTML_AGAIN.has(name)))) this.#enter(name);
  }

  onEndTag(token: TagToken): void {
    const { tagName: name } = token;
    if (name === this.#silent?.tagName) this.#silent = null;
    else if (!SILENT.has(name) || this.#isOne) this.#tag(token, true);
    if (FOREIGN.has(name) || HTML_AGAIN.has(name)) this.#leave(name);
  }

  onCharacter({ location }: Token.CharacterToken): void {
    if (!location || this.#silent !== null) return;
    const last = this.texts.at(-1);
    const { startOffset: from, endOffset: to } = location;
    if (last?.to === from) this.texts[this.texts.length - 1] = { from: last.from, to };
    else this.texts.push({ from, to });
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(): void {
    // Shown as nothing.
  }

  onComment(): void {
    // Neither tag nor text, like all that follows.
  }

  onDoctype(): void {
    // Nothing is shown of it.
  }

  onEof(): void {
    // A tag that is not finished shows nothing.
    if (this.#silent && this.#isMarkdown) this.#tag(this.#silent, false);
  }

  #enter(name: string): void {
    if (this.#foreign.length < DEEPEST) this.#foreign.push(name);
    this.#tokenizer.inForeignNode = FOREIGN.has(this.#foreign.at(-1) ?? '');
  }

  #leave(name: string): void {
    const at = this.#foreign.lastIndexOf(name);
    if (at >= 0) this.#foreign.length = at;
    this.#tokenizer.inForeignNode = FOREIGN.has(this.#foreign.at(-1) ?? '');
  }

  #tag({ tagName: name, attrs: attributes, location }: TagToken, closes: boolean): void {
    if (!location) return;
    const isDrawn = FOREIGN.has(this.#foreign.at(-1) ?? '');
    this.tags.push({ name, closes, attributes, isDrawn, from: location.startOffset, to: location.endOffset });
    if (this.#isOne) this.#tokenizer.pause();
  }
}

export function htmlPieces(source: string, isMarkdown = false): HtmlPieces {
  const { tags, texts } = new Reader({ isMarkdown }).read(source);
  return { tags, texts };
}

/** The tag that a source begins with; null where it begins with something else. */
export function firstTag(source: string): TagPiece | null {
  if (!/^<\/?[a-z]/iu.test(source)) return null;
  const [tag] = new Reader({ isOne: true }).read(source).tags;
  return tag?.from === 0 ? tag : null;
}
