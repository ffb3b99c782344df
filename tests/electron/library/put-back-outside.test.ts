import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seen } from '../../../electron/library/watch.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { bodyOf, saving, withArticle, type MadeArticle } from './made-article.ts';

/** What the window was told of the article's text, oldest first. */
const told = ({ news }: MadeArticle): string[] => news.flatMap((one) => (one.kind === 'changed-outside' ? [one.markdown] : []));

async function writeOutside({ desk, path }: MadeArticle, markdown: string): Promise<void> {
  writeFileSync(path, markdown);
  if (!desk.library) throw new Error('no library');
  await seen(desk.library, 'the-well.md');
}

describe('a file put back by another program', () => {
  test('is told like any other change, as often as it comes', async () => {
    const made = await withArticle();
    const [ours, theirs] = [made.opened.markdown, bodyOf(made.opened, 'Theirs.')];
    for (const text of [theirs, ours, theirs, ours]) await writeOutside(made, text);
    expect(told(made)).toEqual([theirs, ours, theirs, ours]);
    // Nothing is told twice.
    await writeOutside(made, ours);
    expect(told(made)).toHaveLength(4);
  });

  test('is told when it is what was saved here', async () => {
    const made = await withArticle();
    const { ask, id, opened } = made;
    const [ours, theirs] = [bodyOf(opened, 'Ours.'), bodyOf(opened, 'Theirs.')];
    await ask('article.save', saving(id, opened.base, ours));
    for (const text of [theirs, ours]) await writeOutside(made, text);
    expect(told(made)).toEqual([theirs, ours]);
    // The window's next save is over the text put back.
    await ask('article.save', saving(id, contentHash(ours), bodyOf(opened, 'Ours, longer.')));
    expect(readFileSync(made.path, 'utf8')).toContain('Ours, longer.');
  });

  test('is told when the window has only read the other text, to show both', async () => {
    const made = await withArticle();
    const { ask, refused, id, opened, path } = made;
    const [ours, theirs] = [bodyOf(opened, 'Ours.'), bodyOf(opened, 'Theirs.')];
    const { base } = await ask('article.save', saving(id, opened.base, ours));
    writeFileSync(path, theirs);
    await refused('article.save', saving(id, base, bodyOf(opened, 'Ours, longer.')));
    expect(await ask('article.read', { id })).toMatchObject({ markdown: theirs });
    await writeOutside(made, ours);
    expect(told(made)).toEqual([ours]);
  });

  test('is what typing is kept over from then on', async () => {
    const made = await withArticle();
    const { ask, id, opened } = made;
    await ask('article.save', saving(id, opened.base, bodyOf(opened, 'Ours.')));
    await writeOutside(made, opened.markdown);
    expect(told(made)).toEqual([opened.markdown]);
    await ask('article.journal', { id, base: opened.base, markdown: bodyOf(opened, 'Typed.') });
    await ask('article.close', { id });
    expect((await ask('article.open', { id })).journal).toMatchObject({ base: opened.base, markdown: bodyOf(opened, 'Typed.') });
  });
});
