import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import type { HtmlTag } from './html-tags.ts';

/** The tags of an article as one page, so that what each element holds is what it would hold there; an element's places are the article's. */

type Element = DefaultTreeAdapterMap['element'];

export interface PageElement {
  readonly element: Element;
  /** In the article; its tags included. */
  readonly from: number;
  readonly to: number;
}

/** A tag, and where in the article it begins and ends. */
interface Written {
  readonly name: string;
  readonly closes: boolean;
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

/** They go on behind the end of what they stand in, in a copy that has no limit. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const MOST_COPIED = 50;
/** They mean another thing in the middle of a page, or would take the tags of other blocks for text. */
const RENAMED = new Set('html head body frameset frame select textarea xmp plaintext listing'.split(' '));

/** Of what takes all that follows for text the parser would not say where it ends. */
const AT_LAST = ['title', 'iframe', 'noembed', 'noframes', 'noscript', 'script', 'style'].map((name) => `</${name}>`).join('');

export class HtmlPage {
  readonly #written: (Written | null)[] = [];
  /** Names of what was opened since the last `mark`, the innermost last. */
  #open: string[] = [];

  tag({ name, closes }: Pick<HtmlTag, 'name' | 'closes'>, source: string, at: { readonly from: number; readonly to: number }): void {
    this.#written.push({ name, closes, source, ...at });
    if (!closes) this.#open.push(name);
    else if (this.#open.includes(name)) this.#open.length = this.#open.lastIndexOf(name);
  }

  text(): void {
    if (this.#written.at(-1) !== null) this.#written.push(null);
  }

  /** What is opened from here on is to be closed. Answers what was to be before. */
  mark(): readonly string[] {
    const before = this.#open;
    this.#open = [];
    return before;
  }

  /** Closes it; `before`: what is to be closed later. */
  closeAll(at: number, before: readonly string[] = []): void {
    for (const name of this.#open.reverse()) this.#written.push({ name, closes: true, source: `</${name}>`, from: at, to: at });
    this.#open = [...before];
  }

  /** Every element, those that never close to `end`. */
  elements(end: number): readonly PageElement[] {
    const renamed = this.#isTooMuch() ? new Set([...RENAMED, ...FORMATTING]) : RENAMED;
    const [begins, ends] = [new Map<number, number>(), new Map<number, number>()];
    let page = '';
    for (const one of this.#written) {
      if (one) begins.set(page.length, one.from);
      page += one === null ? 'x' : renamed.has(one.name) ? one.source.replace(/^<\/?/u, (sign) => `${sign}x-`) : one.source;
      if (one) ends.set(page.length, one.to);
    }
    page += AT_LAST;
    const body = defaultTreeAdapter.createElement('div', html.NS.HTML, []);
    return elementsIn(parseFragment(body, page, { sourceCodeLocationInfo: true })).flatMap((element) => {
      const place = element.sourceCodeLocation;
      const from = place && begins.get(place.startOffset);
      if (!place || from === undefined || from === null) return [];
      const to = (place.endTag ? ends : begins).get(place.endOffset);
      return [{ element, from, to: to ?? end }];
    });
  }

  #isTooMuch(): boolean {
    const open = new Map<string, number>();
    for (const one of this.#written)
      if (one && FORMATTING.has(one.name)) open.set(one.name, (open.get(one.name) ?? 0) + (one.closes ? -1 : 1));
    return [...open.values()].some((count) => count > MOST_COPIED);
  }
}

function elementsIn(page: DefaultTreeAdapterMap['documentFragment']): Element[] {
  const found: Element[] = [];
  const ahead: DefaultTreeAdapterMap['node'][] = [page];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) ahead.push(child);
  }
  return found;
}
