import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../core/quotes/look-up.ts';
import { indexTexts } from '../../../core/quotes/word-index.ts';

function state(quotation: string, text: string): string {
  const index = indexTexts([{ id: 't', name: 'Talk', text }]);
  return lookUp(index, quotation, [{ from: 0, to: quotation.length }], 'en').state;
}

describe('an elision that turns round what was said is not word for word', () => {
  it.each([
    ['I … killed the king', 'I deny that I killed the king'],
    ['I … killed the king', 'I deny that I surely killed the king'],
    ['យើង … បង់ប្រាក់ឱ្យគេ', 'យើងបដិសេធថាយើងនឹងបង់ប្រាក់ឱ្យគេ'],
    ['we … will resign', 'we refuse to say that we will resign'],
    ['You knew … I never said that', 'You knew it and hid it. No. I never said that'],
    ['You knew that … I never said that', 'You knew that people would die. No. I never said that'],
    ['I … took the money', 'I hardly took the money'],
    ['Of them … came to the house', 'Of them few came to the house'],
    ['We … will pay the victims', 'We said unless they leave we will pay the victims'],
    ['We lied … and we went home', 'We lied to nobody, and we went home'],
    ['The minister … took the money', 'The minister allegedly took the money'],
    ['He said … we took the money', 'He said it was false that we took the money'],
    ['យើង … បង់ប្រាក់ឱ្យគេ', 'យើងបដិសេធថានឹងបង់ប្រាក់ឱ្យគេ'],
    ['យើង … បង់ប្រាក់ឱ្យគេ', 'យើងមិនបានបង់ប្រាក់ឱ្យគេ'],
  ])('%s ← %s', (quotation, text) => expect(state(quotation, text)).not.toBe('exact'));

  it.each([
    ['I … killed the king', 'I think that I killed the king'],
    ['I … killed the king', 'I deny it. I surely killed the king'],
    ['We … will pay the victims', 'We ... will pay the victims'],
    ['We will pay … the victims of it', 'We will pay by June, as was said, the victims of it'],
    ['We never lied … and we went home', 'We never lied to the house, and we went home'],
    ['Notably … we went home', 'Notably, the noted knotty failsafe stoppage, we went home'],
    ['យើង … បង់ប្រាក់ឱ្យគេ', 'យើងនឹងទៅបើកទ្វារ ហើយបង់ប្រាក់ឱ្យគេ'],
  ])('but this is: %s ← %s', (quotation, text) => expect(state(quotation, text)).toBe('exact'));
});

describe('what stands in brackets and changes what was said is looked for', () => {
  it.each([
    ['I [refused to] take the money', 'I take the money'],
    ['I [deny that I] take the money', 'I take the money'],
    ['I took [5 million of] the money', 'I took the money'],
    ['I took [half] the money', 'I took the money'],
    ['We [hardly] took the money', 'We took the money'],
    ['យើង [បដិសេធ] បង់ប្រាក់ឱ្យគេ', 'យើងបង់ប្រាក់ឱ្យគេ'],
  ])('%s ← %s', (quotation, text) => expect(state(quotation, text)).not.toBe('exact'));

  it.each([
    ['I [refused to] take the money', 'I refused to take the money'],
    ['I took [all of] the money', 'I took the money'],
    ['I [the minister] took the money', 'I took the money'],
  ])('but this is: %s ← %s', (quotation, text) => expect(state(quotation, text)).toBe('exact'));
});
