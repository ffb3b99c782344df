import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pictureBytes } from '../../electron/library/media.ts';
import { gone } from '../faults/child.ts';
import { bodyOf, saving, withArticle } from '../electron/library/made-article.ts';
import { MEMORY } from '../electron/store/scratch.ts';

/** How long each place is raced for, in milliseconds. */
const RACE_MS = Number(process.env['STET_RACE_MS'] ?? 1_500);
const PIXEL = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const SECRET = Buffer.concat([PIXEL, Buffer.from('SECRET of somebody else')]);

/** A process that does nothing but swap a name for a link that leads outside, and back again, as fast as it can. */
const SWAPPER = `
const { renameSync, symlinkSync, unlinkSync } = require('node:fs');
const [, place, outside] = process.argv;
let swaps = 0;
const tell = () => process.send?.(swaps);
process.on('message', () => { tell(); process.exit(0); });
function swap() {
  for (let time = 0; time < 20; time += 1) {
    try { renameSync(place, place + '.real'); symlinkSync(outside, place); } catch {}
    const until = process.hrtime.bigint() + BigInt(Math.floor(Math.random() * 400_000));
    while (process.hrtime.bigint() < until);
    try { unlinkSync(place); } catch {}
    // The desk may have made a folder there in between, which is in the way.
    try { renameSync(place + '.real', place); swaps += 1; } catch {
      try { renameSync(place, place + '.made-' + swaps); renameSync(place + '.real', place); swaps += 1; } catch {}
    }
    const rest = process.hrtime.bigint() + BigInt(Math.floor(Math.random() * 400_000));
    while (process.hrtime.bigint() < rest);
  }
  setImmediate(swap);
}
swap();
`;

function swapping(place: string, outside: string): ChildProcess {
  return spawn(process.execPath, ['-e', SWAPPER, place, outside], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

async function stopped(child: ChildProcess): Promise<number> {
  const swaps = new Promise<number>((resolve) => child.once('message', resolve as (value: unknown) => void));
  child.send('stop');
  const count = await swaps;
  await gone(child);
  return count;
}

const everything = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => `${name}: ${statSync(join(folder, name)).isFile() ? readFileSync(join(folder, name), 'latin1') : 'folder'}`);

test
  .skipIf(process.platform === 'win32')
  .each(['articles', 'articles/media', '.stet', '.stet/journal', '.stet/dockets', '.stet/history', 'articles/a-story.md'])(
  'nothing leaves the library or comes into it while %s is swapped for a link that leads outside',
  async (name) => {
    const outside = mkdtempSync(join(MEMORY, 'stet-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    const made = await withArticle();
    const { ask, libraryPlace, id, path } = made;
    await ask('media.add', { name: 'own.png', bytes: PIXEL });
    // What lies outside has the names that the desk asks for.
    mkdirSync(join(outside, 'media'));
    for (const file of ['own.png', 'media/own.png']) writeFileSync(join(outside, file), SECRET);
    const secret = `---\nid: ${id}\nheadline: SECRET\n---\n\nSECRET of somebody else.\n`;
    for (const file of ['other.md', path.split('/').at(-1) ?? '']) writeFileSync(join(outside, file), secret);
    const isFile = name.endsWith('.md');
    const place = isFile ? path : join(libraryPlace, name);
    const before = everything(outside);
    const library = made.desk.library;
    if (!library) throw new Error('no library');
    const swapper = swapping(place, isFile ? join(outside, 'other.md') : outside);
    const heard: string[] = [];
    const work = async (asked: Promise<unknown>): Promise<void> => void heard.push(JSON.stringify(await asked.catch(() => null)));
    let [rounds, base] = [0, made.opened.base];
    for (const until = Date.now() + RACE_MS; Date.now() < until; rounds += 1) {
      await work(
        pictureBytes(library, rounds % 2 === 0 ? 'media/own.png' : 'own.png').then((bytes) => Buffer.from(bytes ?? []).toString('latin1')),
      );
      const opened = await ask('article.open', { id }).catch(() => null);
      if (opened) {
        heard.push(opened.markdown);
        base = opened.base;
        await work(ask('article.save', saving(id, base, bodyOf(opened, `Typed ${rounds}.`), { why: 'explicit' })));
      }
      await work(ask('article.journal', { id, base, markdown: `Typed ${rounds}.` }));
      await work(ask('media.add', { name: `p${rounds}.png`, bytes: Uint8Array.from([...PIXEL, rounds % 256]) }));
      await work(ask('article.read', { id }));
      await work(ask('export.preview', { id, format: 'html' }));
    }
    const swaps = await stopped(swapper);
    process.stdout.write(`  ${name}: ${swaps} swaps in ${rounds} rounds\n`);
    expect(swaps).toBeGreaterThan(10);
    expect(
      everything(outside)
        .filter((line) => !before.includes(line))
        .map((line) => line.slice(0, 120)),
    ).toEqual([]);
    expect(heard.filter((answer) => answer.includes('SECRET'))).toEqual([]);
    const inside = everything(libraryPlace).filter((line) => line.includes('SECRET'));
    expect(inside.map((line) => line.slice(0, 80))).toEqual([]);
  },
  RACE_MS + 60_000,
);
