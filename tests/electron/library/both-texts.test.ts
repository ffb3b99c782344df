import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { bodyOf, saving, withArticle, type MadeArticle } from './made-article.ts';

async function kept({ desk, id }: MadeArticle): Promise<(readonly [why: string, text: string | null])[]> {
  const history = desk.library?.history;
  const lines = (await history?.lines(id)) ?? [];
  return Promise.all(lines.map(async ({ why, markdown }) => [why, (await history?.read(markdown ?? '')) ?? null] as const));
}

describe('two texts that are to become one', () => {
  test('are both in the history before anything is written, and what comes out goes over exactly the file that was shown', async () => {
    const made = await withArticle();
    const { ask, id, opened, path } = made;
    const [ours, theirs] = [bodyOf(opened, 'Ours.'), bodyOf(opened, 'Theirs.')];
    writeFileSync(path, theirs);
    await ask('article.keep-both', { id, base: contentHash(theirs), markdown: ours });
    expect(readFileSync(path, 'utf8')).toBe(theirs);
    const texts = await kept(made);
    expect(texts).toContainEqual(['outside', theirs]);
    expect(texts).toContainEqual(['gave-way', ours]);
    const both = bodyOf(opened, 'Ours.\n\nTheirs.');
    await ask('article.save', saving(id, contentHash(theirs), both, { why: 'explicit' }));
    expect(readFileSync(path, 'utf8')).toBe(both);
    expect((await kept(made)).filter(([why]) => why === 'outside')).toHaveLength(1);
  });

  test.each(['article.keep-both', 'article.give-way'] as const)('%s: a file that was changed again is neither', async (call) => {
    const made = await withArticle();
    const { ask, refused, id, opened, path, libraryPlace } = made;
    const [ours, theirs] = [bodyOf(opened, 'Ours.'), bodyOf(opened, 'Theirs.')];
    await ask('article.journal', { id, base: opened.base, markdown: ours });
    writeFileSync(path, `${theirs}\nAnd more.\n`);
    expect(await refused(call, { id, base: contentHash(theirs), markdown: ours })).toMatchObject({ code: 'changed-outside' });
    expect(await refused('article.save', saving(id, contentHash(theirs), ours))).toMatchObject({ code: 'changed-outside' });
    expect(readFileSync(path, 'utf8')).toContain('And more.');
    expect(readFileSync(join(libraryPlace, '.stet', 'journal', `${id}.json`), 'utf8')).toContain('Ours.');
  });
});
