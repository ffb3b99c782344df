import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkRule, isSound, matchesIn, type SoundRule } from '../../core/house-style/check-rule.ts';
import { HouseRuleSchema } from '../../core/house-style/rule.ts';
import { STARTER_RULES } from '../../core/house-style/starter-rules.ts';

/** What every rule that comes with Stet promises, whatever it looks for: its own examples, and places that are inside the text. */
const SCRAPS = [...STARTER_RULES.flatMap(({ examples }) => examples.map(({ wrong }) => wrong)), ' ', '“', '”', '\n', '\u200b', '។'];

function sound(index: number): SoundRule {
  const rule = STARTER_RULES[index];
  const checked = rule && checkRule(rule);
  if (!checked || !isSound(checked)) throw new Error(JSON.stringify(checked));
  return checked;
}

describe.each(STARTER_RULES.map((rule, index) => ({ rule, index })))('$rule.id', ({ rule, index }) => {
  it('is whole, and its examples come out as they say', () => {
    expect(v.parse(HouseRuleSchema, rule)).toEqual(rule);
    expect(checkRule(rule)).toHaveProperty('expression');
    expect(rule.reason).not.toBe('');
  });

  it('finds words inside the text that differ from what it wants, the same each time (random, seed printed on failure)', () => {
    const one = sound(index);
    const text = fc
      .array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 8 })), { maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (words) => {
        const found = matchesIn(words, one);
        for (const match of found) {
          expect(words.slice(match.from, match.to)).toBe(match.words);
          expect(match.words).not.toBe('');
          expect(match.replacement).not.toBe(match.words);
        }
        expect(matchesIn(words, one)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['', ' ', 'The boat left at dawn.', 'ទូកចេញដំណើរ។'])('says nothing of %j', (words) =>
    expect(matchesIn(words, sound(index))).toEqual([]),
  );
});

it('no two rules have one id', () => expect(new Set(STARTER_RULES.map(({ id }) => id)).size).toBe(STARTER_RULES.length));
it('there are enough of them to begin with', () => expect(STARTER_RULES.length).toBeGreaterThan(60));
