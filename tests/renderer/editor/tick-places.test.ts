import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depth, tickPlaces } from '../../../renderer/editor/tick-places.ts';

describe('ticks of the rail', () => {
  test('a sentence has its share of the lines', () => {
    expect(
      tickPlaces([
        { from: 0, to: 75, bottom: 90 },
        { from: 75, to: 110, bottom: 120 },
      ]),
    ).toEqual([
      { top: 0, height: 72 },
      { top: 75, height: 45 },
    ]);
  });

  test('short sentences on one line are all long enough to be seen', () => {
    const places = tickPlaces([
      { from: 0, to: 4, bottom: 30 },
      { from: 4, to: 9, bottom: 30 },
      { from: 9, to: 50, bottom: 60 },
    ]);
    expect(places).toEqual([
      { top: 0, height: 9 },
      { top: 12, height: 9 },
      { top: 24, height: 36 },
    ]);
  });

  test('a point of a line lies as deep as its share of the width says', () => {
    expect([depth(30, 30, 0), depth(30, 30, 0.5), depth(30, 30, 1), depth(30, 30, 1.2), depth(30, 30, -1)]).toEqual([30, 45, 60, 60, 30]);
  });

  test('each sentence has a tick, none covers another, and none begins before its sentence', () => {
    const seed = 20261124;
    const steps = fc.array(fc.record({ skip: fc.nat(60), length: fc.nat(90), rest: fc.nat(30) }), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (sentences) => {
        let at = 0;
        const stretches = sentences.map(({ skip, length, rest }) => {
          const from = at + skip;
          at = from + length;
          return { from, to: at, bottom: at + rest };
        });
        const places = tickPlaces(stretches);
        expect(places).toHaveLength(stretches.length);
        places.forEach(({ top, height }, index) => {
          expect(height).toBeGreaterThan(8);
          expect(top).toBeGreaterThanOrEqual(stretches[index]?.from ?? 0);
          const next = places[index + 1];
          if (next) expect(top + height).toBeLessThan(next.top);
        });
      }),
      { seed },
    );
  });
});
