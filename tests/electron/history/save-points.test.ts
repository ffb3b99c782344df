import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Objects } from '../../../electron/history/objects.ts';
import { bodyOf, saving, withArticle, type MadeArticle } from '../library/made-article.ts';

const PERSON = { id: 'p', name: 'Sokha', initials: 'S', role: 'editor' } as const;

/** An article with a save point for each body, ten minutes apart, by Sokha. The newest is last. */
async function withSaves(bodies: readonly string[]): Promise<MadeArticle & { base: string }> {
  const made = await withArticle();
  await made.ask('person.set', { person: PERSON });
  let { base } = made.opened;
  for (const body of bodies) {
    made.clock.ms += 600_000;
    ({ base } = await made.ask('article.save', saving(made.id, base, bodyOf(made.opened, body), { why: 'explicit' })));
  }
  return { ...made, base };
}

const all = ({ ask, id }: MadeArticle, from = 0) => ask('history.list', { id, from, only: 'all' });
const listPath = ({ libraryPlace, id }: MadeArticle) => join(libraryPlace, '.stet', 'history', `${id}.jsonl`);

async function textOf(made: MadeArticle, at: number) {
  const { points } = await all(made);
  return made.ask('history.read', { id: made.id, key: points[at]?.key ?? '' });
}

function objectOf(made: MadeArticle, hash: string): string {
  return join(made.libraryPlace, '.stet', 'history', Objects.namesOf(hash)[0] ?? '');
}

describe('the list of save points', () => {
  test('is the newest first, each with who, why and how many words it changed', async () => {
    const made = await withSaves(['The weir holds.', 'The old weir holds.', 'The weir holds well.']);
    const { points, count, all: whole, torn } = await all(made);
    expect({ count, whole, torn }).toEqual({ count: 4, whole: 4, torn: 0 });
    expect(points.map(({ why, by, changed, state }) => [why, by, changed?.added, changed?.removed, state])).toEqual([
      ['explicit', 'p', 1, 1, 'kept'],
      ['explicit', 'p', 1, 0, 'kept'],
      ['explicit', 'p', 3, 0, 'kept'],
      ['explicit', 'p', 2, 0, 'kept'],
    ]);
    expect(await textOf(made, 1)).toMatchObject({ projection: 'The well\n\nThe old weir holds.', claims: [] });
  });

  test('comes in parts, and keeps the order of saving when the clock was set back', async () => {
    const made = await withSaves(['One.']);
    made.clock.ms -= 86_400_000;
    await made.ask('article.save', saving(made.id, made.base, bodyOf(made.opened, 'Two.'), { why: 'explicit' }));
    const { points } = await all(made);
    expect((points[0]?.at ?? '') < (points[1]?.at ?? '')).toBe(true);
    expect((await textOf(made, 0)).projection).toContain('Two.');
    expect((await all(made, 2)).points).toHaveLength(1);
    expect((await all(made, 99)).points).toEqual([]);
  });

  test('names what a person named, finds it by that, and gives the name up again', async () => {
    const made = await withSaves(['One.', 'Two.']);
    const { ask, id } = made;
    const [newest, earlier] = (await all(made)).points;
    await ask('history.name', { id, key: null, name: ' as sent to the lawyer ' });
    await ask('history.name', { id, key: earlier?.key ?? '', name: 'first round' });
    const named = await ask('history.list', { id, from: 0, only: 'named' });
    expect(named.points.map(({ key, name }) => [key, name])).toEqual([
      [newest?.key, 'as sent to the lawyer'],
      [earlier?.key, 'first round'],
    ]);
    expect(named).toMatchObject({ count: 2, all: 3, named: 2 });
    await ask('history.name', { id, key: newest?.key ?? '', name: '' });
    expect((await ask('history.list', { id, from: 0, only: 'named' })).count).toBe(1);
  });

  test('passes a torn line over and says so; a line that names nothing kept is there and said to have no text', async () => {
    const made = await withSaves(['One.']);
    const lost = `sha256:${'ab'.repeat(32)}`;
    appendFileSync(listPath(made), `${JSON.stringify({ at: 'x', why: 'explicit', revision: lost, markdown: lost })}\n{"at":"2026-`);
    const { points, torn } = await all(made);
    expect({ torn, states: points.map(({ state }) => state) }).toEqual({ torn: 1, states: ['missing', 'kept', 'kept'] });
    expect(await made.refused('history.read', { id: made.id, key: points[0]?.key ?? '' })).toMatchObject({
      code: 'history-missing',
      file: `.stet/history/objects/ab/${'ab'.repeat(31)}.gz`,
    });
    expect(await made.refused('history.read', { id: made.id, key: 'nothing' })).toMatchObject({ code: 'history-line-gone' });
  });

  test('never shows bytes that were swapped for others', async () => {
    const made = await withSaves(['One.', 'Two.']);
    const [newest] = ((await made.desk.library?.history.lines(made.id)) ?? []).slice(-1);
    for (const hash of [newest?.revision ?? '', newest?.markdown ?? '']) writeFileSync(objectOf(made, hash), gzipSync('Another text.'));
    const { points } = await all(made);
    expect(points.map(({ state }) => state)).toEqual(['damaged', 'kept', 'kept']);
    expect(await made.refused('history.read', { id: made.id, key: points[0]?.key ?? '' })).toMatchObject({ code: 'history-damaged' });
    expect((await textOf(made, 1)).projection).toContain('One.');
  });

  test('an id that is no article’s leads to no file', async () => {
    const made = await withSaves([]);
    for (const id of ['../../articles/x', '', 'nobody']) {
      expect(await made.refused('history.list', { id, from: 0, only: 'all' })).toMatchObject({ code: 'not-found' });
      expect(await made.refused('history.read', { id, key: 'x' })).toMatchObject({ code: 'not-found' });
    }
  });

  test('is read in a library that is open for reading, where no name is given', async () => {
    const made = await withSaves(['One.']);
    made.desk.library?.becomeReader({ reason: 'locked' });
    expect((await all(made)).count).toBe(2);
    expect((await textOf(made, 0)).projection).toContain('One.');
    expect(await made.refused('history.name', { id: made.id, key: null, name: 'x' })).toMatchObject({ code: 'locked-elsewhere' });
  });

  test('says what room it takes', async () => {
    const made = await withSaves(['One.', 'Two.']);
    const { points, objects, bytes } = await made.ask('history.room', { id: made.id });
    expect(points).toBe(3);
    expect(objects).toBeGreaterThanOrEqual(6);
    expect(bytes).toBeGreaterThan(readFileSync(listPath(made)).length);
  });
});

describe('claims as they were', () => {
  test('are kept with the save point, whatever becomes of them', async () => {
    const made = await withSaves([]);
    const { ask, id, opened } = made;
    const body = bodyOf(opened, 'The weir was built in 1931.');
    const { base } = await ask('article.save', saving(id, opened.base, body, { why: 'explicit' }));
    const words = 'The weir was built in 1931.';
    const anchor = { start: 10, end: 37, exact: words, prefix: 'The well\n\n', suffix: '', state: 'exact' as const };
    const at = '2026-11-24T09:00:00.000Z';
    const claim = {
      id: 'c1',
      category: 'number',
      priority: 'normal',
      check: 'todo',
      anchor,
      citations: [],
      signOffs: [],
      thread: [],
    } as const;
    await ask('docket.change', { id, by: 'p', at, change: { kind: 'add-claim', claim: { ...claim, by: 'p', at } } } as never);
    await ask('article.save', saving(id, base, body, { why: 'explicit', anchors: { c1: anchor } }));
    await ask('docket.change', { id, by: 'p', at, change: { kind: 'remove-claim', claim: 'c1' } } as never);
    expect((await textOf(made, 0)).claims).toEqual([{ id: 'c1', words, from: 10, to: 37, state: 'todo', category: 'number', by: [] }]);
    expect((await textOf(made, 1)).claims).toEqual([]);
  });

  test('of a line of an earlier version are not known, and that is said', async () => {
    const made = await withSaves(['One.']);
    const [, last = ''] = readFileSync(listPath(made), 'utf8').trim().split('\n');
    const { claims: _, by: __, ...older } = JSON.parse(last) as Record<string, string>;
    appendFileSync(listPath(made), `${JSON.stringify(older)}\n`);
    expect(await textOf(made, 0)).toMatchObject({ claims: null, point: { by: '', claims: false } });
  });
});

describe('texts that were given up', () => {
  test('are in the list with why, and are not what the next text came of', async () => {
    const made = await withSaves(['One.']);
    const { ask, id, base, opened } = made;
    await ask('article.keep-copy', { id, markdown: bodyOf(opened, 'Never saved at all.') });
    await ask('article.give-way', { id, base, markdown: bodyOf(opened, 'Gave way to theirs.') });
    await ask('article.save', saving(id, base, bodyOf(opened, 'One. Two.'), { why: 'explicit' }));
    const { points } = await all(made);
    expect(points.map(({ why }) => why)).toEqual(['explicit', 'gave-way', 'not-saved', 'explicit', 'explicit']);
    expect(points[0]?.changed).toEqual({ added: 1, removed: 0 });
    expect((await textOf(made, 2)).markdown).toContain('Never saved at all.');
  });

  test('typing that never reached the file is there once, also when it is undone after it came back', async () => {
    const made = await withSaves(['One.']);
    const { ask, id, base, opened } = made;
    await ask('article.journal', { id, base, markdown: bodyOf(opened, 'One. Typed and lost.') });
    for (let time = 0; time < 2; time += 1) expect((await ask('article.open', { id })).journal).not.toBeNull();
    await ask('article.save', saving(id, base, bodyOf(opened, 'One.'), { why: 'explicit' }));
    const { points } = await all(made);
    expect(points.map(({ why }) => why)).toEqual(['explicit', 'recovered', 'explicit', 'explicit']);
    expect((await textOf(made, 1)).markdown).toContain('Typed and lost.');
  });

  test('what was no text in the file’s place is kept to the byte when ours is written again, and listed as such', async () => {
    const made = await withSaves(['One.']);
    const { ask, id, base, opened, path } = made;
    const bytes = Buffer.from([0, 1, 2, 255, 0, 7]);
    writeFileSync(path, bytes);
    await ask('article.save', saving(id, base, bodyOf(opened, 'One. Two.'), { why: 'explicit', overwrite: true }));
    const { points } = await all(made);
    expect(points.map(({ why, state }) => [why, state]).slice(0, 2)).toEqual([
      ['explicit', 'kept'],
      ['outside', 'no-text'],
    ]);
    expect(points[0]?.changed).toEqual({ added: 1, removed: 0 });
    const { code, file = '' } = await made.refused('history.read', { id, key: points[1]?.key ?? '' });
    expect(code).toBe('history-no-text');
    expect(gunzipSync(readFileSync(join(made.libraryPlace, file)))).toEqual(bytes);
  });

  test('what another program wrote while nobody looked is kept as its own before ours takes its place', async () => {
    const made = await withSaves(['One stands here.']);
    await made.ask('article.close', { id: made.id });
    writeFileSync(made.path, readFileSync(made.path, 'utf8').replace('One stands here.', 'One stands here. Theirs came after.'));
    const opened = await made.ask('article.open', { id: made.id });
    await made.ask('article.save', saving(made.id, opened.base, `${opened.markdown.trimEnd()} Ours too.\n`, { why: 'explicit' }));
    const { points } = await all(made);
    expect(points.map(({ why, by }) => [why, by]).slice(0, 3)).toEqual([
      ['explicit', 'p'],
      ['outside', ''],
      ['explicit', 'p'],
    ]);
  });
});

describe('who last touched words', () => {
  async function touched(made: MadeArticle, projection: string, words: string) {
    const from = projection.indexOf(words);
    return made.ask('history.touched', { id: made.id, projection, from, to: from + words.length });
  }

  test('is whoever made the save point that has them first', async () => {
    const made = await withSaves([
      'It was built in 1931. It holds.',
      'It was built in 1937. It holds.',
      'It was built in 1937. It holds. Rain fell.',
    ]);
    const now = 'The well\n\nIt was built in 1937. It holds. Rain fell.';
    const { points } = await all(made);
    expect(await touched(made, now, 'It was built in 1937.')).toMatchObject({
      unsaved: false,
      point: { key: points[1]?.key, by: 'p' },
      before: { key: points[2]?.key },
      was: 'It was built in 1931.',
      unread: 0,
    });
    expect(await touched(made, now, 'Rain fell.')).toMatchObject({ point: { key: points[0]?.key }, was: null });
    expect(await touched(made, now, 'It holds.')).toMatchObject({ point: { key: points[2]?.key }, was: null });
  });

  test('is looked for with word of how far it is, and no further once it is stopped', async () => {
    const made = await withSaves(Array.from({ length: 40 }, (_, at) => `It holds. Number ${at}.`));
    const { desk, news } = made;
    const far = (): number[] => news.flatMap((one) => (one.kind === 'progress' && one.task === 'tracing' ? [one.share] : []));
    expect(await touched(made, 'The well\n\nIt holds.', 'It holds.')).toMatchObject({ looked: expect.any(Number) });
    expect(far()).toEqual([...far()].sort());
    expect(far().length).toBeGreaterThan(2);
    expect(far().at(-1)).toBe(1);
    const { tell } = desk.around;
    // Whoever hears how far it is says that it is enough.
    Object.assign(desk.around, {
      tell: (one: (typeof news)[number]) => (tell(one), one.kind === 'progress' && one.share < 1 && made.ask('history.stop', {})),
    });
    const answer = await made.refused('history.touched', { id: made.id, projection: 'The well\n\nIt holds.', from: 10, to: 19 });
    expect(answer).toEqual({ code: 'stopped' });
    expect(far().at(-1)).toBe(1);
  });

  test('is nobody of the history while the words are not saved', async () => {
    const made = await withSaves(['It holds.']);
    expect(await touched(made, 'The well\n\nIt broke.', 'It broke.')).toMatchObject({ unsaved: true, point: null });
  });

  test('is another program where that wrote them', async () => {
    const made = await withSaves(['One stands here.']);
    await made.ask('article.close', { id: made.id });
    writeFileSync(made.path, readFileSync(made.path, 'utf8').replace('One stands here.', 'One stands here. Theirs came after.'));
    const { markdown, base } = await made.ask('article.open', { id: made.id });
    await made.ask('article.save', saving(made.id, base, `${markdown.trimEnd()} Ours too.\n`, { why: 'explicit' }));
    const now = 'The well\n\nOne stands here. Theirs came after. Ours too.';
    expect(await touched(made, now, 'Theirs came after.')).toMatchObject({ point: { why: 'outside', by: '' } });
    expect(await touched(made, now, 'Ours too.')).toMatchObject({ point: { why: 'explicit', by: 'p' } });
  });

  test('passes over what cannot be read, and says how many', async () => {
    const made = await withSaves(['It holds.', 'It holds. More.', 'It holds. More. Still.']);
    const lines = (await made.desk.library?.history.lines(made.id)) ?? [];
    for (const hash of [lines[2]?.revision ?? '', lines[2]?.markdown ?? '']) rmSync(objectOf(made, hash));
    expect(existsSync(objectOf(made, lines[2]?.revision ?? ''))).toBe(false);
    const now = 'The well\n\nIt holds. More. Still.';
    expect(await touched(made, now, 'It holds.')).toMatchObject({ unread: 1, point: { key: lines[1]?.key } });
  });
});
