import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './say.mjs';

const progressEveryMs = 10_000;
const lookEveryMs = 1_000;
const megabyte = 1_000_000;

/**
 * Runs a command to its end.
 * @param {string[]} line the command and its arguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, limitMs?: number,
 *   progress?: { what: string, folder?: string, stallMs?: number } }} options
 *   `show` passes the output through; otherwise it is kept and returned. `progress` says every ten seconds that the work goes on;
 *   with a `folder` it counts the bytes arriving there and stops a command that receives none for `stallMs`.
 * @returns {Promise<{ code: number, output: string, stopped: boolean }>} never rejects; code 127 when the command is missing
 */
export function run([command, ...args], options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
    });
    let output = '';
    let stopped = false;
    const keep = (chunk) => (output = (output + chunk).slice(-200_000));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const unwatch = watch(options, () => {
      stopped = true;
      child.kill('SIGKILL');
    });
    child.on('error', (error) => {
      unwatch();
      done({ code: 127, output: error.message, stopped });
    });
    child.on('close', (code) => {
      unwatch();
      done({ code: code ?? 1, output, stopped });
    });
  });
}

function watch({ limitMs, progress }, stop) {
  const began = Date.now();
  let bytes = 0;
  let lastGrowth = began;
  let lastSaid = began;
  const timer = setInterval(() => {
    const now = Date.now();
    const size = progress?.folder ? folderBytes(progress.folder) : 0;
    if (size !== bytes) [bytes, lastGrowth] = [size, now];
    const stalled = progress?.stallMs && now - lastGrowth > progress.stallMs;
    if (stalled || (limitMs && now - began > limitMs)) stop();
    if (!progress || now - lastSaid < progressEveryMs) return;
    lastSaid = now;
    const arrived = bytes ? `, ${Math.round(bytes / megabyte)} MB so far` : '';
    say(`  … ${progress.what}: ${Math.round((now - began) / 1000)} s${arrived}`);
  }, lookEveryMs);
  return () => clearInterval(timer);
}

/** Bytes in the files under a folder; what vanishes while it is looked at counts nothing. */
export function folderBytes(folder) {
  let total = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      total += entry.isDirectory() ? folderBytes(path) : statSync(path).size;
    }
  } catch {
    return total;
  }
  return total;
}

/** True when a command of this name is on the PATH. */
export function onPath(name, env = process.env) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  return (env.PATH ?? '').split(delimiter).some((folder) => endings.some((end) => existsSync(join(folder, name + end))));
}

/** Output of a short command that is expected to answer at once; empty text when it fails. */
export function ask([command, ...args]) {
  const answer = spawnSync(command, args, { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout : '';
}
