import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { FORMATS } from '../../../core/export/format-list.ts';
import type { ExportInput } from '../../../core/export/format.ts';
import type { FormatId } from '../../../core/export/formats.ts';
import type { Citation, Claim, SignOff } from '../../../core/saved/docket.ts';
import { describe } from '../../../core/anchoring/describe.ts';
import { emptyDocket } from '../../../core/saved/docket.ts';
import { claimOf, signed } from '../claims/made.ts';
import { storyInput } from './sample-story.ts';

/** A sign-off is for the sources that were cited then: no export may say *verified* beside others (decision 20). */

const REPORT = { source: 'source:report', kind: 'page', value: 'p. 4' } as const;
const rumour: Citation = {
  id: 'x',
  source: 'source:rumour',
  locator: { kind: 'other', value: 'post 1' },
  excerpt: '',
  stance: 'supports',
};

function storyWith(language: string, signOffs: SignOff[], more: Partial<Claim> = {}, asked: 1 | 2 = 1): ExportInput {
  const input = storyInput(`---\nheadline: The weir\nlanguage: ${language}\n---\n\nTen boats left.\n`);
  const from = input.projection.text.indexOf('Ten boats');
  const anchor = describe(input.projection.text, from, from + 'Ten boats'.length);
  const claim = claimOf('c', 'Ten boats', { anchor, check: 'verified', citations: [rumour], signOffs, ...more });
  const [known] = input.library.sources;
  if (!known) throw new Error('the sample has no source');
  const sources = [{ ...known, id: 'source:rumour', title: 'A rumour on Facebook', author: '' }];
  const library = { ...input.library, sources, settings: { ...input.library.settings, signOffs: asked } };
  return { ...input, library, docket: { ...emptyDocket('a'), claims: [claim] } };
}

const forReport = (by: string): SignOff => ({ ...signed('Ten boats', by), cited: [REPORT] });
const forRumour = (by: string): SignOff => ({
  ...signed('Ten boats', by),
  cited: [{ source: 'source:rumour', kind: 'other', value: 'post 1' }],
});

async function said(id: FormatId, input: ExportInput): Promise<string> {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(id);
  const bytes = await format.make(input);
  const parts =
    format.extension === 'docx'
      ? Object.entries(unzipSync(bytes)).flatMap(([path, part]) => (/notes|comments|document/.test(path) ? [part] : []))
      : [bytes];
  const lines = parts.map((part) =>
    strFromU8(part)
      .replace(/<style>[^]*?<\/style>/g, '')
      .replace(/<\/w:p>|<\/(?:li|p|h3)>/g, '\n')
      .replace(/<[^>]+>/g, ''),
  );
  return lines.join('\n');
}

test.each(['word-notes', 'html-notes', 'pdf-notes'] as const)(
  '%s: a note says that other sources were checked, and its key what that means',
  async (id) => {
    const text = await said(id, storyWith('en', [forReport('person:cm')]));
    expect(text).toContain('A rumour on Facebook, post 1. Checked against other sources.');
    expect(text).toMatch(/Checked against other sources: the words that stand here were checked, but .*cited now/);
    expect(text).not.toContain('Verified');
  },
);

test('in Khmer, too', async () => {
  const text = await said('html-notes', storyWith('km', [forReport('person:cm')]));
  expect(text).toContain('post 1។ បានផ្ទៀងផ្ទាត់ជាមួយប្រភពផ្សេង។');
  expect(text).toMatch(/បានផ្ទៀងផ្ទាត់ជាមួយប្រភពផ្សេង: ./u);
});

test.each([
  ['one of two that are asked for', [forReport('person:cm'), forRumour('person:dp')]],
  ['the only one of two that are asked for', [forReport('person:cm')]],
])('also where it is %s', async (_name, signOffs) => {
  const text = await said('html-notes', storyWith('en', signOffs, {}, 2));
  expect(text).toContain('post 1. Checked against other sources.');
});

test('not where one that holds is enough, nor where one more is cited', async () => {
  expect(await said('html-notes', storyWith('en', [forReport('person:cm'), forRumour('person:dp')]))).toContain('post 1. Verified.');
  const more = { citations: [rumour, { ...rumour, id: 'y', source: 'source:gone' }] };
  expect(await said('html-notes', storyWith('en', [forRumour('person:dp')], more))).toContain('Verified.');
});

test.each(['word-claims', 'claims-csv', 'claims-report'] as const)('%s says the same in the state as beside the sign-off', async (id) => {
  const text = await said(id, storyWith('en', [forReport('person:cm')]));
  expect(text).toMatch(/Signed off for other sources(?: Claim|,|$)/m);
  expect(text).toMatch(/CHECKER-MARK Chan, 2026-11-24 03:00 UTC(?:, | \()for other sources/);
  expect(text).not.toMatch(/Verified Claim|· Verified|,Verified,/);
  expect(text).not.toContain('other words');
  expect(text).not.toContain('these words');
});

test.each([
  ['for other sources', forReport('person:cm'), ['Untouched', 1, 'Signed off for other sources', 1]],
  ['for these', forRumour('person:cm'), ['Untouched', 1, 'Verified', 1]],
])('the report’s coverage says apart a sentence signed %s', async (_name, signOff, rows) => {
  const format = FORMATS.find(({ id }) => id === 'claims-report');
  const page = strFromU8((await format?.make(storyWith('en', [signOff]))) ?? new Uint8Array());
  const cells = [...page.matchAll(/<th scope="row">([^<]*)<\/th><td class="count">(\d+)/g)].flatMap(([, name, count]) => [
    name,
    Number(count),
  ]);
  expect(cells).toEqual(rows);
  expect(page).toContain('1 / 2 sentences (50%)');
});
