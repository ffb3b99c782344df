import { describe as suite, expect, it } from 'vitest';
import { describe, rangeOf } from '../../../core/anchoring/describe.ts';
import { anchorsFound } from '../../../core/anchoring/found.ts';
import { placedAnew } from '../../../core/anchoring/place-anew.ts';

suite('without the text it was made against', () => {
  it.each([
    ['words still there', 'The pier lost nine boards in May.', 'exact'],
    ['words elsewhere', 'In spring, it is said, the pier lost nine boards.', 'shifted'],
    ['words twice', 'It lost nine boards, then another nine boards.', 'ambiguous'],
    ['words gone', 'The pier lost ten boards.', 'orphaned'],
  ])('%s', (_case, text, state) => {
    const earlier = describe('The pier lost nine boards in May.', 14, 25);
    const placed = placedAnew(text, { a: earlier })['a'];
    expect(placed?.state).toBe(state);
    const range = placed && rangeOf(text, placed);
    if (range) expect(text.slice(range.from, range.to)).toBe('nine boards');
  });

  const TWICE = 'He said yes to it. Then they left. He said yes to it. Then it rained.';
  const yes = (text: string, from: number) => describe(text, from, from + 'He said yes to it'.length);

  it.each([
    ['the one claimed was changed, another says the same', TWICE.replace('yes', 'no'), 'ambiguous'],
    ['another came before it, at the beginning', `He said yes to it. Then it snowed. ${TWICE}`, 'ambiguous'],
    ['both stand as they were', TWICE, 'exact'],
    ['everything around it is new', 'Nobody came. He said yes to it, they say.', 'ambiguous'],
    ['it moved with what follows it', 'At noon he came. He said yes to it. Then they left.', 'shifted'],
    ['it stands twice with what follows it', 'One. He said yes to it. Then they left. He said yes to it. Then they left.', 'ambiguous'],
  ])('words that say little by themselves: %s', (_case, text, state) => {
    expect(placedAnew(text, { a: yes(TWICE, 0) })['a']?.state).toBe(state);
  });

  it.each(['exact', 'shifted', 'altered', 'ambiguous', 'orphaned'] as const)('an anchor without words that calls itself %s', (state) => {
    const empty = { exact: '', prefix: 'He said ', suffix: '', start: 8, end: 8, state };
    expect(placedAnew(TWICE, { a: empty })['a']).toEqual({ ...empty, state: 'orphaned' });
    expect(anchorsFound(TWICE, TWICE, { a: empty })['a']?.state).toBe(state === 'ambiguous' ? 'ambiguous' : 'orphaned');
  });
});
