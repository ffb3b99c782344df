import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openArticle } from '../../core/article/article-file.ts';
import { plainText } from '../../core/article/plain-text.ts';
import { type Answer, type CallName, type Question } from '../../core/contract/calls.ts';
import type { News } from '../../core/contract/news.ts';
import type { Result } from '../../core/result.ts';
import { Desk } from '../../electron/desk/desk.ts';
import { openDeskRecord } from '../../electron/desk/desk-record.ts';
import { openFolder } from '../../electron/desk/open-folder.ts';
import type { Surroundings } from '../../electron/desk/surroundings.ts';
import { answer } from '../../electron/ipc/gate.ts';
import { HANDLERS } from '../../electron/ipc/handlers.ts';
import type { Library } from '../../electron/library/library.ts';
import { doJob } from '../../electron/reading/do-job.ts';
import { Searcher } from '../../electron/search/searcher.ts';
import { placesOf } from '../../electron/library/places.ts';
import { disk } from '../../electron/store/file-system.ts';

/** A desk without a window, whose library lies in `folder/library` and whose backups go to `folder/backups`. */
export interface DrillDesk {
  readonly desk: Desk;
  /** Problems that were told. */
  readonly said: string[];
  library(): Library;
  /** Writes two stories with claims, a source and evidence, one piece of it in the bin. Answers the stories' ids. */
  fill(): Promise<readonly string[]>;
  close(): Promise<void>;
}

let ids = 0;

function around(folder: string, tell: (news: News) => void): Surroundings {
  const nothing = (): void => undefined;
  const backups = join(folder, 'backups');
  return {
    fs: disk,
    tell,
    dialogs: { folder: () => Promise.resolve(backups), file: () => Promise.resolve(null), save: () => Promise.resolve(null) },
    userData: join(folder, 'user'),
    now: () => Date.now(),
    newId: () => `01DRILL${String((ids += 1)).padStart(19, '0')}`,
    host: 'here',
    pid: process.pid,
    alive: () => false,
    facts: { version: '0.0.0', runtime: { name: 'Node', version: process.versions.node, chrome: '' }, platform: process.platform },
    documents: folder,
    safe: false,
    restart: nothing,
    home: folder,
    sampleSource: folder,
    samplePlace: join(folder, 'sample'),
    dictionaries: folder,
    reveal: nothing,
    openAddress: () => Promise.resolve(),
    edit: nothing,
    applyTheme: nothing,
    describeMenu: nothing,
    enableMenu: nothing,
    print: () => Promise.resolve(new Uint8Array(0)),
    readForeign: (job) => doJob(job) as never,
    finder: (root, library) => new Searcher({ fs: disk, places: placesOf(root) }, library),
    preview: () => '',
    closing: nothing,
  };
}

export async function drillDesk(folder: string): Promise<DrillDesk> {
  const said: string[] = [];
  const tell = (news: News): void => void (news.kind === 'problem' && said.push(news.problem.code));
  const surroundings = around(folder, tell);
  const desk = new Desk(surroundings, await openDeskRecord(disk, surroundings.userData, surroundings.now));
  // A copy of a library lies elsewhere than the one that was backed up; the folder of its backups was copied with it.
  const backups = join(folder, 'backups');
  await desk.remember((record) => ({
    ...record,
    backups: Object.fromEntries(
      Object.entries(record.backups).map(([id, kept]) => [id, { ...kept, folder: backups, when: 'hand' as const }]),
    ),
  }));
  const opened = await openFolder(desk, join(folder, 'library'));
  if (!opened.ok) throw new Error(opened.problem.code);
  const library = (): Library => {
    const needed = desk.need();
    if (!needed.ok) throw new Error('no library');
    return needed.value;
  };
  await library().tidied;
  return { desk, said, library, fill: () => fill(desk, folder), close: () => desk.close() };
}

async function fill(desk: Desk, folder: string): Promise<readonly string[]> {
  mkdirSync(join(folder, 'backups'), { recursive: true });
  const ask = async <N extends CallName>(name: N, question: Question<N>): Promise<Answer<N>> => {
    const answered = (await answer(HANDLERS, desk, { name, question }, console.error)) as Result<Answer<N>>;
    if (!answered.ok) throw new Error(`${name} ${answered.problem.code}`);
    return answered.value;
  };
  await ask('backup.choose-folder', {});
  await ask('person.set', { person: { id: 'person:cm', name: 'Chan Maly', initials: 'CM', role: 'checker' } });
  const at = new Date().toISOString();
  await ask('source.save', {
    source: { id: 'source:office', kind: 'document', title: 'Harbour office', confidentiality: 'public', by: 'person:cm', at },
  });
  const made = [];
  for (const headline of ['The well', 'The pier']) made.push(await writeStory(ask, headline));
  const keep = async (token: string, name: string, words: string): Promise<string> => {
    const content = Buffer.from(words);
    await ask('evidence.begin', { token, source: 'source:office', name, size: content.length });
    await ask('evidence.part', { token, bytes: content });
    return (await ask('evidence.end', { token, size: content.length })).evidence.id;
  };
  await keep('01DRILLTOKEN00000000000001', 'talk.txt', 'Nobody lights them.');
  await ask('evidence.bin', { evidence: await keep('01DRILLTOKEN00000000000002', 'lamps.txt', 'There are 40 of them.') });
  return made;
}

type Ask = <N extends CallName>(name: N, question: Question<N>) => Promise<Answer<N>>;

async function writeStory(ask: Ask, headline: string): Promise<string> {
  const at = new Date().toISOString();
  const { id } = await ask('article.create', { headline, language: 'en' });
  const opened = await ask('article.open', { id });
  const markdown = `${opened.markdown.trimEnd()}\n\nIt has 40 lamps.\n\n![Lamp](media/lamp.png)\n`;
  const doc = openArticle(markdown);
  if (!doc.ok) throw new Error(doc.problem.code);
  const projection = plainText(doc.value.doc).text;
  await ask('article.save', { id, base: opened.base, markdown, projection, anchors: {}, why: 'explicit' });
  const start = [...projection.slice(0, projection.indexOf('40 lamps'))].length;
  const anchor = { exact: '40 lamps', prefix: 'It has ', suffix: '.', start, end: start + 8, state: 'exact' as const };
  const work = {
    category: 'number' as const,
    priority: 'normal' as const,
    check: 'todo' as const,
    citations: [],
    signOffs: [],
    thread: [],
  };
  const claim = { id: `claim-${id}`, anchor, ...work, by: 'person:cm', at };
  await ask('docket.change', { id, by: 'person:cm', at, change: { kind: 'add-claim', claim } });
  await ask('docket.change', {
    id,
    by: 'person:cm',
    at,
    change: { kind: 'dismiss', dismissed: { suggester: 'number', exact: 'a', by: 'person:cm', at } },
  });
  return id;
}
