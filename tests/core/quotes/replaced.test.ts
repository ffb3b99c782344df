import { describe, expect, it } from 'vitest';
import { lookUp, type QuoteVerdict } from '../../../core/quotes/look-up.ts';
import { indexTexts } from '../../../core/quotes/word-index.ts';

const TALK =
  'I told him that the pier would close in May. He never said it was safe, and we paid for the boards at the harbour. The council met later. We asked the old man twice.';

const ask = (quotation: string, text = TALK): QuoteVerdict =>
  lookUp(indexTexts([{ id: 'talk', name: 'talk.txt', text }]), quotation, [{ from: 0, to: quotation.length }], 'en');
const replaced = (verdict: QuoteVerdict) => (verdict.state === 'differs' ? verdict.replaced : verdict.state);

describe('words in brackets that stand for others', () => {
  it.each<[string, readonly (readonly [said: string, put: string])[]]>([
    ['I told [the king] that the pier would close', [['him', '[the king]']]],
    ['we paid for [them] at the harbour', [['the boards', '[them]']]],
    [
      'I told [the king] that [the bridge] would close in May',
      [
        ['him', '[the king]'],
        ['the pier', '[the bridge]'],
      ],
    ],
    ['I told [the king] that the pier [of wood] would close', [['him', '[the king]']]],
    ['I told [the king] that … would close in May', [['him', '[the king]']]],
    ['We asked [Dara Sok] twice', [['the old man', '[Dara Sok]']]],
  ])('%s: the rest is word for word, and it is still no exact quotation', (quotation, pairs) => {
    expect(ask(quotation)).toMatchObject({ state: 'differs' });
    expect(replaced(ask(quotation))).toEqual(pairs.map(([said, put]) => ({ said, put })));
  });

  it.each([
    ['other words beside the brackets', 'I told [the king] that the pier should close'],
    ['over the end of a sentence', 'would close [soon] said it was safe'],
    ['more than a few words', 'I told [him] at the harbour'],
    ['what turns it round is replaced', 'He [always] said it was safe'],
    ['brackets that turn it round', 'I told [nobody] that the pier would close'],
    ['a number in brackets', 'we paid for [5 million of] the boards at the harbour'],
    ['a letter in brackets', 'I told [h]er that the pier would close'],
    ['another speaker between', 'I told [the king] that the pier would close'],
  ])('%s is not called so', (what, quotation) => {
    const verdict = ask(
      quotation,
      what.startsWith('another speaker') ? 'Ann: I told\nBo: him\nAnn: that the pier would close\nBo: yes' : TALK,
    );
    expect(verdict.state).toBe('differs');
    expect(replaced(verdict)).toBeUndefined();
  });

  it('what only explains stays exact', () => {
    expect(ask('I told him [the king] that the pier would close').state).toBe('exact');
  });

  it('many brackets, on a long text that nearly has them, are soon done with', () => {
    const long = 'I told him that the pier would close in May and so on. '.repeat(5_000);
    const began = performance.now();
    ask('I told [a] that the [b] would [c] in [d] and never on', long);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
