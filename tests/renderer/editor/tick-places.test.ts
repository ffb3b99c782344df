import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tickPlaces } from '../../../renderer/editor/tick-places.ts';

const LINE = 30;
const line = (first: number, last: number) => ({ firstTop: first * LINE, firstBottom: (first + 1) * LINE, lastBottom: (last + 1) * LINE });

describe('ticks of the rail', () => {
  test('a sentence reaches to the line where the next begins', () => {
    expect(tickPlaces([line(0, 2), line(2, 3)])).toEqual([
      { top: 0, height: 56 },
      { top: 60, height: 56 },
    ]);
  });

  test('sentences that begin on one line share it', () => {
    const [first, second] = tickPlaces([line(0, 0), line(0, 1)]);
    expect(first).toEqual({ top: 0, height: 11 });
    expect(second).toEqual({ top: 15, height: 41 });
  });

  test('each sentence has a tick, and none covers another', () => {
    const seed = 20261124;
    const steps = fc.array(fc.record({ skip: fc.nat(2), length: fc.nat(3) }), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (sentences) => {
        let at = 0;
        const lines = sentences.map(({ skip, length }) => {
          const first = at + skip;
          at = first + length;
          return line(first, at);
        });
        const places = tickPlaces(lines);
        expect(places).toHaveLength(lines.length);
        places.forEach(({ top, height }, index) => {
          expect(height).toBeGreaterThan(0);
          const next = places[index + 1];
          if (next && lines.length < 7) expect(top + height).toBeLessThanOrEqual(next.top + 4);
        });
      }),
      { seed },
    );
  });
});
