import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './place.mjs';
import { say } from './say.mjs';

const lookAgainMs = 200;
// Not in node_modules: `npm ci` empties that.
const folder = join(tmpdir(), `stet-set-up-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);
const owner = join(folder, 'pid');

/**
 * Runs work while no other set-up of this project runs. A turn left behind by a process that died is taken over.
 * @template T
 * @param {() => Promise<T>} work
 */
export async function inTurn(work) {
  await takeTurn();
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function takeTurn() {
  for (let told = false; !tryTurn(); told = true) {
    if (!told) say('Another set-up of this folder is running; waiting for it.');
    await wait(lookAgainMs);
  }
}

function tryTurn() {
  try {
    mkdirSync(folder);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (ownerIsGone()) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

function ownerIsGone() {
  try {
    process.kill(Number(readFileSync(owner, 'utf8')), 0);
    return false;
  } catch (error) {
    // No pid written yet means the other side is between its two steps.
    return error.code === 'ESRCH';
  }
}
