import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deskWithLibrary, type MadeDesk } from '../made-desk.ts';

const RED = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const SENTENCE = 'The red house of Chea Sopheap stood 3 metres from the bank.';

/** A folder of somebody else's with a story and its pictures. */
function folderOf({ folder }: MadeDesk, story: string, name = 'story.md'): string {
  const place = join(folder, 'theirs');
  mkdirSync(join(place, 'media'), { recursive: true });
  writeFileSync(join(place, 'media', 'a b.png'), RED);
  writeFileSync(join(folder, 'secret.png'), RED);
  writeFileSync(join(place, name), story);
  return place;
}

async function imported(made: MadeDesk, story: string, name = 'story.md') {
  made.answers.file = join(folderOf(made, story, name), name);
  const { summary, report } = await made.ask('import.run', {});
  return { report, text: readFileSync(join(made.libraryPlace, 'articles', summary.file), 'utf8') };
}

test('a picture beside an imported file comes with it, and its title is its caption', async () => {
  const made = await deskWithLibrary();
  const { report, text } = await imported(made, `# The bank\n\nWords.\n\n![A red house](media/a%20b.png "${SENTENCE}")\n`);
  expect(report.taken).toEqual({ headline: 1, paragraph: 1, figure: 1 });
  expect(report.notTaken).toBeUndefined();
  expect(text).toContain(`![A red house](media/a-b.png)\n${SENTENCE}\n`);
  expect(readFileSync(join(made.libraryPlace, 'articles', 'media', 'a-b.png')).equals(RED)).toBe(true);
});

test('a picture that is not there, lies outside or on the web is said not to be taken', async () => {
  const made = await deskWithLibrary();
  const place = folderOf(made, '');
  symlinkSync(join(made.folder, 'secret.png'), join(place, 'media', 'link.png'));
  writeFileSync(join(place, 'media', 'words.png'), 'no picture');
  const of = (src: string): string => `![A](${src} "${SENTENCE}")\n\n`;
  const srcs = [
    'media/gone.png',
    '../secret.png',
    'media/link.png',
    join(made.folder, 'secret.png'),
    'https://a.example/a.png',
    'media/words.png',
  ];
  const { report } = await imported(made, `# The bank\n\n${srcs.map(of).join('')}`);
  expect(report.notTaken?.map(({ why }) => why)).toEqual(['missing', 'outside', 'outside', 'missing', 'elsewhere', 'no-picture']);
  expect(report.taken).toMatchObject({ figure: 0, caption: srcs.length });
});

test('of a file that was given without its folder no picture is taken, and none of the library stands for it', async () => {
  const made = await deskWithLibrary();
  mkdirSync(join(made.libraryPlace, 'articles', 'media'), { recursive: true });
  writeFileSync(join(made.libraryPlace, 'articles', 'media', 'a.png'), RED);
  const bytes = Buffer.from('# The bank\n\n![A](media/a.png)\n\n![A](media/b.png)\n');
  const { summary, report } = await made.ask('import.run', { name: 'story.md', bytes });
  expect(report.notTaken).toEqual([
    { src: 'media/a.png', why: 'given' },
    { src: 'media/b.png', why: 'given' },
  ]);
  const text = readFileSync(join(made.libraryPlace, 'articles', summary.file), 'utf8');
  expect(text).not.toContain('media/a.png');
  expect(text).toContain('media/b.png');
});

test('the pictures beside a page come with it, each as a figure; one of the web is set aside, one that is not there is named', async () => {
  const made = await deskWithLibrary();
  const pictures =
    '<img src="media/a%20b.png" alt="A red house"><img src="media/a%20b.png" alt="Again"><img src="https://a.example/a.png">';
  const under = `<figcaption>${SENTENCE} <span class="credit">Photo: Dara Sok</span></figcaption>`;
  const rest = '<p>Words of the story.</p><img src="media/gone.png" alt="Gone"><img src="logo.png">';
  const page = `<article><h1>The bank</h1><figure>${pictures}${under}</figure>${rest}</article>`;
  const { report, text } = await imported(made, page, 'page.html');
  expect(text).toContain(`![A red house](media/a-b.png "Dara Sok")\n${SENTENCE}\n`);
  expect(text).toContain('![Again](media/a-b.png)');
  expect(report.notTaken).toEqual([{ src: 'media/gone.png', why: 'missing' }]);
  expect(report.setAside.map(({ text: said, reason }) => `${reason}: ${said}`)).toEqual([
    'unsupported: https://a.example/a.png',
    'unsupported: logo.png',
  ]);
});
