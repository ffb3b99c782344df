import { describe, expect, it } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText, type Projection } from '../../../core/article/plain-text.ts';
import { wordsOf } from '../../../core/quotes/look-up.ts';
import { quotationsOf } from '../../../core/quotes/quotations.ts';

function projectionOf(markdown: string): Projection {
  const opened = openArticle(`${markdown}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  return plainText(opened.value.doc);
}

/** "words (speaker, cue)" of each; "–" where the text does not say it. Parts are set apart by "|". */
function found(markdown: string): string[] {
  const projection = projectionOf(markdown);
  return quotationsOf(projection).map(({ parts, speaker, cue }) => {
    const words = parts.map((part) => wordsOf(projection.text, [part])).join('|');
    return `${words} (${speaker ?? '–'}, ${cue ?? '–'})`;
  });
}

describe('marks', () => {
  it.each([
    ['curly', 'They saw “the old pier burn” at night.', ['the old pier burn (–, –)']],
    ['straight', 'They saw "the old pier burn" at night.', ['the old pier burn (–, –)']],
    ['guillemets', 'They saw «the old pier burn» at night.', ['the old pier burn (–, –)']],
    ['single guillemets', 'They saw ‹the old pier burn› at night.', ['the old pier burn (–, –)']],
    ['low and high', 'They saw „the old pier burn“ at night.', ['the old pier burn (–, –)']],
    ['low and right', 'They saw „the old pier burn” at night.', ['the old pier burn (–, –)']],
    ['single', 'They saw ‘the boys’ old pier burn,’ at night.', ['the boys’ old pier burn, (–, –)']],
    ['two', 'They saw “the old pier” and “the new boat” at night.', ['the old pier (–, –)', 'the new boat (–, –)']],
    ['apostrophes', 'It’s the boys’ pier, from the ’90s, and don’t say ’em twice.', []],
    ['inches', 'A pipe 6" wide and 12" long.', []],
    ['never closed', 'They saw “the old pier burn at night.', []],
    ['nothing in them', 'They saw “…” and “ ” at night.', []],
    ['a headline', '---\nheadline: "‘We will pay for the pier’: mayor"\n---\n\nA boat left.', ['We will pay for the pier (–, –)']],
    ['Khmer', 'គេឃើញ «ផែចាស់ឆេះ» នៅយប់។', ['ផែចាស់ឆេះ (–, –)']],
    ['Khmer, curly', 'គេឃើញ “ផែចាស់ឆេះ” នៅយប់។', ['ផែចាស់ឆេះ (–, –)']],
  ])('%s', (_name, text, expected) => expect(found(text)).toEqual(expected));

  it('keeps what is quoted within a quotation as part of it', () => {
    const projection = projectionOf('“He told me ‘do not go there’ and left,” Dara Sok said.');
    const [quotation] = quotationsOf(projection);
    expect(quotation?.inner.map(({ from, to }) => projection.text.slice(from, to))).toEqual(['‘do not go there’']);
    expect(quotation?.speaker).toBe('Dara Sok');
  });
  it('reads a quotation that runs over paragraphs as one', () => {
    const text = 'Dara Sok wrote: “The pier burned.\n\n“Nobody came.\n\n“We left.”\n\nThe mayor said “no comment now”.';
    expect(found(text)).toEqual(['The pier burned.|Nobody came.|We left. (Dara Sok, wrote)', 'no comment now (The mayor, said)']);
  });
  it('reads over a picture that stands between its paragraphs', () => {
    const text = '“The pier burned.\n\n![A pier](media/pier.jpg "Caption")\n\n“We left,” Dara Sok said.';
    expect(found(text)).toEqual(['The pier burned.|We left, (Dara Sok, said)']);
  });
  it('does not run on where the next paragraph begins without its mark', () =>
    expect(found('“The pier burned.\n\nNobody came. “We left,” he said.')).toEqual(['We left, (he, said)']));
  it('takes a block quotation without marks as one', () => expect(found('> We left at night.\n')).toEqual(['We left at night. (–, –)']));
  it('leaves out what is no part of the story', () =>
    expect(found('A boat.\n\n<!-- stash\n“Not for the reader at all.”\n-->')).toEqual([]));
});

describe('who speaks', () => {
  it.each([
    ['“We will pay,” Hun Sen wrote.', ['We will pay, (Hun Sen, wrote)']],
    ['"We will pay," Hun Sen wrote.', ['We will pay, (Hun Sen, wrote)']],
    ['“We will pay”, said Dara Sok, the mayor.', ['We will pay (Dara Sok, said)']],
    ['“We will pay,” Dara Sok, the mayor, told reporters.', ['We will pay, (Dara Sok, told)']],
    ['“Will you pay?” she asked.', ['Will you pay? (she, asked)']],
    ['“We will pay,” according to the ministry.', ['We will pay, (the ministry, according to)']],
    ['According to Dara Sok, “we will pay”.', ['we will pay (Dara Sok, According to)']],
    ['Austin said that “we will pay”.', ['we will pay (Austin, said)']],
    ['On Monday Dara Sok said: “We will pay.”', ['We will pay. (Dara Sok, said)']],
    ['Dara Sok, who runs the ferry, told the council on Monday: “We will pay.”', ['We will pay. (Dara Sok, told)']],
    ['The ministry’s spokesman said in an email, “We will pay.”', ['We will pay. (The ministry’s spokesman, said)']],
    ['Dara Sok called it “a sad day”.', ['a sad day (Dara Sok, called)']],
    ['Dara Sok agreed, adding: “We will pay.”', ['We will pay. (–, adding)']],
    ['Dara Sok and Mony Chan said: “We will pay.”', ['We will pay. (Dara Sok and Mony Chan, said)']],
    ['Dara Sok did not say “we will pay”.', ['we will pay (–, say)']],
    ['They paid for “the old pier” Dara Sok said he liked.', ['the old pier (–, –)']],
    ['“We will pay.” Dara Sok said he liked it.', ['We will pay. (–, –)']],
    ['Austin said that the ministry called it “a sad day”.', ['a sad day (the ministry, called)']],
    ['លោក ហ៊ុន សែន បានថ្លែងថា «យើងនឹងបង់ប្រាក់»។', ['យើងនឹងបង់ប្រាក់ (លោក ហ៊ុន សែន, ថ្លែងថា)']],
    ['អ្នកស្រី ចាន់ មុនី និយាយថា៖ “យើងនឹងបង់ប្រាក់”។', ['យើងនឹងបង់ប្រាក់ (អ្នកស្រី ចាន់ មុនី, និយាយថា)']],
    ['«យើងនឹងបង់ប្រាក់» កញ្ញា ចាន់ មុនី អាយុ ១៦ ឆ្នាំ និយាយ។', ['យើងនឹងបង់ប្រាក់ (កញ្ញា ចាន់ មុនី, និយាយ)']],
    ['«យើងនឹងបង់ប្រាក់» នេះជាប្រសាសន៍របស់លោក ចាន់ មុនី។', ['យើងនឹងបង់ប្រាក់ (លោក ចាន់ មុនី, ប្រសាសន៍)']],
    ['Dara Sok said the court had “convicted a man”.', ['convicted a man (Dara Sok, said)']],
    ['Dara Sok said he would “never pay for it”.', ['never pay for it (Dara Sok, said)']],
    ['Dara Sok said he left, and the crowd was “all for it”.', ['all for it (–, –)']],
    ['Dara Sok said he left and the crowd was “all for it”.', ['all for it (–, –)']],
    ['Dara Sok said he paid for “the old pier”.', ['the old pier (–, –)']],
    ['Two left. One, who left in May, said that it had “ninety old vests”.', ['ninety old vests (–, said)']],
    ['Some said that it had “ninety old vests”.', ['ninety old vests (–, said)']],
    ['“We will pay,” one said.', ['We will pay, (–, –)']],
    ['“We will pay,” its director, Prak Vuthy, said.', ['We will pay, (Prak Vuthy, said)']],
    ['“We will pay,” its director, Prak Vuthy, told reporters.', ['We will pay, (Prak Vuthy, told)']],
    ['“We will pay,” the firm’s director, Prak Vuthy, conceded.', ['We will pay, (Prak Vuthy, conceded)']],
    ['“We will pay,” said its director, Prak Vuthy.', ['We will pay, (Prak Vuthy, said)']],
    ['“We will pay,” said its director, Prak Vuthy, on Monday.', ['We will pay, (Prak Vuthy, said)']],
    ['“We will pay,” said the director of the firm, Prak Vuthy.', ['We will pay, (Prak Vuthy, said)']],
    ['“We will pay,” Prak Vuthy, its director, said.', ['We will pay, (Prak Vuthy, said)']],
    ['“We will pay,” said Prak Vuthy, its director.', ['We will pay, (Prak Vuthy, said)']],
    ['“We will pay,” said director Prak Vuthy.', ['We will pay, (Prak Vuthy, said)']],
    ['“We will pay,” said company director Prak Vuthy.', ['We will pay, (Prak Vuthy, said)']],
    ['“We will pay,” company director Prak Vuthy said.', ['We will pay, (Prak Vuthy, said)']],
    ['“We will pay,” its director said.', ['We will pay, (its director, said)']],
    ['“We will pay,” said its director.', ['We will pay, (its director, said)']],
    ['Its director, Prak Vuthy, said: “We will pay.”', ['We will pay. (Prak Vuthy, said)']],
    ['Prak Vuthy, its director, said: “We will pay.”', ['We will pay. (Prak Vuthy, said)']],
    ['On Monday its director, Prak Vuthy, said that “we will pay”.', ['we will pay (Prak Vuthy, said)']],
    ['“We will pay,” while officials in Phnom Penh said nothing.', ['We will pay, (–, –)']],
    ['“We will pay,” many people in Phnom Penh said.', ['We will pay, (–, –)']],
    ['“We will pay,” its director, Prak Vuthy, said. “We will.”', ['We will pay, (Prak Vuthy, said)', 'We will. (Prak Vuthy, said)']],
    ['“We will pay,” its director, Prak Vuthy, said, “but not now.”', ['We will pay,|but not now. (Prak Vuthy, said)']],
    ['ប្រជាពលរដ្ឋម្នាក់ឈ្មោះ នួន ចន្ធី បាននិយាយថា «ទឹកមកដល់ហើយ»។', ['ទឹកមកដល់ហើយ (នួន ចន្ធី, និយាយថា)']],
    ['លោកបន្តថា «យើងនឹងបង់ប្រាក់»។', ['យើងនឹងបង់ប្រាក់ (–, បន្តថា)']],
    ['លោក ចាន់ មុនី និយាយថា «យើងនឹងបង់ប្រាក់»។ លោកបន្តថា «នៅខែមិថុនា»។', ['យើងនឹងបង់ប្រាក់ (លោក ចាន់ មុនី, និយាយថា)', 'នៅខែមិថុនា (លោក ចាន់ មុនី, បន្តថា)']],
    [
      'លោក ចាន់ មុនី និយាយថា «យើងនឹងបង់ប្រាក់»។ លោក សុខ ដារ៉ា មកដល់។ លោកបន្តថា «នៅខែមិថុនា»។',
      ['យើងនឹងបង់ប្រាក់ (លោក ចាន់ មុនី, និយាយថា)', 'នៅខែមិថុនា (–, បន្តថា)'],
    ],
    ['អ្នកស្រី ចាន់ មុនី និយាយថា «យើងនឹងបង់ប្រាក់»។ លោកបន្តថា «នៅខែមិថុនា»។', ['យើងនឹងបង់ប្រាក់ (អ្នកស្រី ចាន់ មុនី, និយាយថា)', 'នៅខែមិថុនា (–, បន្តថា)']],
    ['គេបន្តថា «យើងនឹងបង់ប្រាក់»។', ['យើងនឹងបង់ប្រាក់ (–, បន្តថា)']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('split by a cue', () => {
  it.each([
    ['“We will pay,” she said, “but not before June.”', ['We will pay,|but not before June. (she, said)']],
    ['"We will pay," said Dara Sok, the mayor, "but not now."', ['We will pay,|but not now. (Dara Sok, said)']],
    ['“We will pay,” she said. “But not before June.”', ['We will pay, (she, said)', 'But not before June. (she, said)']],
    ['“We will pay,” said Dara Sok, the mayor. “But not now.”', ['We will pay, (Dara Sok, said)', 'But not now. (Dara Sok, said)']],
    ['“We will pay,” she said. He left. “But not now.”', ['We will pay, (she, said)', 'But not now. (–, –)']],
    ['“We will pay,” she said. “But not now,” he said.', ['We will pay, (she, said)', 'But not now, (he, said)']],
    ['“We will pay,” she said. “The Pier” opened in May.', ['We will pay, (she, said)', 'The Pier (–, –)']],
    ['“We will pay,” she said.\n\n“But not now.”', ['We will pay, (she, said)', 'But not now. (–, –)']],
    ['“We will pay,” she said after he said no. “But not now.”', ['We will pay, (she, said)', 'But not now. (–, –)']],
    ['He called it “a lie,” and Dara Sok said, “we disagree.”', ['a lie, (He, called)', 'we disagree. (Dara Sok, said)']],
    ['“A gift”, he said, and “a new day”.', ['A gift (he, said)', 'a new day (–, –)']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('whom somebody told it', () => {
  it.each([
    ['“We lost the boat,” he told a reporter.', ['We lost the boat, (he, told)']],
    ['Sok Dara stood on the pier. “We lost the boat,” he told a reporter.', ['We lost the boat, (he, told)']],
    ['“We lost the boat,” Sok Dara told the newspaper.', ['We lost the boat, (Sok Dara, told)']],
  ])('%s', (story, expected) => expect(found(story)).toEqual(expected));
});
