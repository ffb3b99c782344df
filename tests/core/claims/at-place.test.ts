import { expect, test } from 'vitest';
import { claimAtPlace } from '../../../core/claims/at-place.ts';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import { docketOf, claimOf, SETTINGS } from './made.ts';
import { checkClaim } from '../../../core/claims/article-check.ts';
import { describe } from '../../../core/anchoring/describe.ts';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { stashedText } from '../../../core/claims/stashed.ts';

const opened = openArticle('---\nheadline: A\n---\n\nIn May Red won 4511 votes and Blue won 812 votes in Kep.\n');
if (!opened.ok) throw new Error(opened.problem.code);
const where = stashedText(plainText(opened.value.doc));

const rangeOf = (words: string) => {
  const from = where.text.indexOf(words);
  return { from, to: from + words.length };
};

function claimsOn(words: readonly string[]): ClaimCheck[] {
  const made = words.map((exact) => {
    const { from, to } = rangeOf(exact);
    return claimOf(exact, exact, { anchor: describe(where.text, from, to) });
  });
  return docketOf(made).claims.map((claim) => checkClaim(claim, claim.anchor, where, SETTINGS));
}

const [RED, BLUE] = ['Red won 4511 votes', 'Blue won 812 votes'] as const;
const WHOLE = 'Red won 4511 votes and Blue won 812 votes';

test.each([
  ['words of one claim', 'won 812', [RED, BLUE], BLUE],
  ['all words of one claim', RED, [RED, BLUE], RED],
  ['words that only run into one', 'votes in Kep', [RED, BLUE], BLUE],
  ['words of a claim within another', 'won 812', [WHOLE, BLUE], BLUE],
  ['words that only the wider one holds', 'votes and Blue', [WHOLE, BLUE], WHOLE],
  ['words of two claims', 'votes and Blue', [RED, BLUE], null],
  ['words beside both', 'Kep', [RED, BLUE], null],
  ['words beside the only one', 'Kep', [RED], RED],
  ['words of a sentence without claims', 'Kep', [], null],
])('%s', (_name, place, claims, wanted) => {
  expect(claimAtPlace(claimsOn(claims), rangeOf(place))).toBe(wanted);
});
