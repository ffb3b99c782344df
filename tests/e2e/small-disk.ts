import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStory } from './article-steps.ts';
import { sayWho, writeStory, type Story } from './desk-steps.ts';
import { launchDesk, test } from './harness.ts';

const mounted = new Set<string>();

/** Belongs into `test.afterEach`: takes the disks of the test away. */
export async function unmountDisks(): Promise<void> {
  for (const folder of mounted) {
    execFileSync('umount', ['-l', folder]);
    await rm(folder, { recursive: true, force: true });
  }
  mounted.clear();
}

/** A library on a small disk of its own, which can be filled and pulled out; null where no disk may be mounted. */
async function smallDisk() {
  const folder = await mkdtemp(join(tmpdir(), 'stet-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'stet-test', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  mounted.add(folder);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: async () => {
      const more = Buffer.alloc(1024);
      for (let left = 4096; left > 0; left -= 1) {
        const full = await writeFile(ballast, more, { flag: 'a' }).then(
          () => false,
          () => true,
        );
        if (full) return;
      }
    },
    makeRoom: () => rm(ballast, { force: true }),
    readOnly: (on: boolean) => execFileSync('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, folder]),
  };
}

/** A desk whose library lies on a small disk, with the first of these stories open. */
export async function onSmallDisk(stories: readonly [Story, ...Story[]]) {
  const disk = await smallDisk();
  test.skip(disk === null, 'no disk may be mounted here: only root on Linux can try a full one');
  if (!disk) throw new Error('skipped');
  await mkdir(join(disk.folder, 'articles'));
  for (const story of stories) await writeStory(disk.folder, story);
  const desk = await launchDesk({ library: disk.folder });
  await sayWho(desk.page);
  await openStory(desk.page, stories[0].headline);
  return { ...desk, disk };
}
