import { expect, test, vi } from 'vitest';

vi.mock('../../../renderer/actions/article.ts', () => ({ setMeta: () => undefined }));
const { languageTold } = await import('../../../renderer/actions/new-language.ts');

test.each([
  ['', null],
  ['ថ្ល', 'km'],
  ['ថ្លៃសាឡាងឡើងទ្វេដង', 'km'],
  ['VOA ថ្លៃសាឡាង', 'km'],
  ['The ferry', null],
  ['The ferry that waits for nobody', 'en'],
  ['The ferry ថ្លៃ that waits for nobody at all in the rain', null],
])('%j tells %s', (text, expected) => {
  expect(languageTold(text)).toBe(expected);
});
