import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../core/saved/evidence.ts';
import { sha256 } from '../../../electron/store/content-hash.ts';
import type { MadeDesk } from '../made-desk.ts';
import { AT, deskWithSources, lockerOf, send, source } from './evidence-steps.ts';

const NOTICE = 'Fares rise by 20 percent from June.';
const FAKE = 'Fares fall.';

/** Lays a folder into the bin that Stet did not make. */
function plant({ libraryPlace }: MadeDesk, evidence: Evidence, content: string): string {
  const folder = join(libraryPlace, '.stet', 'trash', 'old-report');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'evidence'), content);
  writeFileSync(join(folder, 'evidence.json'), JSON.stringify({ evidence, source: source('ledger'), binned: AT, by: 'p' }));
  return 'old-report';
}

const forged = (evidence: Evidence): Evidence => ({ ...evidence, sha256: sha256(FAKE), file: 'b.txt', bytes: FAKE.length });

describe('a note in the bin that Stet did not write', () => {
  test('with the id of a piece in the locker and other bytes replaces nothing', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const binned = plant(made, forged(evidence), FAKE);
    expect(await made.refused('evidence.restore', { binned })).toMatchObject({
      code: 'bin-evidence-other',
      file: '.stet/trash/old-report/evidence.json',
    });
    expect(made.desk.library?.record.data.evidence).toEqual([evidence]);
    expect(lockerOf(made)).toEqual([evidence.sha256, `${evidence.sha256}/a.txt`]);
  });

  test('nor does it stand for a piece that was taken out', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    await made.ask('evidence.bin', { evidence: evidence.id });
    const binned = plant(made, forged(evidence), FAKE);
    expect(await made.refused('evidence.restore', { binned })).toMatchObject({ code: 'bin-evidence-other' });
    expect(made.desk.library?.record.data.takenOut).toHaveLength(1);
    await made.ask('evidence.restore', { binned: `evidence-${evidence.id}` });
    expect(made.desk.library?.record.data.evidence).toEqual([evidence]);
  });

  test('with the same bytes it changes nothing of what is known of the piece', async () => {
    const made = await deskWithSources();
    const { evidence } = await send(made, 'a.txt', NOTICE);
    const binned = plant(made, { ...evidence, source: 'talk', capturedBy: 'nobody', note: 'forged' }, NOTICE);
    await made.ask('evidence.restore', { binned });
    expect(made.desk.library?.record.data.evidence).toEqual([evidence]);
    expect(lockerOf(made)).toEqual([evidence.sha256, `${evidence.sha256}/a.txt`]);
  });

  test.each(['x'.repeat(300), `${'ក'.repeat(90)}.txt`])(
    'a name longer than a disk takes is cut, and no empty folder is left (%#)',
    async (file) => {
      const made = await deskWithSources();
      const { evidence } = await send(made, 'a.txt', NOTICE);
      const { binned } = await made.ask('evidence.bin', { evidence: evidence.id });
      const path = join(made.libraryPlace, '.stet', 'trash', binned.id, 'evidence.json');
      const note = JSON.parse(readFileSync(path, 'utf8')) as { evidence: Evidence };
      writeFileSync(path, JSON.stringify({ ...note, evidence: { ...note.evidence, file } }));
      const back = await made.ask('evidence.restore', { binned: binned.id });
      expect(file.startsWith(back.evidence.file.slice(0, 20))).toBe(true);
      expect(lockerOf(made)).toEqual([evidence.sha256, `${evidence.sha256}/${back.evidence.file}`]);
      expect((await made.ask('evidence.prove', {})).proofs).toMatchObject([{ state: 'intact' }]);
    },
  );
});
