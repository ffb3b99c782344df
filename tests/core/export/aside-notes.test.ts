import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { checkOf, exportedClaims } from '../../../core/export/claim-facts.ts';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import { storyInput } from './sample-story.ts';

/** The words of this body in every format that takes no program beside it, by its name. */
async function everywhere(body: string): Promise<ReadonlyMap<string, string>> {
  const input = storyInput(`# A\n\n${body}\n`);
  const made = await Promise.all(
    FORMATS.map(async (format) => {
      const { bytes } = await exportFile(format, { ...input, docket: { ...input.docket, claims: [] } });
      const parts = format.preview === 'word' ? Object.values(unzipSync(bytes)) : [bytes];
      return [format.id, parts.map((part) => new TextDecoder().decode(part)).join('\n')] as const;
    }),
  );
  return new Map(made);
}

const STASH = '<!-- stash\nThe informant is afraid.[^2]\n-->';

describe('a note goes out with a mark that readers get, and with no other', () => {
  test.each([
    ['on the stash', `It is so.[^1]\n\n${STASH}\n\n[^1]: KEPT here.\n\n[^2]: SECRET told us.`],
    [
      'on the stash, its label in capitals',
      `It is so.[^1]\n\n<!-- stash\nAfraid.[^Src]\n-->\n\n[^1]: KEPT here.\n\n[^SRC]: SECRET told us.`,
    ],
    ['on the stash, in Khmer', `វា​ពិត។[^1]\n\n<!-- stash\nគាត់​ខ្លាច។[^2]\n-->\n\n[^1]: KEPT។\n\n[^2]: SECRET ប្រាប់។`],
    ['on the stash, the notes in one block', `It is so.[^1]\n\n${STASH}\n\n[^2]: SECRET told us.\n[^1]: KEPT here.`],
    ['on the stash, several lines', `It is so.[^1]\n\n${STASH}\n\n[^1]: KEPT here.\n[^2]: Told us\n    SECRET so.`],
    ['on the stash, several paragraphs', `It is so.[^1]\n\n${STASH}\n\n[^1]: KEPT here.\n\n[^2]: Told us.\n\n    SECRET so.`],
    ['in words that HTML hides', 'It is <span hidden>no[^2]</span> so.[^1]\n\n[^1]: KEPT here.\n\n[^2]: SECRET told us.'],
    ['in a block that HTML hides', 'It is so.[^1]\n\n<div hidden>\n\nNo.[^2]\n\n</div>\n\n[^1]: KEPT here.\n\n[^2]: SECRET told us.'],
    ['in a deletion', 'It is so.[^1]\n\n<del>\n\nNo.[^2]\n\n</del>\n\n[^1]: KEPT here.\n\n[^2]: SECRET told us.'],
    ['in a comment', 'It is so.[^1] <!-- no[^2] -->\n\n[^1]: KEPT here.\n\n[^2]: SECRET told us.'],
    ['in a comment of its own', 'It is so.[^1]\n\n<!-- no[^2] -->\n\n[^1]: KEPT here.\n\n[^2]: SECRET told us.'],
    [
      'on the stash, and letters like it in code',
      `It is so.[^1]\n\n${STASH}\n\n\`\`\`\n[^2]\n\`\`\`\n\n    [^2]\n\n[^1]: KEPT here.\n\n[^2]: SECRET told us.`,
    ],
    [
      'on the stash, and letters like it in HTML',
      `It is so.[^1]\n\n${STASH}\n\n<div>[^2] Yes.</div>\n\n[^1]: KEPT here.\n\n[^2]: SECRET told us.`,
    ],
    ['in a note that goes out nowhere', `It is so.[^1]\n\n${STASH}\n\n[^1]: KEPT here.\n\n[^2]: Told us.[^3]\n\n[^3]: SECRET so.`],
  ])('%s', async (_name, body) => {
    for (const [format, words] of await everywhere(body)) {
      expect(words, format).not.toContain('SECRET');
      if (!format.startsWith('claims')) expect(words, format).toContain('KEPT');
    }
    const check = checkOf(storyInput(`# A\n\n${body}\n`));
    const { text } = storyInput(`# A\n\n${body}\n`).projection;
    const asked = check.coverage.sentences.filter(
      ({ state, sentence }) => state !== 'hidden' && text.slice(sentence.from, sentence.to).includes('SECRET'),
    );
    expect(asked).toEqual([]);
  });

  test.each([
    ['on the stash and in the text', `It is so.[^2]\n\n${STASH}\n\n[^2]: KEPT here.`],
    ['in another note that goes out', 'It is so.[^1]\n\n[^1]: See.[^2]\n\n[^2]: KEPT here.'],
    ['in a cell of HTML', `<table><tr><td>It is so.[^2]</td></tr></table>\n\n[^2]: KEPT here.`],
    ['nowhere', 'It is so.\n\n[^2]: KEPT here.'],
  ])('stays where its mark is %s', async (_name, body) => {
    for (const [format, words] of await everywhere(body)) if (!format.startsWith('claims')) expect(words, format).toContain('KEPT');
  });

  test('a verified claim in it is on the stash with it, and holds nothing back', () => {
    const body = `It is so.[^1]\n\n${STASH}\n\n[^1]: KEPT here.\n\n[^2]: SECRET told us.`;
    const input = storyInput(`# A\n\n${body}\n`);
    const { text } = input.projection;
    const from = text.indexOf('SECRET');
    const [claim] = storyInput().docket.claims;
    if (!claim) throw new Error('no claim');
    const one = { ...claim, check: 'todo' as const, signOffs: [], anchor: anchorOf(text, from, from + 'SECRET told us'.length) };
    const check = checkOf({ ...input, docket: { ...input.docket, claims: [one] } });
    expect(check.byId.get(claim.id)).toMatchObject({ state: 'todo', stashed: true });
    expect(check.open).toBe(0);
    expect(exportedClaims(check)).toEqual([]);
  });

  test('in plain text, which leaves out what is struck, its note goes too', async () => {
    const words = await everywhere('It is ~~not[^2]~~ so.[^1]\n\n[^1]: KEPT here.\n\n[^2]: STRUCK told us.');
    expect(words.get('plain-text')).not.toContain('STRUCK');
    expect(words.get('plain-text')).toContain('[1] KEPT here.');
    expect(words.get('html')).toContain('STRUCK');
  });
});
