import { beforeAll, describe, expect, it } from 'vitest';
import { refusedByDirections, refusedByRules, refusedByTypes, type Refusals } from './tools.ts';
import { lawful, trespasses, type Tool } from './trespasses.ts';

const refused = {} as Record<Tool, Refusals>;

beforeAll(async () => {
  const all = [...lawful, ...trespasses];
  // One program per room: a case that imports a package with Node's types would lend them to the others.
  refused.types = refusedByTypes(all.filter(({ seenBy }) => seenBy.length === 0 || seenBy.some(({ tool }) => tool === 'types')));
  refused.rules = await refusedByRules(all);
  refused.directions = await refusedByDirections(all);
}, 60_000);

describe('every kept trespass is refused', () => {
  const cases = trespasses.flatMap(({ name, place, seenBy }) => seenBy.map(({ tool, rule }) => ({ name, place, tool, rule })));

  it('there is at least one refusal for each trespass', () => {
    expect(trespasses.filter(({ place, seenBy }) => place === '' || seenBy.length === 0)).toEqual([]);
  });

  it.each(cases)('$name by $tool ($rule)', ({ place, tool, rule }) => {
    expect(refused[tool].get(place) ?? []).toContain(rule);
  });
});

describe('what is lawful is left alone', () => {
  const tools: readonly Tool[] = ['types', 'rules', 'directions'];
  it.each(lawful.flatMap(({ name, place }) => tools.map((tool) => ({ name, place, tool }))))('$name by $tool', ({ place, tool }) => {
    expect(refused[tool].get(place) ?? []).toEqual([]);
  });
});
