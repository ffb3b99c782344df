import { expect, test } from 'vitest';
import { plainText } from '../../../core/article/plain-text.ts';
import { inconsistencies } from '../../../core/consistency/consistency-checks.ts';
import { openStory } from '../export/sample-story.ts';

/** People introduced in full and called by surname afterwards. */

const found = (text: string): string[] =>
  inconsistencies(plainText(openStory(`${text}\n`))).map(({ code, said, is }) => `${code}: ${said} / ${is}`);

test.each([
  ['Sok Channary opened it. Ms Channary spoke. Then Mr Channary left.', 'other-title: Mr Channary / Ms Channary'],
  ['Ms Sok Channary opened it.\n\nThen Mr Channary left.', 'other-title: Mr Channary / Ms Sok Channary'],
  ['The governor, Sok Channary, opened it. Ms. Channary spoke. Mr. Channary left.', 'other-title: Mr. Channary / Ms. Channary'],
  ['Sok Channary came. Ms Channary gave 50 kilos a family to 13 families. Mr Channary left.', 'other-title: Mr Channary / Ms Channary'],
  ['General Tea Sokha came. Colonel Sokha left.', 'other-title: Colonel Sokha / General Tea Sokha'],
  ['General Tea Sokha came. The next day Colonel Sokha’s men left.', 'other-title: Colonel Sokha / General Tea Sokha'],
  ['Prak Vuthy signed. “No,” Mr Vuthey said.', 'name-spelling: Mr Vuthey / Prak Vuthy'],
  ['Prak Vuthy signed.\n\nMr Vuthy left.\n\nMr Vuthey came back.', 'name-spelling: Mr Vuthey / Prak Vuthy'],
  ['Keo Vannak signed. Later Mr Vanak denied it.', 'name-spelling: Mr Vanak / Keo Vannak'],
])('%s', (text, wanted) => expect(found(text)).toEqual([wanted]));

test.each([
  'Sok Channary opened it. Ms Channary spoke. Ms Channary left.',
  'Mr Channary spoke. Sok Channary opened it. Ms Channary left.',
  'Sok Channary and Lim Channary came. Ms Channary spoke. Mr Channary left.',
  'Sok Channary came with her husband. Ms Channary spoke. Mr Channary left.',
  'Sok Dara came. Mr Dara spoke. Mrs Dara left.',
  'Sok Channary came with the Channary family. Ms Channary spoke. Mr Channary left.',
  'Hillary Clinton came, and so did President Clinton. Mrs Clinton spoke. Mr Clinton left.',
  'Mr and Mrs Channary met Sok Channary. Mrs Channary spoke.',
  'Lieutenant General Tea Sokha came. General Sokha left.',
  'Major General Tea Sokha came. General Sokha left.',
  'General Tea Sokha came. The then Colonel Sokha had left.',
  'Colonel Tea Sokha was promoted. General Sokha left.',
  'General Tea Sokha came with Colonel Sokha Lim.',
  'Prak Vuthy signed. Mr Vuthy said no.',
  'Prak Vuthy and Lim Vuthey signed. Mr Vuthey said no.',
  'Prak Vuthy signed. Ms Vuthey said no. Mr Vuthy said yes.',
  'Prak Vuthy signed. Mr Vuthey said no. Mr Vuthey said it again.',
  'Prak Vuthy signed. Mr Puthy said no.',
  'Sok Dara signed. Mr Daro said no.',
  'The State Department met. Mr States spoke of Mr Sovanns. Chea Sovann came.',
])('nothing is said of: %s', (text) => expect(found(text)).toEqual([]));
