import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../core/quotes/look-up.ts';
import { indexTexts } from '../../../core/quotes/word-index.ts';

function state(quotation: string, text: string): string {
  const index = indexTexts([{ id: 't', name: 'Talk', text }]);
  return lookUp(index, quotation, [{ from: 0, to: quotation.length }], 'en').state;
}

it('shows the whole number to compare', () => {
  const index = indexTexts([{ id: 't', name: 'Talk', text: 'The dam cost us $5 million and more.' }]);
  const verdict = lookUp(index, 'The dam cost us $5', [{ from: 0, to: 18 }], 'en');
  expect(verdict).toMatchObject({ state: 'differs', diff: [{ kind: 'same' }, { kind: 'removed', text: ' million' }] });
});

describe('a quotation that cuts a number is not word for word', () => {
  it.each([
    ['The dam cost us $5', 'The dam cost us $5bn in all.'],
    ['The dam cost us $5', 'The dam cost us $5m in all.'],
    ['The dam cost us 5', 'The dam cost us 5k in all.'],
    ['The dam cost us 5', 'The dam cost us 5 bn in all.'],
    ['The dam cost us 5', 'The dam cost us 5-million in all.'],
    ['we have walked 5', 'we have walked 5km today'],
    ['we have lost 5', 'we have lost 5 dozen boats'],
    ['we have lost five', 'we have lost five million riel'],
    ['we have lost twenty', 'we have lost twenty five boats'],
    ['we have lost a', 'we have lost a hundred boats'],
    ['we have lost two', 'we have lost two thirds of it'],
    ['million riel were lost', 'Five million riel were lost'],
    ['million riel were lost', '5 million riel were lost'],
    ['five people died there', 'a hundred and five people died there'],
    ['five people died there', 'twenty five people died there'],
    ['there were two hundred', 'there were two hundred and five of them'],
    ['a million people came', 'half a million people came'],
    ['a million people came', 'a quarter of a million people came'],
    ['five degrees at night', 'It was minus five degrees at night'],
    ['It rose by 5', 'It rose by 5 to 7 points'],
    ['It rose by five', 'It rose by five or six points'],
    ['7 points in May', 'It rose by 5 to 7 points in May'],
    ['It rose by 5', 'It rose by 5½ points'],
    ['It rose by 5', 'It rose by 5 ½ points'],
    ['It rose by 5', 'It rose by 5 1/2 points'],
    ['It rose by five', 'It rose by five and a half points'],
    ['It rose by five', 'It rose by five point three points'],
    ['It rose by 5', 'It rose by 5 pct in May'],
    ['It rose by 5', 'It rose by 5 per mille in May'],
    ['Profit was 200 dollars', 'Profit was (200) dollars'],
    ['Profit was 200', 'Profit was (200) last year'],
    ['200 dollars last year', 'Profit was (200) dollars last year'],
    ['Profit was $200 in all', 'Profit was ($200) in all'],
    ['300 riel were paid', '12 300 riel were paid'],
    ['300 riel were paid', '12\u00a0300 riel were paid'],
    ['300 riel were paid', '12\n300 riel were paid'],
    ['We have paid 12', 'We have paid 12 300 riel'],
    ['We have paid 12', 'We have paid 12\u202f300 riel'],
    ['We have lost five', 'WEBVTT\n\n00:01.000 --> 00:02.000\nWe have lost five\n\n00:02.000 --> 00:03.000\nmillion of them\n'],
    ['យើងបានបង់ប្រាក់ពីរ', 'យើងបានបង់ប្រាក់ពីរលានរៀល'],
    ['យើងបានបង់ប្រាក់ ៥', 'យើងបានបង់ប្រាក់ ៥ លានរៀល'],
    ['យើងបានបង់ប្រាក់ ៥', 'យើងបានបង់ប្រាក់ ៥ ទៅ ៧ ដង'],
    ['ពាន់រៀលត្រូវបានបង់', 'ប្រាំពាន់រៀលត្រូវបានបង់'],
  ])('%s ← %s', (quotation, text) => expect(state(quotation, text)).not.toBe('exact'));

  it.each([
    ['five people died there', 'In 2021 five people died there'],
    ['300 people died there', 'In 2021 300 people died there'],
    ['we met in 2021', 'we met in 2021 and five of us left'],
    ['we have lost 12', 'we have lost 12, 300 of them last year'],
    ['Profit was (200) dollars', 'Profit was (200) dollars last year'],
    ['The law (of 2021) says so', 'The law of 2021 says so'],
    ['we have lost five', 'we have lost five boats'],
    ['we have lost 5', 'we have lost 5 boats'],
    ['we have lost five', 'we have lost five. Six came back.'],
    ['people came to see', 'A hundred people came to see'],
    ['we saw one', 'we saw one boat'],
    ['we have lost half', 'we have lost half of it'],
    ['the mayor and five', 'the mayor and five others'],
    ['five others came back', 'the mayor and five others came back'],
    ['a point of order', 'It is a point of order'],
    ['the boat or five of us', 'the boat or five of us'],
    ['មានមនុស្ស ១២ នាក់', 'មានមនុស្ស ១២ នាក់ស្លាប់'],
    ['មានមនុស្ស ១២', 'មានមនុស្ស ១២នាក់ស្លាប់'],
  ])('but this is: %s ← %s', (quotation, text) => expect(state(quotation, text)).toBe('exact'));
});
