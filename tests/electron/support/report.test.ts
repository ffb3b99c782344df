import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { bodyOf, saving } from '../library/made-article.ts';
import { deskWithLibrary } from '../made-desk.ts';

let planted = 0;
/** A word that stands nowhere else. */
const mark = (where: string): string => `Zq${where.replace(/\W/g, '')}${(planted += 1)}xq`;

test('no word of a library, and no name in it, is in the report', async () => {
  const made = await deskWithLibrary();
  const marks: string[] = [];
  const m = (where: string): string => {
    const word = mark(where);
    marks.push(word);
    return word;
  };
  const at = '2026-11-24T08:00:00.000Z';
  const person = `person:${m('person')}`;
  await made.ask('person.set', { person: { id: person, name: m('name'), initials: 'ZQ', role: 'checker' } });
  const text = { author: m('author'), address: m('address'), note: m('note'), credibility: m('cred') };
  const contact = { phone: m('phone'), email: m('mail'), messenger: m('msg'), organisation: m('org'), naming: m('naming') };
  const source = `source:${m('source')}`;
  await made.ask('source.save', {
    source: { id: source, kind: 'person', title: m('title'), ...text, contact, confidentiality: 'public', by: person, at },
  });
  await made.ask('word.add', { word: m('word') });
  const { id, file } = await made.ask('article.create', { headline: m('headline'), language: 'en' });
  marks.push(file.replace('.md', ''));
  const opened = await made.ask('article.open', { id });
  const exact = m('body');
  const markdown = bodyOf(opened, `Here stands ${exact}. ![${m('caption')}](media/${m('picture')}.png)`).replace(
    '\n---\n',
    `\nsection: ${m('section')}\nbyline: ${m('byline')}\ntags: [${m('tag')}]\n---\n`,
  );
  await made.ask('article.save', saving(id, opened.base, markdown));
  const anchor = { exact, prefix: '', suffix: '', start: 0, end: exact.length, state: 'orphaned' as const };
  const signOffs = [{ by: person, at, words: exact, hash: contentHash(exact) }];
  const thread = [{ id: m('noteid'), by: person, at, text: m('thread') }];
  const citations = [
    { id: m('cite'), source, locator: { kind: 'page' as const, value: m('locator') }, excerpt: m('excerpt'), stance: 'supports' as const },
  ];
  const claim = { id: m('claim'), category: 'number' as const, priority: 'high' as const, check: 'todo' as const, anchor, by: person, at };
  const change = { kind: 'add-claim' as const, claim: { ...claim, citations, signOffs, thread } };
  await made.ask('docket.change', { id, by: person, at, change });
  await made.ask('article.journal', { id, base: opened.base, markdown: m('journal') });
  await made.ask('note.draft', { claim: 'x', text: m('draft') });
  writeFileSync(join(made.libraryPlace, 'articles', `${m('file')}.md`), Buffer.from([0xff, 0xfe, 0]));
  mkdirSync(join(made.libraryPlace, 'evidence', m('folder')), { recursive: true });
  await made.refused('article.open', { id: m('gone') });
  const log = join(made.folder, 'user-here', 'log.txt');
  appendFileSync(
    log,
    `${at} article.open: TypeError: ${m('logged')} of ${m('path')}\n    at open (/home/${m('home')}/out/main/main.cjs:12:3)\n`,
  );
  appendFileSync(log, `${at} uncaught: Error: ENOENT: no such file, open '/x/${m('second')}.md'\n`);
  made.answers.folder = made.libraryPlace;

  const report = (await made.ask('support.report', {})).text;
  expect(marks.length).toBeGreaterThan(30);
  expect(marks.filter((word) => report.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  for (const path of [made.folder, made.libraryPlace, 'library/']) expect(report).not.toContain(path);
  expect(report).toContain('articles: ');
  expect(report).toContain('claims: 1, open 1');
  expect(report).toContain(`${at} TypeError main.cjs:12:3`);
  expect(report).toContain(`${at} Error ENOENT`);
  expect(report).toMatch(/not-found: \d/);
});

test('what was shown is what is saved, and nowhere among the library’s own files', async () => {
  const made = await deskWithLibrary();
  const { text } = await made.ask('support.report', {});
  made.clock.ms += 60_000;
  made.answers.save = join(made.folder, 'report.txt');
  expect(await made.ask('support.save', {})).toEqual({ file: 'report.txt' });
  expect(readFileSync(made.answers.save, 'utf8')).toBe(text);
  made.answers.save = join(made.libraryPlace, '.stet', 'report.txt');
  expect(await made.refused('support.save', {})).toMatchObject({ code: 'own-place' });
});
