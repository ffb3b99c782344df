/**
 * Sentences for the story about a part of it that was not verified, offered to be inserted by a person. `part` is how the sentence names
 * it, “the casualty figures”. English only; of a part without words there is none.
 */
export function unverifiedWordings(part: string): readonly string[] {
  const named = part.trim().replace(/[.,;:]+$/, '');
  if (named === '') return [];
  // A name keeps its own letters; only an article or another small word begins with a capital here.
  const first = `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
  const small = /^(?:The|A|An|Some|All|Both|His|Her|Their|Its)\s/.test(named) ? `${named.charAt(0).toLowerCase()}${named.slice(1)}` : named;
  return [`${first} could not be independently verified.`, `It was not possible to verify ${small} independently.`];
}
