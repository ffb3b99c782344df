import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { checkArticle } from '../../../core/claims/article-check.ts';
import { staleDiff } from '../../../core/claims/standing.ts';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { claimOf, docketOf, SETTINGS, signed } from './made.ts';

/** The state of a claim on everything from `first` to `last`, signed off for these words, in an article of this body. */
function checked(body: string, first: string, last: string) {
  const opened = openArticle(`---\nheadline: A bill\n---\n\n${body}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  const projection = plainText(opened.value.doc);
  const [from, to] = [projection.text.indexOf(first), projection.text.indexOf(last) + last.length];
  const words = projection.text.slice(from, to);
  const claim = claimOf('c', words, { check: 'verified', signOffs: [signed(words)] });
  const anchor = anchorOf(projection.text, from, to);
  const result = checkArticle(projection, docketOf([claim]), { c: anchor }, SETTINGS, 'en');
  const at = result.byId.get('c');
  if (!at) throw new Error('no claim');
  return at;
}

describe('a sign-off is for what readers get', () => {
  test.each([
    ['all of it', 'The mayor did not pay the bill.', 'verified'],
    ['a word struck out', 'The mayor did ~~not~~ pay the bill.', 'stale'],
    ['a word struck out beside it', '~~Yesterday~~ The mayor did not pay the bill.', 'verified'],
  ])('%s', (_name, body, state) => {
    expect(checked(body, 'The mayor', 'the bill.').state).toBe(state);
  });

  test.each([
    ['half of it on the stash', 'The mayor stole.\n\n<!-- stash\nSo say his rivals.\n-->', 'stale'],
    ['all of it on the stash', '<!-- stash\nThe mayor stole.\n\nSo say his rivals.\n-->', 'verified'],
    ['none of it on the stash', 'The mayor stole.\n\nSo say his rivals.\n\n<!-- stash\nAside.\n-->', 'verified'],
  ])('%s', (_name, body, state) => {
    expect(checked(body, 'The mayor', 'his rivals.').state).toBe(state);
  });

  test('and the difference is shown', () => {
    const at = checked('The mayor did ~~not~~ pay the bill.', 'The mayor', 'the bill.');
    const gone = staleDiff(at, SETTINGS)?.pieces.filter(({ kind }) => kind === 'removed');
    expect(gone?.map(({ text }) => text.trim())).toEqual(['not']);
  });
});

describe('what HTML hides is no part of it either', () => {
  test.each([
    ['a word hidden', 'The mayor did <span hidden>not</span> pay the bill.', 'stale'],
    ['a word hidden beside it', '<i style="display: none">Yesterday</i> The mayor did not pay the bill.', 'verified'],
    ['markup that hides nothing', 'The mayor did <b>not</b> pay the bill.', 'verified'],
  ])('%s', (_name, body, state) => {
    expect(checked(body, 'The mayor', 'the bill.').state).toBe(state);
  });
});
