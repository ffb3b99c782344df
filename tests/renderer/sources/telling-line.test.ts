import { expect, test } from 'vitest';
import type { Source } from '../../../core/saved/library-record.ts';
import { tellingLine } from '../../../renderer/elements/sources/source-line.ts';

const person = (id: string, more: Partial<Source> = {}): Source => ({
  ...{ id, kind: 'person', title: 'Sok Dara', confidentiality: 'public', by: 'person:cm', at: '2025-03-02T08:00:00.000Z' },
  ...more,
});

test('two people with one name are told apart by their organisation, else by when they were made', () => {
  const told = [person('a', { contact: { organisation: 'Council' } }), person('b', { contact: { organisation: 'Harbour office' } })];
  expect(told.map((one) => tellingLine(one, told))).toEqual(['Person · Council', 'Person · Harbour office']);
  const alike = [person('a'), person('b', { at: '2025-04-05T08:00:00.000Z' }), person('c', { title: 'Ly Sina' })];
  expect(alike.map((one) => tellingLine(one, alike))).toEqual(['Person · made 2 Mar 2025', 'Person · made 5 Apr 2025', 'Person']);
});
