import { describe, expect, it } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { judgedQuotations } from '../../../core/quotes/judged.ts';
import { unfoundClaims, type QuotingClaim } from '../../../core/quotes/unfound.ts';
import { indexTexts } from '../../../core/quotes/word-index.ts';

const STORY = '“Every lamp in this town was lit for us,” an old man said. “We did not authorise the works on the bridge,” he wrote.';
const [LAMPS, WORKS] = ['Every lamp in this town', 'We did not authorise the works'];

/** The ids of the claims that are named, of a story whose transcript has the second quotation only. */
function named(claims: readonly (Partial<QuotingClaim> & { readonly on: string })[]): readonly string[] {
  const opened = openArticle(`${STORY}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  const projection = plainText(opened.value.doc);
  const talk = { id: 't', name: 'talk.txt', text: 'We did not authorise the works on the bridge. Nobody asked us about it.' };
  const judged = judgedQuotations(indexTexts([talk]), projection, 'en');
  const made = claims.map(({ on, ...rest }, nth): QuotingClaim => {
    const from = projection.text.indexOf(on);
    const claim = { citations: [{ source: 'source:talk' }] };
    return { id: `c${nth}`, state: 'verified', stashed: false, range: { from, to: from + on.length }, claim, ...rest };
  });
  return unfoundClaims(judged, made, (source) => source === 'source:talk');
}

describe('verified claims whose quotation stands nowhere in what they cite', () => {
  it('are named, whether they hold the quotation or lie in it', () => {
    expect(named([{ on: LAMPS }])).toEqual(['c0']);
    expect(named([{ on: '“Every lamp in this town was lit for us,” an old man said.' }])).toEqual(['c0']);
  });
  it('are not named when the words are found', () => expect(named([{ on: WORKS }])).toEqual([]));
  it('are not named while they are not verified: they hold the story back anyway', () =>
    expect(named([{ on: LAMPS, state: 'checking' }])).toEqual([]));
  it('are not named on the stash', () => expect(named([{ on: LAMPS, stashed: true }])).toEqual([]));
  it('are not named when nothing they cite has words to look in', () =>
    expect(
      named([
        { on: LAMPS, claim: { citations: [{ source: 'source:telephone' }] } },
        { on: LAMPS, claim: { citations: [] } },
      ]),
    ).toEqual([]));
  it('are not named without a place', () => expect(named([{ on: LAMPS, range: null }])).toEqual([]));
});
