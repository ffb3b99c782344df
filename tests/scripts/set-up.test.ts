import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../scripts/set-up/command.mjs';
import { missingLibraries, namesOnThisRelease, packagesFor } from '../../scripts/set-up/libraries.mjs';
import { withoutDisplay } from '../../scripts/set-up/place.mjs';
import { withoutAddresses } from '../../scripts/set-up/say.mjs';

const ldd = `	linux-vdso.so.1 (0x00007ffd)
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
`;

describe('system libraries', () => {
  it('are missing when ldd says so', () => {
    expect(missingLibraries(ldd)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
    expect(missingLibraries(ldd.replaceAll('not found', '/lib/here.so (0x1)'))).toEqual([]);
  });

  it.each([
    { libraries: ['libnss3.so'], lacksDisplay: true, count: 6 },
    { libraries: ['libnss3.so'], lacksDisplay: false, count: 4 },
    { libraries: [], lacksDisplay: true, count: 2 },
    { libraries: [], lacksDisplay: false, count: 0 },
  ])('ask for no more packages than needed: $count', ({ libraries, lacksDisplay, count }) => {
    expect(packagesFor(libraries, lacksDisplay)).toHaveLength(count);
  });

  it('go by the names of the release', () => {
    const renamed = new Set(['libgtk-3-0t64', 'libasound2t64']);
    const packages = ['libgtk-3-0', 'libnss3', 'libasound2'];
    expect(namesOnThisRelease(packages, () => false)).toEqual(packages);
    expect(namesOnThisRelease(packages, (name: string) => renamed.has(name))).toEqual(['libgtk-3-0t64', 'libnss3', 'libasound2t64']);
  });
});

describe('the display', () => {
  it.each([
    { env: {}, platform: 'linux', without: true },
    { env: { DISPLAY: ':0' }, platform: 'linux', without: false },
    { env: { WAYLAND_DISPLAY: 'wayland-0' }, platform: 'linux', without: false },
    { env: {}, platform: 'darwin', without: false },
    { env: {}, platform: 'win32', without: false },
  ])('is missing on $platform with $env: $without', ({ env, platform, without }) => {
    expect(withoutDisplay(env, platform)).toBe(without);
  });
});

describe('what set-up shows of other tools', () => {
  it.each([
    ['npm error network https://packages.example.org/npm/lit failed', 'npm error network (address) failed'],
    ['getaddrinfo ENOTFOUND packages.example.org', 'getaddrinfo ENOTFOUND (address)'],
    ['Looking in indexes: http://user:secret@10.0.0.1:8080/simple', 'Looking in indexes: (address)'],
    ['core/result.ts is not a module', 'core/result.ts is not a module'],
  ])('has no address in it: %s', (text, shown) => {
    expect(withoutAddresses(text)).toBe(shown);
  });
});

describe('a command', () => {
  it('answers with its code and its output, and never rejects', async () => {
    expect(await run([process.execPath, '-e', 'console.log(1); process.exit(3)'])).toMatchObject({ code: 3, output: '1\n' });
    expect(await run(['a-command-that-is-not-there'])).toMatchObject({ code: 127 });
  });

  it('is stopped at its limit', async () => {
    const outcome = await run([process.execPath, '-e', 'setInterval(() => {}, 1000)'], { limitMs: 1 });
    expect(outcome).toMatchObject({ stopped: true, code: 1 });
  });

  it('is stopped when nothing arrives in the watched folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stet-stall-'));
    writeFileSync(join(folder, 'begun'), 'x');
    const outcome = await run([process.execPath, '-e', 'setInterval(() => {}, 1000)'], {
      progress: { what: 'waiting', folder, stallMs: 1 },
    });
    rmSync(folder, { recursive: true });
    expect(outcome.stopped).toBe(true);
  });
});
