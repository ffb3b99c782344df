import { describe, expect, test } from 'vitest';
import { plainText } from '../../../core/article/plain-text.ts';
import { applyChange } from '../../../core/claims/apply.ts';
import { surroundings, withoutCorrect } from '../../../core/house-style/correct-as-is.ts';
import { StyleReader, type StyleFinding } from '../../../core/house-style/house-style.ts';
import { houseStyleOf } from '../../../core/house-style/library-rules.ts';
import { correctAsIsOf, emptyDocket, type CorrectAsIs, type Docket } from '../../../core/saved/docket.ts';
import { readDocket } from '../../../core/saved/read-docket.ts';
import { openStory } from '../export/sample-story.ts';

const reader = new StyleReader(
  houseStyleOf(undefined).rows.map(({ sound }) => sound),
  'en',
);
const BY = { by: 'person:1', at: '2026-05-01T10:00:00.000Z' };

function read(markdown: string) {
  const projection = plainText(openStory(markdown));
  return { projection, findings: reader.read(projection) ?? [] };
}

function kept({ projection, findings }: ReturnType<typeof read>, index: number, id = 'c1'): CorrectAsIs {
  const finding = findings[index] as StyleFinding;
  return { id, rule: finding.rule.id, exact: finding.words, ...surroundings(projection, finding), ...BY };
}

function docketWith(...correct: readonly CorrectAsIs[]): Docket {
  return correct.reduce<Docket>((docket, one) => {
    const changed = applyChange(docket, BY, { kind: 'correct-as-is', correct: one });
    if (!changed.ok) throw new Error(changed.problem.detail);
    return changed.value;
  }, emptyDocket('a'));
}

const left = (markdown: string, docket: Docket): number => {
  const { projection, findings } = read(markdown);
  return withoutCorrect(findings, projection, docket).length;
};

const TEXT = 'The minister claimed the road was safe by May.\n\nThe builder claimed nothing of the kind.\n';

describe('correct as is', () => {
  const docket = docketWith(kept(read(TEXT), 0));

  test('speaks of these words in this place only', () => {
    expect(read(TEXT).findings).toHaveLength(2);
    expect(left(TEXT, docket)).toBe(1);
  });

  test.each([
    ['elsewhere', TEXT.replace('nothing of', 'a lot of')],
    ['far off in the same paragraph', TEXT.replace('by May', 'by the end of the month of May')],
    ['on one side of the words', TEXT.replace('the road was safe', 'that road is safe')],
    ['paragraphs put before', `A new first paragraph.\n\n${TEXT}`],
  ])('stays after an edit %s', (_where, text) => expect(left(text, docket)).toBe(1));

  test.each([
    ['both sides change', TEXT.replace('The minister claimed the road', 'A man claimed a bridge')],
    ['the words change', TEXT.replace('minister claimed', 'minister claims that')],
  ])('is over when %s', (_why, text) => expect(left(text, docket)).toBe(2));

  test('a paragraph that begins with the same word is another place', () => {
    const text = 'Prior to the vote he left.\n\nPrior to that he voted.\n';
    expect(left(text, docketWith(kept(read(text), 0)))).toBe(1);
  });

  test('is taken back by its id; nobody gives it in another’s name, twice, or of nothing', () => {
    const one = kept(read(TEXT), 0);
    const back = applyChange(docket, BY, { kind: 'not-correct-as-is', correct: 'c1' });
    expect(back.ok && left(TEXT, back.value)).toBe(2);
    expect(applyChange(docket, BY, { kind: 'not-correct-as-is', correct: 'c2' }).ok).toBe(false);
    expect(applyChange(docket, BY, { kind: 'correct-as-is', correct: one }).ok).toBe(false);
    expect(applyChange(docket, { ...BY, by: 'person:2' }, { kind: 'correct-as-is', correct: { ...one, id: 'c3' } }).ok).toBe(false);
    expect(applyChange(docket, BY, { kind: 'correct-as-is', correct: { ...one, id: 'c3', exact: '' } }).ok).toBe(false);
  });

  test('entries that cannot be read survive reading, a change and its undo', () => {
    const strange = [7, null, { id: 'c9', from: 'a later version' }];
    const read = readDocket({ ...emptyDocket('a'), correctAsIs: [...strange, ...docket.correctAsIs] });
    if (!read.ok) throw new Error(read.problem.code);
    expect(correctAsIsOf(read.value)).toHaveLength(1);
    const back = applyChange(read.value, BY, { kind: 'not-correct-as-is', correct: 'c1' });
    expect(back.ok && back.value.correctAsIs).toEqual(strange);
  });
});
