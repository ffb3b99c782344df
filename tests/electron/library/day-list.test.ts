import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { DAY_ROWS } from '../../../core/contract/day-list.ts';
import { FIRST_ROWS } from '../../../core/contract/first-rows.ts';
import { emptyDocket, type Claim, type Docket } from '../../../core/saved/docket.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { articleText } from '../../../electron/library/summary.ts';
import { madeDesk, type MadeDesk } from '../made-desk.ts';
import { replyOf } from '../../core/replies/made.ts';

const AT = '2026-05-04T10:00:00.000Z';

/** A story with a claim on each of these words, as its file and its docket. */
interface Made {
  readonly id: string;
  readonly body: string;
  readonly claims?: readonly string[];
  readonly more?: Partial<Claim>;
  readonly docket?: Partial<Docket>;
  readonly front?: string;
}

async function write(folder: string, { id, body, claims = [], more = {}, docket = {}, front = '' }: Made): Promise<void> {
  const markdown = `---\nid: ${id}\nheadline: Story ${id}\nlanguage: en\n${front}---\n\n${body}\n`;
  const text = articleText(markdown);
  if ('code' in text) throw new Error(text.code);
  const { projection } = text;
  const made = claims.map((words, at): Claim => {
    const from = projection.indexOf(words);
    const anchor = anchorOf(projection, from, from + words.length);
    const rest = { category: 'number' as const, priority: 'normal' as const, check: 'todo' as const, by: 'person:w', at: AT };
    return { id: `${id}-${at}`, anchor, citations: [], signOffs: [], thread: [], ...rest, ...more };
  });
  await mkdir(join(folder, 'articles'), { recursive: true });
  await mkdir(join(folder, '.stet', 'dockets'), { recursive: true });
  await writeFile(join(folder, 'articles', `${id}.md`), markdown);
  const saved: Docket = { ...emptyDocket(id), revision: contentHash(projection), claims: made, ...docket };
  await writeFile(join(folder, '.stet', 'dockets', `${id}.json`), JSON.stringify(saved));
}

async function opened(stories: readonly Made[], fs: FileSystem = disk): Promise<MadeDesk> {
  const made = await madeDesk({ fs });
  for (const story of stories) await write(made.libraryPlace, story);
  await made.ask('library.open', { how: 'dialog' });
  return made;
}

test('every open claim and reply of all stories is listed, as their texts are now', async () => {
  const signed = (words: string) => ({
    check: 'verified' as const,
    signOffs: [{ by: 'person:w', at: AT, words, hash: contentHash(words) }],
  });
  const made = await opened([
    { id: 'open', body: 'The lamp cost 80 dollars.', claims: ['80 dollars'], more: { assignee: 'person:w' } },
    { id: 'plain', body: 'Nothing here.' },
    { id: 'stale', body: 'It burns 12 hours.', claims: ['12 hours'], more: signed('11 hours') },
    { id: 'stash', body: 'Seen.\n\n<!-- stash\nHidden 5 times.\n-->', claims: ['5 times'] },
    { id: 'reply', body: 'He said no.', docket: { replies: [replyOf({ id: 'r1', claims: [], deadline: '2999-01-01T00:00Z' })] } },
    {
      id: 'told',
      body: 'He declined to comment.',
      docket: { replies: [replyOf({ answer: { status: 'declined' }, reflected: { quote: 'declined to comment' } })] },
    },
    {
      id: 'hidden',
      body: 'Seen.\n\n<!-- stash\nShe declined to comment.\n-->',
      docket: { replies: [replyOf({ id: 'r2', claims: [], answer: { status: 'declined' }, reflected: { quote: 'declined to comment' } })] },
    },
    { id: 'embargo', body: 'It cost 3 riel.', claims: ['3 riel'], front: 'embargo: 2998-01-01T00:00:00Z\n' },
    { id: 'broken', body: 'It cost 4 riel.', claims: ['4 riel'] },
    { id: 'edited', body: 'It cost 5 riel.', claims: ['5 riel'], more: signed('5 riel') },
  ]);
  await writeFile(
    join(made.libraryPlace, 'articles', 'edited.md'),
    '---\nid: edited\nheadline: Story edited\nlanguage: en\n---\n\nIt cost 6 riel.\n',
  );
  await writeFile(join(made.libraryPlace, '.stet', 'dockets', 'broken.json'), '{');
  await expect.poll(async () => (await made.ask('library.state', {})).articles.find(({ id }) => id === 'edited')?.openClaims).toBe(1);
  const { rows } = await made.ask('library.day-list', {});
  expect(rows.map(({ article, code, words, due }) => [article, code, words, due])).toEqual([
    ['embargo', 'unchecked', '3 riel', '2998-01-01T00:00:00Z'],
    ['reply', 'reply-waiting', 'Sok Dara', '2999-01-01T00:00Z'],
    ['stale', 'stale', '12 hours', ''],
    ['edited', 'orphaned', '5 riel', ''],
    ['open', 'unchecked', '80 dollars', ''],
    ['hidden', 'reply-not-reflected', 'Sok Dara', ''],
  ]);
});

test('a docket that the disk does not give is named, and looked at again the next time', async () => {
  let isBad = false;
  const fs: FileSystem = {
    ...disk,
    read: (path) =>
      isBad && path.endsWith('bad.json') ? Promise.reject(Object.assign(new Error('bad'), { code: 'EIO' })) : disk.read(path),
  };
  const stories = ['bad', 'good'].map((id) => ({ id, body: 'The lamp cost 80 dollars.', claims: ['80 dollars'] }));
  const made = await opened(stories, fs);
  isBad = true;
  expect(await made.ask('library.day-list', {})).toMatchObject({ rows: [{ article: 'good' }], unread: ['bad.md'] });
  isBad = false;
  expect(await made.ask('library.day-list', {})).toMatchObject({ rows: [{ article: 'bad' }, { article: 'good' }], unread: [] });
});

test('what waits for whoever asks is among what comes, however much is due before it', async () => {
  const words = Array.from({ length: DAY_ROWS + 1 }, (_, at) => `${at + 10} dollars`);
  const others = { id: 'first', body: words.join('\n\n'), claims: words, more: { priority: 'high' as const } };
  const made = await opened([others, { id: 'last', body: 'It cost 3 riel.', claims: ['3 riel'], more: { assignee: 'person:me' } }]);
  await made.ask('person.set', { person: { id: 'person:me', name: 'Sokha', initials: 'S', role: 'checker' } });
  const { rows, all, mine } = await made.ask('library.day-list', {});
  expect([rows.length, rows.at(-1)?.article, all, mine]).toEqual([DAY_ROWS + 1, 'last', DAY_ROWS + 2, 1]);
});

test('a thousand open stories are read with other questions answered in between, and no file twice', { timeout: 120_000 }, async () => {
  const words = Array.from({ length: 10 }, (_, at) => `${at + 10} dollars`);
  const body = words.map((one) => `The lamp of the old ferry steps cost ${one}, they said.`).join('\n\n');
  const reads: string[] = [];
  // The library's heartbeat asks for its own files now and then.
  const isOfStory = (path: string): boolean => /[\\/]s\d+\.(?:md|json)$/.test(path);
  const fs: FileSystem = { ...disk, read: (path) => (isOfStory(path) && reads.push(path), disk.read(path)) };
  const made = await opened(
    Array.from({ length: 1000 }, (_, at) => ({ id: `s${at}`, body, claims: words })),
    fs,
  );
  await expect.poll(async () => (await made.ask('library.state', {})).more, { timeout: 60_000 }).toBe(1000 - FIRST_ROWS);
  let turns = 0;
  let isReading = true;
  const turn = (): void => {
    turns += 1;
    if (isReading) setImmediate(turn);
  };
  const before = reads.length;
  setImmediate(turn);
  const { rows, all, mine } = await made.ask('library.day-list', {});
  isReading = false;
  // No answer holds main up, however many are open: the first come, the others are counted.
  expect([rows.length, all, mine]).toEqual([DAY_ROWS, 10_000, 0]);
  // Whatever else main was asked had its turn between any two stories.
  expect(turns).toBeGreaterThanOrEqual(1000);
  expect([reads.length - before, new Set(reads.slice(before)).size]).toEqual([1000, 1000]);
  await made.ask('library.day-list', {});
  expect([reads.length - before, new Set(reads.slice(before)).size]).toEqual([1000, 1000]);
});
