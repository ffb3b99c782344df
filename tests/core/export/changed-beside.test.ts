import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import type { FormatId } from '../../../core/export/formats.ts';
import { storyInput } from './sample-story.ts';

const SAID = 'Words beside it were changed since';

/** What a format says of the verified claim of the sample story, looked at when this stood behind it in its sentence. */
async function exported(id: FormatId, after: string): Promise<string> {
  const input = storyInput();
  // Another claim of the sentence that is open would press more.
  const claims = input.docket.claims
    .filter(({ id: claim }) => claim === 'C2')
    .map((claim) => ({ ...claim, signOffs: claim.signOffs.map((one) => ({ ...one, beside: { before: '', after } })) }));
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const { bytes } = await exportFile(format, { ...input, docket: { ...input.docket, claims } });
  const text = format.preview === 'word' ? unzipSync(bytes)['word/comments.xml'] : bytes;
  return new TextDecoder().decode(text);
}

test.each(['word-claims', 'claims-csv', 'claims-report'] as const)('%s says where words came in beside a verified claim', async (id) => {
  expect((await exported(id, ', and nobody else.')).split(SAID)).toHaveLength(2);
  expect(await exported(id, ', the council said on May 4.')).not.toContain(SAID);
});

test('in the table it is a column of its own', async () => {
  const [head = '', ...rows] = (await exported('claims-csv', ', and nobody else.')).split('\r\n');
  expect(head).toContain(',change since,beside it,');
  expect(rows.find((row) => row.includes(',C2,'))).toContain(`,,,${SAID},`);
});
