import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a program of the system; its error output is in the error. */
export function system(name: string, ...given: readonly string[]): string {
  return execFileSync(name, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** Why no disk may be mounted here, or null. */
export function whyNoMounts(): string | null {
  if (process.platform !== 'linux') return 'disks are mounted by these tests on Linux only';
  if (process.getuid?.() !== 0) return 'only root may mount a disk';
  const folder = mkdtempSync(join(tmpdir(), 'stet-mount-'));
  try {
    system('mount', '-t', 'tmpfs', '-o', 'size=64k', 'stet-test', folder);
    system('umount', folder);
    return null;
  } catch {
    return 'this machine lets even root mount nothing';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder with a mount point in it. `remove` takes both away, whatever is mounted there. */
export interface MountPoint {
  readonly scratch: string;
  readonly at: string;
  remove(): void;
}

export function mountPoint(): MountPoint {
  const scratch = mkdtempSync(join(tmpdir(), 'stet-mount-'));
  const at = join(scratch, 'disk');
  mkdirSync(at);
  const remove = (): void => {
    unmount(at);
    rmSync(scratch, { recursive: true, force: true });
  };
  return { scratch, at, remove };
}

/** Takes away whatever is mounted there, as often as it is; nothing mounted is no error. */
export function unmount(at: string): void {
  for (;;) {
    try {
      system('umount', '-l', at);
    } catch {
      return;
    }
  }
}
