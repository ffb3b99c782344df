import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditCsv } from '../../../core/audit/audit-csv.ts';
import { CHAIN_START, readChain, sealed, TORN, type AuditEntry, type ChainEnd } from '../../../core/audit/chain.ts';
import { detailOf } from '../../../core/audit/facts.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const fact = (kind: string, detail: Record<string, unknown> = {}) => ({
  at: '2026-11-28T09:00:00Z',
  by: 'person:a',
  article: '01A',
  kind,
  detail,
});

function chainOf(kinds: readonly string[]): AuditEntry[] {
  let end: ChainEnd = CHAIN_START;
  return kinds.map((kind) => {
    const entry = sealed(fact(kind), end, sha256);
    end = entry;
    return entry;
  });
}
const KINDS = ['add-claim', 'sign-off', 'export', 'sign-off', 'override-gate'];
const linesOf = (entries: readonly AuditEntry[]): string[] => entries.map((entry) => JSON.stringify(entry));
const fileOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

describe('the chain of the log', () => {
  test('a log as it was written is whole, and an empty one too', () => {
    const entries = chainOf(KINDS);
    expect(readChain(fileOf(linesOf(entries)), sha256)).toEqual({ entries, broken: null, end: { n: 5, hash: entries[4]?.hash } });
    expect(readChain('', sha256)).toEqual({ entries: [], broken: null, end: CHAIN_START });
  });

  const TAMPERED: readonly (readonly [string, (lines: readonly string[]) => readonly string[], number])[] = [
    ['a word of an entry changed', (lines) => lines.map((line, at) => (at === 1 ? line.replace('person:a', 'person:b') : line)), 2],
    ['an entry taken out', (lines) => lines.filter((_, at) => at !== 2), 3],
    ['two entries changed round', ([a, b, c, ...rest]) => [a ?? '', c ?? '', b ?? '', ...rest], 2],
    ['an entry written twice', ([a, b, ...rest]) => [a ?? '', b ?? '', b ?? '', ...rest], 3],
    ['an entry of another log put in', ([a, ...rest]) => [a ?? '', ...linesOf(chainOf(['export'])), ...rest], 2],
    ['the first entry gone', ([, ...rest]) => rest, 1],
    ['a line of rubbish', ([a, ...rest]) => [a ?? '', 'rubbish', ...rest], 2],
  ];
  test.each(TAMPERED)('%s is named by its line', (_name, tamper, line) => {
    expect(readChain(fileOf(tamper(linesOf(chainOf(KINDS)))), sha256).broken?.line).toBe(line);
  });

  test('an entry sealed anew after it was changed breaks the next one', () => {
    const entries = chainOf(KINDS);
    const before = entries[0] as AuditEntry;
    const forged = sealed(fact('sign-off', { words: 'others' }), before, sha256);
    const { broken } = readChain(fileOf(linesOf([before, forged, ...entries.slice(2)])), sha256);
    expect(broken).toEqual({ line: 3, entry: entries[2] });
  });

  test('a line torn by a crash holds when the next entry says so, and only then', () => {
    const [first, second] = chainOf(KINDS) as [AuditEntry, AuditEntry];
    const start = JSON.stringify(first);
    const torn = JSON.stringify(second).slice(0, 40);
    expect(readChain(`${start}\n${torn}`, sha256)).toEqual({ entries: [first], broken: null, end: { n: 1, hash: first.hash } });
    const said = sealed(fact(TORN, { sha256: sha256(torn) }), first, sha256);
    const end = JSON.stringify(said);
    expect(readChain(fileOf([start, torn, end]), sha256).broken).toBeNull();
    expect(readChain(fileOf([start, `${torn}x`, end]), sha256).broken).toEqual({ line: 3, entry: said });
    expect(readChain(fileOf([start, torn, torn, end]), sha256).broken?.line).toBe(2);
  });

  test('no letter of a whole entry can be changed unseen', () => {
    const lines = linesOf(chainOf(KINDS));
    const text = fileOf(lines);
    const last = text.length - (lines[lines.length - 1] ?? '').length - 1;
    fc.assert(
      fc.property(fc.nat(last - 2), fc.constantFrom('x', '0', '"', '}'), (at, letter) => {
        fc.pre(text[at] !== letter && text[at] !== '\n');
        return readChain(text.slice(0, at) + letter + text.slice(at + 1), sha256).broken !== null;
      }),
      { numRuns: 500 },
    );
  });

  test('says of a change what can be read without the docket, and as a table nothing that a spreadsheet would run', () => {
    const override = { id: 'o', by: 'p', at: '', format: 'html', reason: '=1+1', open: { stale: 1 }, revision: '' };
    const detail = detailOf({ kind: 'override-gate', override });
    expect(detail).toEqual({ format: 'html', reason: '=1+1', open: { stale: 1 } });
    const table = auditCsv([sealed(fact('override-gate', detail), CHAIN_START, sha256)], () => ({ person: '=cmd', headline: 'Pier' }));
    expect(table).toContain("'=cmd");
    expect(table.split('\r\n')).toHaveLength(3);
  });
});
