import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importArticle } from '../../core/import/import-article.ts';
import { READERS } from '../../core/import/readers.ts';
import { openArticle, writeNewArticle } from '../../core/article/article-file.ts';

/** A small story in the form of each kind of file; a new reader needs one. */
const STORIES: Readonly<Record<string, string>> = {
  text: 'Fares rise\n\nThe council of the islands met in the old customs house for three hours and agreed to look at the fares again.\n',
  markdown:
    '# Fares rise\n\nThe council of the islands met in the old customs house for three hours and agreed to look at the fares again.\n',
  html: '<h1>Fares rise</h1><p>The council of the islands met in the old customs house for three hours and agreed to look at the fares again.</p>',
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

it('gives no extension to two readers', () => {
  const all = READERS.flatMap((reader) => reader.extensions);
  expect(new Set(all).size).toBe(all.length);
});

describe.each(READERS)('$id', (reader) => {
  const extension = reader.extensions[0] ?? '';

  it('reads a small story whole', () => {
    const imported = importArticle({ name: `a.${extension}`, bytes: bytesOf(STORIES[reader.id] ?? '') });
    if (!imported.ok) throw new Error(imported.problem.code);
    const { doc, report } = imported.value;
    expect(report).toEqual({ name: `a.${extension}`, headline: 'Fares rise', taken: { headline: 1, paragraph: 1 }, setAside: [] });
    expect(doc.child(2).textContent).toMatch(/^The council of .* again\.$/);
    expect(importArticle({ name: `a.${extension}`, bytes: bytesOf(STORIES[reader.id] ?? '') })).toEqual(imported);
  });

  it('makes an article or a problem of any text, and the article survives its file (random, seed printed on failure)', () => {
    const scraps = fc.constantFrom(
      '\n',
      '\n\n',
      '<p>',
      '</p>',
      '<b>',
      '<table><tr><td>',
      '<script>',
      '---\n',
      '# ',
      '- ',
      '> ',
      '“',
      '(AKP)',
      'By Ann Lee',
      '691 views',
      'ខ្មែរ។',
      '\u0000',
      '😀',
      '<!--',
      '&#0;',
      '|',
      '[x](y)',
      '<li>',
      '<figure><img>',
    );
    const texts = fc.array(fc.oneof(scraps, fc.string({ maxLength: 12 })), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const imported = importArticle({ name: `a.${extension}`, bytes: bytesOf(text) });
        if (!imported.ok) return;
        const { doc, report } = imported.value;
        doc.check();
        expect(report.setAside.map((line) => line.index)).toEqual(report.setAside.map((_, index) => index));
        for (const line of report.setAside) expect(line.before).toBeLessThanOrEqual(doc.childCount - 2);
        const again = openArticle(writeNewArticle(doc));
        expect(again.ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
