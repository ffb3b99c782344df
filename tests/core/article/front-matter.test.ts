import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasFrontKey, readFrontMatter, splitFrontMatter, writeFrontMatter } from '../../../core/article/front-matter.ts';
import { emptyFront, type FrontValues } from '../../../core/article/front-values.ts';
import { anyText } from './any-article.ts';

const front = (...lines: string[]): string => ['---', ...lines, '---', ''].join('\n');
const changed = (before: FrontValues, part: Partial<FrontValues['meta']> & { headline?: string; standfirst?: string }): FrontValues => {
  const { headline = before.headline, standfirst = before.standfirst, ...meta } = part;
  return { headline, standfirst, meta: { ...before.meta, ...meta } };
};

describe('splitting', () => {
  it.each([
    ['none', 'Body\n', '', 'Body\n'],
    ['a block', '---\na: 1\n---\nBody\n', '---\na: 1\n---\n', 'Body\n'],
    ['Windows line ends', '---\r\na: 1\r\n---\r\nBody', '---\r\na: 1\r\n---\r\n', 'Body'],
    ['an empty block', '---\n---\nBody', '---\n---\n', 'Body'],
    ['only comments', '---\n# x\n---\n', '---\n# x\n---\n', ''],
    ['a rule and no end', '---\n\nBody\n', '', '---\n\nBody\n'],
    ['four dashes', '----\na: 1\n---\n', '', '----\na: 1\n---\n'],
  ])('%s', (_name, source, expectedFront, body) => {
    expect(splitFrontMatter(source)).toEqual({ ok: true, value: { front: expectedFront, body } });
  });

  const bomb = Array.from(
    { length: 9 },
    (_, n) => `l${n}: &l${n} [${Array.from({ length: 9 }, () => (n === 0 ? 'x' : `*l${n - 1}`)).join(', ')}]`,
  );
  it.each([
    ['bad YAML', '---\na: [1\n---\n'],
    ['a list', '---\n- a\n---\n'],
    ['a text', '---\nJust words\n---\n'],
    ['the same key twice', '---\na: 1\na: 2\n---\n'],
    ['too long', `---\na: ${'x'.repeat(300_000)}\n---\n`],
    ['aliases within what they stand for', `---\na: &x [${Array.from({ length: 500 }, () => '*x').join(', ')}]\n---\n`],
    ['a bomb of aliases', `---\n${bomb.join('\n')}\n---\n`],
  ])('refuses %s', (_name, source) => {
    const result = splitFrontMatter(source);
    expect(result.ok ? '' : result.problem.code).toBe('front-matter-broken');
  });

  it.each([
    ['a text', '---\nheadline: x\n\nBody\n'],
    ['nothing', '---\nheadline: x'],
    ['a text after an indented ---', '---\nheadline: x\n --- \n\nBody\n'],
    ['YAML that would not be read either', '---\nheadline: [\n\nBody\n'],
    ['comments before the first key', '---\n# Ours\n\nheadline: x\n'],
  ])('says of front matter that has no end that it has none: %s', (_name, source) => {
    const result = splitFrontMatter(source);
    expect(result.ok ? '' : result.problem.code).toBe('front-matter-open');
  });
});

describe('reading', () => {
  it.each([
    ['byline: Sok Dara', { byline: ['Sok Dara'] }],
    ['byline: [Sok, Dara]', { byline: ['Sok', 'Dara'] }],
    ['byline:\n  - Sok\n  - {name: x}\n  - 7', { byline: ['Sok', '7'] }],
    ['byline: {a: b}', { byline: [] }],
    ['created: 2026-11-24', { created: '2026-11-24' }],
    ['created: 2026-11-24T08:00:00Z', { created: '2026-11-24T08:00:00Z' }],
    ['slug: 0123', { slug: '0123' }],
    ['status: unheard of', { status: 'draft' }],
    ['status: ready', { status: 'ready' }],
    ['language:', { language: 'en' }],
    ['section: [a]', { section: '' }],
    ['a: &x News\nsection: *x', { section: 'News' }],
    ['tags: []', { tags: [] }],
  ])('%s', (yaml, meta) => {
    expect(readFrontMatter(front(yaml))).toEqual(changed(emptyFront(), meta as Partial<FrontValues['meta']>));
  });

  it.each([
    ['headline: >\n  Folded\n  line', 'Folded line'],
    ['headline: |\n  One\n  two', 'One two'],
    ['headline: "a\\nb "', 'a\nb '],
    ['headline: null', ''],
    ['headline: 1984', '1984'],
    ['headline: ស្ពានថ្មី', 'ស្ពានថ្មី'],
  ])('%s', (yaml, headline) => {
    expect(readFrontMatter(front(yaml)).headline).toBe(headline);
  });

  it('knows an empty headline from none', () => {
    expect(hasFrontKey(front('headline: ""'), 'headline')).toBe(true);
    expect(hasFrontKey(front('headline:'), 'headline')).toBe(false);
    expect(hasFrontKey(front('a: 1'), 'headline')).toBe(false);
  });
});

describe('writing', () => {
  it.each([
    ['headline: Old # why\nx: 1', { headline: 'New' }, 'headline: New # why\nx: 1'],
    ["x:   [1,  2]\nheadline: 'Old'", { headline: "It's" }, "x:   [1,  2]\nheadline: 'It''s'"],
    ['headline: "Old"', { headline: 'New' }, 'headline: "New"'],
    ['headline: Old', { headline: 'a: b # c' }, 'headline: "a: b # c"'],
    ['headline:\nx: 1', { headline: 'New' }, 'headline: New\nx: 1'],
    ['headline: >\n  Folded\n  line\nx: 1', { headline: 'New' }, 'headline: New\nx: 1'],
    ['byline:\n  - Sok\n  - Dara\n# after\nx: 1', { byline: ['Sok', 'Dara', 'Lin'] }, 'byline:\n  - Sok\n  - Dara\n  - Lin\n# after\nx: 1'],
    ['byline: [Sok] # who', { byline: ['Sok', 'Dara, Jr'] }, 'byline: [Sok, "Dara, Jr"] # who'],
    ['byline: Sok', { byline: ['Dara'] }, 'byline: [Dara]'],
    ['byline:\n- Sok\nx: 1', { byline: [] }, 'byline: []\nx: 1'],
    ['x: 1 # one', { slug: '2026' }, 'x: 1 # one\nslug: "2026"'],
    ['section: News\nslug: a', { section: '' }, 'section: ""\nslug: a'],
  ])('%s', (yaml, part, wanted) => {
    const before = readFrontMatter(front(yaml));
    const written = writeFrontMatter(front(yaml), before, changed(before, part));
    expect(readFrontMatter(written)).toEqual(changed(before, part));
    expect(written).toBe(front(wanted));
  });

  it('keeps what it does not know even where it cannot splice', () => {
    const source = front('{headline: Old, x: 1}');
    const before = readFrontMatter(source);
    const written = writeFrontMatter(source, before, changed(before, { headline: 'New', section: 'News' }));
    expect(readFrontMatter(written)).toEqual(changed(before, { headline: 'New', section: 'News' }));
    expect(written).toContain('x: 1');
  });

  it('reads back any change and leaves every other line alone', () => {
    const own = ['# a comment', 'odd:   "kept"', 'deep: {a: [1,  2]}', "quoted: 'it''s'"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['headline: Old', 'standfirst: "S"', 'byline: [A, B]', 'tags:\n  - x\n  - y', "section: 'News'", ...own], {
          minLength: 1,
        }),
        fc.record(
          { headline: anyText, section: anyText, byline: fc.array(anyText, { maxLength: 3 }), tags: fc.array(anyText, { maxLength: 3 }) },
          { requiredKeys: [] },
        ),
        (lines, part) => {
          const source = front(...lines);
          const before = readFrontMatter(source);
          const written = writeFrontMatter(source, before, changed(before, part));
          expect(splitFrontMatter(written)).toEqual({ ok: true, value: { front: written, body: '' } });
          expect(readFrontMatter(written)).toEqual(changed(before, part));
          for (const line of lines) if (own.includes(line)) expect(written.split('\n')).toContain(line);
        },
      ),
      { numRuns: 300 },
    );
  });
});
