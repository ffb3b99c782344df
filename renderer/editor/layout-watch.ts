/** What made the sheet look different: its lines may have moved, or it was only scrolled. */
export type LayoutNews = 'moved' | 'scrolled';

/** Parents up to the window, through shadow roots and slots. */
function ancestors(element: HTMLElement): readonly EventTarget[] {
  const found: EventTarget[] = [];
  let at: Node | null = element;
  while (at) {
    found.push(at);
    at = (at instanceof Element ? at.assignedSlot : null) ?? at.parentNode ?? (at instanceof ShadowRoot ? at.host : null);
  }
  return [...found, window];
}

/** Tells once per frame that the layout of an element changed or that something around it was scrolled. */
export class LayoutWatch {
  readonly #element: HTMLElement;
  readonly #tell: (news: LayoutNews) => void;
  readonly #sizes: ResizeObserver;
  readonly #scrolled = (): void => this.ask('scrolled');
  #targets: readonly EventTarget[] = [];
  #asked: LayoutNews | null = null;
  #frame = 0;

  constructor(element: HTMLElement, tell: (news: LayoutNews) => void) {
    this.#element = element;
    this.#tell = tell;
    this.#sizes = new ResizeObserver(() => this.ask('moved'));
    this.#sizes.observe(element);
    document.fonts.addEventListener('loadingdone', this.#fontsCame);
  }

  readonly #fontsCame = (): void => this.ask('moved');

  /** Listens to whatever scrolls the element; again when it was put elsewhere. */
  listen(): void {
    this.#targets.forEach((target) => target.removeEventListener('scroll', this.#scrolled));
    this.#targets = ancestors(this.#element);
    this.#targets.forEach((target) => target.addEventListener('scroll', this.#scrolled, { passive: true }));
  }

  ask(news: LayoutNews): void {
    this.#asked = this.#asked === 'moved' ? 'moved' : news;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#answer());
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#sizes.disconnect();
    this.#targets.forEach((target) => target.removeEventListener('scroll', this.#scrolled));
    document.fonts.removeEventListener('loadingdone', this.#fontsCame);
  }

  #answer(): void {
    this.#frame = 0;
    const news = this.#asked;
    this.#asked = null;
    if (news) this.#tell(news);
  }
}
