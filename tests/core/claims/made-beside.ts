import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { stashedText } from '../../../core/claims/stashed.ts';
import { sentencesOf } from '../../../core/text/sentences.ts';

/** The words of the one claim in these texts. */
export const WORDS = 'paid $200';

/** An article of this body, its sentences as they stand, and where its claim is. */
export function read(body: string) {
  const opened = openArticle(`---\nheadline: A bill\n---\n\n${body}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  const projection = plainText(opened.value.doc);
  const from = projection.text.indexOf(WORDS);
  const now = { sentences: sentencesOf(projection, 'en'), where: stashedText(projection) };
  return { projection, now, range: { from, to: from + WORDS.length } };
}
