import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { bodyOf, saving, withArticle, type MadeArticle } from './made-article.ts';

/** The texts that the article's history names, oldest first, with why they were kept. */
async function kept({ desk, id }: MadeArticle): Promise<(readonly [why: string, text: string | null])[]> {
  const history = desk.library?.history;
  const lines = (await history?.lines(id)) ?? [];
  return Promise.all(lines.map(async ({ why, markdown }) => [why, (await history?.read(markdown ?? '')) ?? null] as const));
}

describe('a text of another program that was taken over', () => {
  test('is kept before ours is written over it, as it is when undo brings ours back', async () => {
    const made = await withArticle();
    const { ask, id, opened, path } = made;
    const ours = bodyOf(opened, 'Ours.');
    const { base } = await ask('article.save', saving(id, opened.base, ours));
    const theirs = ours.replace('Ours.', 'Theirs, written in an hour.');
    writeFileSync(path, theirs);
    expect(base).not.toBe(contentHash(theirs));
    // What the window does: their text stands, then undo, then it saves by itself.
    const undone = await ask('article.save', saving(id, contentHash(theirs), ours));
    expect(readFileSync(path, 'utf8')).toBe(ours);
    expect(await kept(made)).toContainEqual(['outside', theirs]);
    await ask('article.save', saving(id, undone.base, bodyOf(opened, 'Ours again.')));
    expect((await kept(made)).filter(([why]) => why === 'outside')).toHaveLength(1);
  });

  test('is not what a save of ours wrote whose answer nobody heard', async () => {
    const made = await withArticle();
    const { ask, id, opened } = made;
    const ours = bodyOf(opened, 'Ours.');
    await ask('article.save', saving(id, opened.base, ours));
    await ask('article.save', saving(id, opened.base, bodyOf(opened, 'Ours, longer.')));
    expect((await kept(made)).filter(([why]) => why === 'outside')).toEqual([]);
  });
});
