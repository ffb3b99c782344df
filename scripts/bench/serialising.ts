import { Fragment } from 'prosemirror-model';
import { openArticle } from '../../core/article/article-file.ts';
import { articleSerializer, writeBlocks } from '../../core/article/markdown-writer.ts';
import { articleSchema } from '../../core/article/schema.ts';
import type { Row } from './row.ts';
import { median } from './row.ts';
import { prose } from './made-library.ts';

function timed(run: () => string): { ms: number; text: string } {
  const start = performance.now();
  const text = run();
  return { ms: performance.now() - start, text };
}

/** Writing 100,000 words as Markdown, against prosemirror-markdown's own serialiser on the whole document with the same node writers. */
export function measureSerialising(words = 100_000): Row {
  const opened = openArticle(prose(words, 7));
  if (!opened.ok) throw new Error(opened.problem.code);
  const blocks = opened.value.doc.children.slice(2);
  const body = articleSchema.topNodeType.create(null, Fragment.from(blocks));
  writeBlocks(blocks.slice(0, 50));
  const whole = timed(() => articleSerializer.serialize(body));
  const runs = Array.from({ length: 5 }, () => timed(() => writeBlocks(blocks)));
  const same = runs.every((run) => run.text.trimEnd() === whole.text.trimEnd());
  const ms = median(runs.map((run) => run.ms));
  const ratio = whole.ms / ms;
  return {
    name: `serialising ${words} words (${same ? 'same bytes' : 'BYTES DIFFER'})`,
    value: ms,
    unit: 'ms',
    peer: "prosemirror-markdown's serialiser",
    peerValue: whole.ms,
    ratio,
    goal: '≥ 40 × faster, byte for byte the same',
    ok: same && ratio >= 40,
  };
}
