import type { Projection } from '../article/plain-text.ts';
import type { Category } from '../saved/closed-sets.ts';
import { SUGGESTERS, suggest } from './suggesters.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a rule says of these words by themselves, whatever stands before them in their sentence. */
function ofTheWords({ text, units }: Projection, { from, to }: Range, language: string): Category | undefined {
  const unit = units.find((one) => one.from <= from && one.to > from);
  if (!unit) return undefined;
  const found = SUGGESTERS.flatMap((suggester) => suggester.find(text.slice(from, Math.min(to, unit.to)), unit, language));
  return (found.find(({ category }) => category === 'money-percent') ?? found.find(isOfWords))?.category;
}

/** That it stands below a picture is said of words about which nothing else can be said. */
const isOfWords = ({ category }: { readonly category: Category }): boolean => category !== 'image-caption';

/**
 * What a claim on these words is about, as far as the rules can tell: a quotation that lies in them whole, else what the words say
 * themselves, else what a rule says of the passage they belong to, else what the place they stand in says. Offsets in UTF-16.
 */
export function guessCategory(projection: Projection, range: Range, language: string): Category {
  const around = suggest(projection, language, [], []).filter(({ from, to }) => from < range.to && to > range.from);
  const isWhole = around.some(({ category, from, to }) => category === 'quote' && from >= range.from && to <= range.to);
  const found = isWhole ? 'quote' : (ofTheWords(projection, range, language) ?? around.find(isOfWords)?.category);
  if (found) return found;
  const kind = projection.units.find((unit) => unit.from <= range.from && unit.to > range.from)?.kind;
  if (kind === 'headline') return 'headline';
  return kind === 'caption' ? 'image-caption' : 'other';
}
