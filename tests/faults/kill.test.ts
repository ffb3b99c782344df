import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scratch } from '../electron/store/scratch.ts';
import { buildProgram, gone, type Program } from './child.ts';
import { readStet } from './kills.ts';

/** How often the writer is killed in one run; each time after another number of acknowledged writes. */
const KILLS = 25;

let writer: Program;
beforeAll(async () => {
  writer = await buildProgram('writer');
}, 60_000);
afterAll(() => writer.remove());

test('kill -9 at any moment: nothing is torn, nothing that was acknowledged is lost', async () => {
  const folder = join(scratch(), 'store');
  mkdirSync(folder);
  let next = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    let acknowledged = next - 1;
    const wanted = next + (kill % 4);
    const child = writer.start([folder, String(next)], (line) => {
      acknowledged = Number(line);
      // Killed in the middle of the next write, at whatever step it is.
      if (acknowledged >= wanted) setTimeout(() => child.kill('SIGKILL'), kill % 7);
    });
    await gone(child);
    const numbers = await readStet(folder);
    expect({ kill, numbers }).toEqual({ kill, numbers: [expect.any(Number), expect.any(Number), expect.any(Number)] });
    for (const number of numbers) {
      expect(number).toBeGreaterThanOrEqual(acknowledged);
      expect(number).toBeLessThanOrEqual(acknowledged + 1);
    }
    next = acknowledged + 2;
  }
}, 60_000);
