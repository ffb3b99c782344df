import { describe, expect, test } from 'vitest';
import { changeStyle, houseStyleOf } from '../../../core/house-style/library-rules.ts';
import type { HouseRule, StyleChange } from '../../../core/house-style/rule.ts';
import { STARTER_RULES } from '../../../core/house-style/starter-rules.ts';

const OWN: HouseRule = {
  id: 'own.boat',
  pattern: { kind: 'words', words: ['vessel'], matchCase: false },
  language: 'en',
  message: 'Say “boat”.',
  replacement: 'boat',
  category: 'word',
  owner: 'Desk',
  reason: '',
  inQuotes: false,
  examples: [{ wrong: 'A vessel sank.', right: 'A boat sank.' }],
};

function after(field: unknown, ...changes: readonly StyleChange[]): unknown {
  return changes.reduce((now, change) => {
    const done = changeStyle(now, change);
    if (!done || !('field' in done)) throw new Error(JSON.stringify(done));
    return done.field;
  }, field);
}

describe('the rules of a library', () => {
  test('a library that says nothing has all rules that come with Stet', () => {
    const { rows, broken } = houseStyleOf(undefined);
    expect(rows.map(({ id }) => id)).toEqual(STARTER_RULES.map(({ id }) => id));
    expect(rows.every(({ isOn, place }) => isOn && place === null)).toBe(true);
    expect(broken).toEqual([]);
  });

  test('its own rules come first, one in the place of a rule of Stet; both can be turned off and taken out again', () => {
    const kolkata = { ...OWN, id: 'en.kolkata' };
    const field = after(
      { note: 'kept' },
      { kind: 'put', rule: OWN },
      { kind: 'put', rule: kolkata },
      { kind: 'turn', id: 'en.percent', on: false },
    );
    expect(field).toMatchObject({ note: 'kept', off: ['en.percent'] });
    const { rows } = houseStyleOf(field);
    expect(rows.slice(0, 2).map(({ id, place, isStarter }) => [id, place, isStarter])).toEqual([
      ['own.boat', 0, false],
      ['en.kolkata', 1, true],
    ]);
    expect(rows).toHaveLength(STARTER_RULES.length + 1);
    expect(rows.find(({ id }) => id === 'en.percent')?.isOn).toBe(false);
    const back = houseStyleOf(after(field, { kind: 'remove', id: 'en.kolkata' }, { kind: 'turn', id: 'en.percent', on: true }));
    expect(back.rows.find(({ id }) => id === 'en.kolkata')?.place).toBeNull();
    expect(back.rows.every(({ isOn }) => isOn)).toBe(true);
  });

  test.each([
    ['no rule', { rules: [{ id: 'own.x', message: 'half' }, OWN] }, 'not-a-rule'],
    [
      'a pattern that could run away',
      { rules: [{ ...OWN, id: 'own.x', pattern: { kind: 'form', form: '(a+)+' } }, OWN] },
      'repeated-group',
    ],
    ['examples that fail', { rules: [{ ...OWN, id: 'own.x', replacement: 'raft' }, OWN] }, 'comes-out-other'],
  ])('%s is named and kept through every change, the others work', (_name, field, fault) => {
    const { rows, broken } = houseStyleOf(field);
    expect(rows[0]?.id).toBe('own.boat');
    expect(broken).toEqual([expect.objectContaining({ place: 0, name: 'own.x', fault })]);
    const later = after(field, { kind: 'turn', id: 'own.boat', on: false }, { kind: 'put', rule: { ...OWN, id: 'own.two' } });
    expect((later as { rules: unknown[] }).rules[0]).toEqual(field.rules[0]);
    expect(houseStyleOf(after(later, { kind: 'remove-broken', place: 0, of: 3 })).broken).toEqual([]);
    expect(changeStyle(later, { kind: 'remove-broken', place: 0, of: 2 })).toBeNull();
  });

  test.each([7, 'style', [1], { rules: 'x', off: 9 }])('a field that is none is kept as a rule that cannot be read: %j', (field) => {
    const { rows, broken } = houseStyleOf(field);
    expect(rows).toHaveLength(STARTER_RULES.length);
    expect(broken).toHaveLength(1);
    expect(JSON.stringify(after(field, { kind: 'put', rule: OWN }))).toContain(
      JSON.stringify((field as { rules?: unknown }).rules ?? field).replace(/^\[|\]$/g, ''),
    );
  });

  test('a rule that its own examples refuse is not taken, and what is not there cannot be taken out', () => {
    expect(changeStyle({}, { kind: 'put', rule: { ...OWN, replacement: 'raft' } })).toMatchObject({ fault: 'comes-out-other' });
    expect(changeStyle({}, { kind: 'remove', id: 'own.none' })).toBeNull();
  });
});
