import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { describe } from '../../../core/anchoring/describe.ts';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import { htmlNotesFormat } from '../../../core/export/formats/html-notes.ts';
import type { ExportFormat, ExportInput } from '../../../core/export/format.ts';
import { leftOut } from '../../../core/export/left-out.ts';
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

const FOOTNOTED = FORMATS.filter(({ audience }) => audience === 'footnoted');

async function printed(format: ExportFormat, input: ExportInput): Promise<string> {
  const bytes = await format.make(input);
  if (format.extension !== 'docx') return new TextDecoder().decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

const secret = (id: string): Partial<Claim> => ({
  citations: [{ id, source: 'source:secret', locator: { kind: 'page', value: '4' }, excerpt: '', stance: 'supports' }],
});

/** Words are cut for libel, or for whoever said them: a copy that goes out must not bring them back. */
test.each(FOOTNOTED)('checked words that were cut from the story do not go out in a footnoted copy: $id', async (format) => {
  for (const check of ['verified', 'verified-with-change', 'not-a-fact'] as const) {
    for (const more of [{}, secret('x'), { signOffs: [] }]) {
      const text = await printed(format, storyWith('en', check, more));
      expect(text).not.toContain('GONE-MARK');
      expect(text).not.toContain('known to the newsroom');
      expect(text).not.toContain('Words gone');
    }
  }
});

test.each(FOOTNOTED)('where nothing else is claimed it is the clean copy: $id', async (format) => {
  const input = storyWith('km', 'verified');
  expect(await printed(format, input)).toBe(await printed(format, { ...input, docket: emptyDocket('a') }));
});

test('the person is told how many claims it says nothing of', () => {
  const told = (input: ExportInput): string[] =>
    FORMATS.flatMap((format) => leftOut(format, input).map(({ code, count }) => `${format.id}: ${code} ${count}`));
  const all = FOOTNOTED.map(({ id }) => `${id}: gone-claim 1`);
  expect(told(storyWith('en', 'verified'))).toEqual(all);
  expect(told(storyWith('en', 'todo', { anchor: { ...claimOf('c', GONE).anchor, state: 'ambiguous' } }))).toEqual(all);
  expect(told(storyWith('en', 'cut'))).toEqual([]);
});

test.each(FORMATS.filter(({ audience }) => audience === 'internal'))('the newsroom still reads them: $id', async (format) => {
  expect(await printed(format, storyWith('en', 'verified'))).toContain('GONE-MARK');
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

/** How often the words of a claim stand in the footnoted page. */
async function times(markdown: string, words: string): Promise<number> {
  const input = storyInput(markdown);
  const from = input.projection.text.indexOf(words);
  const anchor = describe(input.projection.text, from, from + words.length);
  const claims = [claimOf('c', words, { check: 'verified', signOffs: [signed(words)], anchor, ...secret('x') })];
  const { bytes } = await exportFile(htmlNotesFormat, { ...input, docket: { ...emptyDocket('a'), claims } });
  return new TextDecoder().decode(bytes).split(words).length - 1;
}

test.each([
  ['words that HTML hides', 0, 'Ten left. <span hidden>Nine boats came</span> back.\n'],
  ['words in a block that HTML hides', 0, 'Ten left.\n\n<div hidden>\n\nNine boats came\n\n</div>\n'],
  ['struck words, beyond where they stand', 1, 'Ten left. ~~Nine boats came~~ back.\n'],
])('a note never says %s', async (_name, wanted, body) => {
  expect(await times(`---\nheadline: Ten boats left\n---\n\n${body}`, 'Nine boats came')).toBe(wanted);
});
