import { expect, it } from 'vitest';
import { takeBack, withTakenBack } from '../../../core/import/take-back.ts';
import { aside, outline, read } from './read-file.ts';

const page = (body: string) => read('page.html', `<article><h1>The fares</h1>${body}</article>`);
const AROUND = ['<p>Before it.</p>', '<p>After it.</p>'] as const;

it.each([
  ['<p>The fare is <del>500</del><ins>700</ins> riel.</p>', 'The fare is 700 riel.', 'The fare is 500 700 riel.'],
  ['<p>The fare is <ins>700</ins> <s>500</s> riel.</p>', 'The fare is 700 riel.', 'The fare is 700 500 riel.'],
  ['<p><del>Five</del> <ins>Six</ins> men came.</p>', 'Six men came.', 'Five Six men came.'],
  ['<p>They were <ins>happy</ins> <del>sad</del></p>', 'They were happy', 'They were happy sad'],
  ['<p>An un<del cite="x">un</del>happy man.</p>', 'An unhappy man.', 'An ununhappy man.'],
  ['<p>One<br>two <del>three</del><ins>four</ins> five</p>', 'One two four five', 'One two three four five'],
  ['<p>A <b>bold <del cite="x">old</del> step</b> on.</p>', 'A bold step on.', 'A bold old step on.'],
  ['<p>The <del cite="x">first</del> and <del cite="x">second</del> of May.</p>', 'The and of May.', 'The first and second of May.'],
])('deleted words come back into their line: %s', (html, without, withThem) => {
  const { doc, report, blocks } = page(AROUND.join(html));
  expect(outline(blocks)[1]).toBe(`paragraph: ${without}`);
  const indexes = report.setAside.map(({ index }) => index);
  const back = withTakenBack(doc, report, new Set(indexes));
  back.check();
  expect(outline(back.content.content.slice(2))).toEqual(['paragraph: Before it.', `paragraph: ${withThem}`, 'paragraph: After it.']);
  const turned = indexes.reverse().reduce((state, index) => takeBack(state.doc, state.report, index), { doc, report });
  expect(turned.doc.eq(back)).toBe(true);
});

it.each([
  ['<p><del cite="x">A whole paragraph.</del></p>', 'A whole paragraph.', 1],
  ['<ul><li>One</li><li>Two <del cite="x">and three</del></li></ul>', 'and three', 1],
  ['<table><tr><td>a</td><td>b <del cite="x">c</del></td></tr></table>', 'c', 1],
  ['<figure><figcaption>A boat <del cite="x">sinks</del> (AKP)</figcaption></figure>', 'sinks', 2],
])('else they stand as a line where they stood: %s', (html, words, at) => {
  const { doc, report } = page(AROUND.join(html));
  expect(aside(report)).toEqual([`deletion: ${words}`]);
  const back = withTakenBack(doc, report, new Set([0]));
  expect(back.child(2 + at).textContent).toBe(words);
  expect(back.lastChild?.textContent).toBe('After it.');
});

it('those of the headline stand first, those of nowhere in the story last; a comment of the page says nothing', () => {
  const { report } = read(
    'page.html',
    '<body><nav>Home <del cite="x">gone</del></nav><article><h1>The <del cite="x">old</del> fares</h1><!-- note --><p>One <del cite="x">more</del> word.</p></article></body>',
  );
  expect(aside(report)).toEqual(['deletion: old', 'navigation: Home', 'deletion: more', 'deletion: gone']);
});

it('what is taken back before a line leaves the place inside the line right', () => {
  const { doc, report } = page(`<p>One.</p><p>12 views</p>${AROUND[0]}<p>The <del cite="x">first</del> of May.</p>`);
  expect(aside(report)).toEqual(['views: 12 views', 'deletion: first']);
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const state = order.reduce((before, index) => takeBack(before.doc, before.report, index), { doc, report });
    expect(outline(state.doc.content.content.slice(2))).toEqual([
      'paragraph: One.',
      'paragraph: 12 views',
      'paragraph: Before it.',
      'paragraph: The first of May.',
    ]);
  }
});

it.each([
  '<p>It is <span style="text-decoration:line-through">five</span> so.</p>',
  '<p>It is <a style="text-decoration-line: underline line-through">five</a> so.</p>',
  '<p style="text-decoration : line-through">five</p>',
  '<ul><li>One</li><li style="text-decoration:/*;*/line-through">five</li></ul>',
  '<table><tr><td>a</td><td style="text-decoration:line-through">five</td></tr></table>',
])('what a style strikes is struck: %s', (html) => {
  expect(page(AROUND.join(html)).blocks.join('\n')).toContain('strike("five")');
});
