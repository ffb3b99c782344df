import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditCsv } from '../../../core/audit/audit-csv.ts';
import { BEGIN, CHAIN_START, NEW_RECORD, sealed, TORN, type AuditEntry, type ChainEnd } from '../../../core/audit/chain.ts';
import { earlierThanBefore } from '../../../core/audit/clock.ts';
import { detailOf } from '../../../core/audit/facts.ts';
import { sealedName, withNames } from '../../../core/audit/names.ts';
import { readChain } from '../../../core/audit/read-chain.ts';

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
    expect(readChain(fileOf(linesOf(entries)), sha256)).toEqual({
      entries,
      broken: null,
      end: { n: 5, hash: entries[4]?.hash },
      begun: null,
    });
    expect(readChain('', sha256)).toEqual({ entries: [], broken: null, end: CHAIN_START, begun: null });
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
    expect(broken).toEqual({ line: 3, entry: entries[2], why: 'changed' });
  });

  test('a line torn by a crash holds when the next entry says so, and only then', () => {
    const [first, second] = chainOf(KINDS) as [AuditEntry, AuditEntry];
    const start = JSON.stringify(first);
    const torn = JSON.stringify(second).slice(0, 40);
    expect(readChain(`${start}\n${torn}`, sha256)).toMatchObject({ entries: [first], broken: null, end: { n: 1, hash: first.hash } });
    const said = sealed(fact(TORN, { sha256: sha256(torn) }), first, sha256);
    const end = JSON.stringify(said);
    expect(readChain(fileOf([start, torn, end]), sha256).broken).toBeNull();
    expect(readChain(fileOf([start, `${torn}x`, end]), sha256).broken).toEqual({ line: 3, entry: said, why: 'changed' });
    expect(readChain(fileOf([start, torn, torn, end]), sha256).broken?.line).toBe(2);
  });

  test('an end that was remembered is missed when it is cut off, and when all was sealed anew; a longer log is as it should be', () => {
    const entries = chainOf(KINDS);
    const text = fileOf(linesOf(entries));
    const third = entries[2] as AuditEntry;
    expect(readChain(text, sha256, third).broken).toBeNull();
    const cut = fileOf(linesOf(entries.slice(0, 2)));
    expect(readChain(cut, sha256, third).broken).toEqual({ line: 3, entry: entries[1], why: 'cut' });
    expect(readChain('', sha256, third).broken).toEqual({ line: 1, entry: null, why: 'cut' });
    const forged = chainOf(['add-claim', 'export', 'export', 'export', 'export', 'export']);
    expect(readChain(fileOf(linesOf(forged)), sha256).broken).toBeNull();
    expect(readChain(fileOf(linesOf(forged)), sha256, third).broken).toEqual({ line: 3, entry: forged[2], why: 'sealed-anew' });
  });

  test('says whose it is: by its first entry, by a later one in an older log, and anew when the library got a new record', () => {
    const of = (...facts: readonly (readonly [string, string?])[]) => {
      let end: ChainEnd = CHAIN_START;
      const lines = facts.map(([kind, library]) => {
        const entry = sealed(fact(kind, library === undefined ? {} : { library }), end, sha256);
        end = entry;
        return JSON.stringify(entry);
      });
      return readChain(fileOf(lines), sha256);
    };
    expect(of([BEGIN, 'here'], ['export']).begun).toEqual({ library: 'here', from: 1 });
    expect(of(['export'], [BEGIN, 'here'], [BEGIN, 'there']).begun).toEqual({ library: 'here', from: 2 });
    expect(of([BEGIN, 'here'], [NEW_RECORD, 'anew']).begun).toEqual({ library: 'anew', from: 1 });
    expect(of(['export'], [NEW_RECORD, 'anew']).begun).toBeNull();
  });

  test('seals what everybody in an entry is called at that time, and nothing for whom nobody knows', () => {
    const people: Readonly<Record<string, string>> = { 'person:a': 'Sokha Chan', 'person:b': 'Dara Kim' };
    const named = withNames(fact('decide', { decider: 'person:b', assignee: 'person:x', of: 3 }), (id) => people[id]);
    expect(named.detail['names']).toEqual(people);
    expect([sealedName(named, 'person:a'), sealedName(named, 'person:x')]).toEqual(['Sokha Chan', undefined]);
    expect(sealedName({ detail: { names: { 'person:a': 3 } } }, 'person:a')).toBeUndefined();
    const bare = fact('decide', { decider: 'person:x' });
    expect(withNames(bare, () => undefined)).toBe(bare);
  });

  test('an entry that bears an earlier time than the one before it is told, and once; what comes in at one time is not', () => {
    const times = ['09:00:00', '09:00:10', '09:00:08', 'soon', '08:00:00', '08:00:01', '09:00:00'];
    const entries = times.map((time, index) => ({ n: index + 1, at: `2026-11-28T${time}Z` }));
    expect([...earlierThanBefore(entries)]).toEqual([5]);
    expect(earlierThanBefore([]).size).toBe(0);
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
    const table = auditCsv([sealed(fact('override-gate', detail), CHAIN_START, sha256)], () => ({
      person: '=cmd',
      today: '',
      headline: 'Pier',
      detail,
    }));
    expect(table).toContain("'=cmd");
    expect(table.split('\r\n')).toHaveLength(3);
  });
});
