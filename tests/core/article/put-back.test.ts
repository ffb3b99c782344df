import { describe, expect, it } from 'vitest';
import { openArticle, writeArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { putBack } from '../../../core/article/put-back.ts';
import { sideBySide } from '../../../core/text/side-by-side.ts';

const HEAD = '---\nheadline: The weir holds\n---\n\n';

/** The present file with the first row that differs put back as the earlier one has it; with `which`, the row that says this. */
function back(nowText: string, thenText: string, which = ''): string {
  const [now, then] = [openArticle(HEAD + nowText), openArticle(HEAD + thenText)];
  if (!now.ok || !then.ok) throw new Error('no article');
  const rows = sideBySide(plainText(then.value.doc).text, plainText(now.value.doc).text);
  const row = rows.find((one) => one.kind !== 'same' && `${one.before?.text ?? ''}${one.after?.text ?? ''}`.includes(which));
  const doc = putBack(now.value.doc, then.value.doc, rows, row?.row ?? -1);
  doc.check();
  return writeArticle(doc, now.value.opened).slice(HEAD.length);
}

describe('one paragraph put back', () => {
  it('gets its words and marks again, and nothing else changes', () => {
    const now = 'The weir was built in 1937 by men.\n\nIt leaks, *often*.\n';
    expect(back(now, 'The weir was built in **1931** by men.\n\nIt leaks *today*.\n', '1937')).toBe(
      'The weir was built in **1931** by men.\n\nIt leaks, *often*.\n',
    );
  });

  it('that was taken out stands where it stood', () => {
    expect(back('One stands here.\n\nThree stands last.\n', 'One stands here.\n\nTwo was between them.\n\nThree stands last.\n')).toBe(
      'One stands here.\n\nTwo was between them.\n\nThree stands last.\n',
    );
    expect(back('Three stands last.\n', 'Rain fell all morning.\n\nThree stands last.\n')).toBe(
      'Rain fell all morning.\n\nThree stands last.\n',
    );
  });

  it('that came since is taken out', () => {
    expect(back('One stands here.\n\nRain fell all morning.\n', 'One stands here.\n')).toBe('One stands here.\n');
    expect(back('Rain fell all morning.\n', '').trim()).toBe('');
  });

  it('an item of a list comes back as an item, and goes without its neighbours', () => {
    expect(back('- boats on the lake\n- rain in the hills\n', '- boats on the lake\n')).toBe('- boats on the lake\n');
    const came = back('Before it all began.\n', 'Before it all began.\n\n- boats on the lake\n- rain in the hills\n', 'rain');
    expect(came).toBe('Before it all began.\n\n- rain in the hills\n');
  });

  it('the row of a table comes back, changes and goes as a whole', () => {
    const table = (...rows: string[]) => `| Year | Depth |\n| --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`;
    const [one, other] = ['1931 | four metres of it', '1932 | five metres of it'];
    expect(back(table('1931 | four metres of mud'), table(one), 'mud')).toBe(table(one));
    expect(back(table(one), table(one, other), '1932')).toBe(table(one, other));
    expect(back(table(one, other), table(one), '1932')).toBe(table(one));
  });

  it('a headline changes its words and never goes', () => {
    const [now, then] = [
      openArticle('---\nheadline: New words altogether\n---\n\nText.\n'),
      openArticle('---\nheadline: Weir\n---\n\nText.\n'),
    ];
    if (!now.ok || !then.ok) throw new Error('no article');
    const rows = sideBySide(plainText(then.value.doc).text, plainText(now.value.doc).text);
    const all = rows.filter(({ kind }) => kind !== 'same').map(({ row }) => putBack(now.value.doc, then.value.doc, rows, row));
    expect(all.map((doc) => doc.firstChild?.textContent).sort()).toEqual(['', 'Weir']);
  });

  it('a row that is not there changes nothing', () => {
    expect(back('One.\n', 'One.\n')).toBe('One.\n');
  });
});
