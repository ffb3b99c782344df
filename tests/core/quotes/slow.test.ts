import { expect, test } from 'vitest';
import { lookUp } from '../../../core/quotes/look-up.ts';
import { indexTexts } from '../../../core/quotes/word-index.ts';

/** Texts that nobody writes by accident, but somebody may on purpose: they must cost what others of their length cost, or so. */
const PARTS = 200;
const MOST_MS = 1_500;

/** 120,000 words in a megabyte or so, the common ones as often as in speech. */
const SPEECH = Array.from({ length: 120_000 }, (_, at) => (at % 3 === 0 ? 'the' : at % 3 === 1 ? 'of' : `word${at % 997}`)).join(' ');
const NOT = Array.from({ length: 60_000 }, (_, at) => (at % 50 === 1 ? 'not' : 'the')).join(' ');

test.each([
  ['one word again and again', SPEECH, Array.from({ length: PARTS }, () => 'the')],
  ['two words in turn', SPEECH, Array.from({ length: PARTS }, (_, at) => (at % 2 === 0 ? 'the' : 'of'))],
  ['common and rare words', SPEECH, Array.from({ length: PARTS }, (_, at) => (at % 2 === 0 ? 'the' : `word${(at * 3 + 2) % 997}`))],
  ['a word that is nowhere at the end', SPEECH, [...Array.from({ length: PARTS }, () => 'the'), 'nowhere']],
  ['a negation in every gap', NOT, Array.from({ length: PARTS }, () => 'the')],
  ['three words where most are “not”', 'not the '.repeat(200_000), ['the', 'the', 'the']],
])('a quotation of %s', (_name, text, parts) => {
  const index = indexTexts([{ id: 't', name: 'Talk', text }]);
  const quotation = parts.join(' … ');
  const before = process.cpuUsage();
  lookUp(index, quotation, [{ from: 0, to: quotation.length }], 'en');
  // Its own time, not that of whatever else the machine does.
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(MOST_MS);
});
