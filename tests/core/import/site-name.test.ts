import { expect, it } from 'vitest';
import { takeBack } from '../../../core/import/take-back.ts';
import { aside, read } from './read-file.ts';

const LONG =
  'The council of the islands met in the old customs house for three hours and agreed to look at the fares again before the rains come.';
const text = (head: string, tail = '') => read('a.txt', `${head}\n\n${LONG}\n\n${LONG.replace('three', 'four')}${tail && `\n\n${tail}`}\n`);

it.each([
  ['CamboJA News\n\nFares rise', '© 2026 CamboJA News. All rights reserved.', 'Fares rise'],
  ['Mekong Eye\nFares rise again', 'Copyright 2026 Mekong Eye', 'Fares rise again'],
  ['Mekong Eye\n\nFares rise again', 'Follow Mekong Eye on Telegram', 'Fares rise again'],
  ['Mekong Eye\n\nFares rise', 'www.mekongeye.com', 'Fares rise'],
  ['The Mekong Eye\n\nFares rise', 'Copyright © 2026 Mekong Eye, all rights reserved', 'Fares rise'],
  ['island eye\n\nFares rise', '© island eye', 'Fares rise'],
  ['ដំណឹងកោះ\n\nថ្លៃសំបុត្រឡើង', '© ២០២៦ ដំណឹងកោះ'.replace('២០២៦', '2026'), 'ថ្លៃសំបុត្រឡើង'],
  ['Mekong Eye', '© Mekong Eye', ''],
  ['CamboJA News\nPolitics\nFares on the islands rise again', '', 'Fares on the islands rise again'],
])('the name of the site is set aside where the signs are clear: %s', (head, tail, headline) => {
  const { doc, report } = text(head, tail);
  const [name = ''] = head.split('\n');
  expect(doc.child(0).textContent).toBe(headline);
  expect(aside(report)[0]).toBe(`site-name: ${name}`);
  expect(takeBack(doc, report, 0).doc.child(2).textContent).toBe(name);
});

it.each([
  ['Fares rise\n\nPassengers complain', ''],
  ['Fares rise\n\nPassengers complain', '© 2026 Mekong Eye'],
  ['Mekong\n\nFares rise again', '© 2026 Mekong Eye'],
  ['Bad news\n\nFares on the islands rise again', ''],
  ['Fares rise\n\nPolitics', ''],
  ['Fares rise', 'Share Fares rise on Facebook'],
  ['Fares rise\n\nBoats stop', 'Fares rise'],
])('no name is guessed where they are not: %s', (head, tail) => {
  const { doc, report } = text(head, tail);
  expect(doc.child(0).textContent).toBe(head.split('\n')[0]);
  expect(aside(report).filter((line) => line === `site-name: ${head.split('\n')[0] ?? ''}`)).toEqual([]);
});

it('long lines of hardly a name cost little', () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `follow ${'on '.repeat(45)}${at}`).join('\n\n');
  const before = performance.now();
  text('Mekong Eye\n\nFares rise', lines);
  expect(performance.now() - before).toBeLessThan(4_000);
});
