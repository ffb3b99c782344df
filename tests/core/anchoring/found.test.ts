import { describe as suite, expect, it } from 'vitest';
import fc from 'fast-check';
import { describe, rangeOf } from '../../../core/anchoring/describe.ts';
import { anchorsFound } from '../../../core/anchoring/found.ts';
import type { Anchor } from '../../../core/saved/docket.ts';

const TEXT = 'In May the pier lost nine boards. Nobody saw it. In June the weir lost nine boards as well.';
const WORDS = 'nine boards';
const FIRST = TEXT.indexOf(WORDS);
const SECOND = TEXT.lastIndexOf(WORDS);
const first = describe(TEXT, FIRST, FIRST + WORDS.length);
const second = describe(TEXT, SECOND, SECOND + WORDS.length);

const found = (anchor: Anchor, text = TEXT, named: string | null = TEXT): Anchor => anchorsFound(text, named, { a: anchor })['a'] ?? first;
const placeOf = (anchor: Anchor, text = TEXT): number | undefined => rangeOf(text, anchor)?.from;

suite('the anchors of a docket in the text it names', () => {
  it('are the very same value when each stands where it says', () => {
    const anchors = { a: first, b: second, c: { ...first, state: 'orphaned' as const, start: 3, end: 4 } };
    expect(anchorsFound(TEXT, TEXT, anchors)).toBe(anchors);
  });

  it.each<[string, Anchor, string, number | undefined]>([
    ['offsets a little off', { ...first, start: first.start + 3, end: first.end + 3 }, 'exact', FIRST],
    ['offsets behind the end', { ...first, start: 4000, end: 4011 }, 'exact', FIRST],
    ['offsets of equal words elsewhere', { ...first, start: second.start, end: second.end }, 'exact', FIRST],
    ['an empty span', { ...first, end: first.start }, 'exact', FIRST],
    ['words that stand nowhere', { ...first, exact: 'ten boards' }, 'orphaned', undefined],
    ['words in a company that they have nowhere', { ...first, prefix: 'The mole has ', suffix: ' at night.' }, 'ambiguous', undefined],
  ])('%s', (_case, anchor, state, place) => {
    const now = found(anchor);
    expect(now.state === 'shifted' ? 'exact' : now.state).toBe(state);
    expect(placeOf(now)).toBe(place);
    if (anchor.start !== first.start || anchor.end !== first.end) expect(now.state).not.toBe('exact');
  });

  it('are followed from there into a text that was changed outside', () => {
    const text = `It rained. ${TEXT}`;
    const now = found({ ...first, start: first.start + 3, end: first.end + 3 }, text);
    expect(placeOf(now, text)).toBe(text.indexOf(WORDS));
    expect(now.state).toBe('shifted');
  });

  it('whatever offsets are written: never exact over other words', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), (start, end) => {
        const now = found({ ...first, start, end });
        const range = rangeOf(TEXT, now);
        if (now.state === 'exact') expect([now.start, now.end]).toEqual([first.start, first.end]);
        if (range) expect(TEXT.slice(range.from, range.to)).toBe(WORDS);
        else expect(['ambiguous', 'orphaned']).toContain(now.state);
      }),
    );
  });
});
