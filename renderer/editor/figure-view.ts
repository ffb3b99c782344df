import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { isMenuKey } from './menu-key.ts';

/** Where the window finds the pictures of the library. */
const MEDIA = 'stet://media/';

export type StorePicture = (name: string, bytes: Uint8Array) => Promise<string | null>;

/** The figures that are shown, by their elements. */
const shown = new WeakMap<Element, FigureView>();

/** Shows the figures below an element anew whose picture is one of these. */
export function showFiguresAgain(root: Element, addresses: ReadonlySet<string>): void {
  for (const figure of root.querySelectorAll('figure')) shown.get(figure)?.showAgain(addresses);
}

/** What a figure asks of the sheet. */
interface Asks {
  readonly store: StorePicture;
  /** The menu for the figure at this position. */
  readonly menuAt: (pos: number) => void;
}

/**
 * A figure on the sheet: the picture, or a dashed place to drop one on, above its caption and credit. A picture that is not there is such a
 * place as well, which names it.
 */
export class FigureView implements NodeView {
  readonly dom = document.createElement('figure');
  readonly contentDOM = document.createElement('div');
  readonly #picture = document.createElement('div');
  readonly #view: EditorView;
  readonly #getPos: () => number | undefined;
  readonly #asks: Asks;
  readonly #chooser = document.createElement('input');
  #node: Node;
  /** How often the picture was read anew: the window keeps what it read under an address. */
  #times = 0;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, asks: Asks) {
    this.#node = node;
    this.#view = view;
    this.#getPos = getPos;
    this.#asks = asks;
    this.#picture.className = 'picture';
    this.#picture.contentEditable = 'false';
    this.#picture.addEventListener('keydown', (event) => this.#menuKey(event));
    this.#prepareChooser();
    this.contentDOM.className = 'below';
    this.dom.append(this.#picture, this.contentDOM);
    this.#show(node);
    shown.set(this.dom, this);
  }

  showAgain(addresses: ReadonlySet<string>): void {
    if (!addresses.has(String(this.#node.attrs.src))) return;
    this.#times += 1;
    this.#show(this.#node);
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const sameAttrs = node.attrs.src === this.#node.attrs.src && node.attrs.alt === this.#node.attrs.alt;
    this.#node = node;
    if (!sameAttrs) this.#show(node);
    this.#markEmpty(node);
    return true;
  }

  /** Clicks on the place and the choosing of a file are the figure's own; dragging and selecting are the editor's. */
  stopEvent(event: Event): boolean {
    return (
      event.target instanceof globalThis.Node && this.#picture.contains(event.target) && ['click', 'change', 'keydown'].includes(event.type)
    );
  }

  ignoreMutation(mutation: MutationRecord | { readonly type: 'selection'; readonly target: globalThis.Node }): boolean {
    return mutation.type !== 'selection' && (mutation.target === this.dom || this.#picture.contains(mutation.target));
  }

  selectNode(): void {
    this.dom.classList.add('selected');
  }

  deselectNode(): void {
    this.dom.classList.remove('selected');
  }

  #markEmpty(node: Node): void {
    this.dom.classList.toggle('no-caption', node.child(0).content.size === 0);
    this.dom.classList.toggle('no-credit', node.child(1).content.size === 0);
  }

  #show(node: Node): void {
    const src = String(node.attrs.src);
    this.#picture.replaceChildren(src === '' ? this.#place('') : this.#image(src, String(node.attrs.alt)), this.#chooser);
    this.#markEmpty(node);
  }

  #image(src: string, alt: string): HTMLElement {
    const image = document.createElement('img');
    image.alt = alt;
    image.draggable = false;
    image.src = MEDIA + src.split('/').map(encodeURIComponent).join('/') + (this.#times === 0 ? '' : `?${this.#times}`);
    image.addEventListener('error', () => image.replaceWith(this.#place(src)));
    return image;
  }

  /** `gone`: what the article calls the picture that should stand here; empty when it names none. */
  #place(gone: string): HTMLElement {
    const place = document.createElement('button');
    place.type = 'button';
    place.className = gone === '' ? 'picture-place' : 'picture-place gone';
    place.dataset['picture'] = gone;
    place.addEventListener('click', () => this.#view.editable && this.#chooser.click());
    return place;
  }

  /** Never seen: the place opens it, and the menu, which also exchanges a picture that is there. */
  #prepareChooser(): void {
    const chooser = this.#chooser;
    chooser.type = 'file';
    chooser.accept = 'image/*';
    chooser.hidden = true;
    chooser.addEventListener('change', () => {
      const file = chooser.files?.[0];
      chooser.value = '';
      void this.#take(file);
    });
  }

  /** The place can have the keyboard while the cursor of the sheet is elsewhere. */
  #menuKey(event: KeyboardEvent): void {
    const pos = this.#getPos();
    if (!isMenuKey(event) || pos === undefined) return;
    event.preventDefault();
    this.#asks.menuAt(pos);
  }

  async #take(file: File | undefined): Promise<void> {
    if (!file) return;
    const src = await this.#asks.store(file.name, new Uint8Array(await file.arrayBuffer()));
    const pos = this.#getPos();
    if (src === null || pos === undefined) return;
    const { state } = this.#view;
    const root = this.#picture.getRootNode() as Document | ShadowRoot;
    // The place goes away, and must not take the keyboard with it.
    if (this.#picture.contains(root.activeElement)) this.#view.focus();
    this.#view.dispatch(state.tr.setNodeMarkup(pos, undefined, { ...state.doc.nodeAt(pos)?.attrs, src }));
  }
}
