import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimState } from '../../core/claims/claim-state.ts';
import { rangeOf } from '../../core/anchoring/describe.ts';
import { readDocket } from '../../core/saved/read-docket.ts';
import { readLibrary } from '../../core/saved/read-library.ts';
import { makeDocket } from '../../scripts/sample-library/make.ts';
import { sampleRecord } from '../../scripts/sample-library/people-and-sources.ts';
import { STORIES } from '../../scripts/sample-library/stories.ts';

/**
 * The dockets of the sample library are made from `scripts/sample-library/` by the product's own functions.
 * `UPDATE_GOLDEN=1 npx vitest run tests/assets` writes them again after a story was edited.
 */
const ROOT = path.join(import.meta.dirname, '../../assets/sample-library');
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const settings = sampleRecord().settings;

function golden(file: string, content: string): void {
  const place = path.join(ROOT, file);
  if (process.env['UPDATE_GOLDEN']) {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
  expect(readFileSync(place, 'utf8'), file).toBe(content);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const made = STORIES.map((story) =>
  makeDocket(story, readFileSync(path.join(ROOT, 'articles', story.file), 'utf8'), sha256),
);

describe('the sample library', () => {
  it.each(made)('holds the docket of $article as it is made', ({ article, docket, projection }) => {
    golden(`.stet/dockets/${article}.json`, json(docket));
    const hex = docket.revision.slice('sha256:'.length);
    golden(`.stet/history/objects/${hex.slice(0, 2)}/${hex.slice(2)}`, projection);
    expect(readDocket(docket).ok).toBe(true);
  });

  it('holds its record', () => {
    golden('.stet/library.json', json(sampleRecord()));
    expect(readLibrary(sampleRecord()).ok).toBe(true);
  });

  it('shows every state a claim can be in', () => {
    const states = new Set(
      made.flatMap(({ docket, projection }) =>
        docket.claims.map((claim) => {
          const range = rangeOf(projection, claim.anchor);
          return claimState(claim, { words: range ? projection.slice(range.from, range.to) : null }, settings);
        }),
      ),
    );
    for (const state of ['todo', 'checking', 'verified', 'verified-with-change', 'disputed', 'cannot-verify', 'not-a-fact', 'stale'] as const)
      expect(states).toContain(state);
    const anchors = new Set(made.flatMap(({ docket }) => docket.claims.map((claim) => claim.anchor.state)));
    for (const state of ['exact', 'shifted', 'altered', 'orphaned'] as const) expect(anchors).toContain(state);
  });

  it('has no article without a story behind it that claims', () => {
    const files = readdirSync(path.join(ROOT, 'articles')).filter((name) => name.endsWith('.md'));
    for (const story of STORIES) expect(files).toContain(story.file);
  });
});
