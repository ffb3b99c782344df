import type { ClaimCheck } from '../../core/claims/article-check.ts';
import type { JudgedQuotation } from '../../core/quotes/judged.ts';
import type { QuoteFound, QuoteVerdict } from '../../core/quotes/look-up.ts';
import type { Locator } from '../../core/saved/docket.ts';
import type { Source } from '../../core/saved/library-record.ts';
import { sourceOf } from '../../core/sources/source-of.ts';
import { library } from '../state/library.ts';
import { words } from '../words/words.ts';
import { checkNow } from './check.ts';
import { addClaim, cite } from './claims.ts';
import { standingLocator } from './quote-place.ts';
import { say } from './tell.ts';

/** The longest excerpt a citation takes is longer than any quotation of a story; what is cut says so. */
const LONGEST_EXCERPT = 5_000;

/** The source whose evidence a text is; null for a file that somebody put into the locker by hand. */
export function sourceOfText(text: string): Source | null {
  const { record } = library.value;
  const piece = record?.evidence.find(({ id }) => id === text);
  return record && piece ? sourceOf(record.sources, piece.source) : null;
}

/** Where a quotation's words stand that can be cited for it; null where they do not, or another person says them. */
export const citable = (verdict: QuoteVerdict): QuoteFound | null =>
  verdict.state === 'exact' || verdict.state === 'trimmed' ? verdict.found : null;

/**
 * Cites the source in whose evidence a quotation stands word for word, with the place and the words said there. The claim is the one that stands
 * on the quotation; where there is none, it is made. Says what was done, or why not.
 */
export function citeQuotation({ quotation, verdict }: JudgedQuotation): void {
  const { quotes } = words;
  const found = citable(verdict);
  const source = found && sourceOfText(found.text);
  if (!found || !source) return say(quotes.cannotCite);
  const standing = claimOn(quotation);
  const locator = standingLocator(found);
  if (standing && isCited(standing, source, locator)) return say(quotes.citedAlready);
  const claim = standing?.id ?? addClaim({ from: quotation.from, to: quotation.to }, 'quote');
  if (claim === null) return;
  const excerpt = excerptOf(found);
  if (cite(claim, { source: source.id, locator, excerpt, stance: 'supports' })) say(quotes.cited(source.title, locator.value));
}

const excerptOf = ({ said }: QuoteFound): string => (said.length > LONGEST_EXCERPT ? `${said.slice(0, LONGEST_EXCERPT - 1)}…` : said);

/** The claim that holds the quotation whole; else one on words of it. */
function claimOn({ from, to }: JudgedQuotation['quotation']): ClaimCheck | null {
  const claims = checkNow()?.claims ?? [];
  const whole = claims.find(({ range }) => range && range.from <= from && range.to >= to);
  const within = claims.find(({ claim, range }) => claim.category === 'quote' && range && range.from < to && range.to > from);
  return whole ?? within ?? null;
}

function isCited({ claim }: ClaimCheck, source: Source, { value }: Locator): boolean {
  const sources = library.value.record?.sources ?? [];
  return claim.citations.some((one) => sourceOf(sources, one.source)?.id === source.id && one.locator.value === value);
}
