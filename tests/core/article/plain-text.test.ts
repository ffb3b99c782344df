import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { offsetToPos, posToOffset } from '../../../core/article/text-positions.ts';
import { anyArticle } from './any-article.ts';

function docOf(source: string): Node {
  const result = openArticle(source);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.doc;
}

const SOURCE = `---
headline: Head
standfirst: Stand
---
One *two*[^1]\\
three

## Sub

- item

  - nested
- 

> quote

> [!pull]
> pull

![alt](a.png "AKP")
Caption

| h | i |
|---|---|
| c |  |

<!-- stash
kept
-->

***

\`\`\`
raw
\`\`\`
`;

describe('the projection', () => {
  it('has headline, standfirst and every textblock in reading order, empty ones left out', () => {
    const { text, units } = plainText(docOf(SOURCE));
    expect(units.map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
      ['headline', 'Head'],
      ['standfirst', 'Stand'],
      ['paragraph', 'One two[^1]\nthree'],
      ['subhead', 'Sub'],
      ['list-item', 'item'],
      ['list-item', 'nested'],
      ['quote', 'quote'],
      ['pull-quote', 'pull'],
      ['caption', 'Caption'],
      ['credit', 'AKP'],
      ['cell', 'h'],
      ['cell', 'i'],
      ['cell', 'c'],
      ['stash', 'kept'],
      ['raw', '```\nraw\n```'],
    ]);
    const between = units.slice(1).map(({ from }, at) => text.slice(units[at]?.to, from));
    expect(between.filter((gap) => gap !== '\n\n')).toEqual(['\t']);
  });

  it('tells in which column of a table a word stands, empty cells and all', () => {
    const of = (row: string): string => plainText(docOf(`| a | b | c | d |\n| --- | --- | --- | --- |\n${row}\n\nEnd\there.\n`)).text;
    expect(of('| Town | 45 |  | 2024 |')).toBe('a\tb\tc\td\n\nTown\t45\t\t2024\n\nEnd here.');
    expect(of('| Town |  | 45 | 2024 |')).toBe('a\tb\tc\td\n\nTown\t\t45\t2024\n\nEnd here.');
    expect(of('|  | Town |  |  |')).toBe('a\tb\tc\td\n\n\tTown\n\nEnd here.');
    expect(of('|  |  |  |  |')).toBe('a\tb\tc\td\n\nEnd here.');
  });

  it('of an article without words is empty', () => {
    const projection = plainText(docOf(''));
    expect(projection).toEqual({ text: '', units: [], runs: [] });
    expect(offsetToPos(projection, 0, 1)).toBe(1);
    expect(posToOffset(projection, 3)).toBe(0);
  });

  it('says where each offset is in the document, and back', () => {
    fc.assert(
      fc.property(anyArticle, (doc) => {
        const projection = plainText(doc);
        for (const run of projection.runs) {
          const whole = run.size === run.length;
          for (const into of whole ? Array.from({ length: run.length + 1 }, (_, n) => n) : [0, run.length]) {
            const offset = run.offset + into;
            for (const side of [-1, 1] as const) expect(posToOffset(projection, offsetToPos(projection, offset, side))).toBe(offset);
          }
        }
        for (const { from, to, pos } of projection.units) {
          expect(offsetToPos(projection, from, 1)).toBe(pos);
          expect(offsetToPos(projection, from, -1)).toBe(pos);
          expect(offsetToPos(projection, to, -1)).toBe(pos + doc.resolve(pos).parent.content.size);
          expect(posToOffset(projection, pos)).toBe(from);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has the words that the document has between the positions of a range', () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(), fc.nat(), (doc, one, other) => {
        const projection = plainText(doc);
        const unit = projection.units[one % Math.max(1, projection.units.length)];
        if (!unit) return;
        const from = unit.from + (other % (unit.to - unit.from));
        const start = offsetToPos(projection, from, 1);
        const leaf = (node: Node): string => (node.type.name === 'hard_break' ? '\n' : String(node.attrs.source ?? ''));
        const inLeaf = projection.runs.some((run) => run.size !== run.length && from > run.offset && from < run.offset + run.length);
        if (!inLeaf)
          expect(doc.textBetween(start, offsetToPos(projection, unit.to, -1), '', leaf).replaceAll('\t', ' ')).toBe(
            projection.text.slice(from, unit.to),
          );
      }),
      { numRuns: 200 },
    );
  });
});
