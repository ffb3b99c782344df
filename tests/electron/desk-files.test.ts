import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DESK_POLICY, deskFiles } from '../../electron/shell/desk-files.ts';
import { disk } from '../../electron/store/file-system.ts';
import { scratch } from './store/scratch.ts';

const PAGE = '<!doctype html><script type="module" src="./assets/a.js"></script><link rel="stylesheet" href="./assets/gone.css">';

function builtWindow(): string {
  const renderer = join(scratch(), 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), PAGE);
  writeFileSync(join(renderer, 'assets', 'a.js'), 'export const a = 1;');
  writeFileSync(join(renderer, 'assets', 'b.woff2'), 'font');
  return renderer;
}

describe('the files of the window', () => {
  test.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/a.js', 'text/javascript; charset=utf-8'],
    ['assets/b.woff2', 'font/woff2'],
  ])('%s is given to the byte, with its kind and the policy', async (path, kind) => {
    const renderer = builtWindow();
    const { status, headers, bytes } = await deskFiles({ fs: disk, renderer }).deskFile(path);
    expect(status).toBe(200);
    expect(Buffer.from(bytes).equals(readFileSync(join(renderer, path)))).toBe(true);
    expect(headers).toMatchObject({ 'Content-Type': kind, 'Content-Security-Policy': DESK_POLICY, 'X-Content-Type-Options': 'nosniff' });
  });

  test('what the page names is read ahead: it is given although the disk has lost it since', async () => {
    const renderer = builtWindow();
    const { deskFile: files } = deskFiles({ fs: disk, renderer });
    await files('index.html');
    rmSync(renderer, { recursive: true });
    expect((await files('assets/a.js')).status).toBe(200);
    expect((await files('assets/b.woff2')).status).toBe(404);
  });

  test('it is told when the page and all it names have been given, and not before', async () => {
    const { deskFile, allGiven } = deskFiles({ fs: disk, renderer: builtWindow() });
    const told: string[] = [];
    void allGiven.then(() => told.push('all'));
    await deskFile('index.html');
    await deskFile('assets/b.woff2');
    // A look at the disk, longer than the turn in which it would be told.
    await deskFile('assets/b.woff2');
    expect(told).toEqual([]);
    await deskFile('assets/a.js');
    await allGiven;
    expect(told).toEqual(['all']);
  });

  test.each(['assets/gone.css', 'assets/secret.exe', '../outside.js', 'assets/link.js', 'assets/../../outside.js'])(
    '%s is not there or outside: 404',
    async (path) => {
      const renderer = builtWindow();
      writeFileSync(join(renderer, '..', 'outside.js'), 'secret');
      symlinkSync(join(renderer, '..', 'outside.js'), join(renderer, 'assets', 'link.js'));
      expect((await deskFiles({ fs: disk, renderer }).deskFile(path)).status).toBe(404);
    },
  );

  test('a window that was never built: 404, not a crash', async () => {
    expect((await deskFiles({ fs: disk, renderer: join(scratch(), 'nowhere') }).deskFile('index.html')).status).toBe(404);
  });
});
