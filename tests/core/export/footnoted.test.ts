import { describe as group, expect, test } from 'vitest';
import { plainText } from '../../../core/article/plain-text.ts';
import { describe } from '../../../core/anchoring/describe.ts';
import { withClaimNotes } from '../../../core/export/footnoted.ts';
import type { ExportInput } from '../../../core/export/format.ts';
import { notesOf } from '../../../core/export/notes.ts';
import { htmlFormat } from '../../../core/export/formats/html.ts';
import { htmlNotesFormat } from '../../../core/export/formats/html-notes.ts';
import { emptyDocket, type Citation, type Claim } from '../../../core/saved/docket.ts';
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

  test.each([
    ['en', 'Checked without a source. Words beside it were changed since.'],
    ['km', 'បានផ្ទៀងផ្ទាត់ដោយគ្មានប្រភព។ ពាក្យនៅក្បែរនោះបានប្តូរក្រោយមក។'],
  ])('say of a verified claim whether words beside it were changed since (%s)', (language, ending) => {
    const noted = (before: string): string => {
      const signOff = { by: 'p', at: '2026-11-24T03:00:00Z', words: 'Ten boats left', hash: '', beside: { before, after: '.' } };
      const story = `---\nlanguage: ${language}\n---\n\nNot so: Ten boats left.\n`;
      return said(inputOf(story, [['Ten boats left', { check: 'verified', signOffs: [signOff] }]])).join();
    };
    expect(noted('').endsWith(ending)).toBe(true);
    expect(noted('Not so: ')).not.toContain(ending);
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

  test.each([
    ['a remark', 'Ten boats left.\n\n<!-- ask the minister SECRETLY before print -->\n\nLast.\n', 'SECRETLY'],
    ['a hidden line', 'Ten boats left.\n\n[//]: # (ask SECRETLY)\n\nLast.\n', 'SECRETLY'],
    ['a script', 'Ten boats left.\n\n<script>SECRETLY()</script>\n\nLast.\n', 'SECRETLY'],
    ['the stash', 'Ten boats left.\n\n<!-- stash\nask SECRETLY\n-->\n\nLast.\n', 'SECRETLY'],
  ])('words in %s are in no note', async (_name, markdown, words) => {
    const input = inputOf(markdown, [[words]]);
    expect(said(input)).toEqual([]);
    expect(new TextDecoder().decode(await htmlNotesFormat.make(input))).not.toContain(words);
  });

  test('a claim that runs on into a remark or the stash has its mark behind what is printed of it', () => {
    const runsOn = (markdown: string, from: string, to: string): ExportInput => {
      const input = inputOf(markdown, []);
      const { text } = input.projection;
      const start = text.indexOf(from);
      const anchor = describe(text, start, text.indexOf(to) + to.length);
      return { ...input, docket: { ...input.docket, claims: [{ ...claimOn(text, from), anchor }] } };
    };
    for (const block of ['<!-- ask SECRETLY -->', '<!-- stash\nask SECRETLY\n-->']) {
      const input = runsOn(`Ten boats left.\n\n${block}\n\nLast.\n`, 'boats left', 'SECRETLY');
      expect(marked(input)).toContain('Ten boats left.[1]');
      expect(said(input)).toEqual(['No source yet. To check.']);
    }
  });

  test('beside a stash a headline’s note is set behind a line that is printed', async () => {
    const input = inputOf('---\nheadline: Ten boats left\n---\n\n<!-- stash\nnever\n-->\n\nIt was dark.\n', [['Ten boats']]);
    expect(marked(input)).toContain('It was dark.[1]');
    const html = new TextDecoder().decode(await htmlNotesFormat.make(input));
    expect(html).toContain('<li id="note-1"><p>“Ten boats”: No source yet. To check.');
    expect(html).not.toContain('never');
  });

  test('a telephone number, what turns the line round and a missing title do not go out', () => {
    const claim = {
      citations: [{ id: 'c', source: 's', locator: { kind: 'page' as const, value: '' }, excerpt: '', stance: 'supports' as const }],
    };
    const input = inputOf('Ten boats left.\n', [['Ten boats', claim]]);
    const noteOf = (source: object): string | undefined => {
      const library = {
        ...input.library,
        sources: [{ ...input.library.sources[0], id: 's', author: '', date: '', confidentiality: 'public', ...source }],
      };
      return said({ ...input, library: library as ExportInput['library'] })[0];
    };
    expect(noteOf({ title: 'Fisherman Dara', address: '+855 12 345 678' })).toBe('Fisherman Dara, no place in it named. To check.');
    expect(noteOf({ title: '', address: 'https://example.org/a' })).toBe(
      'A source without a title, https://example.org/a, no place in it named. To check.',
    );
    expect(noteOf({ title: 'abc\u202edef', address: '' })).toBe('abcdef, no place in it named. To check.');
  });

  const printed = (input: ExportInput): string => {
    const doc = withClaimNotes(input);
    const lines: string[] = [];
    doc.descendants((node) => {
      if (node.isTextblock) lines.push(node.textContent);
      return !node.isTextblock;
    });
    return lines.join('\n');
  };

  test('the words for how a claim stands are explained, those that are met, in the language of the article', () => {
    const signOff = { by: 'p', at: '2026-11-24T03:00:00Z', hash: `sha256:${'0'.repeat(64)}` };
    const stale = { check: 'verified' as const, signOffs: [{ ...signOff, words: 'Nine boats' }] };
    const input = inputOf('Ten boats left. One sank.\n', [
      ['Ten boats', stale],
      ['One sank', { check: 'disputed' }],
    ]);
    const [, key] = printed(input).split('What the notes say of a claim\n');
    expect(key).toMatch(/^Disputed: somebody in the newsroom doubts it.*\nStale: was checked in other words;.*$/u);
    const khmer = inputOf('---\nlanguage: km\n---\n\nទូកដប់ចេញដំណើរ។\n', [['ទូកដប់']]);
    expect(printed(khmer)).toContain('អត្ថន័យនៃពាក្យក្នុងកំណត់សម្គាល់\nត្រូវផ្ទៀងផ្ទាត់: មិនទាន់បានផ្ទៀងផ្ទាត់');
  });

  test('a claim in an article that is a headline alone is noted without a mark', () => {
    const input = inputOf('---\nheadline: Ten boats left\n---\n', [['Ten boats']]);
    const listed = 'Notes without a mark in the text\n“Ten boats”: No source yet. To check.';
    expect(said(input)).toEqual([]);
    expect(printed(input)).toContain(listed);
  });

  test('words in a block that is kept as it is have a note without a mark, which does not say them', async () => {
    const input = inputOf('Ten boats left.\n\n<div>Nine OPENLY came back.</div>\n', [['Nine OPENLY']]);
    const listed = 'Notes without a mark in the text\nWords in a block of the article that takes no mark: No source yet. To check.';
    expect(printed(input)).toContain(listed);
    const html = new TextDecoder().decode(await htmlNotesFormat.make(input));
    expect(html).toContain('Words in a block of the article that takes no mark: No source yet. To check.');
  });

  test('an article without claims is the clean copy', async () => {
    const input = inputOf('Ten boats left.\n', []);
    expect(await htmlNotesFormat.make(input)).toEqual(await htmlFormat.make(input));
  });

  test('notes of a story in Khmer are in Khmer: place, state, and what is missing', async () => {
    const citation = (value: string): Citation => ({
      id: value,
      source: 's',
      locator: { kind: 'timecode', value },
      excerpt: '',
      stance: 'context',
    });
    const input = inputOf('---\nlanguage: km\n---\n\nទូកដប់ចេញដំណើរ។\n', [
      ['ទូកដប់', { citations: [citation('00:12'), citation('')] }],
      ['ចេញដំណើរ'],
    ]);
    const sources = [{ ...input.library.sources[0], id: 's', title: 'វីដេអូ', confidentiality: 'public' }];
    const story = { ...input, library: { ...input.library, sources } as ExportInput['library'] };
    expect(said(story)[0]).toMatch(/^បរិបទ: វីដេអូ.*, ពេលវេលា 00:12; បរិបទ: វីដេអូ.*, មិនបានបញ្ជាក់កន្លែង។ ត្រូវផ្ទៀងផ្ទាត់។$/);
    expect(said(story)[1]).toBe('មិនទាន់មានប្រភព។ ត្រូវផ្ទៀងផ្ទាត់។');
    const page = new TextDecoder().decode(await htmlNotesFormat.make(story));
    for (const label of ['timecode', 'Verified', 'To check', 'No source', '"Notes"', 'Back to mark']) expect(page).not.toContain(label);
    expect(page).toContain('aria-label="កំណត់សម្គាល់"');
  });

  test('a mark stands behind the quotation mark that closes behind the words, and parts no word', () => {
    const input = inputOf('“The pump was new,” he said. “It is Dara’s,” she said. We call it ‘old’. "It is done."\n', [
      ['The pump was new'],
      ['Dara'],
      ['old'],
      ['It is done'],
    ]);
    expect(marked(input)).toContain('“The pump was new,”[1] he said. “It is Dara[2]’s,” she said. We call it ‘old’[3]. "It is done."[4]');
  });
});
