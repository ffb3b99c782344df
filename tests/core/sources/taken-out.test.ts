import { describe, expect, test } from 'vitest';
import type { Evidence, TakenOut } from '../../../core/saved/evidence.ts';
import type { Source } from '../../../core/saved/library-record.ts';
import { claimOf, SETTINGS, signed } from '../claims/made.ts';
import { takenOutSince } from '../../../core/sources/taken-out.ts';

const day = (number: number): string => `2026-11-2${number}T08:00:00.000Z`;
const source = (id: string, more: Partial<Source> = {}): Source => ({
  ...{ id, kind: 'document', title: id, confidentiality: 'public', by: 'p', at: day(0) },
  ...more,
});
const HASH = 'a'.repeat(64);
const out = (of: string, at: number): TakenOut => ({
  evidence: `e-${of}`,
  source: of,
  sha256: HASH,
  file: 'log.txt',
  at: day(at),
  by: 'p',
});
const kept = (of: string): Evidence => ({
  ...{ id: 'again', source: of, sha256: HASH, file: 'log.txt', bytes: 1, type: 'text/plain', capturedAt: day(0), capturedBy: 'p' },
});
const citing = (cited: string) => [
  { id: 'c', source: cited, locator: { kind: 'page' as const, value: '1' }, excerpt: '', stance: 'supports' as const },
];
const claim = (cited: string, ...days: readonly number[]) => ({
  words: 'w',
  claim: claimOf('c', 'w', { citations: citing(cited), signOffs: days.map((at) => signed('w', 'p', day(at))) }),
});

describe('evidence that was taken out', () => {
  const sources = [source('log'), source('old', { mergedInto: 'log' }), source('talk')];
  const files = (takenOut: TakenOut[], evidence: Evidence[] = []) => ({ sources, evidence, takenOut, settings: SETTINGS });
  const names = (...given: Parameters<typeof takenOutSince>): string[] => takenOutSince(...given).map(({ evidence }) => evidence);

  test('is said of a claim that was signed before, not of one that was signed after it or by nobody', () => {
    expect(names(claim('log', 1), files([out('log', 2)]))).toEqual(['e-log']);
    expect(names(claim('log', 2), files([out('log', 2)]))).toEqual(['e-log']);
    expect(names(claim('log', 1, 3), files([out('log', 2)]))).toEqual([]);
    expect(names(claim('log', 3, 1), files([out('log', 2)]))).toEqual([]);
    expect(names(claim('log'), files([out('log', 2)]))).toEqual([]);
  });

  test('is said by the sign-offs for the words that stand there, whoever signed others later', () => {
    const signOffs = [signed('w', 'p', day(1)), signed('other words', 'p', day(3))];
    const both = claimOf('c', 'w', { citations: citing('log'), signOffs });
    expect(names({ claim: both, words: 'w' }, files([out('log', 2)]))).toEqual(['e-log']);
    expect(names({ claim: both, words: 'other words' }, files([out('log', 2)]))).toEqual([]);
    expect(names({ claim: both, words: 'w and more', out: 'w' }, files([out('log', 2)]))).toEqual(['e-log']);
    expect(names({ claim: both, words: 'words of nobody' }, files([out('log', 2)]))).toEqual([]);
  });

  test('is said of claims that cite its source, under whichever name', () => {
    expect(names(claim('talk', 1), files([out('log', 2)]))).toEqual([]);
    expect(names(claim('old', 1), files([out('log', 2)]))).toEqual(['e-log']);
    expect(names(claim('log', 1), files([out('old', 2)]))).toEqual(['e-old']);
    expect(names(claim('gone', 1), files([out('gone', 2)]))).toEqual(['e-gone']);
  });

  test('is not said while the same bytes are kept with the source again', () => {
    expect(names(claim('log', 1), files([out('log', 2)], [kept('old')]))).toEqual([]);
    expect(names(claim('log', 1), files([out('log', 2)], [kept('talk')]))).toEqual(['e-log']);
  });

  test('nothing was ever taken out of a library from before', () => {
    expect(takenOutSince(claim('log', 1), { sources, evidence: [], settings: SETTINGS })).toEqual([]);
  });
});
