import { describe, expect, test } from 'vitest';
import type { Summary } from '../../../core/contract/shapes.ts';
import { hiddenHits, shownArticles, type Library } from '../../../renderer/state/library.ts';

function summary(id: string, change: Partial<Summary>): Summary {
  const changed = '2026-11-24T08:00:00.000Z';
  return {
    id,
    file: `${id}.md`,
    headline: id,
    status: 'draft',
    language: 'en',
    words: 1,
    openClaims: 0,
    claims: 0,
    assignees: [],
    changed,
    ...change,
  };
}

const ARTICLES = [
  summary('draft', {}),
  summary('draft-open', { claims: 2, openClaims: 1, assignees: ['person:cm'] }),
  summary('begun', { status: 'checking' }),
  summary('translation-open', { status: 'translation', claims: 1, openClaims: 1 }),
  summary('ready', { status: 'ready', claims: 3 }),
];

const shown = (filter: Library['filter'], hits: Library['hits'] = null): readonly string[] =>
  shownArticles({ articles: ARTICLES, filter, sort: 'headline', hits }, 'person:cm').map(({ id }) => id);

describe('the filters of the list', () => {
  test.each([
    ['all', ['begun', 'draft', 'draft-open', 'ready', 'translation-open']],
    ['mine', ['draft-open']],
    ['to-check', ['begun', 'draft-open', 'translation-open']],
    ['checking', ['begun']],
    ['ready', ['ready']],
    ['exported', []],
  ] as const)('%s', (filter, expected) => {
    expect(shown(filter)).toEqual(expected);
  });

  test('what was found and is hidden is counted', () => {
    const hits = new Map(['draft', 'ready', 'gone'].map((id) => [id, { id, snippet: '', inSnippet: [], inHeadline: [] }]));
    expect(shown('ready', hits)).toEqual(['ready']);
    const filtered = shownArticles({ articles: ARTICLES, filter: 'ready', sort: 'changed', hits }, null);
    expect(hiddenHits({ articles: ARTICLES, hits }, filtered)).toBe(1);
    expect(hiddenHits({ articles: ARTICLES, hits: null }, filtered)).toBe(0);
  });
});
