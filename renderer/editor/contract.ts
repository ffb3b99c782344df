import type { Node } from 'prosemirror-model';
import type { Meta } from '../../core/article/meta.ts';
import type { BlockExcess } from '../../core/article/size-limits.ts';
import type { CommandId } from '../../core/contract/commands.ts';
import type { Mode } from '../../core/contract/shapes.ts';
import type { ClaimState } from '../../core/claims/claim-states.ts';
import type { SentenceState } from '../../core/claims/coverage.ts';
import type { WordsBack } from '../../core/claims/words-back.ts';

/** A span of the document, in document positions, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words that a claim had at its start or end and that nothing was written for. */
export interface MissingWords {
  readonly start?: string;
  readonly end?: string;
}

export interface MarkedSpan extends Span {
  readonly id: string;
  readonly missing?: MissingWords;
}

/** A word the speller does not know, as it stands in the document. */
export interface MisspeltWord extends Span {
  readonly word: string;
}

/** The figure the menu was asked for: whether a picture stands there, and how another is chosen. */
export interface PictureChoice {
  readonly isThere: boolean;
  readonly choose: () => void;
}

/** What the menu was asked for. */
export interface MenuPlace {
  /** The position in the document. */
  readonly pos: number;
  readonly claim: string | null;
  readonly misspelt: MisspeltWord | null;
  readonly picture: PictureChoice | null;
}

/** What the editor tells its owner. All are called after the view has been updated. */
export interface EditorListener {
  /** The document changed. `spans` are where claims and cleared sentences stand now; `null` where their words are gone. */
  changed(doc: Node, spans: ReadonlyMap<string, Span | null>): void;
  selected(selection: Span): void;
  /** A claim's words were clicked or the cursor came into them (id), or left them (null). */
  entered(claim: string | null): void;
  /** The layout may have moved: notes must find their lines again. */
  moved(): void;
  /** A picture was dropped or pasted: the owner stores it and answers with its `src`, or null. */
  picture(name: string, bytes: Uint8Array): Promise<string | null>;
  /** An edit was refused: it would have made a paragraph longer than a file may have. */
  tooLong(excess: BlockExcess): void;
  /** An article file was dropped on the sheet. */
  fileDropped(name: string, bytes: Uint8Array): void;
  /** The menu was asked for, by pointer or key; `at` is a point of the window. */
  contextMenu(at: { readonly x: number; readonly y: number }, on: MenuPlace): void;
}

/**
 * Something done beside the text that undo and redo reach in its turn among the edits. Each answers whether it had anything to do; if not,
 * the next event is taken instead.
 */
export interface Deed {
  undo(): boolean;
  redo(): boolean;
}

export interface FindState {
  readonly query: string;
  readonly count: number;
  /** 1-based index of the current match, 0 when none. */
  readonly current: number;
}

/** The words of the row below the standfirst, for an article in this language (a BCP 47 tag). */
export interface BylineWords {
  by(language: string): string;
  /** The even pieces are names, the others stand between two of them. */
  names(names: readonly string[], language: string): readonly string[];
  notBefore(iso: string): string;
}

/** Words for the sheet's empty places. `sheet` names the text box to those who hear it. */
export interface SheetWords extends Readonly<
  Record<'headline' | 'standfirst' | 'body' | 'caption' | 'credit' | 'picture' | 'gone' | 'raw' | 'stash', string>
> {
  readonly byline?: BylineWords;
  readonly sheet?: string;
}

/** The editor as the rest of the window sees it; made by `createEditor` in `editor/create-editor.ts`. */
export interface ArticleEditor {
  readonly doc: Node;
  readonly selection: Span;
  readonly spans: ReadonlyMap<string, Span | null>;
  /** The element that scrolls with the sheet, for placing notes. */
  readonly dom: HTMLElement;
  open(doc: Node, spans: readonly MarkedSpan[], options: { readonly editable: boolean; readonly language: string }): void;
  /** Replaces the document as one undoable step and keeps what can be kept of the spans (outside change taken over). */
  replaceDoc(doc: Node, spans: readonly MarkedSpan[]): void;
  destroy(): void;
  focus(): void;
  setMode(mode: Mode): void;
  setEditable(editable: boolean): void;
  addSpan(span: MarkedSpan): void;
  removeSpan(id: string): void;
  /** The span has no place any more; it gets one again when its words come back by undo or a paste. */
  loseSpan(id: string, words: string): void;
  /** How each claim looks; ids that are missing are not drawn. `told`: what a screen reader says where each begins. */
  setClaimStates(states: ReadonlyMap<string, ClaimState>, told?: ReadonlyMap<string, string>): void;
  /** The rail: one entry per sentence. */
  setRail(sentences: readonly (Span & { readonly state: SentenceState })[]): void;
  setActive(claim: string | null): void;
  /** The sentence under the checker's eye. */
  setHere(span: Span | null): void;
  setMeta(meta: Meta): void;
  /** Puts a deed that has just been done into the undo history, as an event of its own. */
  record(deed: Deed): void;
  /** Replaces text in a span, e.g. a word by the one the house style wants. */
  replaceText(span: Span, text: string): void;
  /** Puts a claim's earlier words back, as found for the document as it is now. */
  putWordsBack(claim: string, words: WordsBack): void;
  insertFigure(src: string, alt: string): void;
  /** Other bytes lie under these addresses than when they were shown. */
  showPicturesAgain(addresses: ReadonlySet<string>): void;
  setLink(href: string | null): void;
  /** Href at the selection, or null. */
  readonly linkHere: string | null;
  /** Runs a command of the sheet (undo, strong, subhead-1, …); false when it does not apply. */
  run(command: CommandId): boolean;
  canRun(command: CommandId): boolean;
  /** Selects words of the article; an empty span puts the cursor there. */
  select(span: Span): void;
  scrollTo(span: Span): void;
  /** Position of the first line in sight; null while the sheet stands at its beginning. */
  readonly firstInSight: number | null;
  /** Scrolls until the line of this position is the first in sight. */
  showFirst(pos: number): void;
  /** Asks for the context menu below a position, as its key does. */
  menuAt(pos: number): void;
  /** Distance of a position's line from the top of `dom`, in CSS pixels, before scrolling. */
  topOf(pos: number): number;
  find(query: string, options: { readonly caseSensitive: boolean; readonly wholeWord: boolean }): FindState;
  findNext(direction: 1 | -1): FindState;
  replaceCurrent(replacement: string): FindState;
  replaceAll(replacement: string): number;
  endFind(): void;
  setSmartQuotes(on: boolean): void;
  setInvisibles(on: boolean): void;
  /** `check` says whether a word is right; null turns spelling off. */
  setSpelling(check: ((word: string) => boolean) | null): void;
  /** Draws the lines of the house style under these words of the document as it is now; they follow what is typed. */
  setStyleMarks(spans: readonly Span[]): void;
  /** Shows the words that `renderer/words` gives for the sheet's empty places. */
  setWords(words: SheetWords): void;
}
