import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is tried here does not depend on how long a disk takes to sync. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The story that holds all payloads of a round in its body. */
export const ALL = 'All of them';
export const idOf = (story: number): string => `01M8WA00000000000000${String(story).padStart(6, '0')}`;
export const ID_OF_ALL = idOf(0);
/** So many payloads stand in the front matter of one story, and behind one word that is looked for: as many as a search shows lines. */
export const GROUP = 20;

/** A payload as a field of one line takes it. */
export const line = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 400) || 'x';

/** As a file can have it: one with such signs is no text, and is refused as a whole. */
export const inFile = (payload: string): string => payload.replace(/[\u0000-\u0008]/g, '');

/** Payloads put together, none of them longer than `most`, as few as can be. */
export function joined(payloads: readonly string[], most: number): readonly string[] {
  const all: string[] = [];
  for (const payload of payloads) {
    const text = line(payload).slice(0, most);
    const last = all.at(-1);
    if (last !== undefined && last.length + 1 + text.length <= most) all[all.length - 1] = `${last} ${text}`;
    else all.push(text);
  }
  return all;
}

export const groups = (payloads: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(payloads.length / GROUP) }, (_, at) => payloads.slice(at * GROUP, (at + 1) * GROUP));

/** The word that stands before each payload of a group, in all modes and in what is found. */
export const wordOf = (group: number): string => `quaylamp${String.fromCodePoint(97 + Math.floor(group / 26), 97 + (group % 26))}`;
export const headlineOf = (group: number): string => `Front ${wordOf(group)}`;

/** A library with a story for each group of payloads (headline, front matter, body, figures), and one with all of them in its body. */
export async function wallLibrary(payloads: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(MEMORY, 'stet-walls-'));
  const articles = join(folder, 'articles');
  await mkdir(articles, { recursive: true });
  const story = (at: number, headline: string, body: string, more: readonly string[]): Promise<void> => {
    const front = ['---', `id: ${idOf(at)}`, `headline: ${JSON.stringify(headline)}`, 'language: en', 'status: draft', ...more, '---'];
    return writeFile(join(articles, `story-${at}.md`), `${front.join('\n')}\n\n${body}\n`);
  };
  for (const [at, group] of groups(payloads).entries()) {
    const lines = group.map(line);
    const [words, list] = [JSON.stringify(lines.join(' ')), JSON.stringify(lines)];
    const named = ['standfirst', 'slug', 'published', 'odd'].map((field) => `${field}: ${words}`);
    const figures = group.map(inFile).map((payload) => {
      const text = line(payload);
      return `${payload}\n\n![${text}](${text} ${JSON.stringify(text)})\n${payload}`;
    });
    await story(at + 1, `${headlineOf(at)} ${lines.join(' ')}`, figures.join('\n\n'), [...named, `byline: ${list}`, `tags: ${list}`]);
  }
  const body = payloads.map((payload, at) => `Sentence ${wordOf(Math.floor(at / GROUP))}. ${inFile(payload)}`);
  await story(0, ALL, body.join('\n\n'), []);
  return folder;
}
