import { describe as group, expect, test } from 'vitest';
import { plainText } from '../../../core/article/plain-text.ts';
import { describe } from '../../../core/anchoring/describe.ts';
import { withClaimNotes } from '../../../core/export/footnoted.ts';
import type { ExportInput } from '../../../core/export/format.ts';
import { notesOf } from '../../../core/export/notes.ts';
import { htmlFormat } from '../../../core/export/formats/html.ts';
import { htmlNotesFormat } from '../../../core/export/formats/html-notes.ts';
import { emptyDocket, type Claim } from '../../../core/saved/docket.ts';
import { openStory, storyInput } from './sample-story.ts';

function claimOn(text: string, words: string, more: Partial<Claim> = {}): Claim {
  const from = text.indexOf(words);
  const anchor = describe(text, from, from + words.length);
  return {
    id: words,
    category: 'other',
    priority: 'normal',
    check: 'todo',
    anchor,
    citations: [],
    signOffs: [],
    thread: [],
    by: 'p',
    at: '',
    ...more,
  };
}

/** The story as an input with a claim on each of these words. */
function inputOf(markdown: string, claims: readonly (readonly [words: string, more?: Partial<Claim>])[]): ExportInput {
  const doc = openStory(markdown);
  const projection = plainText(doc);
  const made = claims.map(([words, more]) => claimOn(projection.text, words, more));
  return { ...storyInput(markdown), doc, projection, docket: { ...emptyDocket('a'), claims: made } };
}

const marked = (input: ExportInput): string => {
  const doc = withClaimNotes(input);
  const { noteOf } = notesOf(doc);
  return doc.textBetween(0, doc.content.size, '\n', (leaf) => `[${noteOf(String(leaf.attrs.source))?.number ?? '?'}]`);
};
const said = (input: ExportInput): string[] =>
  notesOf(withClaimNotes(input)).notes.map(({ blocks }) => blocks.map((block) => block.textContent).join('\n'));

group('a copy with a footnote for each claim', () => {
  test('marks stand behind the words, in one count with the author’s own', () => {
    const input = inputOf('Ten boats left[^1] and nine came back. One sank.\n\n[^1]: At dawn.\n', [
      ['Ten boats'],
      ['nine came back'],
      ['One sank'],
    ]);
    expect(marked(input)).toContain('Ten boats[1] left[2] and nine came back[3]. One sank[4].');
    expect(said(input)[1]).toBe('At dawn.');
  });

  test('claims inside each other keep their order, and two that end together have two marks', () => {
    const input = inputOf('Ten boats left at dawn.\n', [['Ten boats left'], ['left'], ['boats']]);
    expect(marked(input)).toContain('Ten boats[1] left[2][3] at dawn.');
  });

  test('a claim on the headline is noted behind the first line, with its words', () => {
    const input = inputOf('---\nheadline: Ten boats left\n---\n\nNobody saw them. It was dark.\n', [['Ten boats'], ['dark']]);
    expect(said(input)).toEqual(['No source yet. To check.', '“Ten boats”: No source yet. To check.']);
    expect(marked(input)).toContain('It was dark[1].[2]');
  });

  test('the words of a source are words, whatever signs they have', () => {
    const title = '*Log* of [boats](javascript:x) <b>&amp; `more`\n# 2';
    const input = inputOf('Ten boats left.\n', [
      ['Ten boats', { citations: [{ id: 'c', source: 's', locator: { kind: 'page', value: '4_5' }, excerpt: '', stance: 'contradicts' }] }],
    ]);
    const library = {
      ...input.library,
      sources: [{ ...input.library.sources[0], id: 's', title, confidentiality: 'public' }],
    } as ExportInput['library'];
    expect(said({ ...input, library })[0]).toContain(`Contradicts: ${title.replace('\n', ' ')}`);
    expect(said({ ...input, library })[0]).toContain('page 4_5. To check.');
  });

  test('a source that is not public is not named', () => {
    const input = inputOf('Ten boats left.\n', [
      ['Ten boats', { citations: [{ id: 'c', source: 's', locator: { kind: 'page', value: 'NINE' }, excerpt: 'E', stance: 'supports' }] }],
    ]);
    for (const confidentiality of ['internal', 'confidential'] as const) {
      const library = {
        ...input.library,
        sources: [{ ...input.library.sources[0], id: 's', title: 'Secret', confidentiality }],
      } as ExportInput['library'];
      expect(said({ ...input, library })).toEqual(['A source known to the newsroom. To check.']);
    }
  });

  test('an article without claims is the clean copy', async () => {
    const input = inputOf('Ten boats left.\n', []);
    expect(await htmlNotesFormat.make(input)).toEqual(await htmlFormat.make(input));
  });
});
