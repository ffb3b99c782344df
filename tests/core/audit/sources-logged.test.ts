import { expect, test } from 'vitest';
import { outwardDetail } from '../../../core/audit/confidential.ts';
import { detailOf, disputeEnd } from '../../../core/audit/facts.ts';
import { sourceFact } from '../../../core/audit/source-facts.ts';
import type { Claim } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import type { Source } from '../../../core/saved/library-record.ts';

const AT = '2026-11-28T08:00:00.000Z';
const source = (id: string, more: Partial<Source> = {}): Source => ({
  ...{ id, kind: 'document', title: 'Letter of the clerk', confidentiality: 'public', by: 'p', at: AT },
  ...more,
});
const SOURCES = [source('open'), source('inner', { confidentiality: 'internal' }), source('told', { confidentiality: 'confidential' })];

test.each(['cite', 'set-citation'] as const)('%s says that a place was given, and never which', (kind) => {
  const at = (value: string): Record<string, unknown> => {
    const citation = {
      id: 'k',
      source: 'open',
      locator: { kind: 'page' as const, value },
      excerpt: 'he said so',
      stance: 'supports' as const,
    };
    return detailOf({ kind, claim: 'c', citation });
  };
  expect(at('412')).toEqual({ claim: 'c', citation: 'k', source: 'open', place: 'page' });
  expect(at(' ')).toMatchObject({ place: 'none' });
});

test('what older entries give away of a source that is not public goes into no table', () => {
  const detail = (id: string) => ({ detail: { claim: 'c', source: id, locator: 'p. 412', file: 'clerk.pdf', sha256: 'abc' } });
  const hidden = { locator: '(not public)', file: '(not public)', sha256: '(not public)' };
  expect(outwardDetail(detail('open'), SOURCES)).toEqual(detail('open').detail);
  for (const id of ['inner', 'told', 'gone']) expect(outwardDetail(detail(id), SOURCES)).toEqual({ claim: 'c', source: id, ...hidden });
  const merged = [source('open', { mergedInto: 'told' }), ...SOURCES.slice(1)];
  expect(outwardDetail(detail('open'), merged)).toMatchObject(hidden);
  // The name of an export is everybody's.
  expect(outwardDetail({ detail: { file: 'pier.docx', format: 'word' } }, SOURCES)).toMatchObject({ file: 'pier.docx' });
});

test('a source is logged without its title: what it is, who may know of it, and what of it changed', () => {
  const before = source('s');
  expect(sourceFact(null, before)).toEqual({ kind: 'add-source', detail: { source: 's', type: 'document', confidentiality: 'public' } });
  expect(sourceFact(before, { ...before, at: '2026-11-29T08:00:00.000Z', by: 'q' })).toBeNull();
  expect(sourceFact(before, source('s', { title: 'Mr Sok', confidentiality: 'confidential', kind: 'person' }))).toEqual({
    kind: 'set-source',
    detail: {
      ...{ source: 's', type: 'person', confidentiality: 'confidential', typeWas: 'document', confidentialityWas: 'public' },
      fields: ['kind', 'title', 'confidentiality'],
    },
  });
});

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  ...{ id, category: 'number', priority: 'normal', check: 'disputed', by: 'p', at: AT, citations: [], signOffs: [], thread: [] },
  anchor: { exact: '340', prefix: '', suffix: '', start: 0, end: 3, state: 'exact' },
  dispute: { by: 'p', at: AT, words: '304' },
  ...more,
});
const signOff: DocketChange = {
  ...{ kind: 'sign-off', claim: 'c', check: 'verified' },
  signOff: { by: 'p', at: AT, words: '340', hash: `sha256:${'0'.repeat(64)}` },
};
const TAKEN_BACK = { dispute: 'taken-back', disputed: ['304'] };

test('whatever ends a dispute that nobody decided says so', () => {
  expect(disputeEnd(signOff, [claim('c'), claim('d')])).toEqual(TAKEN_BACK);
  expect(disputeEnd({ kind: 'set-claim', claim: 'c', check: 'checking' }, [claim('c')])).toEqual(TAKEN_BACK);
  expect(disputeEnd({ kind: 'remove-claim', claim: 'c' }, [claim('c')])).toEqual(TAKEN_BACK);
  expect(disputeEnd({ kind: 'remove-claims', claims: ['c', 'd'] }, [claim('c'), claim('d')])).toEqual({
    ...TAKEN_BACK,
    disputed: ['304', '304'],
  });
});

test('what ends none says nothing of it', () => {
  expect(disputeEnd(signOff, [claim('c', { check: 'checking' })])).toEqual({});
  expect(disputeEnd(signOff, [claim('d')])).toEqual({});
  expect(disputeEnd({ kind: 'set-claim', claim: 'c', priority: 'high' }, [claim('c')])).toEqual({});
  const decision = { outcome: 'removed', decider: 'q', why: 'no', by: 'p', at: AT };
  expect(disputeEnd(signOff, [claim('c', { dispute: { words: '304', decision } })])).toEqual({});
});
