import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import type { QuotePlace, QuoteVerdict } from '../../../core/quotes/look-up.ts';
import { sourceOfText } from '../../actions/cite-quotation.ts';
import { standingLocator } from '../../actions/quote-place.ts';
import { verdictsIn } from '../../actions/quote-verdicts.ts';
import { words } from '../../words/words.ts';

/** A line of a note for how each quotation in its claim stands in what is attached; nothing of what is not known. */
export function quoteLines({ range }: ClaimCheck): readonly unknown[] {
  return range ? verdictsIn(range).map(quoteLine) : [];
}

function quoteLine(verdict: QuoteVerdict): TemplateResult | typeof nothing {
  const { quotes } = words;
  switch (verdict.state) {
    case 'exact':
      return html`<p class="line" data-quote="exact">${quotes.state.exact} ${quotes.in} ${placeOf(verdict.found)}.</p>`;
    case 'other-speaker':
      return wrong(verdict, verdict.found, quotes.otherSpeaker(verdict.found.speaker ?? ''));
    case 'trimmed':
      return wrong(verdict, verdict.found, quotes.trimmed(verdict.cut, verdict.side));
    case 'differs':
      return wrong(verdict, verdict.near, '');
    case 'not-found':
      return html`<p class="line wrong" data-quote="not-found">${quotes.cardNotFound}</p>`;
    case 'no-text':
    case 'too-short':
      return nothing;
  }
}

const wrong = ({ state }: QuoteVerdict, place: QuotePlace, more: string): TemplateResult =>
  html`<p class="line wrong" data-quote=${state}>
    ${words.quotes.state[state]}${state === 'differs' ? html` ${words.quotes.than}` : '.'}
    ${more}${more === '' ? '' : ' '}${placeOf(place)}.
  </p>`;

/** The source and where in it; of a file that belongs to none, its name. */
function placeOf(place: QuotePlace): TemplateResult {
  const source = sourceOfText(place.text);
  return html`<cite>${source?.title ?? place.name}</cite>, <span class="num">${standingLocator(place).value}</span>`;
}
