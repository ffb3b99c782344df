import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { checkArticle, type ArticleCheck } from '../../../core/claims/article-check.ts';
import { besideOf } from '../../../core/claims/beside.ts';
import { leftNow } from '../../../core/claims/left-to-claims.ts';
import { stashedText } from '../../../core/claims/stashed.ts';
import type { Claim, Docket } from '../../../core/saved/docket.ts';
import type { Beside } from '../../../core/saved/signed-then.ts';
import type { LibrarySettings } from '../../../core/saved/library-record.ts';
import { sentencesOf } from '../../../core/text/sentences.ts';
import { AT, claimOf, docketOf, SETTINGS, signed } from './made.ts';
import { table } from './made-under.ts';

function read(body: string, language = 'en') {
  const opened = openArticle(`---\nheadline: A bill\n---\n\n${body}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  const projection = plainText(opened.value.doc);
  return { projection, text: projection.text, sentences: sentencesOf(projection, language), where: stashedText(projection) };
}

function rangeIn(text: string, words: string) {
  const from = text.indexOf(words);
  return { from, to: from + words.length };
}

/** What whoever signs these words in this text has beside them. */
function seen(body: string, words: string): Beside | undefined {
  const now = read(body);
  return besideOf(rangeIn(now.text, words), now);
}

/** A claim on these words of the text that stands now, signed where another text stood. */
function claimNow(body: string, words: string, looks: readonly (Beside | undefined)[], more: Partial<Claim> = {}): Claim {
  const { text } = read(body);
  const { from, to } = rangeIn(text, words);
  const signOffs = looks.map((beside, at) => ({ ...signed(words, `person:${at}`), ...(beside === undefined ? {} : { beside }) }));
  return claimOf(words, words, { check: 'verified', signOffs, anchor: anchorOf(text, from, to), ...more });
}

/** The story as it stands now, with each of these claims verified when the story was another. */
function after(
  [before, now]: readonly [before: string, now: string],
  claims: readonly string[],
  { settings = SETTINGS, rest = {} }: { readonly settings?: LibrarySettings; readonly rest?: Partial<Docket> } = {},
): ArticleCheck {
  const made = claims.map((words) => claimNow(now, words, [seen(before, words)]));
  return checkArticle(read(now).projection, docketOf(made, rest), {}, settings, 'en');
}

/** The states of the body's sentences: the headline is one of its own. */
const states = ({ coverage }: ArticleCheck): readonly string[] => coverage.sentences.slice(1).map(({ state }) => state);

const PAID = 'The company paid $200 to some houses';
const STORY = `${PAID}. Nobody minds.`;
const FORGIVING: LibrarySettings = { ...SETTINGS, tolerance: { letterCase: true, punctuation: true } };

describe('words beside a signed claim, within its sentence', () => {
  test.each([
    ['before it', `It is false that ${PAID}. Nobody minds.`],
    ['behind it', `${PAID}, it lied. Nobody minds.`],
    ['a "not" in the next sentence is not beside it', `${PAID}. Nobody does not mind.`, 'verified'],
    ['a sentence before it', `Rain fell. ${PAID}. Nobody minds.`, 'verified'],
    ['a paragraph before it', `Rain fell.\n\n${PAID}. Nobody minds.`, 'verified'],
    ['the paragraph is parted behind it', `${PAID}.\n\nNobody minds.`, 'verified'],
    ['the paragraph is elsewhere', `Nobody minds.\n\n${PAID}.`, 'verified'],
    ['letters like a footnote’s mark', `[^never] ${PAID}. Nobody minds.`],
    ['the same in Khmer', `[^មិន] ${PAID}. Nobody minds.`],
    ['the same, escaped', `\\[^never] ${PAID}. Nobody minds.`],
    ['the same beside a note of another name', `[^never] ${PAID}. Nobody minds.[^1]\n\n[^1]: The list.`],
    ['a footnote is added', `${PAID}.[^1] Nobody minds.\n\n[^1]: The list.`, 'verified'],
  ])('%s', (_name, now, state = 'changed') => {
    const result = after([STORY, now], [PAID]);
    const at = result.coverage.sentences.find(({ claims }) => claims.length > 0);
    expect(at?.state).toBe(state);
    expect(result.byId.get(PAID)?.state).toBe('verified');
  });

  test('are no sentence that was looked at: not covered, named by the gate, told of the claim', () => {
    const result = after([STORY, `It is false that ${STORY}`], [PAID]);
    expect(states(result)).toEqual(['changed', 'untouched']);
    expect(result.coverage).toMatchObject({ total: 3, covered: 0, counts: { changed: 1, verified: 0 } });
    expect(result.gate).toContainEqual({ code: 'beside-changed', claims: [], sentences: [1] });
    expect(result.blocked).toBe(true);
    expect(result.byId.get(PAID)).toMatchObject({ state: 'verified', besideChanged: true });
  });

  test('that were there and are gone, or are struck out', () => {
    const before = `Officials deny that ${STORY}`;
    expect(states(after([before, STORY], [PAID]))[0]).toBe('changed');
    expect(states(after([before, before.replace('deny', '~~deny~~')], [PAID]))[0]).toBe('changed');
    expect(states(after([before, before], [PAID]))[0]).toBe('verified');
  });

  test('typography is forgiven as the library forgives it in a claim', () => {
    const before = `Then ${PAID}, “again”. Nobody minds.`;
    const now = `then ${PAID} "again"! Nobody minds.`;
    expect(states(after([before, now], [PAID]))[0]).toBe('changed');
    expect(states(after([before, now], [PAID], { settings: FORGIVING }))[0]).toBe('verified');
    const wide = before.replace('Then ', 'Then\u00a0');
    expect(states(after([before, wide], [PAID]))[0]).toBe('verified');
  });

  test.each([
    ['curled', `The “big” firm’s list says ${PAID}.`, `The "big" firm's list says ${PAID}.`, 'verified'],
    ['set straight', `The "big" firm's list says ${PAID}.`, `The “big” firm’s list says ${PAID}.`, 'verified'],
    ['put in', `The "big" firm's list says ${PAID}.`, `The big firm's list says ${PAID}.`, 'changed'],
    ['beside a dash that is set', `The 10-16 list - a list -- says ${PAID}.`, `The 10–16 list – a list — says ${PAID}.`, 'verified'],
    ['beside a sign that goes', `The -5 list says ${PAID}.`, `The 5 list says ${PAID}.`, 'changed'],
    ['for an apostrophe', `The 'big' list says ${PAID}.`, `The "big" list says ${PAID}.`, 'changed'],
  ])('quote marks %s: their shape says nothing beside a claim, that they are there does', (_name, before, now, state) => {
    expect(states(after([before, now], [PAID]))[0]).toBe(state);
  });

  test('a sign-off of before, that remembers nothing, counts as before', () => {
    const now = `It is false that ${STORY}`;
    const check = (looks: readonly (Beside | undefined)[]) =>
      states(checkArticle(read(now).projection, docketOf([claimNow(now, PAID, looks)]), {}, SETTINGS, 'en'))[0];
    expect(check([undefined])).toBe('verified');
    expect(check([undefined, seen(STORY, PAID)])).toBe('changed');
    expect(check([seen(STORY, PAID), seen(now, PAID)])).toBe('verified');
  });

  test('are settled by "nothing to check" said of the sentence as it is, until it changes again', () => {
    const now = `By all accounts ${STORY}`;
    const { from, to } = rangeIn(read(now).text, now.split('. ')[0] + '.');
    const clearing = { id: 'n', anchor: anchorOf(read(now).text, from, to), by: 'person:a', at: AT };
    const cleared = [clearing];
    expect(states(after([STORY, now], [PAID], { rest: { cleared } }))[0]).toBe('verified');
    const gone = [{ ...clearing, anchor: { ...clearing.anchor, was: now } }];
    expect(states(after([STORY, now], [PAID], { rest: { cleared: gone } }))[0]).toBe('changed');
  });

  describe('and "nothing to check" said of them', () => {
    const now = `By all accounts ${STORY}`;
    const { text, where } = read(now);
    const sentence = rangeIn(text, now.split('. ')[0] + '.');
    const mark = (left: readonly string[]) => ({
      ...{ id: 'n', anchor: anchorOf(text, sentence.from, sentence.to), by: 'person:a', at: AT },
      beside: leftNow(
        sentence,
        left.map((words) => rangeIn(text, words)),
        where,
      ),
    });
    const verified = (words: string, looked = STORY) => claimNow(now, words, [seen(looked, words)]);
    const first = (claims: readonly Claim[], left: readonly string[]) =>
      states(checkArticle(read(now).projection, docketOf(claims, { cleared: [mark(left)] }), {}, SETTINGS, 'en'))[0];
    const lost = { ...verified(PAID), anchor: { ...verified(PAID).anchor, state: 'orphaned' as const } };
    test.each([
      ['the claim stands', [verified(PAID)], [PAID], 'verified'],
      ['the claim is gone', [], [PAID], 'untouched'],
      ['the claim has no place any more', [lost], [PAID], 'untouched'],
      ['the claim stands on less of its words', [verified('some houses')], [PAID], 'changed'],
      ['the claim stands on more of the sentence', [verified(`accounts ${PAID}`, now)], [PAID], 'verified'],
      ['another claim stands on its words', [claimNow(now, PAID, [seen(STORY, PAID)], { id: 'other' })], [PAID], 'verified'],
      ['two claims stand on its words', [verified('The company paid'), verified('$200 to some houses')], [PAID], 'verified'],
      ['two claims leave a word of it', [verified('The company paid'), verified('to some houses')], [PAID], 'changed'],
      ['one of two is gone', [verified('some houses')], ['$200', 'some houses'], 'changed'],
      ['there was no claim', [], [], 'cleared'],
    ])('%s', (_name, claims, left, state) => expect(first(claims, left)).toBe(state));
  });

  test('are not said where something presses more', () => {
    const now = `It is false that ${STORY}`;
    const other = claimNow(now, 'some houses', [], { check: 'todo' });
    const made = docketOf([claimNow(now, PAID, [seen(STORY, PAID)]), other]);
    expect(states(checkArticle(read(now).projection, made, {}, SETTINGS, 'en'))[0]).toBe('todo');
  });

  test('one who signs off another claim of the sentence has seen it whole', () => {
    const [before, now] = ['The well is 30 metres deep and cost $400.', 'The well is 30 metres deep and cost $500.'];
    const deep = claimNow(now, '30 metres deep', [seen(before, '30 metres deep')]);
    const cost = claimNow(now, '$500', [seen(now, '$500')]);
    const check = (claims: readonly Claim[]) => states(checkArticle(read(now).projection, docketOf(claims), {}, SETTINGS, 'en'))[0];
    expect(check([deep])).toBe('changed');
    expect(check([deep, cost])).toBe('verified');
  });
});

test('of a claim across two sentences the first has what stands before it, the last what stands behind', () => {
  const words = 'rose 4 metres. It fell again';
  const before = 'The river rose 4 metres. It fell again by noon.';
  expect(states(after([before, before], [words]))).toEqual(['verified', 'verified']);
  expect(states(after([before, before.replace('The', 'No')], [words]))).toEqual(['changed', 'verified']);
  expect(states(after([before, before.replace('by noon', 'by June')], [words]))).toEqual(['verified', 'changed']);
});

describe('the other cells of a claimed cell are its row, as coverage counts rows', () => {
  const table = (row: string): string => `| Year | Houses | Paid |\n| --- | --- | --- |\n${row}`;
  const before = table('| 2024 | 12 | $1,400 |');
  test.each([
    ['the same', before, 'verified'],
    ['another number beside it', table('| 2024 | 13 | $1,400 |'), 'changed'],
    ['words over a cell’s edge', table('| 2024 12 |  | $1,400 |'), 'changed'],
    ['another row beside it', `${before}\n| 2025 | 9 | $900 |`, 'verified'],
  ])('%s', (_name, now, state) => {
    const result = after([before, now], ['$1,400']);
    expect(result.coverage.sentences.find(({ claims }) => claims.length > 0)?.state).toBe(state);
  });
});

test('words typed anywhere beside a claim are seen, and taken away again they were never there (seed 20261128)', () => {
  const word = fc.constantFrom('never', 'not', 'perhaps', 'false', '7', 'អត់');
  fc.assert(
    fc.property(word, fc.nat(8), fc.boolean(), (typed, at, takesBack) => {
      const parts = 'In May the firm gave CLAIM to the poor of Takeo'.split(' ');
      const put = [...parts.slice(0, at), typed, ...parts.slice(at)];
      const written = (list: readonly string[]) => `${list.join(' ').replace('CLAIM', '$200 a house')}. Nobody minds.`;
      const result = after([written(parts), written(takesBack ? parts : put)], ['$200 a house']);
      expect(result.byId.get('$200 a house')?.state).toBe('verified');
      expect(states(result)[0]).toBe(takesBack ? 'verified' : 'changed');
    }),
    { seed: 20261128 },
  );
});

describe('what stands over a row is beside its claims', () => {
  const units = (unit = 'million dollars', more = ''): string =>
    table('| Town | Paid | Hurt |', `|  | ${unit} | people |`, `| Kandal | 4511 | 1 |${more}`, '| Takeo | 8 | 2 |');
  const parents = (one = 'Red', other = 'Blue'): string =>
    table('| Town | Votes |', `| ${one} | 5000 |`, '| of these Kandal | 4511 |', `| ${other} | 900 |`, '| of these Takeo | 8 |');
  const rowOf = (texts: readonly [before: string, now: string], words: string): string | undefined =>
    after(texts, [words]).coverage.sentences.find(({ claims }) => claims.length > 0)?.state;

  test.each([
    ['nothing', 'Kandal', [units(), units()], 'verified'],
    ['the unit of another cell', 'Kandal', [units(), units('riel')], 'changed'],
    ['a row of units that comes', 'Kandal', [units().replace('|  | million dollars | people |\n', ''), units()], 'changed'],
    ['a parent', 'of these Kandal', [parents(), parents('Blue', 'Red')], 'changed'],
    ['the other parent', 'of these Kandal', [parents(), parents('Red', 'Green')], 'verified'],
    ['a row that comes in', 'Kandal', [units(), units('million dollars', '\n| Kep | 3 | 4 |')], 'verified'],
    ['a figure of another row', 'Kandal', [units(), units().replace('8', '9')], 'verified'],
  ] as const)('%s', (_name, words, texts, expected) => {
    expect(rowOf(texts, words)).toBe(expected);
  });

  test('unless the sign-off is older than that', () => {
    const { before = '', after: behind = '' } = seen(units(), 'Kandal') ?? {};
    const claim = claimNow(units('riel'), 'Kandal', [{ before, after: behind }]);
    const result = checkArticle(read(units('riel')).projection, docketOf([claim]), {}, SETTINGS, 'en');
    expect(result.coverage.sentences.find(({ claims }) => claims.length > 0)?.state).toBe('verified');
  });
});

describe('where a link leads is beside a claim', () => {
  const story = (to: string, more = ''): string => `The company [paid $200](${to}) to **some** houses${more}. Nobody minds.`;
  const two = (one: string, other: string): string => `See [here](${one}) and [here](${other}) what it paid.`;
  const stateOf = (texts: readonly [before: string, now: string], words = 'paid'): string | undefined =>
    after(texts, [words]).coverage.sentences.find(({ claims }) => claims.length > 0)?.state;
  const [GOOD, BAD] = ['https://nec.example/list', 'https://rumour.example'];

  test.each([
    ['the same', [story(GOOD), story(GOOD)], 'verified'],
    ['elsewhere', [story(GOOD), story(BAD)], 'changed'],
    ['elsewhere, with a part of it in bold', [story(GOOD), story(BAD).replace('$200', '**$200**')], 'changed'],
    ['a link that comes', [story(GOOD).replace(/[[\]]|\(.*?\)/gu, ''), story(GOOD)], 'verified'],
    ['a link that goes', [story(GOOD), story(GOOD).replace(/[[\]]|\(.*?\)/gu, '')], 'verified'],
    ['another link of the sentence', [story(GOOD, ' [there](https://a.example)'), story(GOOD, ' [there](https://b.example)')], 'changed'],
    ['two of the same words', [two(GOOD, BAD), two(GOOD, BAD)], 'verified'],
    ['two of the same words exchanged', [two(GOOD, BAD), two(BAD, GOOD)], 'changed'],
    [
      'by reference',
      [`${story(GOOD).replace(`(${GOOD})`, '[1]')}\n\n[1]: ${GOOD}`, `${story(GOOD).replace(`(${GOOD})`, '[1]')}\n\n[1]: ${BAD}`],
      'changed',
    ],
  ] as const)('%s', (_name, texts, expected) => {
    expect(stateOf(texts)).toBe(expected);
  });
});
