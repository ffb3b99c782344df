import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withArticle } from './made-article.ts';

const AT = '2026-11-24T08:00:00.000Z';

describe('the bin', () => {
  test('gives back article and docket, even when the name was given away', async () => {
    const { ask, opened, id, libraryPlace } = await withArticle();
    const dismissed = { suggester: 'number', exact: 'twelve', by: 'p', at: AT };
    await ask('docket.change', { id, by: 'p', at: AT, change: { kind: 'dismiss', dismissed } });
    expect(await ask('article.bin', { id })).toEqual([{ id, file: 'the-well.md', headline: 'The well', binned: AT }]);
    expect((await ask('library.state', {})).articles).toEqual([]);
    expect(existsSync(join(libraryPlace, '.stet', 'dockets', `${id}.json`))).toBe(false);
    await ask('article.create', { headline: 'The well', language: 'en' });
    expect(await ask('article.restore', { id })).toMatchObject({ id, file: 'the-well-2.md' });
    expect(await ask('library.binned', {})).toEqual([]);
    const again = await ask('article.open', { id });
    expect(again.markdown).toBe(opened.markdown);
    expect(again.docket.dismissed).toEqual([dismissed]);
  });

  test('a second article of one id lies beside the first in the bin, and each comes back with its own words', async () => {
    const { ask, refused, id, opened, path } = await withArticle();
    await ask('article.bin', { id });
    writeFileSync(path, opened.markdown.replace('The well', 'The other well'));
    await expect.poll(async () => (await ask('library.state', {})).articles.length).toBe(1);
    const bin = await ask('article.bin', { id });
    expect(bin.map(({ id: folder, headline }) => [folder, headline]).sort()).toEqual([
      [id, 'The well'],
      [`${id}-2`, 'The other well'],
    ]);
    expect(await ask('article.restore', { id: `${id}-2` })).toMatchObject({ id, headline: 'The other well' });
    expect(await refused('article.restore', { id })).toMatchObject({ code: 'restored-already' });
    await ask('article.bin', { id });
    expect(await ask('article.restore', { id })).toMatchObject({ id, headline: 'The well' });
  });

  test('binned twice, restored twice', async () => {
    const { ask, refused, id } = await withArticle();
    for (let time = 0; time < 2; time += 1) {
      await ask('article.bin', { id });
      await ask('article.restore', { id });
    }
    expect(await refused('article.restore', { id })).toMatchObject({ code: 'not-found' });
  });

  test.each(['../../planted.md', '../planted.md', '/planted.md', 'media/planted.md', '..\\planted.md', '.hidden.md', 'planted.html', ''])(
    'puts nothing back under a name that is no article’s: %s',
    async (file) => {
      const { ask, refused, libraryPlace } = await withArticle();
      const folder = join(libraryPlace, '.stet', 'trash', 'planted');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'article.md'), '---\nid: planted\nheadline: Planted\n---\n\nPlanted.\n');
      writeFileSync(join(folder, 'binned.json'), JSON.stringify({ id: 'planted', file, headline: 'Planted', binned: AT }));
      const texts = (): unknown[] =>
        readdirSync(join(libraryPlace, '..'), { recursive: true }).filter((name) => /\.(md|html)$/.test(`${name}`));
      const before = texts();
      expect((await ask('library.binned', {})).map(({ id }) => id)).toEqual(['planted']);
      expect(await refused('article.restore', { id: 'planted' })).toMatchObject({
        code: 'bin-name',
        file: '.stet/trash/planted/binned.json',
      });
      expect(texts()).toEqual(before);
      expect(existsSync(join(folder, 'article.md'))).toBe(true);
    },
  );
});
