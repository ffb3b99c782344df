import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { madeDesk, type MadeDesk } from '../made-desk.ts';
import { bodyOf, saving, withArticle, type MadeArticle } from './made-article.ts';

/** The same library at another computer, opened for reading. */
async function elsewhere({ folder }: MadeDesk): Promise<MadeDesk> {
  const other = await madeDesk({ folder, host: 'elsewhere' });
  const opened = await other.ask('library.open', { how: 'dialog' });
  expect(opened.library.readOnly).toMatchObject({ reason: 'locked', by: 'p, here', since: '2026-11-24T08:00:00.000Z' });
  return other;
}

const readOnlyOf = ({ desk }: MadeDesk) => desk.library?.state.readOnly;
const lockOf = ({ libraryPlace }: MadeDesk): string => join(libraryPlace, '.stet', 'lock');

async function typedInto(): Promise<MadeArticle & { readonly typed: string }> {
  const made = await withArticle();
  const typed = bodyOf(made.opened, 'Typed, and not saved.');
  await made.ask('article.journal', { id: made.id, base: made.opened.base, markdown: typed });
  return { ...made, typed };
}

describe('a library is taken over', () => {
  test('whoever has it is asked, keeps what was typed in the history, lets go and says who took it', async () => {
    const made = await typedInto();
    const { ask, refused, id, opened, typed, news, desk, path } = made;
    const other = await elsewhere(made);
    expect(await other.ask('library.take-over', {})).not.toHaveProperty('readOnly');
    expect(news).toContainEqual({ kind: 'lock-wanted', by: 'elsewhere' });
    expect(readOnlyOf(made)).toMatchObject({ reason: 'locked', by: 'elsewhere', taken: expect.any(String) });
    const lines = (await desk.library?.history.lines(id)) ?? [];
    const kept = await Promise.all(lines.map(async ({ markdown }) => desk.library?.history.read(markdown ?? '')));
    expect(kept).toContain(typed);
    expect(existsSync(`${lockOf(made)}.wanted`)).toBe(false);
    // It writes nothing any more; what is typed there stays at that computer.
    expect(await refused('article.save', saving(id, opened.base, typed))).toEqual({ code: 'locked-elsewhere', by: 'elsewhere' });
    expect(readFileSync(path, 'utf8')).toBe(opened.markdown);
    expect((await ask('article.journal', { id, base: opened.base, markdown: `${typed}More.\n` })).place).toBe('computer');
    // The one who took it has the typing beside the file, and can write.
    const there = await other.ask('article.open', { id });
    expect(there.journal?.markdown).toBe(typed);
    await other.ask('article.save', saving(id, there.base, bodyOf(there, 'Written elsewhere.')));
    expect(readFileSync(path, 'utf8')).toContain('Written elsewhere.');
  }, 20_000);

  test('and taken back: what was typed meanwhile at this computer is beside the file', async () => {
    const made = await typedInto();
    const { ask, id, opened, typed } = made;
    const other = await elsewhere(made);
    await other.ask('library.take-over', {});
    await ask('article.journal', { id, base: opened.base, markdown: `${typed}More.\n` });
    const there = await other.ask('article.open', { id });
    await other.ask('article.save', saving(id, there.base, bodyOf(there, 'Written elsewhere.')));
    await ask('library.take-over', {});
    expect(readOnlyOf(made)).toBeUndefined();
    expect(readOnlyOf(other)).toMatchObject({ by: 'p, here' });
    const back = await ask('article.open', { id });
    expect(back.markdown).toContain('Written elsewhere.');
    expect(back.journal).toMatchObject({ markdown: `${typed}More.\n`, base: opened.base });
  }, 20_000);

  test('from a holder that does not answer: it is not waited for long, and is stopped at its next write, whatever it is', async () => {
    const made = await typedInto();
    const { refused, id, opened, typed, libraryPlace } = made;
    const other = await elsewhere(made);
    // Asleep: it hears of no wish.
    const { presence } = made.desk.library ?? {};
    if (presence) presence.isThere = () => Promise.resolve(false);
    expect(await other.ask('library.take-over', {})).not.toHaveProperty('readOnly');
    expect(readOnlyOf(made)).toBeUndefined();
    expect(await refused('word.add', { word: 'weir' })).toEqual({ code: 'locked-elsewhere', by: 'elsewhere' });
    expect(readFileSync(join(libraryPlace, '.stet', 'library.json'), 'utf8')).not.toContain('weir');
    expect(await refused('article.save', saving(id, opened.base, typed))).toMatchObject({ code: 'locked-elsewhere' });
    expect(readOnlyOf(made)).toMatchObject({ reason: 'locked', by: 'elsewhere', taken: expect.any(String) });
  }, 20_000);

  test('that nobody holds any more is simply opened for writing', async () => {
    const made = await withArticle();
    const other = await elsewhere(made);
    await made.desk.close();
    expect(await other.ask('library.take-over', {})).not.toHaveProperty('readOnly');
  });

  test('a wish for a lock that is no more moves nobody, torn or whole', async () => {
    const made = await withArticle();
    const { ask, id, opened } = made;
    for (const text of ['{"wanted":', JSON.stringify({ wanted: 'another', by: 'x', at: 'y' })]) {
      writeFileSync(`${lockOf(made)}.wanted`, text);
      await (await import('../../../electron/library/hand-over.ts')).lookAtLock(made.desk.library as never);
      expect(readOnlyOf(made)).toBeUndefined();
    }
    await ask('article.save', saving(id, opened.base, bodyOf(opened, 'Saved.')));
  });
});
