import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GateItem } from '../../../core/claims/gate.ts';
import { sentenceAt } from '../../actions/hand.ts';
import { checkQuotations } from '../../actions/quotations.ts';
import { quoteTexts } from '../../actions/quote-texts.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';

/** Looks the story's quotations up once the gate stands there: reading the evidence takes a while and holds nothing back. */
export class DifferingQuotes implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #found: readonly GateItem[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#lookUp();
  }

  /** One item for the sentences whose quotation has other words than the passage nearest to it; none while nothing is known. */
  get items(): readonly GateItem[] {
    return this.#found;
  }

  async #lookUp(): Promise<void> {
    const read = await quoteTexts();
    const { projection } = article.value;
    const { result } = check.value;
    if (!read || read.texts.length === 0 || !projection || !result) return;
    const differing = checkQuotations(projection, read.texts).filter(({ verdict }) => verdict.state === 'differs');
    const sentences = [...new Set(differing.map(({ quotation }) => sentenceAt(result, quotation.from + 1)))];
    if (sentences.length === 0) return;
    this.#found = [{ code: 'quote-differs', claims: [], sentences }];
    this.#host.requestUpdate();
  }
}
