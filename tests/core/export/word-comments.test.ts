import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { checkOf, exportedClaims } from '../../../core/export/claim-facts.ts';
import { exportFile } from '../../../core/export/export-file.ts';
import { wordClaimsFormat } from '../../../core/export/formats/word-claims.ts';
import type { ExportInput } from '../../../core/export/format.ts';
import { emptyDocket } from '../../../core/saved/docket.ts';
import { storyInput } from './sample-story.ts';
import { brokenTag } from './well-formed.ts';

async function partsOf(input: ExportInput): Promise<{ document: string; comments: string }> {
  const zip = unzipSync((await exportFile(wordClaimsFormat, input)).bytes);
  const part = (path: string): string => strFromU8(zip[path] ?? new Uint8Array(0));
  return { document: part('word/document.xml'), comments: part('word/comments.xml') };
}

const plain = (xml: string): string =>
  xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

function commented(document: string, id: string): string {
  const inside = new RegExp(`<w:commentRangeStart w:id="${id}"/>([^]*?)<w:commentRangeEnd w:id="${id}"/>`).exec(document)?.[1] ?? '';
  return plain(inside);
}

describe('claims as Word comments', () => {
  it('puts each comment on exactly the words of its claim', async () => {
    const { document, comments } = await partsOf(storyInput());
    const words = [...comments.matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id = '']) => commented(document, id));
    expect(words).toEqual([
      'Night ferry fares',
      'night ferry waits',
      'About 3,900 people use the ferry',
      'on May 4. Fares rise',
      'Fares rise by 20 percent',
      '“Nobody asked us,”',
      'Night ferry fares to rise by a fifth',
    ]);
  });

  it('carries author, initials, time, status, sources with their place, and the thread', async () => {
    const { comments } = await partsOf(storyInput());
    const one = /<w:comment w:id="2"[^]*?<\/w:comment>/.exec(comments)?.[0] ?? '';
    expect(one).toMatch(/w:initials="CM" w:author="CHECKER-MARK Chan" w:date="2026-05-04T10:00:00Z"/);
    for (const words of [
      'Number · Verified',
      'PUBLIC-SOURCE-MARK notice, Council (page 4)',
      'no place in it named',
      'EXCERPT-MARK',
      'EDITOR-MARK Pich',
      'NOTE-MARK asked twice (resolved)',
    ]) {
      expect(plain(one)).toContain(words);
    }
  });

  it('says which sign-offs hold for the words as they stand, and what the others were given for', async () => {
    const { comments } = await partsOf(storyInput());
    const linesOf = (id: number): string[] =>
      [...(new RegExp(`<w:comment w:id="${id}"[^]*?</w:comment>`).exec(comments)?.[0] ?? '').matchAll(/<w:p>[^]*?<\/w:p>/g)].map(([line]) =>
        plain(line),
      );
    expect(linesOf(2)).toContain('Sign-offs: EDITOR-MARK Pich, 2026-05-04 11:00 UTC');
    expect(linesOf(2)).toContain('CHECKER-MARK Chan, 2026-05-04 10:00 UTC, for other words: “About 3,800 people use the ferry”');
    expect(linesOf(4)).toEqual([
      'Money or percent · Stale',
      'Verified: Fares rise by 25 percent',
      'Now: Fares rise by 20 percent',
      'Sources: No source yet',
      'Sign-offs: none that holds now',
      'EDITOR-MARK Pich, 2026-05-04 11:00 UTC, for other words: “Fares rise by 25 percent”',
    ]);
    expect(comments).toMatch(/<w:strike\/>[^]*?>25</);
    expect(linesOf(6)).toContain('EDITOR-MARK Pich, 2026-05-04 11:00 UTC, for these words while they stood in the text');
  });

  it('keeps ranges, references and comments paired for claims anywhere (random, seed printed on failure)', async () => {
    const input = storyInput();
    const { text } = input.projection;
    const base = input.docket.claims[4];
    if (!base) throw new Error('the story has five claims');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 120 })), { minLength: 1, maxLength: 8 }),
        async (spans) => {
          const claims = spans.map(([from, length], index) => ({
            ...base,
            id: `R${index}`,
            anchor: anchorOf(text, from, Math.min(text.length, from + length)),
          }));
          const random = { ...input, docket: { ...emptyDocket('x'), claims } };
          const { document, comments } = await partsOf(random);
          const out = exportedClaims(checkOf(random)).length;
          expect(brokenTag(document)).toBeNull();
          expect([...comments.matchAll(/<w:comment /g)]).toHaveLength(out);
          for (let id = 0; id < out; id += 1) {
            const at = ['commentRangeStart', 'commentRangeEnd', 'commentReference'].map((tag) =>
              document.indexOf(`<w:${tag} w:id="${id}"/>`),
            );
            expect(at.every((place) => place >= 0)).toBe(true);
            expect([...at].sort((one, other) => one - other)).toEqual(at);
            expect(comments).toContain(`<w:comment w:id="${id}"`);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
