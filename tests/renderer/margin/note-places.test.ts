import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notePlaces } from '../../../renderer/elements/margin/note-places.ts';

const notes = fc
  .array(fc.record({ line: fc.integer({ min: 0, max: 4000 }), height: fc.integer({ min: 20, max: 400 }) }), { minLength: 1, maxLength: 40 })
  .map((list) => list.sort((a, b) => a.line - b.line).map((note, at) => ({ ...note, id: String(at) })));

const overlapping = (list: readonly { height: number }[], tops: readonly number[]) =>
  tops.some((top, at) => at > 0 && top < (tops[at - 1] ?? 0) + (list[at - 1]?.height ?? 0));

describe('notes in the margin', () => {
  it('stand beside their lines when there is room', () => {
    const list = [
      { id: 'a', line: 10, height: 40 },
      { id: 'b', line: 200, height: 40 },
    ];
    expect(notePlaces(list, null)).toEqual([10, 200]);
  });

  it('slide down past the one above', () => {
    const list = [
      { id: 'a', line: 10, height: 100 },
      { id: 'b', line: 20, height: 40 },
    ];
    expect(notePlaces(list, null)).toEqual([10, 118]);
  });

  it('make room for the one at hand, upwards and downwards', () => {
    const list = [
      { id: 'a', line: 280, height: 40 },
      { id: 'b', line: 300, height: 200 },
      { id: 'c', line: 310, height: 40 },
    ];
    expect(notePlaces(list, 'b')).toEqual([252, 300, 508]);
  });

  it('never stand above the ceiling, and never overlap', () => {
    fc.assert(
      fc.property(notes, fc.nat({ max: 50 }), fc.integer({ min: 0, max: 60 }), (list, held, ceiling) => {
        const atHand = list[held]?.id ?? null;
        const tops = notePlaces(list, atHand, ceiling);
        expect(tops).toHaveLength(list.length);
        expect(overlapping(list, tops)).toBe(false);
        expect(Math.min(...tops)).toBeGreaterThanOrEqual(ceiling);
      }),
    );
  });

  it('keep the one at hand beside its line whenever the notes above it fit', () => {
    fc.assert(
      fc.property(notes, fc.nat({ max: 50 }), (list, held) => {
        const at = held % list.length;
        const above = list.slice(0, at).reduce((sum, { height }) => sum + height + 8, 0);
        const line = list[at]?.line ?? 0;
        fc.pre(above <= line);
        expect(notePlaces(list, String(at))[at]).toBe(line);
      }),
    );
  });
});
