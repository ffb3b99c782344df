import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { anchorsFound } from '../../../core/anchoring/found.ts';
import { checkArticle, type ClaimCheck } from '../../../core/claims/article-check.ts';
import { besideOf } from '../../../core/claims/beside.ts';
import { stashedText } from '../../../core/claims/stashed.ts';
import { staleDiff } from '../../../core/claims/standing.ts';
import { sentencesOf } from '../../../core/text/sentences.ts';
import { claimOf, docketOf, SETTINGS, signed } from './made.ts';
import { table, whyStale } from './made-under.ts';

function read(body: string, language: string) {
  const opened = openArticle(`---\nheadline: A bill\n---\n\n${body}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  const projection = plainText(opened.value.doc);
  return { projection, text: projection.text, where: stashedText(projection), sentences: sentencesOf(projection, language) };
}

/** A claim on these words, signed with what stood beside it, and as it stands once another program wrote the second text. */
function outside(words: string, before: string, now: string, { language = 'en', remembers = true } = {}): ClaimCheck {
  const [one, other] = [read(before, language), read(now, language)];
  const range = { from: one.text.indexOf(words), to: one.text.indexOf(words) + words.length };
  const anchor = anchorOf(one.text, range.from, range.to);
  const beside = remembers ? besideOf(range, one) : undefined;
  const claim = claimOf('c', words, {
    check: 'verified',
    signOffs: [{ ...signed(words), ...(beside === undefined ? {} : { beside }) }],
    anchor,
  });
  const anchors = anchorsFound(other.text, one.text, { c: anchor });
  const check = checkArticle(other.projection, docketOf([claim]), anchors, SETTINGS, language).byId.get('c');
  if (!check) throw new Error('the claim is gone');
  return check;
}

describe('words that readers see joined to a verified claim', () => {
  test.each([
    ['45', 'They saw 45~~0~~ boats there.', '450'],
    ['45', 'They saw ~~1~~45 boats there.', '145'],
    ['45', 'They saw <s>-</s>45 boats there.', '-45'],
    ['45', 'They saw 45<s>%</s> of it.', '45%'],
    ['45', 'They saw 45<s> 000</s> boats there.', '45 000'],
    ['45', 'They saw 45<s>.5</s> boats there.', '45.5'],
    ['345', 'They saw <s>12 </s>345 boats there.', '12 345'],
    ['legal', 'It was an ~~il~~legal act.', 'illegal'],
    ['legal', '~~Il~~legal acts were seen.', 'Illegal'],
    ['legal', 'It was <s>non-</s>legal there.', 'non-legal'],
    ['fish', 'They saw the fish~~ermen~~ there.', 'fishermen'],
    ['45', 'They saw 45<s>**0**</s> boats there.', '450'],
    ['45', table('Town | Boats', 'Kep | 45~~0~~', 'Takeo | 3'), '450'],
    ['១២', 'មានទូក ១២~~៣~~ គ្រឿង។', '១២៣'],
  ])('%s in %s', (words, before, now) => {
    const check = outside(words, before, before.replace(/~~|<\/?s>/g, ''));
    expect(whyStale(check)).toBe('stale: edge');
    expect(staleDiff(check, SETTINGS)?.under).toEqual({ kind: 'edge', was: words, now });
    expect(outside(words, before, before).state).toBe('verified');
  });

  test.each([
    ['45', 'They saw 45 ~~old ~~boats.', 'They saw 45 old boats.'],
    ['45', 'They saw ~~about ~~45 boats.', 'They saw about 45 boats.'],
    ['45', 'They saw 45~~, no more~~.', 'They saw 45, no more.'],
    ['45', 'They saw 45~~–50~~ boats.', 'They saw 45~~–60~~ boats.'],
    ['45', 'They saw 45–50 boats.', 'They saw 45–60 boats.'],
    ['45', 'They saw 45% of it.', 'They saw 45~~%~~ of it.'],
    ['45', 'They saw 45~~-year-old~~ boats.', 'They saw 45-year-old boats.'],
    ['45', 'They saw (~~only ~~45).', 'They saw (only 45).'],
    ['legal', 'It was ~~a ~~legal~~ but bad~~ act.', 'It was a legal but bad act.'],
    ['legal', 'It was (~~very~~) legal.', 'It was (very) legal.'],
    ['legal', 'It was illegal.', 'It was ~~il~~legal.'],
    ['45', 'They saw 45~~0~~ boats.', 'They saw 45<del>0</del> boats.'],
    ['45', 'They saw 45~~0~~ boats.', 'They saw 45<s>0</s> boats.'],
    ['45', 'They saw 45<b>0</b> boats.', 'They saw 45<b>0</b> boats!'],
    ['45', 'They saw 45<del>0</del> boats.', 'They saw 45<del>0</del> boats!'],
    ['45', 'They saw 45 boats.', 'They saw 45<!-- 0 --> boats.'],
    ['45', 'They saw 45 boats.', 'They saw 45<span hidden>0</span> boats.'],
    ['12', 'It was 12~~,~~ 5 and 6.', 'It was 12, 5 and 6.'],
    ['45', table('Town | Boats', 'Kep | 45', '~~0~~ | 3'), table('Town | Boats', 'Kep | 45', '0 | 3')],
    ['45', 'They saw 45\n\n~~0~~ boats.', 'They saw 45\n\n0 boats.'],
    ['45', 'They saw 45~~[^1]~~.\n\n[^1]: So.', 'They saw 45[^1].\n\n[^1]: So.'],
    ['45', 'They saw 45 boats', 'They saw 45\u200b boats'],
    ['១២', 'មានទូក ១២ ~~ធំ~~គ្រឿង។', 'មានទូក ១២ ធំគ្រឿង។'],
    ['ទូក', 'មាន~~នាវា~~ទូក~~ធំ~~ នៅទីនេះ។', 'មាននាវាទូកធំ នៅទីនេះ។'],
  ])('%s: what is only beside it leaves it verified (%s)', (words, before, now) => {
    expect(outside(words, before, now, { language: /\p{Script=Khmer}/u.test(before) ? 'km' : 'en' }).state).toBe('verified');
  });

  test.each([
    ['45<span style="text-decoration:line-through">0</span>', '45<span style="text-decoration:none">0</span>'],
    ['45<s class="a">0</s>', '45<s class="a">0'],
  ])('a tag that strikes no more joins what it struck (%s)', (before, now) => {
    const saw = (words: string): string => `They saw ${words} boats there, and nobody else did.`;
    expect(whyStale(outside('saw 45', saw(before), saw(now)))).toBe('stale: edge');
  });

  test('the words struck again, it holds again', () => {
    expect(outside('45', 'They saw 45~~0~~ boats.', 'They saw 45~~0~~ boats!').state).toBe('verified');
  });

  test('a sign-off of before, that remembers nothing, counts as it did', () => {
    expect(outside('45', 'They saw 45~~0~~ boats.', 'They saw 450 boats.', { remembers: false }).state).toBe('verified');
  });

  test('one that parted a word from the beginning goes on to', () => {
    expect(outside('Viet', 'The Vietnam~~ese~~ war.', 'The Vietnamese war.').state).toBe('verified');
  });
});
