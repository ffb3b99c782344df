import { expect, test } from 'vitest';
import { alikeSignersOf } from '../../../core/people/alike-signers.ts';
import type { Person } from '../../../core/saved/library-record.ts';

const person = (id: string, name: string): Person => ({ id, name, initials: 'CM', role: 'checker' });
/** The `a` of the second “Chan” is a Cyrillic letter. */
const PEOPLE = [person('person:chan-maly', 'Chan Maly'), person('person:2', 'Chаn Maly'), person('person:dara', 'Sok Dara')];
const claim = (id: string, by: string, ...signers: string[]) => ({
  ...{ id, by },
  signOffs: signers.map((one) => ({ by: one, at: '', words: '', hash: '' })),
});

test.each([
  ['both signed, each another claim', [claim('a', 'w', 'person:chan-maly'), claim('b', 'w', 'person:2')], ['a', 'b']],
  ['both signed one claim', [claim('a', 'w', 'person:chan-maly', 'person:2'), claim('b', 'w', 'person:dara')], ['a']],
  ['one wrote what the other signed', [claim('a', 'person:2', 'person:chan-maly')], ['a']],
  ['a name that nobody knows any more', [claim('a', 'w', 'person:sok-dara', 'person:dara')], ['a']],
  ['one wrote a claim that nobody signed', [claim('a', 'person:2'), claim('b', 'w', 'person:chan-maly')], []],
  ['one person, twice', [claim('a', 'w', 'person:2', 'person:2')], []],
] as const)('%s', (_name, claims, concerned) => {
  const found = alikeSignersOf(claims, PEOPLE);
  expect(found.claims).toEqual(concerned);
  expect(found.people).toHaveLength(concerned.length === 0 ? 0 : 2);
});
