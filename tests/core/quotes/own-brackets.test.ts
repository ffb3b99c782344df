import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../core/quotes/look-up.ts';
import { indexTexts } from '../../../core/quotes/word-index.ts';

function state(quotation: string, text: string): string {
  const index = indexTexts([{ id: 't', name: 'Article', text }]);
  return lookUp(index, quotation, [{ from: 0, to: quotation.length }], 'en').state;
}

describe('brackets that the text has itself', () => {
  it.each([
    ['This is [our] land and [I] was born here', 'She said: “This is [our] land and [I] was born here.”'],
    ['the [Chinese army] came to [our] house', 'the [Chinese army] came to\n[our] house'],
    ['the [Chinese army] came', 'So the [Chinese\narmy] came.'],
    ['[W]e paid for all of it', '“[W]e paid for all of it.”'],
    ['[The council] paid for all of it', '“[The council] paid for all of it.”'],
    ['they paid for [all of it]', 'they paid for [all of it]'],
    ['they paid for [not] all of it', 'they paid for [not] all of it'],
    ['they [the council] paid for [all] of it', 'they paid for [all] of it'],
    ['they paid [sic] for all of it', 'they paid [sic] for all of it'],
    ['they paid […] for all of it', 'they paid […] for all of it'],
    ['we [ourselves] paid', 'we [ourselves] paid for it'],
    ['a [b] c [d] e [f] g [h] i [j] k', 'a [b] c [d] e [f] g [h] i [j] k'],
  ])('%s ← %s', (quotation, text) => expect(state(quotation, text)).toBe('exact'));

  it.each([
    ['[W]e paid for all of it', 'but we paid for all of it'],
    ['they [the council] paid for it', 'they paid for it. [the council]'],
  ])('an insertion stays one: %s ← %s', (quotation, text) => expect(state(quotation, text)).toBe('exact'));

  it.each([
    ['told [the king] what he wanted', 'told him what he wanted. [the king]'],
    ['told [our] king what he wanted', 'told our king what he wanted. [our]'],
    ['told [Our] king what he wanted', 'told [our] king what he wanted'],
    ['they paid for all [but one] of it', 'they paid for all [but ten] of it'],
  ])('and others are not found: %s ← %s', (quotation, text) => expect(state(quotation, text)).not.toBe('exact'));
});
