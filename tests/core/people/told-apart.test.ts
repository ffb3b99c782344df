import { expect, test } from 'vitest';
import { toldApart } from '../../../core/people/told-apart.ts';
import type { Person } from '../../../core/saved/library-record.ts';

const person = (id: string, name: string, role: Person['role']): Person => ({ id: `person:${id}`, name, initials: 'SD', role });

test.each<readonly [string, readonly Person[], readonly string[]]>([
  ['nobody shares a name', [person('a', 'Sok Dara', 'checker'), person('b', 'Chan Maly', 'checker')], ['Sok Dara', 'Chan Maly']],
  ['by role', [person('a', 'Sok Dara', 'checker'), person('b', 'Sok Dara', 'editor')], ['Sok Dara (checker)', 'Sok Dara (editor)']],
  [
    'by id where the role is the same',
    [person('sok-dara', 'Sok Dara', 'editor'), person('dara-2', 'Sok Dara', 'editor')],
    ['Sok Dara (sok-dara)', 'Sok Dara (dara-2)'],
  ],
  [
    'however the name is written',
    [person('a', 'Sok  dara ', 'checker'), person('b', 'Sok Dara', 'editor'), person('c', 'Ann', 'editor')],
    ['Sok  dara  (checker)', 'Sok Dara (editor)', 'Ann'],
  ],
  ['in Khmer', [person('a', 'សុខ', 'checker'), person('b', 'សុខ', 'editor')], ['សុខ (checker)', 'សុខ (editor)']],
])('%s', (_name, people, names) => {
  expect(toldApart(people).map(({ name }) => name)).toEqual(names);
  expect(toldApart(people)).toBe(toldApart(people));
});
