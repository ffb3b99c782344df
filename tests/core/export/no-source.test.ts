import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { describe } from '../../../core/anchoring/describe.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import type { ExportInput } from '../../../core/export/format.ts';
import { emptyDocket, type Citation, type SignOff } from '../../../core/saved/docket.ts';
import { claimOf, signed } from '../claims/made.ts';
import { storyInput } from './sample-story.ts';

/** A note and the key below it must not speak of sources that nobody named: *No source yet. Verified*, which means *checked against its sources*. */

const WORDS = 'Ten boats';

function storyWith(
  language: string,
  signOff: Partial<SignOff>,
  citations: Citation[] = [],
  check: 'verified' | 'verified-with-change' = 'verified',
): ExportInput {
  const input = storyInput(`---\nheadline: The weir\nlanguage: ${language}\n---\n\nTen boats left.\n`);
  const from = input.projection.text.indexOf(WORDS);
  const anchor = describe(input.projection.text, from, from + WORDS.length);
  const claim = claimOf('c', WORDS, { anchor, check, citations, signOffs: [{ ...signed(WORDS, 'person:cm'), ...signOff }] });
  return { ...input, docket: { ...emptyDocket('a'), claims: [claim] } };
}

async function notes(id: string, input: ExportInput): Promise<string> {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(id);
  const bytes = await format.make(input);
  const parts =
    format.extension === 'docx'
      ? Object.entries(unzipSync(bytes)).flatMap(([path, part]) => (/notes|document/.test(path) ? [part] : []))
      : [bytes];
  return parts
    .map((part) =>
      strFromU8(part)
        .replace(/<style>[^]*?<\/style>/g, '')
        .replace(/<\/w:p>|<\/(?:li|p|h3)>/g, '\n')
        .replace(/<[^>]+>/g, ''),
    )
    .join('\n');
}

const ENGLISH = 'Checked without a source';
const KHMER = 'បានផ្ទៀងផ្ទាត់ដោយគ្មានប្រភព';

test.each(['word-notes', 'html-notes', 'pdf-notes'])(
  '%s: a claim verified without any source says so, and its key what that means',
  async (id) => {
    for (const signOff of [{ cited: [] }, {}]) {
      const text = await notes(id, storyWith('en', signOff));
      expect(text).toMatch(new RegExp(`(?:^|\\s)${ENGLISH}\\.`, 'u'));
      expect(text).toContain(`${ENGLISH}: the words that stand here were checked`);
      expect(text).not.toMatch(/No source yet|Verified|against its sources/u);
    }
    const khmer = await notes(id, storyWith('km', { cited: [] }));
    expect(khmer).toContain(`${KHMER}។`);
    expect(khmer).toMatch(new RegExp(`${KHMER}: .`, 'u'));
    expect(khmer).not.toContain('មិនទាន់មានប្រភព');
    expect(khmer).not.toContain('បានផ្ទៀងផ្ទាត់ជាមួយប្រភព');
  },
);

test('also after a change', async () => {
  expect(await notes('html-notes', storyWith('en', { cited: [] }, [], 'verified-with-change'))).toContain(`${ENGLISH}.`);
});

test('one whose sources were taken away since was checked against others, and none is said to be missing yet', async () => {
  const text = await notes('html-notes', storyWith('en', { cited: [{ source: 'source:report', kind: 'page', value: '4' }] }));
  expect(text).toContain('No source named now. Checked against other sources.');
});

test('with a source it is verified as ever', async () => {
  const cited: Citation = { id: 'x', source: 'source:gone', locator: { kind: 'page', value: '4' }, excerpt: '', stance: 'supports' };
  expect(await notes('html-notes', storyWith('en', {}, [cited]))).toContain('Verified.');
});
