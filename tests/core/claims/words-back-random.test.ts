import fc from 'fast-check';
import type { Mark, Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { plainText } from '../../../core/article/plain-text.ts';
import { articleSchema } from '../../../core/article/schema.ts';
import { STRICT, sameWords } from '../../../core/claims/same-words.ts';
import { wordsBack, type WordsBack } from '../../../core/claims/words-back.ts';

const { nodes, marks } = articleSchema;
const text = (words: string, set: readonly Mark[] = []): Node => articleSchema.text(words, set);

const WORDS = ['salt', 'the', '1,204', '12', '13', 'not', '$4.2', 'riel', 'ដុំ', '៤១នាក់', 'café', '👩‍🌾', 'on', '.', ' ', ' ', '“', '-'];
const LEAVES = ['[^1]', '[^2]', '<sub>', '![a](b.png)'];
const MARKS = [[], [marks.strong.create()], [marks.link.create({ href: 'x' })], [marks.strike.create()]] as const;

interface Run {
  readonly leaf: boolean;
  readonly word: number;
  readonly mark: number;
}

const run: fc.Arbitrary<Run> = fc.record({
  leaf: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  word: fc.nat(WORDS.length - 1),
  mark: fc.nat(MARKS.length - 1),
});
const line = fc.array(run, { minLength: 1, maxLength: 14 });
const acts = fc.array(fc.record({ at: fc.nat(1000), kind: fc.constantFrom('put', 'take', 'change'), word: fc.nat(WORDS.length - 1) }), {
  maxLength: 6,
});

function inline({ leaf, word, mark }: Run): Node {
  if (leaf) return nodes.raw_inline.create({ source: LEAVES[word % LEAVES.length] });
  return text(WORDS[word] ?? 'word', MARKS[mark]);
}

function article(lines: readonly (readonly Run[])[], isTable: boolean): Node {
  const cells = (type: 'paragraph' | 'table_cell') => lines.map((runs) => nodes[type].create(null, runs.map(inline)));
  const body = isTable ? [nodes.table.create(null, [nodes.table_row.create(null, cells('table_cell'))])] : cells('paragraph');
  return nodes.doc.create(null, [nodes.headline.create(null, text('Head')), nodes.standfirst.create(), ...body]);
}

/** Words that come, go and change; what is no word stays. */
function edited(runs: readonly Run[], changes: readonly { readonly at: number; readonly kind: string; readonly word: number }[]): Run[] {
  const now = [...runs];
  for (const { at, kind, word } of changes) {
    const index = at % (now.length + 1);
    const old = now[index];
    if (kind === 'put') now.splice(index, 0, { leaf: false, word, mark: old?.mark ?? 0 });
    else if (old && !old.leaf) now.splice(index, 1, ...(kind === 'take' ? [] : [{ ...old, word }]));
  }
  return now;
}

const body = (doc: Node) => {
  const projection = plainText(doc);
  const from = projection.units.find(({ kind }) => kind !== 'headline')?.from ?? projection.text.length;
  return { projection, range: { from, to: projection.text.length }, words: projection.text.slice(from) };
};

function leavesOf(doc: Node): string[] {
  const found: string[] = [];
  doc.descendants((node) => void (node.type === nodes.raw_inline && found.push(String(node.attrs.source))));
  return found;
}

function made(doc: Node, back: WordsBack): Node {
  const tr = new Transform(doc);
  for (const edit of [...back.edits].reverse()) tr.replaceWith(edit.from, edit.to, edit.content);
  return tr.doc;
}

/** The words of each cell; a space at its edge says nothing. */
const cellsOf = (doc: Node): string[] =>
  body(doc)
    .words.split('\t')
    .map((cell) => cell.trim());

const shapeOf = (doc: Node): string[] => {
  const found: string[] = [];
  doc.descendants((node) => void (node.isBlock && found.push(node.type.name)));
  return found;
};

for (const isTable of [false, true]) {
  test(`whatever words changed ${isTable ? 'in a row' : 'in paragraphs'}, they come back or nothing is changed, and nothing but words is`, () => {
    let [back, refused] = [0, 0];
    fc.assert(
      fc.property(fc.array(fc.tuple(line, acts), { minLength: 1, maxLength: 4 }), (lines) => {
        const then = article(
          lines.map(([runs]) => runs),
          isTable,
        );
        const now = article(
          lines.map(([runs, changes]) => edited(runs, changes)),
          isTable,
        );
        then.check();
        const [before, after] = [body(then), body(now)];
        if (before.words === '' || after.words === '' || before.words === after.words) return;
        const found = wordsBack(now, after.projection, after.range, before.words);
        if (typeof found === 'string') {
          refused += 1;
          return;
        }
        back += 1;
        const doc = made(now, found);
        doc.check();
        expect(sameWords(body(doc).words, before.words, STRICT)).toBe(true);
        expect(leavesOf(doc)).toEqual(leavesOf(now));
        expect(shapeOf(doc)).toEqual(shapeOf(now));
        if (isTable) expect(cellsOf(doc)).toEqual(cellsOf(then));
      }),
      { numRuns: 400 },
    );
    // Most of it can be put back; a test in which all is refused would say nothing.
    expect(back).toBeGreaterThan(refused);
  });
}
