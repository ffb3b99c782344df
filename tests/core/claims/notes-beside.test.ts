import { expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { checkArticle } from '../../../core/claims/article-check.ts';
import { besideChange } from '../../../core/claims/beside-change.ts';
import { besideOf } from '../../../core/claims/beside.ts';
import { read, WORDS } from './made-beside.ts';
import { claimOf, docketOf, SETTINGS, signed } from './made.ts';

/** Another number at a footnote’s mark is none of the words beside a claim; letters that only read like a mark are. */

/** The state of the sentence with the claim, verified in the first text, as it stands in the second, and whether the note shows other words. */
function state(before: string, now: string, knowsNotes: boolean): string {
  const [then, stands] = [read(before), read(now)];
  const { notes, ...older } = besideOf(then.range, then.now) ?? { before: '', after: '' };
  const beside = knowsNotes && notes ? { ...older, notes } : older;
  const anchor = anchorOf(stands.projection.text, stands.range.from, stands.range.to);
  const claim = claimOf('c', WORDS, { check: 'verified', signOffs: [{ ...signed(WORDS), beside }], anchor });
  const check = checkArticle(stands.projection, docketOf([claim]), {}, SETTINGS, 'en');
  const one = check.byId.get('c');
  const isShown = one !== undefined && besideChange(one, stands.now, SETTINGS) !== null;
  const found = check.coverage.sentences.find(({ claims }) => claims.length > 0)?.state ?? 'none';
  return isShown ? `${found}, shown` : found;
}

const noted = (mark: string, more = ''): string => `The company${mark} paid $200 to some.${more}\n\n[^1]: One.\n\n[^2]: Two.`;
const only = (body: string, label: string): string => `${body}\n\n[^${label}]: Note.`;
const PAID = 'The company paid $200 to some.';

test.each([
  ['renumbered', only('The company[^2] paid $200 to some.', '2'), only('The company[^1] paid $200 to some.', '1')],
  ['given a number', only('The company[^a] paid $200 to some.', 'a'), only('The company[^1] paid $200 to some.', '1')],
  ['of another number in Khmer', only('The company[^២] paid $200 to some.', '២'), only('The company[^១] paid $200 to some.', '១')],
  ['taken out with its note', noted('[^2]', '[^1]'), only(`${PAID}[^1]`, '1')],
  ['taken out with the only note', only(`${PAID}[^1]`, '1'), PAID],
  ['put in', PAID, only(`${PAID}[^1]`, '1')],
  ['behind the claim', only('The company paid $200[^2] to some.', '2'), only('The company paid $200[^1] to some.', '1')],
])('a mark that is %s changes nothing', (_name, before, now) => {
  for (const knowsNotes of [true, false]) expect(state(before, now, knowsNotes)).toBe('verified');
});

test.each([
  ['come in', PAID, 'The company[^never] paid $200 to some.'],
  ['come in beside a note', only(`${PAID}[^1]`, '1'), only('The company[^never] paid $200 to some.[^1]', '1')],
])('letters that %s count', (_name, before, now) => {
  for (const knowsNotes of [true, false]) expect(state(before, now, knowsNotes)).toBe('changed, shown');
});

test('letters that a mark became when its note went count where the sign-off knows that they were one', () => {
  expect(state(noted('[^2]', '[^1]'), only('The company[^2] paid $200 to some.[^1]', '1'), true)).toBe('changed, shown');
});

test('letters that go count where the sign-off knows that they were no mark', () => {
  expect(state('The company[^never] paid $200 to some.', PAID, true)).toBe('changed, shown');
  expect(state('The company[^never] paid $200 to some.', PAID.replace('.', '[^no].'), true)).toBe('changed, shown');
});

test('letters that stay are the same', () => {
  const letters = 'The company[^never] paid $200 to some.';
  for (const knowsNotes of [true, false]) {
    expect(state(letters, letters, knowsNotes)).toBe('verified');
    expect(state(only(`${letters}[^2]`, '2'), only(`${letters}[^1]`, '1'), knowsNotes)).toBe('verified');
  }
});
