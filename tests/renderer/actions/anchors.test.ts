import { describe as suite, expect, it } from 'vitest';
import { describe } from '../../../core/anchoring/describe.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { articleSchema } from '../../../core/article/schema.ts';
import { emptyDocket, type Claim } from '../../../core/saved/docket.ts';
import { anchorsNow, anchorsOf, spanOf, spansOf, withAnchors } from '../../../renderer/actions/anchors.ts';

const { nodes } = articleSchema;
const paragraph = (text: string) => nodes.paragraph.create(null, text ? articleSchema.text(text) : null);
const article = (...paragraphs: string[]) =>
  nodes.doc.create(null, [
    nodes.headline.create(null, articleSchema.text('Low water')),
    nodes.standfirst.create(),
    ...paragraphs.map(paragraph),
  ]);

const doc = article('The pier lost nine boards in May.', 'Nobody was hurt. ទឹក​ឡើង ៣ ម៉ែត្រ។');
const projection = plainText(doc);
const at = (words: string) => {
  const from = projection.text.indexOf(words);
  return describe(projection.text, from, from + words.length);
};
const claim = (id: string, words: string): Claim => ({
  id,
  category: 'number',
  priority: 'normal',
  check: 'todo',
  anchor: at(words),
  citations: [],
  signOffs: [],
  thread: [],
  by: 'person:cm',
  at: '2026-11-20T08:00:00.000Z',
});

suite('anchors and spans', () => {
  const docket = { ...emptyDocket('A'), claims: [claim('a', 'nine boards'), claim('b', '៣ ម៉ែត្រ')] };
  const anchors = anchorsOf(docket);

  it('every anchor has its span over its own words, and comes back from it unchanged', () => {
    const spans = spansOf(projection, anchors);
    expect(spans.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['nine boards', '៣ ម៉ែត្រ']);
    expect(anchorsNow(projection, new Map(spans.map(({ id, ...span }) => [id, span])), anchors)).toEqual(anchors);
  });

  it.each(['constructor', 'toString', '__proto__'])('an id that every object knows has its own anchor or none: %s', (id) => {
    const strange = { ...docket, claims: [claim(id, 'nine boards')] };
    expect(withAnchors(strange, {})).toEqual(strange);
    const moved = anchorsNow(projection, new Map([[id, null]]), anchorsOf(strange));
    expect(withAnchors(strange, moved).claims[0]?.anchor).toMatchObject({ state: 'orphaned', exact: 'nine boards' });
  });

  it('a span that is gone is an orphan, one nobody tracks stays', () => {
    const now = anchorsNow(projection, new Map([['a', null]]), anchors);
    expect(now['a']).toMatchObject({ state: 'orphaned', exact: 'nine boards' });
    expect(now['b']).toEqual(anchors['b']);
    expect(now['a'] && spanOf(projection, now['a'])).toBeNull();
  });

  it('what is typed in a span alters nothing: the claim is where it was, with the words it had', () => {
    const edited = plainText(article('The pier lost eleven boards in May.', 'Nobody was hurt.'));
    const from = spansOf(projection, anchors)[0]?.from ?? 0;
    const now = anchorsNow(edited, new Map([['a', { from, to: from + 'eleven boards'.length }]]), anchors);
    expect(now['a']).toMatchObject({ state: 'exact', exact: 'eleven boards', was: 'nine boards' });
  });

  it('a docket takes the anchors it has claims for', () => {
    const moved = { ...at('nine boards'), state: 'shifted' as const };
    const placed = withAnchors(docket, { a: moved, gone: moved });
    expect(placed.claims.map(({ anchor }) => anchor.state)).toEqual(['shifted', 'exact']);
  });
});

it('keeps a claim whose words are in several places as that where the sheet has no place for it; one that had a place has lost it', () => {
  const projection = plainText(article('It had 340 visitors. It had 340 visitors.'));
  const at = projection.text.indexOf('340');
  const sure = describe(projection.text, at, at + 3);
  const before = { sure, several: { ...sure, state: 'ambiguous' as const } };
  const spans = new Map([
    ['sure', null],
    ['several', null],
  ]);
  expect(anchorsNow(projection, spans, before)).toMatchObject({ sure: { state: 'orphaned' }, several: { state: 'ambiguous' } });
});
