import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArticle, writeArticle, type OpenedText } from '../../../core/article/article-file.ts';
import { reanchor } from '../../../core/anchoring/align.ts';
import { describe as anchorAt } from '../../../core/anchoring/describe.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { mergeRows, undecided, wholeSide, type Choice, type MergeRow } from '../../../core/merging/merge-rows.ts';
import { mergedDoc, outcome } from '../../../core/merging/merged.ts';

const seed = Number(process.env.STET_SEED ?? 20261128);

function open(body: string, front = 'headline: The weir holds'): OpenedText {
  const opened = openArticle(`---\nid: 01M8\n${front}\n---\n\n${body}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

const rowsOf = (mine: OpenedText, theirs: OpenedText): readonly MergeRow[] =>
  mergeRows(mine.doc, theirs.doc, (meta, fields) => fields.map((field) => `${field}: ${String(meta[field])}`).join('\n'));

const all = (rows: readonly MergeRow[], choice: Choice): Map<string, Choice> =>
  new Map(rows.filter(({ options }) => options.length > 0).map(({ key, options }) => [key, options.includes(choice) ? choice : 'mine']));

const wordsOf = ({ doc }: Pick<OpenedText, 'doc'>): string[] => plainText(doc).text.split('\n\n');

describe('two versions of an article become one', () => {
  const mine = open('The weir was built in 1931.\n\nNobody knows who drew it, or why.\n\nOnly here.');
  const theirs = open('Only there.\n\nThe weir was built in 1931.\n\nNobody remembers who drew it.');
  const rows = rowsOf(mine, theirs);
  const choose = (...said: Choice[]): Map<string, Choice> =>
    new Map(rows.filter(({ options }) => options.length > 0).map(({ key }, index) => [key, said[index] ?? 'mine']));

  it('asks only of what differs, and of both only where both sides have a paragraph', () => {
    expect(rows.map(({ shown, options }) => `${shown.kind} ${options.join('/')}`)).toEqual([
      'same ',
      'added mine/theirs',
      'same ',
      'changed mine/theirs/both',
      'removed mine/theirs',
    ]);
  });

  it.each([
    [
      ['theirs', 'mine', 'theirs'],
      ['Only there.', 'The weir was built in 1931.', 'Nobody knows who drew it, or why.'],
    ],
    [
      ['mine', 'theirs', 'mine'],
      ['The weir was built in 1931.', 'Nobody remembers who drew it.', 'Only here.'],
    ],
    [
      ['theirs', 'both', 'mine'],
      ['Only there.', 'The weir was built in 1931.', 'Nobody knows who drew it, or why.', 'Nobody remembers who drew it.', 'Only here.'],
    ],
  ] as const)('%j', (said, body) => {
    expect(wordsOf({ doc: mergedDoc(mine.doc, theirs.doc, rows, choose(...said)) })).toEqual(['The weir holds', ...body]);
  });

  it('tells what is not decided, and shows its place in what comes out', () => {
    const [first] = rows.filter(({ options }) => options.length > 0);
    const one = new Map<string, Choice>([[first?.key ?? '', 'theirs']]);
    expect(undecided(rows, one)).toHaveLength(2);
    expect(outcome(rows, one).map(({ from, text }) => `${from} ${text}`)).toEqual([
      'same The weir holds',
      'theirs Only there.',
      'same The weir was built in 1931.',
      'open ',
      'open ',
    ]);
    expect(wholeSide(rows, choose('mine', 'mine', 'mine'))).toBe('mine');
    expect(wholeSide(rows, choose('mine', 'theirs', 'mine'))).toBeNull();
    expect(wholeSide(rows, one)).toBeNull();
  });

  it('a third version keeps the choices of the rows that are as they were', () => {
    const later = rowsOf(mine, open('Only there.\n\nThe weir was built in 1913.\n\nNobody remembers who drew it.'));
    expect(undecided(later, choose('theirs', 'both', 'mine')).map(({ shown }) => shown.after?.text)).toEqual([
      'The weir was built in 1913.',
    ]);
  });

  it('the same paragraph twice is two rows with a choice each', () => {
    const twice = rowsOf(open('A.\n\nRain fell.\n\nRain fell.'), open('A.'));
    expect(new Set(twice.map(({ key }) => key)).size).toBe(twice.length);
  });

  it('the same words in another form are a choice, too', () => {
    const [plain, strong] = [open('The weir holds **four** metres.'), open('The weir holds four metres.')];
    const found = rowsOf(plain, strong).filter(({ options }) => options.length > 0);
    expect(found.map(({ onlyForm, shown }) => [onlyForm, shown.kind])).toEqual([[true, 'changed']]);
  });

  it('details differ as one row, and what Stet writes by itself does not count', () => {
    const here = open('A.', 'headline: H\nbyline: Chan Maly\nupdated: 2026-11-28T10:00:00.000Z');
    const there = open('A.', 'headline: H\nbyline: Sok Dara\nupdated: 2026-11-28T11:00:00.000Z');
    const found = rowsOf(here, there).filter(({ options }) => options.length > 0);
    expect(found.map(({ part, shown }) => [part, shown.before?.text, shown.after?.text])).toEqual([
      ['details', 'byline: Chan Maly', 'byline: Sok Dara'],
    ]);
    const [row] = found;
    const doc = mergedDoc(here.doc, there.doc, rowsOf(here, there), new Map([[row?.key ?? '', 'theirs']]));
    expect(writeArticle(doc, there.opened)).toContain('byline: Sok Dara');
  });

  it('a picture, a rule and a list are rows of their own and lose nothing', () => {
    const [one, other] = [open('![A weir](media/a.jpg)\n\n---\n\n- One\n- Two'), open('![A weir](media/b.jpg)\n\n---\n\n- One\n- Three')];
    const found = rowsOf(one, other);
    const doc = mergedDoc(one.doc, other.doc, found, all(found, 'mine'));
    expect(writeArticle(doc, other.opened)).toContain('media/a.jpg');
    expect(writeArticle(doc, other.opened)).toMatch(/- One\n- Two/);
  });

  it('claims follow the chosen words: only the very same words are exact', () => {
    const text = plainText(mine.doc).text;
    const exact = 'Nobody knows who drew it';
    const at = text.indexOf(exact);
    const anchor = anchorAt(text, at, at + exact.length);
    const after = (said: Choice) =>
      reanchor(text, plainText(mergedDoc(mine.doc, theirs.doc, rows, choose('theirs', said, 'mine'))).text, { one: anchor }).one;
    expect(after('mine')).toMatchObject({ state: 'shifted', exact });
    expect(after('both')).toMatchObject({ state: 'shifted', exact });
    expect(after('theirs')?.state).toBe('altered');
  });
});

describe(`any two versions (seed ${seed})`, () => {
  const sentence = fc.constantFrom(
    'Rain fell.',
    'Nobody came to the pier.',
    'The boat left at nine.',
    '- One\n- Two',
    '> Said so.',
    '---',
    'ទូក​ចេញ​ដំណើរ។',
    '**Strong** words.',
  );
  const body = fc.array(sentence, { minLength: 1, maxLength: 7 }).map((blocks) => blocks.join('\n\n'));

  it('all of one side is that side, and both loses no block of either', () => {
    fc.assert(
      fc.property(body, body, (one, other) => {
        const [mine, theirs] = [open(one), open(other)];
        const rows = rowsOf(mine, theirs);
        const merge = (choice: Choice) => mergedDoc(mine.doc, theirs.doc, rows, all(rows, choice));
        expect(merge('mine').eq(mine.doc)).toBe(true);
        const theirsOnly = new Map(rows.filter(({ options }) => options.length > 0).map(({ key }) => [key, 'theirs' as const]));
        expect(mergedDoc(mine.doc, theirs.doc, rows, theirsOnly).eq(theirs.doc)).toBe(true);
        const kept = new Map<string, Choice>(
          rows
            .filter(({ options }) => options.length > 0)
            .map(({ key, mine: block, options }) => [key, options.includes('both') ? 'both' : block === null ? 'theirs' : 'mine']),
        );
        const words = wordsOf({ doc: mergedDoc(mine.doc, theirs.doc, rows, kept) });
        for (const line of [...wordsOf(mine), ...wordsOf(theirs)]) expect(words).toContain(line);
      }),
      { seed, numRuns: 300 },
    );
  });
});
