import { describe, expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { filterClaims } from '../../../core/claims/order.ts';
import { checkOf, claimWords, exportedClaims } from '../../../core/export/claim-facts.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import { leftOut } from '../../../core/export/left-out.ts';
import { storyInput } from './sample-story.ts';

/** The sample story with an unchecked claim on the stash. */
function unchecked() {
  const input = storyInput();
  const claims = input.docket.claims.map((claim) => (claim.id === 'C8' ? { ...claim, check: 'todo' as const } : claim));
  return { ...input, docket: { ...input.docket, claims } };
}

/** The same with the claim drawn longer, so that it begins in the text before the stash. */
function reachingIn() {
  const input = unchecked();
  const { text } = input.projection;
  const from = text.indexOf('0.80');
  const anchor = anchorOf(text, from, text.indexOf('STASH-MARK') + 10);
  const claims = input.docket.claims.map((claim) => (claim.id === 'C8' ? { ...claim, anchor } : claim));
  return { ...input, docket: { ...input.docket, claims } };
}

describe('a claim whose words lie in the stash', () => {
  test('is in no export, and those made of the claims say so', () => {
    const input = storyInput();
    expect(exportedClaims(checkOf(input)).map(({ id }) => id)).not.toContain('C8');
    const said = FORMATS.filter((format) => leftOut(format, input).some(({ code, count }) => code === 'stash-claim' && count === 1));
    expect(said.map(({ id }) => id)).toEqual(['word-claims', 'word-notes', 'html-notes', 'pdf-notes', 'claims-csv', 'claims-report']);
  });

  test('neither counts as open nor holds the story back, which it does as soon as a word of it goes out', () => {
    const all = checkOf(unchecked());
    const held = ({ gate }: ReturnType<typeof checkOf>) => gate.flatMap(({ claims }) => claims);
    const open = ({ claims }: ReturnType<typeof checkOf>) => filterClaims(claims, 'open', null).map(({ id }) => id);
    expect(all.byId.get('C8')).toMatchObject({ state: 'todo', stashed: true });
    expect(held(all)).not.toContain('C8');
    expect(open(all)).not.toContain('C8');
    expect(filterClaims(all.claims, 'all', null).map(({ id }) => id)).toContain('C8');
    expect(all.open).toBe(open(all).length);
    const reaching = checkOf(reachingIn());
    expect(held(reaching)).toContain('C8');
    expect(open(reaching)).toContain('C8');
    expect(reaching.open).toBe(all.open + 1);
  });

  test('that reaches into it from the text gives the words of the text alone', async () => {
    const input = reachingIn();
    const claim = exportedClaims(checkOf(input)).find(({ id }) => id === 'C8');
    if (!claim) throw new Error('the claim goes out');
    expect(claim.words).toContain('STASH-MARK');
    expect(claimWords(claim, input)).toBe('0.80');
    expect(FORMATS.flatMap((format) => leftOut(format, input)).filter(({ code }) => code === 'stash-claim')).toEqual([]);
  });
});
