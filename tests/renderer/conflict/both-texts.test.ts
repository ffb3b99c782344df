import { describe, expect, it } from 'vitest';
import { bothTexts } from '../../../renderer/elements/conflict/both-texts.ts';

const text = (...paragraphs: string[]): string => paragraphs.join('\n\n');

describe('two texts side by side', () => {
  it('runs of equal paragraphs are one row', () => {
    expect(bothTexts(text('One.', 'Two.'), text('One.', 'Two.'))).toEqual([{ kind: 'same', paragraphs: ['One.', 'Two.'] }]);
  });

  it('a paragraph written differently stands beside its other self', () => {
    expect(bothTexts(text('One.', 'Two boats.', 'Three.'), text('One.', 'Five boats.', 'Three.'))).toEqual([
      { kind: 'same', paragraphs: ['One.'] },
      { kind: 'changed', mine: 'Two boats.', theirs: 'Five boats.' },
      { kind: 'same', paragraphs: ['Three.'] },
    ]);
  });

  it('a paragraph that only one has stands alone', () => {
    expect(bothTexts(text('One.', 'Two.'), 'One.')).toEqual([
      { kind: 'same', paragraphs: ['One.'] },
      { kind: 'changed', mine: 'Two.', theirs: null },
    ]);
    expect(bothTexts('', text('New.'))).toEqual([{ kind: 'changed', mine: null, theirs: 'New.' }]);
  });

  it('every paragraph of both is there, in order', () => {
    const mine = text('a', 'b', 'c', 'd', 'e');
    const theirs = text('b', 'x', 'd', 'y', 'z');
    const rows = bothTexts(mine, theirs);
    const side = (which: 'mine' | 'theirs') =>
      rows
        .flatMap((row): readonly (string | null)[] => (row.kind === 'same' ? row.paragraphs : [row[which]]))
        .filter((paragraph) => paragraph !== null);
    expect(side('mine')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(side('theirs')).toEqual(['b', 'x', 'd', 'y', 'z']);
  });
});
