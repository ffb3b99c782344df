import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GateCode } from '../../../core/claims/gate-codes.ts';
import type { GateItem } from '../../../core/claims/gate.ts';
import type { JudgedQuotation } from '../../../core/quotes/judged.ts';
import type { QuoteState } from '../../../core/quotes/look-up.ts';
import { quotationsOf } from '../../../core/quotes/quotations.ts';
import { unfoundClaims } from '../../../core/quotes/unfound.ts';
import { sourceOf } from '../../../core/sources/source-of.ts';
import { sourceOfText } from '../../actions/cite-quotation.ts';
import { sentenceAt } from '../../actions/hand.ts';
import { checkQuotations } from '../../actions/quotations.ts';
import { quoteTexts, type QuoteTexts } from '../../actions/quote-texts.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { library } from '../../state/library.ts';

/** What is said at the gate of a quotation that stands so. */
const CODES: Readonly<Partial<Record<QuoteState, GateCode>>> = {
  'other-speaker': 'quote-other-speaker',
  differs: 'quote-differs',
  trimmed: 'quote-trimmed',
};

/** Looks the story's quotations up once the gate stands there: reading the evidence takes a while. Until it is done, nobody may take it that nothing was found. */
export class SuspectQuotes implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #found: readonly GateItem[] = [];
  #looking = 0;
  #known: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { projection } = article.value;
    this.#looking = projection ? quotationsOf(projection).length : 0;
    if (this.#looking > 0) this.#known = this.#lookUp();
  }

  /** How many quotations are being looked up; 0 once it is known how they stand. */
  get looking(): number {
    return this.#looking;
  }

  /** Fulfilled once it is known. */
  get known(): Promise<void> {
    return this.#known;
  }

  /** One item a kind, for the sentences whose quotation must be looked at, or the claims that were verified on one; none while nothing is known. */
  get items(): readonly GateItem[] {
    return this.#found;
  }

  async #lookUp(): Promise<void> {
    try {
      const read = await quoteTexts();
      const { projection } = article.value;
      if (!read || read.texts.length === 0 || !projection) return;
      const judged = checkQuotations(projection, read.texts);
      this.#found = [...itemsOf(judged), ...unfoundItem(judged, read)];
    } finally {
      this.#looking = 0;
      this.#host.requestUpdate();
    }
  }
}

function itemsOf(found: readonly JudgedQuotation[]): readonly GateItem[] {
  const { result } = check.value;
  if (!result) return [];
  return Object.entries(CODES).flatMap(([state, code]): GateItem[] => {
    const these = found.filter(({ verdict }) => verdict.state === state);
    const sentences = [...new Set(these.map(({ quotation }) => sentenceAt(result, quotation.from + 1)))];
    return sentences.length === 0 ? [] : [{ code, claims: [], sentences }];
  });
}

/** Verified claims whose quotation is in none of the texts of what they cite. */
function unfoundItem(judged: readonly JudgedQuotation[], { texts }: QuoteTexts): readonly GateItem[] {
  const sources = library.value.record?.sources ?? [];
  const looked = new Set(texts.map(({ id }) => sourceOfText(id)?.id));
  const hasWords = (source: string): boolean => looked.has(sourceOf(sources, source)?.id ?? source);
  const claims = unfoundClaims(judged, check.value.result?.claims ?? [], hasWords);
  return claims.length === 0 ? [] : [{ code: 'quote-not-found', claims, sentences: [] }];
}
