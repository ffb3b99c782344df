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

const CUES = Array.from({ length: 15_000 }, (_, at) => `${at}\n00:${String(at % 60).padStart(2, '0')}.000 --> 00:59.000\n`);

test.each([
  ['a voice for each caption', `WEBVTT\n\n${CUES.map((cue, at) => `${cue}<v Speaker ${at % 7}>We pay for it by June.\n`).join('\n')}`],
  ['a name on each line', Array.from({ length: 40_000 }, (_, at) => `Sok Dara ${at % 9}: We pay for it.`).join('\n')],
  ['a name on each line, and nothing else', 'REPORTER:\n'.repeat(100_000)],
  ['a dash on each line', '- We pay for it by June.\n'.repeat(40_000)],
  ['capitals on end', 'A '.repeat(500_000)],
  ['a voice that does not end', `00:01.000 --> 00:02.000\n${'<v '.repeat(300_000)}`],
  ['brackets with figures', '(1 '.repeat(300_000)],
])('reading a text with %s', (_name, text) => {
  const before = process.cpuUsage();
  indexTexts([{ id: 't', name: 'Talk', text }]);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(MOST_MS);
});
