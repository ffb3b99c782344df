import { describe, expect, it } from 'vitest';
import { lookUp, type QuoteVerdict } from '../../../core/quotes/look-up.ts';
import { isAnother } from '../../../core/quotes/speakers.ts';
import { indexTexts } from '../../../core/quotes/word-index.ts';

function ask(quotation: string, text: string): QuoteVerdict {
  const index = indexTexts([{ id: 't', name: 'Talk', text }]);
  return lookUp(index, quotation, [{ from: 0, to: quotation.length }], 'en');
}

const VTT =
  'WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Minister>We will never\n\n2\n00:02.000 --> 00:03.000\n<v Reporter>resign over the theft\n\n3\n00:03.000 --> 00:04.000\nof the old boat\n';
const TALK =
  'Reporter: Did you authorise the works?\nKeo Ratha: We did not. You knew that.\nReporter: And that people would die?\nKeo Ratha: No. I never said it.\nKeo Ratha: I said it twice.';

describe('no quotation goes from one speaker to another', () => {
  it.each([
    ['We will never resign over the theft', VTT],
    ['We will never … over the theft', VTT],
    ['We … lied to the people', 'MINISTER: We pay the victims.\nREPORTER: You lied to the people.'],
    ['We … will resign', 'MINISTER: We win.\n\nREPORTER: Maybe he will resign'],
    ['We win. Maybe he will resign', 'MINISTER: We win.\n\nREPORTER: Maybe he will resign'],
    ['You knew that. And that people would die', TALK],
    ['You knew that … people would die', TALK],
    ['minister, we pay the victims', 'MINISTER: We pay the victims.\nREPORTER: You lied to the people.'],
    ['we won by fraud', '- we won\n- by fraud'],
    ['we won … by fraud', '- we won it\n- all by fraud'],
    ['did you take it I took nothing', '- did you take it\n- I took nothing'],
    ['we won by fraud', '00:01.000 --> 00:02.000\nwe won.\n-by fraud\n'],
    ['Did you go I went home', 'Q. Did you go\nA. I went home'],
    ['យើងនឹងបង់ប្រាក់ ពេលណា', 'លោក សុខ ដារ៉ា៖ យើងនឹងបង់ប្រាក់\nអ្នកកាសែត៖ ពេលណា'],
  ])('%s ← %s', (quotation, text) => expect(ask(quotation, text).state).not.toBe('exact'));

  it.each([
    ['We did not. You knew that', TALK],
    ['resign over the theft of the old boat', VTT],
    ['No … I said it twice', TALK.replace('I never said it.', 'I said that.').replace('No.', 'No, I say.')],
    ['the ferry – our ferry – is old', 'So the ferry\n– our ferry –\nis old.'],
    ['Note: we will pay', 'Note: we will pay.\nDate: 5 May'],
    ['Cambodia: floods rise again', 'Cambodia: floods rise again\n\nMore on it.'],
    ['we met at noon: the two of us', 'Then\nwe met at noon: the two of us'],
  ])('but this is: %s ← %s', (quotation, text) => expect(ask(quotation, text).state).toBe('exact'));
});

/** A talk of two, with each turn's beginning written so. */
const talk = (one: string, other: string): string =>
  [
    `${one}Did you deliver the pump?`,
    `${other}We delivered what was ordered. You saw the paper.`,
    `${one}The pipes broke at once.`,
    `${other}We never promised that the old pipes would hold.`,
    '',
  ].join('\n');

describe('every usual way to say who speaks', () => {
  const FORMS = [
    ['[00:01:05] Reporter: ', '[00:01:11] Prak Vuthy: '],
    ['00:12 Reporter: ', '00:20 Prak Vuthy: '],
    ['00:00:12.400 Reporter: ', '00:00:20.000 Prak Vuthy: '],
    ['00:12 - Reporter: ', '00:20 - Prak Vuthy: '],
    ['(12:30) Reporter: ', '(12:31) Prak Vuthy: '],
    ['[12:30]\tReporter:\t', '[12:31]\tPrak Vuthy:\t'],
    ['Reporter 00:12: ', 'Prak Vuthy 00:20: '],
    ['Reporter (00:12): ', 'Prak Vuthy (00:20): '],
    ['Reporter [00:12]: ', 'Prak Vuthy [00:20]: '],
    ['Reporter, 00:12: ', 'Prak Vuthy, 00:20: '],
    ['**Reporter:** ', '**Prak Vuthy:** '],
    ['reporter: ', 'Prak Vuthy: '],
    ['REPORTER\n', 'PRAK VUTHY\n'],
    ['\nREPORTER\n\n', '\nPRAK VUTHY\n\n'],
    ['REPORTER:\n', 'PRAK VUTHY:\n'],
    ['\nSOK VANNA\n', '\nPRAK VUTHY\n'],
    ['Reporter:\n', 'Prak Vuthy:\n'],
    ['Reporter 00:12\n', 'Prak Vuthy 00:20\n'],
    ['Reporter (00:12)\n', 'Prak Vuthy (00:20)\n'],
    ['Reporter  0:12 \n', 'Prak Vuthy  0:20 \n'],
    ['\n[00:12] Reporter\n', '\n[00:20] Prak Vuthy\n'],
    ['\n[Reporter] 10:00:12\n', '\n[Prak Vuthy] 10:00:20\n'],
    ['00:12\nReporter: ', '00:20\nPrak Vuthy: '],
    ['<v Reporter>', '<v Prak Vuthy>'],
  ].map(([one = '', other = '']): [string, string] => {
    const text = talk(one, other);
    return [one, one.startsWith('<v') ? `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}` : text];
  });

  it.each(FORMS)('%j: nothing goes on across the other’s turn', (_form, text) => {
    expect(ask('We delivered what was ordered … We never promised that the old pipes would hold', text).state).not.toBe('exact');
    expect(ask('You saw the paper. The pipes broke at once', text).state).not.toBe('exact');
    expect(ask('Reporter, the pipes broke at once', text).state).not.toBe('exact');
  });
  it.each(FORMS)('%j: the speaker is known', (_form, text) => {
    const speaker = expect.stringMatching(/^prak vuthy$/i) as string;
    expect(ask('the old pipes would hold', text)).toMatchObject({ state: 'exact', found: { speaker } });
    expect(ask('We delivered what was ordered. You saw', text).state).toBe('exact');
  });
  it('says the time written before a name', () =>
    expect(ask('the old pipes would hold', talk('00:12 Reporter: ', '00:20 Prak Vuthy: '))).toMatchObject({ found: { time: '00:20' } }));
  it('says the time written behind a name', () =>
    expect(ask('the old pipes would hold', talk('Reporter 00:12\n', 'Prak Vuthy 00:20\n'))).toMatchObject({ found: { time: '00:20' } }));

  it.each([
    [
      'headings in capitals',
      'SUMMARY\nWe built the tower.\nCOSTS\nWe paid too much for it.\nTHE WAY ON\nWe build again.',
      'We paid too much',
    ],
    ['a title page', 'MINISTRY OF HEALTH\nANNUAL REPORT\nPHNOM PENH\n\nWe paid too much for it.', 'We paid too much'],
    ['an agenda', '09:00 Opening\n10:00 Report\n11:00 Lunch\n\nWe paid too much for it.', 'We paid too much'],
    ['a time in the text', 'At first.\n10:30 Reporters came.\nWe paid too much for it.', 'We paid too much'],
  ])('but in %s nobody speaks', (_name, text, quotation) => {
    const found = ask(quotation, text);
    expect(found).toMatchObject({ state: 'exact', found: { speaker: null } });
  });
});

describe('whom the transcript gives the words to', () => {
  it.each([
    ['resign over the theft', VTT, 'Reporter'],
    ['of the old boat', VTT, null],
    ['We did not. You knew that', TALK, 'Keo Ratha'],
    ['we pay the victims', 'MINISTER [00:12]: We pay the victims.\nREPORTER (off mic): You lied to the people.', 'MINISTER'],
    ['You lied to the people', 'MINISTER [00:12]: We pay the victims.\nREPORTER (off mic): You lied to the people.', 'REPORTER'],
    ['We did not. You knew', 'Q. Did you?\nA. We did not. You knew.', null],
    ['floods rise again', 'Cambodia: floods rise again', null],
    ['This is told by nobody', `${TALK}\n\nThis is told by nobody here.`, null],
    ['យើងនឹងបង់ប្រាក់', 'លោក សុខ ដារ៉ា៖ យើងនឹងបង់ប្រាក់\nអ្នកកាសែត៖ ពេលណា', 'លោក សុខ ដារ៉ា'],
  ])('%s', (quotation, text, speaker) => expect(ask(quotation, text)).toMatchObject({ state: 'exact', found: { speaker } }));

  it.each([
    ['Dara Sok', 'Keo Ratha', true],
    ['Mr Keo Ratha', 'KEO RATHA', false],
    ['Ratha', 'Keo Ratha', false],
    ['the minister', 'MINISTER', false],
    ['the minister', 'Reporter', true],
    ['she', 'Keo Ratha', false],
    [null, 'Keo Ratha', false],
    ['Keo Ratha', null, false],
    ['លោក កែវ រដ្ឋា', 'Keo Ratha', false],
    ['លោក កែវ រដ្ឋា', 'លោក សុខ ដារ៉ា', true],
    ['លោក កែវ រដ្ឋា', 'កែវ រដ្ឋា', false],
  ])('%s / %s', (story, transcript, another) => expect(isAnother(story, transcript)).toBe(another));
});
