import type { Node } from 'prosemirror-model';
import { EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { articleSchema } from '../../core/article/schema.ts';
import type { Meta } from '../../core/article/meta.ts';
import type { Mode } from '../../core/contract/shapes.ts';
import { claimAt } from './claim-at.ts';
import { drawClaimsNear } from './claim-marks.ts';
import { claimSpans } from './claim-spans.ts';
import type { EditorListener, MarkedSpan, MenuPlace, SheetWords } from './contract.ts';
import { carryOut } from './deeds.ts';
import { crossesApart, deleteApart } from './kept-apart.ts';
import { FigureView } from './figure-view.ts';
import { showInvisibles } from './invisibles.ts';
import { LayoutWatch, type LayoutNews } from './layout-watch.ts';
import { isMenuKey } from './menu-key.ts';
import { figureOf, pictureAt } from './picture-place.ts';
import { Rail } from './rail.ts';
import { misspeltAt } from './spelling.ts';
import { sheetCommand } from './sheet-commands.ts';
import { sheetPlugins, type SheetSettings } from './sheet-plugins.ts';
import { StyleMarks } from './style-marks.ts';

const EMPTY = articleSchema.topNodeType.createAndFill() as Node;

function quietly(tr: Transaction): Transaction {
  return tr.setMeta('addToHistory', false);
}

/** What the key of the menu speaks of: a chosen figure is named by where it begins, words by where the cursor is. */
const menuPos = ({ selection }: EditorState): number => (selection instanceof NodeSelection ? selection.from : selection.head);

/** ProseMirror pastes without marks while it believes Shift is down, and a key that opens a menu or dialog is let go of elsewhere. */
function letGoOfShift(dom: HTMLElement): boolean {
  dom.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift', keyCode: 16 }));
  return false;
}

/** The sheet: a ProseMirror view with the rail beside it, in one element that scrolls with the text. */
export class Sheet {
  readonly root = document.createElement('div');
  readonly rail = new Rail();
  readonly settings: SheetSettings = { smartQuotes: true, byline: null, spelling: { check: null, wake: () => undefined } };
  readonly view: EditorView;
  readonly layout: LayoutWatch;
  readonly styleMarks: StyleMarks;
  readonly #listener: EditorListener;
  editable = true;
  mode: Mode = 'write';
  invisibles = false;
  label = '';
  /** While undo or redo carries out a deed. */
  isTravelling = false;
  #entered: string | null = null;

  constructor(place: HTMLElement, listener: EditorListener) {
    this.#listener = listener;
    this.root.className = 'sheet-text';
    this.root.dataset.mode = this.mode;
    this.root.append(this.rail.layer);
    place.append(this.root);
    this.view = new EditorView(this.root, {
      state: this.#stateOf(EMPTY, []),
      editable: () => this.editable && this.mode !== 'read',
      attributes: () => ({
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': this.label,
        spellcheck: 'false',
        class: 'article-text',
      }),
      nodeViews: { figure: (node, view, getPos) => this.#figure(node, view, getPos) },
      dispatchTransaction: (tr) => this.#dispatch(tr),
      handleDOMEvents: { contextmenu: (_view, event) => this.#contextMenu(event), blur: ({ dom }) => letGoOfShift(dom) },
      handleClick: (_view, pos) => this.#clicked(pos),
      handleKeyDown: (view, event) => isMenuKey(event) && this.menuAt(menuPos(view.state)),
    });
    this.styleMarks = new StyleMarks(this.view);
    this.layout = new LayoutWatch(this.root, (news) => this.#laidOut(news));
    this.layout.listen();
  }

  #figure(node: Node, view: EditorView, getPos: () => number | undefined): FigureView {
    const store = (name: string, bytes: Uint8Array): Promise<string | null> => this.#listener.picture(name, bytes);
    return new FigureView(node, view, getPos, { store, menuAt: (pos) => void this.menuAt(pos) });
  }

  #stateOf(doc: Node, spans: readonly MarkedSpan[]): EditorState {
    return EditorState.create({ doc, plugins: sheetPlugins(spans, this.settings, this.#listener) });
  }

  open(doc: Node, spans: readonly MarkedSpan[]): void {
    this.#entered = null;
    this.view.updateState(this.#stateOf(doc, spans));
    this.styleMarks.set([]);
    this.layout.listen();
    this.layout.ask('moved');
  }

  #dispatch(asked: Transaction): void {
    const before = this.view.state;
    // Cutting over the edge of the headline must not pull the body up into it; ProseMirror's own cut knows nothing of fields.
    const isCutAcross = asked.getMeta('uiEvent') === 'cut' && crossesApart(before);
    const tr = isCutAcross ? deleteApart(before).setMeta('uiEvent', 'cut') : asked;
    const { state } = before.applyTransaction(tr);
    this.view.updateState(state);
    this.#speak(before.doc, state.doc);
    this.styleMarks.after(tr);
    const isChanged = state.doc !== before.doc;
    if (isChanged) this.#listener.changed(state.doc, claimSpans(state).spans);
    if (!state.selection.eq(before.selection) || isChanged) this.#selected(state);
    if (isChanged || tr.steps.length > 0) this.layout.ask('moved');
    // Last, when the sheet stands as the deed will find it.
    const wasTravelling = this.isTravelling;
    this.isTravelling = true;
    const next = carryOut(tr);
    this.isTravelling = wasTravelling;
    if (next !== null) sheetCommand(next)?.(this.view.state, (more) => this.view.dispatch(more), this.view);
  }

  /** The sheet has the language of its article, whatever changed that: the details, undo, or another program. */
  #speak(before: Node, now: Node): void {
    const [was, is] = [before, now].map(({ attrs }) => (attrs['meta'] as Meta | null)?.language);
    if (is !== undefined && is !== was) this.root.lang = is;
  }

  #selected(state: EditorState): void {
    const { from, to, head } = state.selection;
    this.#listener.selected({ from, to });
    this.#enter(claimAt(state, head));
  }

  #enter(claim: string | null): void {
    if (claim === this.#entered) return;
    this.#entered = claim;
    this.#listener.entered(claim);
  }

  #clicked(pos: number): boolean {
    const claim = claimAt(this.view.state, pos);
    this.#entered = claim;
    if (claim !== null) this.#listener.entered(claim);
    return false;
  }

  #contextMenu(event: MouseEvent): boolean {
    const { selection } = this.view.state;
    const at = { x: event.clientX, y: event.clientY };
    const pos = this.view.posAtCoords({ left: at.x, top: at.y })?.pos ?? selection.head;
    event.preventDefault();
    const on = this.#menuPlace(figureOf(this.view, event.target) ?? pos);
    if (selection.empty || pos < selection.from || pos > selection.to) this.#putCursor(pos);
    this.#listener.contextMenu(at, on);
    return true;
  }

  /** Asks for the menu below the line at `pos`. */
  menuAt(pos: number): boolean {
    const { left, bottom } = this.view.coordsAtPos(pos);
    this.#listener.contextMenu({ x: left, y: bottom }, this.#menuPlace(pos));
    return true;
  }

  #menuPlace(pos: number): MenuPlace {
    const { view } = this;
    const misspelt = view.editable ? misspeltAt(view.state, pos, this.settings.spelling) : null;
    return { pos, claim: claimAt(view.state, pos), misspelt, picture: pictureAt(view, pos) };
  }

  #putCursor(pos: number): void {
    this.view.dispatch(this.view.state.tr.setSelection(TextSelection.near(this.view.state.doc.resolve(pos))));
  }

  #laidOut(news: LayoutNews): void {
    drawClaimsNear(this.view);
    this.rail.draw(this.view);
    this.styleMarks.moved();
    if (this.invisibles) showInvisibles(this.view, true);
    if (news === 'moved') this.#listener.moved();
  }

  /** Makes the view ask again whether it may be edited and what it is called. */
  refresh(): void {
    this.view.setProps({});
  }

  setWords(words: SheetWords): void {
    const { byline, sheet, ...places } = words;
    for (const [name, word] of Object.entries(places)) this.root.style.setProperty(`--word-${name}`, JSON.stringify(word));
    this.settings.byline = byline ?? null;
    this.label = sheet ?? words.body;
    this.refresh();
    this.view.dispatch(quietly(this.view.state.tr));
  }

  destroy(): void {
    this.layout.stop();
    this.styleMarks.stop();
    this.view.destroy();
    this.root.remove();
  }
}
