import { describe, expect, it } from 'vitest';
import { lookUp, type QuoteVerdict } from '../../../core/quotes/look-up.ts';
import type { QuoteText } from '../../../core/quotes/quote-text.ts';
import { indexTexts } from '../../../core/quotes/word-index.ts';

const text = (words: string, name = 'Transcript'): QuoteText => ({ id: name.toLowerCase(), name, text: words });

/** `quotation`: parts are set apart by "|", as a cue or a paragraph would part them. */
function ask(quotation: string, ...texts: readonly (string | QuoteText)[]): QuoteVerdict {
  const index = indexTexts(texts.map((one, at) => (typeof one === 'string' ? text(one, `Text ${at}`) : one)));
  let at = 0;
  const parts = quotation.split('|').map((part) => {
    const from = at;
    at += part.length + 1;
    return { from, to: from + part.length };
  });
  return lookUp(index, quotation.replaceAll('|', '\n'), parts, 'en');
}

const SPEECH =
  'Thank you all. We did not authorise the works, and nobody asked us to. The pier cost $4.2 million in 2021, up 12% from before, which was 30 per cent. It rose by 4·2 points, or ~5 of them. ' +
  'Dara Sok told me “do not go there” and left. We will pay for it by June. Will you pay? No. I have seen 12 boats, not 21.';

describe('word for word', () => {
  it.each([
    ['as it stands', 'We did not authorise the works', {}],
    ['another comma or stop at the end', 'We will pay for it by June,', {}],
    ['inner marks of another kind', 'Dara Sok told me ‘do not go there’ and left', {}],
    ['over a sentence’s end', 'nobody asked us to. The pier cost $4.2 million', {}],
    ['a first letter of the house’s', 'we did not authorise the works', { capital: true }],
    ['a capital of the house’s', 'Nobody asked us to', { capital: true }],
    ['other commas', 'We did not authorise the works and nobody asked us to', { marks: true }],
    ['an insertion', 'We did not authorise the works, and nobody [at the council] asked us to', {}],
    ['an insertion at the edge', '[The council] did not authorise the works', {}],
    ['an insertion of what was said', 'We did [not] authorise the works', {}],
    ['[sic]', 'We did not authorise [sic] the works', {}],
    ['a letter in brackets', '[n]obody asked us to', {}],
    ['a letter in brackets, changed', 'We [D]id not authorise the works', { capital: true }],
    ['an elision', 'Thank you … We did not authorise the works', {}],
    ['an elision in stops', 'Thank you ... We did not authorise the works', {}],
    ['an elision in brackets', 'Thank you, […] we did not authorise the works', { capital: true }],
    ['an elision in spaced stops', 'Thank you . . . We did not authorise the works', {}],
    ['trailing off', '…We will pay for it…', {}],
    ['split by a cue', 'We did not authorise the works,|and nobody asked us to', {}],
    ['over paragraphs', 'nobody asked us to.|The pier cost $4.2 million', {}],
    ['a question', 'Will you pay?', {}],
    ['a question, cut', 'Will you pay', {}],
  ])('%s', (_name, quotation, expected) => {
    const verdict = ask(quotation, SPEECH);
    expect(verdict.state).toBe('exact');
    if (verdict.state === 'exact') expect(verdict.found).toMatchObject({ capital: false, marks: false, ...expected });
  });

  it.each([
    ['quote marks and apostrophes', 'It’s the boys’ “own” pier', 'It\'s the boys\' "own" pier'],
    ['dashes', 'the ferry – our ferry – is old', 'the ferry—our ferry—is old'],
    ['the raised number of a note', 'we will pay, and soon', 'we will pay,³ and soon'],
    ['hyphens', 'a well‑known old pier', 'a well-known old pier'],
    ['spaces and lines', 'we will pay for it', 'we\u00a0will  pay\nfor\r\n\r\nit'],
    ['a hard space in a number', 'about 12 345 people came', 'about 12\u00a0345 people came'],
    ['accents composed or not', 'the café closed early', 'the cafe\u0301 closed early'],
    ['marks nobody sees', 'the cooperation went on', 'the co\u00adopera\u200btion went on'],
    ['a ligature of a printed page', 'the first office closed', 'the ﬁrst oﬃce closed'],
    ['Khmer, another order of signs', 'ស្ត្រីម្នាក់ទៅធ្វើការ', 'សី្ត្រម្នាក់ទៅធើ្វការ'],
    ['Khmer, zero-width spaces', 'យើងនឹងបង់ប្រាក់នៅខែមិថុនា', 'យើង\u200bនឹង\u200bបង់\u200bប្រាក់ នៅ\u200bខែ\u200bមិថុនា'],
  ])('written otherwise: %s', (_name, quotation, source) => expect(ask(quotation, `So ${source} then.`).state).toBe('exact'));

  it('says where, in the text as it was given', () => {
    const source = text('First line.\n\n  Then “we will\n pay for it” again.\n', 'Page');
    const verdict = ask('we will pay for it', text('Nothing here.', 'Other'), source);
    expect(verdict).toMatchObject({ state: 'exact', found: { text: 'page', name: 'Page', line: 3, time: null, places: 1 } });
    if (verdict.state === 'exact') expect(source.text.slice(verdict.found.from, verdict.found.to)).toBe('we will\n pay for it');
  });
  it('says what stands around the words, which may turn them round', () => {
    const verdict = ask('authorise the works', 'Well, we did not <i>authorise</i>\nthe works. Others did.'.replace(/<.?i>/g, ''));
    expect(verdict).toMatchObject({ found: { said: 'authorise the works', before: 'Well, we did not ', behind: '. Others did.' } });
    const long = `${'so it goes on and '.repeat(9)}authorise the works${' and on it goes so'.repeat(9)}`;
    const { before = '', behind = '' } = { ...(ask('authorise the works', long) as { found?: object }).found };
    expect(before).toMatch(/^…(?:so|it|goes|on|and) .{30,58} $/);
    expect(behind).toMatch(/^ .{30,58} (?:so|it|goes|on|and)…$/);
  });
  it('counts the places', () =>
    expect(ask('we will pay', 'we will pay. we will pay.', 'So we will pay.')).toMatchObject({ found: { places: 3 } }));
  it('prefers the place that needs no excuse', () =>
    expect(ask('We will pay', 'and we will pay. We will pay.')).toMatchObject({ found: { from: 17, capital: false } }));
  it('leaves out as little as can be', () =>
    expect(ask('we came … we left', 'we came. a b c. we came. d. we left.')).toMatchObject({ found: { from: 16 } }));
});

describe('never accepted', () => {
  const MUTATIONS = [
    ['a negation', 'We did authorise the works'],
    ['a negation put in', 'We will not pay for it by June'],
    ['a digit', 'I have seen 21 boats'],
    ['the point of a number', 'The pier cost $42 million in 2021'],
    ['a currency', 'The pier cost €4.2 million in 2021'],
    ['a unit', 'up 12 points from before'],
    ['a sign left out', '2021, up 12 from before'],
    ['a sign cut off', 'million in 2021, up 12'],
    ['million for billion', 'The pier cost $4.2 billion in 2021'],
    ['a name', 'Dara Som told me “do not go there”'],
    ['a letter case within', 'Dara sok told me'],
    ['a word left out', 'We did not authorise works'],
    ['a word put in', 'We did not ever authorise the works'],
    ['two words turned round', 'We not did authorise the works'],
    ['words of two texts', 'not 21. Nothing else was said'],
    ['an insertion that replaces a word', 'We did not authorise [any] works'],
    ['an elision that turns it round', 'We did … authorise the works'],
    ['an elision that leaves out “nobody”', 'We did not authorise the works … The pier cost $4.2 million'],
    ['an elision that leaves nothing out', 'We did … not authorise the works'],
    ['a number cut off before its million', 'The pier cost $4.2'],
    ['a number cut off before its per cent', 'from before, which was 30'],
    ['an insertion that says the opposite', 'We will [not] pay for it by June'],
    ['a middle dot left out', 'it rose by 4 2 points'],
    ['an “about” left out', 'it rose by 4·2 points, or 5 of them'],
    ['a question made a statement', 'Will you pay.'],
    ['a statement made a question', 'We will pay for it by June?'],
    ['segments in another order', 'The pier cost … We did not authorise'],
    ['parts with words between them', 'We did not authorise|nobody asked us to'],
  ] as const;
  it('a raised number that may be a power', () => {
    expect(ask('the field has 300 m of fence', 'the field has 300 m² of fence').state).toBe('differs');
    expect(ask('there were 10 of them left', 'there were 10² of them left').state).toBe('differs');
  });
  it.each(MUTATIONS)('%s', (_name, quotation) => expect(ask(quotation, SPEECH, 'Nothing else was said.').state).not.toBe('exact'));
  it.each([
    ['a negation', 'យើងនឹងបង់ប្រាក់ឱ្យគេ', 'យើងនឹងមិនបង់ប្រាក់ឱ្យគេ'],
    ['a digit', 'មានមនុស្ស ១២ នាក់ស្លាប់', 'មានមនុស្ស ២១ នាក់ស្លាប់'],
    ['a name', 'លោក សុខ ដារ៉ា បានទៅ', 'លោក សុខ ដារី បានទៅ'],
  ])('Khmer: %s', (_name, quotation, source) => expect(ask(quotation, source).state).toBe('differs'));

  it('takes nothing for a mark of captions that may be words', () => {
    const captions = (words: string): string =>
      `WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n\n00:02.000 --> 00:03.000\nthe works today.\n`;
    expect(ask('We did authorise the works', captions('We did\n\nnot\n00:01.500 --> 00:01.900\nauthorise')).state).not.toBe('exact');
    expect(ask('fewer boats came than', 'WEBVTT\n\n00:01.000 --> 00:02.000\nfewer <5 of the boats> came than').state).not.toBe('exact');
    expect(ask('We did authorise the works', captions('We did <i>not</i> authorise')).state).not.toBe('exact');
    expect(ask('made by a hand', 'WEBVTT\n\nNOTE\nmade by a hand\n\n00:01.000 --> 00:02.000\nWe did.').state).not.toBe('exact');
  });
  it('goes no further than a few minutes for what was left out', () => {
    expect(ask('we came here … we left again', `we came here. ${'so and on. '.repeat(100)} we left again`).state).toBe('exact');
    expect(ask('we came here … we left again', `we came here. ${'so and on. '.repeat(300)} we left again`).state).not.toBe('exact');
  });
});

describe('what it says otherwise', () => {
  const told = (verdict: QuoteVerdict): string =>
    verdict.state === 'differs'
      ? verdict.diff.map(({ kind, text: words }) => ({ same: words, removed: `[-${words}-]`, added: `{+${words}+}` })[kind]).join('')
      : verdict.state;
  it.each([
    ['I have seen 21 boats, not 21', 'I have seen [-12-]{+21+} boats, not 21'],
    ['21 boats, not 21', '[-12-]{+21+} boats, not 21'],
    ['We did authorise the works', 'We did [-not -]authorise the works'],
    ['The pier cost $4.2 billion', 'The pier cost $4.2 [-million-]{+billion+}'],
    ["Dara Som told me 'do not go there'", 'Dara [-Sok-]{+Som+} told me do not go there'],
    ['We did not authorise […] pier cost $4.3 million in 2021', '[-pier-]'],
    ['i have seen 21 boats', 'I have seen [-12-]{+21+} boats'],
    ['the moon is made of green cheese', 'not-found'],
    ['', 'too-short'],
  ])('%s', (quotation, expected) => {
    if (expected === '[-pier-]') expect(told(ask(quotation, SPEECH))).toContain('$[-4.2-]{+4.3+} million');
    else expect(told(ask(quotation, SPEECH))).toBe(expected);
  });
  it('offers the place of the nearest passage', () =>
    expect(ask('I have seen 21 boats', 'A.\nNow I have seen 12 boats.')).toMatchObject({
      state: 'differs',
      near: { line: 2, from: 7, to: 27 },
    }));
  it('says when no text is attached', () => expect(ask('we will pay for it')).toEqual({ state: 'no-text' }));
  it('says when it is too short, and where it stands all the same', () => {
    expect(ask('will pay', 'no')).toEqual({ state: 'too-short', found: null });
    expect(ask('will pay', SPEECH)).toMatchObject({ state: 'too-short', found: { places: 1 } });
    expect(ask('[The council] will [not] pay', SPEECH)).toMatchObject({ state: 'too-short' });
    expect(ask('will pay')).toEqual({ state: 'too-short', found: null });
    expect(ask('បង់', 'យើងនឹងបង់ប្រាក់')).toMatchObject({ state: 'too-short', found: { places: 1 } });
  });
});

describe('transcripts', () => {
  const VTT =
    'WEBVTT\n\nNOTE made by hand\n\n1\n00:00:01.000 --> 00:00:03.500\n<v Dara Sok>We will pay\n\n2\n00:00:03.500 --> 00:00:06.000\nfor it by <i>June</i>.\n\nlast\n01:00:06.000 --> 01:00:08.000\nNobody asked us to.\n';
  const SRT = '1\r\n00:00:01,000 --> 00:00:03,500\r\nWe will pay\r\n\r\n2\r\n00:00:03,500 --> 00:00:06,000\r\nfor it by June.\r\n';
  it.each([
    ['WebVTT', VTT, '00:00:01.000'],
    ['SubRip', SRT, '00:00:01,000'],
    [
      'times at the heads of lines, without a name',
      '00:10 Dara Pich: It is late.\n00:15 Nobody came.\n00:20 We will pay for it by June.',
      '00:20',
    ],
    ['such times, two of them and no name', '00:10 យើងនៅទីនេះ។\n00:20 We will pay for it by June.', '00:20'],
    ['a time of day in the next line', '[00:12] We are\n10:30 on Monday. We will pay for it by June.', '00:12'],
    ['times in brackets', 'DARA [00:12]: We will pay for it by June.', '00:12'],
    ['times on lines of their own', '0:12\nWe will pay\n1:02:03\nfor it by June.', '0:12'],
    ['a time only within it', 'We will pay [0:13] for it by June.', '0:13'],
  ])('%s', (_name, source, time) => expect(ask('We will pay for it by June', source)).toMatchObject({ state: 'exact', found: { time } }));
  it('takes the time before a place, and no number of a caption for a word', () => {
    expect(ask('Nobody asked us to', VTT)).toMatchObject({ found: { time: '01:00:06.000' } });
    expect(ask('We will pay 2 for it by June', VTT).state).toBe('differs');
  });
  it('keeps the hours of a programme as words', () =>
    expect(ask('9:30 Opening by the minister', '9:00 Registration of guests\n9:30 Opening by the minister').state).toBe('exact'));
  it('keeps a time that was spoken', () => expect(ask('We met at 12:30 in town', 'We met at 12:30 in town.').state).toBe('exact'));
});
