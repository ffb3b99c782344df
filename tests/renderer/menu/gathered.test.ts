import { describe, expect, test } from 'vitest';
import { Gathered } from '../../../renderer/elements/menu/gathered.ts';

const PEOPLE = ['Nobody', 'Heng Dara', 'Chan Maly', 'Chea Nary', 'chan Vuthy'];

/** Where the keyboard's eye is after these letters, one every `pace` milliseconds. */
function after(letters: string, names = PEOPLE, pace = 80, from = 0): number {
  const gathered = new Gathered();
  return [...letters].reduce((at, letter, index) => gathered.add(letter, index * pace, names, at) ?? at, from);
}

describe('letters typed for a row', () => {
  test.each([
    ['c', 2],
    ['chan', 2],
    ['che', 3],
    ['CHAN V', 4],
    ['n', 0],
    ['chanx', 2],
    ['zz', 0],
  ])('“%s” quickly', (letters, row) => {
    expect(after(letters)).toBe(row);
  });

  test('after a pause a letter begins anew', () => {
    expect(after('chan', PEOPLE, 1500)).toBe(0);
  });

  test('one letter again goes to the next row with it, and round', () => {
    expect(after('cc')).toBe(3);
    expect(after('ccc')).toBe(4);
    expect(after('cccc')).toBe(2);
    expect(after('aa', ['Anna', 'Aaron'])).toBe(1);
  });

  test('the row at hand is left by the first letter of its name, and kept by those that follow', () => {
    expect(after('ch', PEOPLE, 80, 2)).toBe(3);
    expect(after('chan', PEOPLE, 80, 2)).toBe(4);
  });

  test('a space goes on with a name and begins none', () => {
    const gathered = new Gathered();
    expect(gathered.goesOn(0)).toBe(false);
    gathered.add('c', 0, PEOPLE, 0);
    expect(gathered.goesOn(500)).toBe(true);
    expect(gathered.goesOn(1500)).toBe(false);
  });
});
