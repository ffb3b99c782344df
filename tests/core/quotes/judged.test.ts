import { describe, expect, it } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { judgedQuotations, type JudgedQuotation } from '../../../core/quotes/judged.ts';
import { isOtherPerson } from '../../../core/quotes/other-person.ts';
import { indexTexts } from '../../../core/quotes/word-index.ts';

function judged(story: string, ...texts: readonly string[]): readonly JudgedQuotation[] {
  const opened = openArticle(`${story}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  const index = indexTexts(texts.map((text, at) => ({ id: `t${at}`, name: `Text ${at}`, text })));
  return judgedQuotations(index, plainText(opened.value.doc), 'en');
}

const states = (story: string, ...texts: readonly string[]): string[] => judged(story, ...texts).map(({ verdict }) => verdict.state);

const TALK =
  '[00:12] Reporter: Did you deliver the pump the contract names?\n[00:20] Prak Vuthy: We delivered what was ordered.\n[00:40] Nuon Chanthy: There was rust inside the box before.\n';

describe('words that the transcript gives to another person', () => {
  it.each([
    ['“There was rust inside the box before,” said Prak Vuthy.'],
    ['“There was rust inside the box before,” its director, Prak Vuthy, said.'],
    ['“There was rust inside the box before,” the director Prak Vuthy said.'],
    ['They called for Prak Vuthy. “There was rust inside the box before,” Mr Vuthy said.'],
    ['“Did you deliver the pump the contract names?” Prak Vuthy asked.'],
    ['“We delivered what was ordered,” Nuon Chanthy said. '],
  ])('%s', (story) => expect(states(story, TALK)).toEqual(['other-speaker']));

  it.each([
    ['“We delivered what was ordered,” said Prak Vuthy.'],
    ['“We delivered what was ordered,” said Vuthy.'],
    ['“We delivered what was ordered,” Prak Vuthi said.'],
    ['“We delivered what was ordered,” said the director.'],
    ['“There was rust inside the box before,” she said.'],
    ['“There was rust inside the box before,” the villagers said.'],
    ['“There was rust inside the box before,” Beijing said.'],
    ['“There was rust inside the box before,” the Ministry of Health said.'],
    ['“There was rust inside the box before.”'],
    ['“There was rust inside the box before,” Kay Kimsong and Prak Vuthy said.'],
  ])('but this is said: %s', (story) => expect(states(story, TALK)).toEqual(['exact']));

  it('takes the place where the named person says it', () =>
    expect(
      states('“We delivered what was ordered,” said Nuon Chanthy.', TALK, `${TALK}[01:00] Nuon Chanthy: We delivered what was ordered.\n`),
    ).toEqual(['exact']));

  it.each([
    ['Dara Sok', 'Keo Ratha', true],
    ['Dara Sok', 'KEO RATHA', true],
    ['Dara Sok', 'Minister Keo Ratha', true],
    ['Dara Sok', 'Minister', false],
    ['Dara Sok', 'Ratha', false],
    ['Dara Sok', 'Phnom Penh Governor', false],
    ['Dara Sok', 'Spokesman', false],
    ['Dara Sok', 'Mr Sok', false],
    ['Dara Sok', 'D. Sok', false],
    ['Chhay Sophea', 'Chay Sophear', false],
    ['the governor', 'Keo Ratha', false],
    ['the governor', 'Reporter', false],
    ['Dara Sok', 'Interviewer', true],
    ['Dara Sok', 'Speaker 1', false],
    ['លោក កែវ រដ្ឋា', 'Keo Ratha', false],
    ['លោក កែវ រដ្ឋា', 'លោក សុខ ដារ៉ា', true],
    ['លោក កែវ រដ្ឋា', 'អ្នកសួរ', true],
    ['លោក កែវ រដ្ឋា', 'លោក អភិបាល ខេត្តកណ្តាល', false],
    ['លោក កែវ រដ្ឋា', 'កែវ រដ្ឋា', false],
    [null, 'Keo Ratha', false],
    ['Dara Sok', null, false],
  ])('%s / %s', (story, transcript, other) => expect(isOtherPerson('', story, transcript)).toBe(other));
});

describe('a quotation that begins behind what turns it round', () => {
  const cutOf = (quotation: string, text: string): string => {
    const [one] = judged(`He said that “${quotation}” at noon.`, text);
    return one?.verdict.state === 'trimmed' ? one.verdict.cut : (one?.verdict.state ?? '');
  };
  it.each([
    ['promised that the old pipes would hold', 'We never promised that the old pipes would hold.', 'We never'],
    ['promised that the old pipes would hold', 'It rains. We never, ever, promised that the old pipes would hold.', 'We never, ever,'],
    ['we would pay for it', 'Yes. I never said we would pay for it.', 'I never said'],
    ['we will pay for it', 'I don’t think that we will pay for it.', 'I don’t think that'],
    ['we will pay for it', 'I do not know whether we will pay for it', 'I do not know whether'],
    ['paid for the tower', 'Nobody paid for the tower', 'Nobody'],
    ['people paid for the tower', 'It is so. Few people paid for the tower', 'Few'],
    ['deliver the old pump', 'They refused to deliver the old pump', 'They refused to'],
    ['promised that the old pipes would hold', 'Reporter: So?\nPrak Vuthy: We never promised that the old pipes would hold.', 'We never'],
    [
      'promised that the old pipes would hold',
      '[00:10] Reporter: So?\n[00:12] Prak Vuthy: We never\npromised that the old pipes would hold.',
      'We never',
    ],
  ])('%s ← %s', (quotation, text, cut) => expect(cutOf(quotation, text)).toBe(cut));

  it.each([
    ['nobody asked us to go', 'We did not authorise the works, and nobody asked us to go.'],
    ['We will pay for it', 'No. We will pay for it'],
    ['we will pay for it', 'No, we will pay for it'],
    ['we will pay for it', 'I do not know him, but we will pay for it'],
    ['we were all afraid', 'We did not go because we were all afraid'],
    ['We will pay for it', 'Reporter: You never paid\nVuthy: We will pay for it'],
    ['we paid for it all', 'I said that we paid for it all'],
    ['we lost our houses', 'The little boy said we lost our houses'],
    ['We never promised it to them', 'We never promised it to them'],
    ['the works of May', 'See no. 14 of the works of May'],
    ['a pump for the village', 'Not only a pump for the village'],
    ['we built the whole tower', 'Don’t forget that we built the whole tower'],
    ['we built the whole tower', 'There is no doubt we built the whole tower'],
    ['we built the whole tower', 'In the past few years we built the whole tower'],
  ])('but this says the same: %s ← %s', (quotation, text) => expect(cutOf(quotation, text)).toBe('exact'));

  it('says nothing where the story denies it, too', () =>
    expect(states('He never “promised that the old pipes would hold”.', 'We never promised that the old pipes would hold.')).toEqual([
      'exact',
    ]));
  it('takes a place where it is said', () =>
    expect(
      states(
        'He “promised that the pipes would hold”.',
        'We never promised that the pipes would hold.',
        'We promised that the pipes would hold.',
      ),
    ).toEqual(['exact']));
  it('knows Khmer', () => {
    const text = 'យើងមិនដែលលក់សំបុត្រលើសចំនួនកៅអីទេ។ យើងលក់សំបុត្រ។';
    expect(states('លោក កែវ រដ្ឋា ថ្លែងថា «លក់សំបុត្រលើសចំនួនកៅអី»។', text)).toEqual(['trimmed']);
    expect(states('លោក កែវ រដ្ឋា ថ្លែងថា «យើងមិនដែលលក់សំបុត្រលើសចំនួន»។', text)).toEqual(['exact']);
  });
});

describe('what a quotation that goes on after a cue leaves out', () => {
  const POND = 'Before the tower we had the pond. They did not ask us. They filled the pond with earth. It is gone.';
  const leftOut = (story: string, text = POND): (string | undefined)[] => judged(story, text).map((one) => one.leftOut);
  it('is said of the second', () =>
    expect(leftOut('“Before the tower we had the pond,” she said. “They filled the pond with earth.”')).toEqual([
      undefined,
      'They did not ask us.',
    ]));
  it.each([
    ['what follows at once', '“Before the tower we had the pond,” she said. “They did not ask us.”'],
    ['two quotations', '“Before the tower we had the pond,” she said. She wept. “They filled the pond with earth.”'],
    ['another order', '“They filled the pond with earth,” she said. “Before the tower we had the pond.”'],
    ['whoever speaks next', '“We have the pond,” she said. “It is ours now.”', 'Chanthy: We have the pond.\nVuthy: It is ours now.'],
  ])('not of %s', (_name, story, text = POND) => expect(leftOut(story, text)).toEqual([undefined, undefined]));
});
