import { expect, test } from 'vitest';
import { FORMATS } from '../../../core/export/format-list.ts';
import { htmlNotesFormat } from '../../../core/export/formats/html-notes.ts';
import type { ExportInput } from '../../../core/export/format.ts';
import type { CheckStatus } from '../../../core/saved/closed-sets.ts';
import { emptyDocket, type Claim } from '../../../core/saved/docket.ts';
import { claimOf, signed } from '../claims/made.ts';
import { storyInput } from './sample-story.ts';

const GONE = 'Nine boats GONE-MARK were counted';

/** A story with a claim whose words it no longer has. */
function storyWith(language: string, check: CheckStatus, more: Partial<Claim> = {}): ExportInput {
  const claim = claimOf('c', GONE, { check, signOffs: [signed(GONE)], ...more });
  const input = storyInput(`---\nheadline: Ten boats left\nlanguage: ${language}\n---\n\nNobody saw them.\n`);
  const lost = { ...claim, anchor: { ...claim.anchor, state: 'orphaned' as const, ...more.anchor } };
  return { ...input, docket: { ...emptyDocket('a'), claims: [lost] } };
}

async function lines(input: ExportInput): Promise<string[]> {
  const html = new TextDecoder().decode(await htmlNotesFormat.make(input));
  const all = [...html.matchAll(/<(?:p|li)>(.*?)<\/(?:p|li)>/gs)].map(([, inside = '']) => inside.replace(/<[^>]+>/g, '').trim());
  return all.slice(all.indexOf('Nobody saw them.') + 1);
}

test('a footnoted copy ends with the checked words that the story no longer has, in its language', async () => {
  expect(await lines(storyWith('en', 'verified'))).toEqual([
    'Checked words that are no longer in the story',
    `“${GONE}”: No source yet. Words gone.`,
    'What the notes say of a claim',
    'Words gone: the words that were checked stand here no more',
  ]);
  expect(await lines(storyWith('km', 'verified-with-change'))).toContain('ពាក្យដែលបានផ្ទៀងផ្ទាត់ តែលែងមានក្នុងអត្ថបទ');
});

test('it names no source there that is not public', async () => {
  const locator = { kind: 'page', value: 'SECRET-PLACE-MARK' } as const;
  const citations = [{ id: 'x', source: 'source:secret', locator, excerpt: 'SECRET-EXCERPT-MARK', stance: 'supports' as const }];
  const html = new TextDecoder().decode(await htmlNotesFormat.make(storyWith('en', 'verified', { citations })));
  expect(html).toContain(`“${GONE}”: A source known to the newsroom. Words gone.`);
  expect(html).not.toContain('SECRET');
});

test.each([
  ['nobody has checked them', storyWith('en', 'todo')],
  ['they are disputed', storyWith('en', 'disputed')],
  ['they were decided to go', storyWith('en', 'cut')],
  ['other words were signed off', storyWith('en', 'verified', { signOffs: [signed('Ten boats')] })],
  ['they may stand in several places', storyWith('en', 'verified', { anchor: { ...claimOf('c', GONE).anchor, state: 'ambiguous' } })],
])('not where %s', async (_name, input) => {
  expect(new TextDecoder().decode(await htmlNotesFormat.make(input))).not.toContain('GONE-MARK');
});

test.each(FORMATS.filter(({ audience }) => audience === 'public'))('not in a clean copy: $id', async (format) => {
  const bytes = await format.make(storyWith('en', 'verified'));
  const input = storyWith('en', 'verified');
  const bare = await format.make({ ...input, docket: emptyDocket('a') });
  expect(Buffer.from(bytes).equals(Buffer.from(bare))).toBe(true);
});
