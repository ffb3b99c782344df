import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disk } from '../../../electron/store/file-system.ts';
import { scratch } from './scratch.ts';

describe('whether a file holds what is known of it', () => {
  const holds = (file: Uint8Array, ...known: Uint8Array[]): Promise<boolean> => {
    const path = join(scratch(), 'a.json');
    writeFileSync(path, file);
    return disk.holds(path, known);
  };

  test.each([0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 700_001])(
    '%i bytes: the same, one other, one more, one less',
    async (size) => {
      const bytes = Buffer.alloc(size, 'claim ');
      expect(await holds(bytes, Buffer.from(bytes))).toBe(true);
      expect(await holds(bytes, Buffer.alloc(0, ''), Buffer.from(bytes))).toBe(true);
      expect(await holds(bytes)).toBe(false);
      expect(await holds(Buffer.concat([bytes, Buffer.from('x')]), bytes)).toBe(false);
      if (size === 0) return;
      expect(await holds(bytes.subarray(1), bytes)).toBe(false);
      const other = Buffer.from(bytes);
      other[size - 1] = 0;
      expect(await holds(bytes, other)).toBe(false);
      expect(await holds(bytes, other, bytes)).toBe(true);
    },
  );

  test('several files at once do not get into one another', async () => {
    const folder = scratch();
    const files = Array.from({ length: 8 }, (_, n) => ({ path: join(folder, `${n}`), bytes: Buffer.alloc(400_000, `${n}`) }));
    for (const file of files) writeFileSync(file.path, file.bytes);
    const same = await Promise.all(files.map((file) => disk.holds(file.path, [file.bytes])));
    expect(same).toEqual(files.map(() => true));
  });

  test('any two contents', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.uint8Array(), async (one, other) => {
        expect(await holds(one, other)).toBe(Buffer.compare(one, other) === 0);
      }),
      { numRuns: 50 },
    );
  });

  test('a file that is not there rejects with ENOENT', async () => {
    await expect(disk.holds(join(scratch(), 'none'), [])).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
