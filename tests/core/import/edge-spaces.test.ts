import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { articleSchema } from '../../../core/article/schema.ts';
import { settleEdges, settleEdgeSpaces } from '../../../core/import/edge-spaces.ts';
import { read } from './read-file.ts';

const { marks, nodes, text } = { marks: articleSchema.marks, nodes: articleSchema.nodes, text: articleSchema.text.bind(articleSchema) };
const strong = marks.strong.create();
const emphasis = marks.emphasis.create();
const show = (line: readonly Node[]): string => line.map((node) => node.toString()).join(' ');

it.each([
  [[text('Bold', [strong]), text(' italic', [emphasis])], 'strong("Bold") " " em("italic")'],
  [[text('A '), text('bold ', [strong]), text('word')], '"A " strong("bold") " word"'],
  [[text('Two ', [strong]), text('bold', [strong])], 'strong("Two bold")'],
  [[text('both ', [emphasis, strong]), text('one', [emphasis])], 'em(strong("both")) em(" one")'],
  [[text('A'), text(' ', [strong]), text('b')], '"A b"'],
  [[text(' end ', [strong])], 'strong(" end ")'],
  [[text('end ', [strong]), nodes.hard_break.create(), text('next')], 'strong("end") " " hard_break "next"'],
  [[text('plain ')], '"plain "'],
])('%s', (line, becomes) => expect(show(settleEdgeSpaces(line)).replaceAll('emphasis(', 'em(')).toBe(becomes));

it('loses no letter, whatever the marks', () => {
  const node = fc
    .tuple(fc.string({ unit: fc.constantFrom('a', ' ', '\u00a0', 'ក'), minLength: 1 }), fc.subarray([strong, emphasis]))
    .map(([words, set]) => text(words, set));
  fc.assert(
    fc.property(fc.array(node), (line) => {
      const settled = settleEdges(Fragment.from(nodes.paragraph.create(null, line)));
      expect(settled.firstChild?.textContent).toBe(line.map((one) => one.text).join(''));
      settled.firstChild?.check();
      expect(settleEdges(settled).eq(settled)).toBe(true);
    }),
  );
});

it('an imported page has no marks at the edges of words', () => {
  const { blocks } = read('a.html', '<h1>A</h1><p><strong>Bold</strong><em> italic</em> end</p>');
  expect(blocks[0]?.toString()).toBe('paragraph(strong("Bold"), " ", emphasis("italic"), " end")');
});
