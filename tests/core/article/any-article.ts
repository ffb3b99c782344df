import fc from 'fast-check';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { emptyMeta, type Meta } from '../../../core/article/meta.ts';
import { articleSchema } from '../../../core/article/schema.ts';
import { isTight } from '../../../core/article/markdown-writer.ts';
import { ARTICLE_STATUSES } from '../../../core/saved/closed-sets.ts';

/** Random documents as the editor can make them. */

const { nodes, marks } = articleSchema;

/** Text that means something to a reader of Markdown, HTML or YAML, and Khmer. */
const NASTY = [
  ...[
    '# x',
    '## ',
    '1. x',
    '12) y',
    '* x',
    '- ',
    '+ z',
    '> q',
    '>',
    '---',
    '===',
    '***',
    '| a | b |',
    '|',
    ':--',
    '--- | ---',
    '```',
    '~~~',
    '~',
  ],
  ...[
    '[!pull]',
    '[a]: http://x',
    '[^1]',
    '[x](y)',
    '![',
    '![a](b)',
    '[ ] todo',
    '[the bridge]',
    ']',
    '[',
    '](',
    '<b>',
    '</em>',
    '<!-- stash',
    '-->',
    '<',
  ],
  ...[
    '&amp;',
    '&',
    '&#35;',
    '\\',
    '\\\\',
    '`',
    '``',
    '*',
    '**',
    '_',
    '__',
    '_a_',
    'a_b',
    '!',
    '"',
    "'",
    '…',
    '“',
    '”',
    'http://x.org/?a=1&b=2',
    '<http://x>',
  ],
  ...[
    'ក្រុមហ៊ុន',
    'ភ្នំពេញ។',
    '\u200b',
    '\u200d',
    '😀',
    '👩‍👧',
    'é',
    'e\u0301',
    '\u00a0',
    '\u3000',
    '\u2028',
    '\ufeff',
    '\t',
    '  ',
    ' ',
    '-',
    '2026-11-24',
  ],
  ...['null', 'true', '0x1F', 'key: value', '# comment', '%', '@', '{a', 'a, b', ': '],
];
const WORD = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 3, arbitrary: fc.constantFrom('river', 'Ferry', 'fares', 'rose', 'ស្ពាន', 'ថ្មី', '4.2', 'Sok') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }) },
);
const clean = (text: string): string => text.replace(/[\0\r]/g, '');

export const anyText = fc
  .array(fc.tuple(WORD, fc.constantFrom('', ' ', ' ', ' ')), { minLength: 1, maxLength: 6 })
  .map((words) => clean(words.map(([word, space]) => word + space).join('')) || 'x');

const anyHref = fc.oneof(
  fc.constantFrom(
    'https://example.org/a_b',
    'http://x.org/?a=1&b=2&amp;c',
    'a b.html',
    'x(y)z',
    '<odd>',
    '',
    '#note',
    'https://km.example/ភ្នំពេញ',
    'mailto:a@b.c',
    'back\\slash',
  ),
  fc.webUrl(),
);
const anyTitle = fc.option(fc.constantFrom('A title', 'with "quotes"', "it's", '&amp; \\ <b>'), { nil: null });

export const anyMarks: fc.Arbitrary<readonly Mark[]> = fc
  .record({
    link: fc.option(fc.record({ href: anyHref, title: anyTitle }), { freq: 6, nil: null }),
    emphasis: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    strong: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    strike: fc.integer({ min: 0, max: 8 }).map((n) => n === 0),
    code: fc.integer({ min: 0, max: 8 }).map((n) => n === 0),
  })
  .map((has) =>
    [
      has.link ? marks.link.create(has.link) : null,
      has.emphasis ? marks.emphasis.create() : null,
      has.strong ? marks.strong.create() : null,
      has.strike ? marks.strike.create() : null,
      has.code ? marks.code.create() : null,
    ].filter((mark): mark is Mark => mark !== null),
  );

const RAW = ['<kbd>', '</kbd>', '<b class="x">', '[^1]', '![alt](src.png)', '![a \\[b\\]](<> "AKP")', '<!-- aside -->'];
const leaf = fc.oneof(
  { weight: 3, arbitrary: fc.constant(nodes.hard_break.create()) },
  { weight: 1, arbitrary: fc.constantFrom(...RAW).map((source) => nodes.raw_inline.create({ source })) },
);
const inlinePiece = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: anyText.map((text) => articleSchema.text(text)) }, { weight: 1, arbitrary: leaf }),
  anyMarks,
);

/** A raw piece first in a line would begin a block of HTML or a figure; the reader makes none there. */
function withoutRawStart(pieces: readonly Node[]): Node[] {
  const kept: Node[] = [];
  let start = true;
  for (const piece of pieces) {
    if (start && piece.type === nodes.raw_inline) continue;
    kept.push(piece);
    start = piece.type === nodes.hard_break;
  }
  return kept;
}

/** No line end inside code: a code span cannot hold one. */
const joined = (pieces: readonly (readonly [Node, readonly Mark[]])[]): Node[] =>
  withoutRawStart(
    pieces.map(([node, set]) => {
      const code = set.some((mark) => mark.type === marks.code);
      const isNote = node.type === nodes.raw_inline && String(node.attrs.source).startsWith('[');
      if (!node.isText) return node.mark(set.filter((mark) => mark.type !== marks.code && (mark.type !== marks.link || !isNote)));
      return code ? articleSchema.text((node.text ?? '').replace(/[\n\r\u2028\u2029]/g, ' '), set) : node.mark(set);
    }),
  );

const fragmentOf = (pieces: readonly Node[]): Fragment => pieces.reduce((all, node) => all.append(Fragment.from(node)), Fragment.empty);

export const anyInline = (minLength = 0): fc.Arbitrary<Fragment> =>
  fc
    .array(inlinePiece, { minLength, maxLength: 5 })
    .map((pieces) => fragmentOf(joined(pieces)))
    .map((content) => (content.size > 0 || minLength === 0 ? content : Fragment.from(articleSchema.text('x'))));

export const anyParagraph = anyInline(1).map((content) => nodes.paragraph.create(null, content));
const text = (words: string): Node[] => (words === '' ? [] : [articleSchema.text(words)]);
const maybeText = fc.option(anyText, { nil: '' });

const anySubhead = fc
  .tuple(fc.integer({ min: 1, max: 6 }), anyInline())
  .map(([level, content]) => nodes.subhead.create({ level }, content));
const anyFigure = fc
  .record({ src: anyHref, alt: maybeText, credit: maybeText, caption: anyInline() })
  .map(({ src, alt, credit, caption }) =>
    nodes.figure.create({ src, alt }, [nodes.caption.create(null, caption), nodes.credit.create(null, text(credit))]),
  );
const anyStash = fc.array(anyParagraph, { minLength: 1, maxLength: 3 }).map((inside) => nodes.stash.create(null, inside));
const anyPull = fc.array(anyParagraph, { minLength: 1, maxLength: 3 }).map((inside) => nodes.pull_quote.create(null, inside));
const anyTable = fc
  .record({
    aligns: fc.array(fc.constantFrom(null, 'left', 'center', 'right'), { minLength: 1, maxLength: 3 }),
    cells: fc.array(fc.array(anyInline(), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ aligns, cells }) =>
    nodes.table.create(
      null,
      cells.map((row, at) =>
        nodes.table_row.create(
          null,
          aligns.map((align, column) => nodes[at === 0 ? 'table_header' : 'table_cell'].create({ align }, row[column])),
        ),
      ),
    ),
  );
const anyRaw = fc
  .constantFrom('```js\nlet x = 1;\n```', '<div>\nraw\n</div>', '[^1]: A note.', '<!-- an ordinary comment -->')
  .map((source) => nodes.raw_block.create(null, articleSchema.text(source)));
const anyRule = fc.constant(nodes.rule.create());

const leaves: fc.Arbitrary<Node> = fc.oneof(
  { weight: 6, arbitrary: anyParagraph },
  anySubhead,
  anyFigure,
  anyStash,
  anyPull,
  anyTable,
  anyRule,
);

/** Tight only where Markdown can say so: the attribute is how the list was last written, not what anybody wrote. */
function settledList(list: Node): Node {
  return list.type.create({ ...list.attrs, tight: isTight(list) }, list.content);
}

const { block } = fc.letrec<{ block: Node; item: Node; list: Node; quote: Node }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    { weight: 5, arbitrary: leaves },
    { weight: 1, arbitrary: tie('list') },
    { weight: 1, arbitrary: tie('quote') },
  ),
  item: fc
    .tuple(
      fc.oneof({ weight: 5, arbitrary: anyParagraph }, { weight: 1, arbitrary: fc.constant(nodes.paragraph.create()) }),
      fc.array(tie('block'), { maxLength: 2 }),
    )
    .map(([first, rest]) => {
      const followed = first.content.size === 0 && rest[0]?.type === nodes.paragraph ? rest.slice(1) : rest;
      const inside = first.content.size === 0 && followed[0]?.type === nodes.paragraph ? [] : followed;
      return nodes.list_item.create(null, [first, ...inside]);
    }),
  list: fc
    .record({
      ordered: fc.boolean(),
      order: fc.constantFrom(0, 1, 1, 1, 9, 98),
      tight: fc.boolean(),
      items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    })
    .map(({ ordered, order, tight, items }) =>
      settledList(ordered ? nodes.ordered_list.create({ order, tight }, items) : nodes.bullet_list.create({ tight }, items)),
    ),
  quote: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((inside) => nodes.block_quote.create(null, inside)),
}));

export const anyBlock: fc.Arbitrary<Node> = fc.oneof({ weight: 12, arbitrary: block }, { weight: 1, arbitrary: anyRaw });

const anyMeta: fc.Arbitrary<Meta> = fc
  .record({
    byline: fc.array(anyText, { maxLength: 2 }),
    tags: fc.array(anyText, { maxLength: 3 }),
    dateline: maybeText,
    section: maybeText,
    slug: maybeText,
    status: fc.constantFrom(...ARTICLE_STATUSES),
    language: fc.constantFrom('en', 'km', 'en-GB'),
    created: fc.constantFrom('', '2026-11-24T08:00:00Z', '2026-11-24'),
  })
  .map((some) => ({ ...emptyMeta(), ...some }));

export const anyArticle: fc.Arbitrary<Node> = fc
  .record({ meta: anyMeta, headline: maybeText, standfirst: maybeText, body: fc.array(anyBlock, { minLength: 1, maxLength: 6 }) })
  .map(({ meta, headline, standfirst, body }) =>
    nodes.doc.create({ meta }, [nodes.headline.create(null, text(headline)), nodes.standfirst.create(null, text(standfirst)), ...body]),
  );
