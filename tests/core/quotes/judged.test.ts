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
    ['we paid two hundred dollars', 'It is false that we paid two hundred dollars for it.', 'It is false that'],
    ['we paid two hundred dollars', 'It is false that “we paid two hundred dollars”.', 'It is false that “'],
    ['we paid two hundred dollars', 'It would be wrong to say that we paid two hundred dollars.', 'It would be wrong to say that'],
    ['we paid two hundred dollars', 'It’s not true that we paid two hundred dollars.', 'It’s not true that'],
    [
      'we paid two hundred dollars',
      'It is a lie, a plain lie, and untrue that we paid two hundred dollars.',
      'It is a lie, a plain lie, and untrue that',
    ],
    ['we paid two hundred dollars', 'I never said, “we paid two hundred dollars”.', 'I never said, “'],
    ['we paid two hundred dollars', 'I never said: we paid two hundred dollars.', 'I never said:'],
    ['we paid two hundred dollars', 'He denied that we paid two hundred dollars.', 'He denied that'],
    ['we paid two hundred dollars', 'They falsely claimed that we paid two hundred dollars.', 'They falsely claimed that'],
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
    ['we built the whole tower', 'The story was false. I said that we built the whole tower'],
    ['we built the whole tower', 'They got it wrong, and we built the whole tower'],
    ['we built the whole tower', 'What they wrote is untrue: we built the whole tower'],
    ['we built the whole tower', 'No, he said, we built the whole tower'],
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
  it.each([
    ['វាមិនពិតទេ ដែលថា យើងលក់សំបុត្រលើសចំនួនកៅអី។', 'trimmed'],
    ['លោកបដិសេធថា យើងលក់សំបុត្រលើសចំនួនកៅអី។', 'trimmed'],
    ['ខ្ញុំមិនដែលនិយាយថា «យើងលក់សំបុត្រលើសចំនួនកៅអី»។', 'trimmed'],
    ['លោកមិនមកទេ យើងលក់សំបុត្រលើសចំនួនកៅអី។', 'exact'],
    ['លោកនិយាយថា យើងលក់សំបុត្រលើសចំនួនកៅអី។', 'exact'],
  ])('and what is denied in Khmer: %s', (text, state) =>
    expect(states('លោក កែវ រដ្ឋា ថ្លែងថា «យើងលក់សំបុត្រលើសចំនួនកៅអី»។', text)).toEqual([state]),
  );
});

describe('a quotation whose sentence goes on with what takes back part of it', () => {
  const QUOTED = 'we will pay for the new tower';
  const behind = (text: string, story = `He said that “${QUOTED}” at noon.`): string => {
    const [one] = judged(story, text);
    return one?.verdict.state === 'trimmed' ? `${one.verdict.side}: ${one.verdict.cut}` : (one?.verdict.state ?? '');
  };
  it.each([
    ['Yes, we will pay for the new tower unless the court agrees with us. So there.', 'behind: unless the court agrees with us'],
    ['Yes, we will pay for the new tower, unless they leave.', 'behind: unless they leave'],
    ['Yes, we will pay for the new tower if they leave first. It is so.', 'behind: if they leave first'],
    ['Yes, we will pay for the new tower only if they leave.', 'behind: only if they leave'],
    ['Yes, we will pay for the new tower, but not this year.', 'behind: but not this year'],
    ['Yes, we will pay for the new tower – except for its roof.', 'behind: except for its roof'],
    ['[00:10] Vuthy: we will pay for the new tower\nunless Mr. Sok leaves.\n[00:12] Reporter: So?', 'behind: unless Mr. Sok leaves'],
    ['It is false that we will pay for the new tower unless they leave.', 'before: It is false that'],
  ])('%s', (text, cut) => expect(behind(text)).toBe(cut));

  it.each([
    ['Yes, we will pay for the new tower. If they leave, we go, too.'],
    ['Yes, we will pay for the new tower. Unless I am wrong, it is tall.'],
    ['Yes, we will pay for the new tower. But not today.'],
    ['Yes, we will pay for the new tower, if you ask me.'],
    ['Yes, we will pay for the new tower, if not for the old one, too.'],
    ['Yes, we will pay for the new tower, but not only for it.'],
    ['Yes, we will pay for the new tower, but they leave.'],
    ['Yes, we will pay for the new tower and leave if they come.'],
    ['Vuthy: we will pay for the new tower\nReporter: If they leave?\nVuthy: No.'],
    ['Yes, we will pay for the new tower “if they leave first”.'],
  ])('but not: %s', (text) => expect(behind(text)).toBe('exact'));

  it.each([
    [`He said that “${QUOTED}”, if they left first.`],
    [`Unless they left, “${QUOTED}”, he said.`],
    [`“${QUOTED},” he said. “Unless they leave!”`],
  ])('nor where the story says so itself: %s', (story) =>
    expect(behind('Yes, we will pay for the new tower unless they leave.', story)).toBe('exact'),
  );

  it('nor behind a word that asks', () =>
    expect(states('He said that “and then they asked” him.', 'I came and then they asked if I was well.')).toEqual(['exact']));

  it('takes a place where it is said without a condition', () =>
    expect(behind('Yes, we will pay for the new tower if they leave. Yes, we will pay for the new tower.')).toBe('exact'));

  it.each([
    ['យើងលក់សំបុត្រលើសចំនួនកៅអី លុះត្រាតែគេទិញ។', 'behind: លុះត្រាតែគេទិញ'],
    ['យើងលក់សំបុត្រលើសចំនួនកៅអី ប្រសិនបើគេទិញ។', 'behind: ប្រសិនបើគេទិញ'],
    ['យើងលក់សំបុត្រលើសចំនួនកៅអី លើកលែងតែថ្ងៃអាទិត្យ។', 'behind: លើកលែងតែថ្ងៃអាទិត្យ'],
    ['យើងលក់សំបុត្រលើសចំនួនកៅអី។ ប្រសិនបើគេទិញ យើងលក់។', 'exact'],
  ])('knows Khmer: %s', (text, cut) => expect(behind(text, 'លោក កែវ រដ្ឋា ថ្លែងថា «យើងលក់សំបុត្រលើសចំនួនកៅអី»។')).toBe(cut));
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
