import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../electron/store/content-hash.ts';
import { deskWithSources, send } from './evidence-steps.ts';

const NOTICE = 'Fares rise by 20 percent from June.';

test('looking the library through names files among the evidence that no source has, and none that one has', async () => {
  const made = await deskWithSources();
  await send(made, 'notice.txt', NOTICE);
  const unknown = async () => {
    const { faults } = await made.ask('library.check', {});
    return faults.filter(({ kind }) => kind === 'evidence-unknown').map(({ file }) => file);
  };
  expect(await unknown()).toEqual([]);
  const locker = join(made.libraryPlace, 'evidence');
  mkdirSync(join(locker, 'from the phone', 'deep'), { recursive: true });
  writeFileSync(join(locker, 'loose.txt'), 'x');
  writeFileSync(join(locker, '.DS_Store'), 'x');
  writeFileSync(join(locker, 'from the phone', 'talk.txt'), 'x');
  writeFileSync(join(locker, sha256(NOTICE), 'other.txt'), 'x');
  expect(await unknown()).toEqual(
    [
      `evidence/${sha256(NOTICE)}/other.txt`,
      'evidence/from the phone/deep',
      'evidence/from the phone/talk.txt',
      'evidence/loose.txt',
    ].sort(),
  );
});
