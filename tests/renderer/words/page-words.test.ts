import { describe, expect, test } from 'vitest';
import { pageWords } from '../../../renderer/words/page-words.ts';

describe('the row below the standfirst', () => {
  test.each([
    ['en', 'By A, B and C'],
    ['', 'By A, B and C'],
    ['not a tag', 'By A, B and C'],
    ['km', ' A B C'],
    ['km-KH', ' A B C'],
  ])('follows the language %j of the article', (language, names) => {
    expect(`${pageWords.by(language)} ${pageWords.names(['A', 'B', 'C'], language).join('')}`).toBe(names);
  });

  test('names stand on even places, whatever joins them', () => {
    for (const language of ['en', 'km'])
      expect(pageWords.names(['A', 'B', 'C'], language).filter((_, at) => at % 2 === 0)).toEqual(['A', 'B', 'C']);
    expect(pageWords.names([], 'en')).toEqual([]);
  });
});
