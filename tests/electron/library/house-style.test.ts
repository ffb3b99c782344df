import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { houseStyleOf } from '../../../core/house-style/library-rules.ts';
import type { HouseRule } from '../../../core/house-style/rule.ts';
import { deskWithLibrary, madeDesk, type MadeDesk } from '../made-desk.ts';

const RULE: HouseRule = {
  id: 'own.boat',
  pattern: { kind: 'words', words: ['vessel'], matchCase: false },
  language: 'en',
  message: 'Say “boat”.',
  replacement: 'boat',
  category: 'word',
  owner: 'Desk',
  reason: 'Plain.',
  inQuotes: false,
  examples: [{ wrong: 'A vessel sank.', right: 'A boat sank.' }],
};

const fileOf = ({ libraryPlace }: MadeDesk): string => join(libraryPlace, '.stet', 'library.json');
const fieldIn = (made: MadeDesk): unknown => (JSON.parse(readFileSync(fileOf(made), 'utf8')) as { houseStyle?: unknown }).houseStyle;

async function spoilt(houseStyle: unknown): Promise<MadeDesk> {
  const first = await deskWithLibrary();
  await first.desk.close();
  const record = JSON.parse(readFileSync(fileOf(first), 'utf8')) as object;
  writeFileSync(fileOf(first), JSON.stringify({ ...record, houseStyle }));
  const again = await madeDesk({ folder: first.folder });
  again.answers.folder = first.libraryPlace;
  await again.ask('library.open', { how: 'dialog' });
  return again;
}

describe('the rules of a library on its disk', () => {
  test('a rule of one’s own is written, turned off, changed and taken out', async () => {
    const made = await deskWithLibrary();
    const { ask, refused } = made;
    await ask('house-style.change', { change: { kind: 'put', rule: RULE } });
    await ask('house-style.change', { change: { kind: 'turn', id: RULE.id, on: false } });
    const record = await ask('house-style.change', { change: { kind: 'put', rule: { ...RULE, message: 'Boat.' } } });
    expect(fieldIn(made)).toEqual({ rules: [{ ...RULE, message: 'Boat.' }], off: [RULE.id] });
    expect(houseStyleOf(record.houseStyle).rows[0]).toMatchObject({ id: RULE.id, isOn: false });
    await ask('house-style.change', { change: { kind: 'remove', id: RULE.id } });
    expect(await refused('house-style.change', { change: { kind: 'remove', id: RULE.id } })).toEqual({ code: 'house-rule-gone' });
    expect(fieldIn(made)).toEqual({ rules: [], off: [RULE.id] });
  });

  test('one that its own examples refuse is not written', async () => {
    const made = await deskWithLibrary();
    const change = { kind: 'put' as const, rule: { ...RULE, replacement: 'raft' } };
    expect(await made.refused('house-style.change', { change })).toEqual({ code: 'house-rule', detail: 'comes-out-other' });
    expect(fieldIn(made)).toBeUndefined();
  });

  test.each([
    [{ rules: [{ id: 'own.x', message: 7 }], later: 'kept' }, [{ id: 'own.x', message: 7 }]],
    [{ rules: 'gone' }, ['gone']],
    ['nonsense', ['nonsense']],
  ])('a damaged one opens the library all the same and stays in the file: %j', async (field, kept) => {
    const made = await spoilt(field);
    const record = await made.ask('house-style.change', { change: { kind: 'put', rule: RULE } });
    expect(houseStyleOf(record.houseStyle).broken).toHaveLength(1);
    expect(fieldIn(made)).toMatchObject({
      ...(typeof field === 'object' && 'later' in field ? { later: 'kept' } : {}),
      rules: [...kept, RULE],
    });
  });
});
