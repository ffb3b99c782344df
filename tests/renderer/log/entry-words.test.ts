import { expect, it } from 'vitest';
import type { AuditEntry } from '../../../core/audit/chain.ts';
import { broughtBack } from '../../../renderer/elements/log/entry-words.ts';

const entryOf = (detail: AuditEntry['detail']): AuditEntry => ({
  ...{ n: 1, at: '2026-11-29T05:00:00.000Z', by: 'p', article: 'a', kind: 'copy', detail, before: '', hash: '' },
});

it('what came back out of a conflict copy is named each by itself, without words for what the log keeps none of', () => {
  const again = [
    { id: 'k', kind: 'citation', words: 'The mill is old.' },
    { id: 's', kind: 'calculation', words: '1 + 1 = 2' },
    { id: 'r', kind: 'reply' },
    { id: 'n', kind: 'note' },
    { id: 'm', kind: 'mark', words: '' },
    { id: 'x', kind: 'of a later version' },
  ];
  expect(broughtBack(entryOf({ again }))).toEqual([
    { quoted: 'The mill is old.' },
    { quoted: '1 + 1 = 2' },
    { called: 'a right of reply' },
    { called: 'a note' },
    { called: 'a mark “nothing to check”' },
    { called: 'something else' },
  ]);
  expect(broughtBack(entryOf({}))).toEqual([]);
});
