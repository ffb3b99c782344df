import { bothSides, Found, inOrder, merged, without, type Gap, type Run } from './gaps.ts';
import { noPieces, tokenPieces, type Naming, type Pieces, type Stretch } from './pieces.ts';
import type { Search } from './patience.ts';

/** Two texts under alignment, and the numbers of their tokens. */
export interface Texts {
  readonly before: string;
  readonly after: string;
  readonly names: Naming;
}

const BETWEEN = '\n\n';

function tokens(text: string, within: Stretch, names: Naming): Pieces {
  const pieces = noPieces();
  tokenPieces(text, within, names, pieces);
  return pieces;
}

/** From the end of one run to the next one, no farther than the paragraph. */
function behind(text: string, from: number, next: number | undefined): Stretch {
  const free = text.slice(from, Math.max(from, next ?? text.length));
  const end = free.indexOf(BETWEEN);
  return { from, to: from + (end < 0 ? free.length : end) };
}

function ahead(text: string, to: number, previous: number | undefined): Stretch {
  const free = text.slice(Math.min(to, previous ?? 0), to);
  const end = free.lastIndexOf(BETWEEN);
  return { from: to - free.length + (end < 0 ? 0 : end), to };
}

/** For every run that moved, what is free beside it on both sides. Each free stretch is in one gap at most. */
function gapsBeside({ before, after, names }: Texts, runs: readonly Run[], side: 'behind' | 'ahead'): Gap[] {
  const inB = [...runs].sort((one, other) => one.b - other.b);
  const rank = new Map(inB.map((run, index) => [run, index]));
  return runs.flatMap((run, index) => {
    if (!run.moved) return [];
    const at = rank.get(run) ?? 0;
    const [endA, endB] = [run.a + run.length, run.b + run.length];
    const stretches =
      side === 'behind'
        ? [behind(before, endA, runs[index + 1]?.a), behind(after, endB, inB[at + 1]?.b)]
        : [ahead(before, run.a, endOf(runs[index - 1], 'a')), ahead(after, run.b, endOf(inB[at - 1], 'b'))];
    const [a, b] = [tokens(before, stretches[0] as Stretch, names), tokens(after, stretches[1] as Stretch, names)];
    return bothSides({ a, b }) ? [{ a, b }] : [];
  });
}

const endOf = (run: Run | undefined, side: 'a' | 'b'): number | undefined => run && run[side] + run.length;

function noteUsed(pieces: Pieces, from: number, length: number, used: Set<number>): void {
  for (const start of pieces.from) if (start >= from && start < from + length) used.add(start);
}

/**
 * What stood beside words that moved has moved with them, changed or not: it is matched with what stands beside them now, to the end of
 * the paragraph, before it can be taken for something else. Returns the gaps without what was matched.
 */
export function besideMoves(texts: Texts, gaps: readonly Gap[], found: Found, search: Search): Gap[] {
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  for (const side of ['behind', 'ahead'] as const) {
    const runs = merged(texts.before, texts.after, found.runs);
    for (const gap of gapsBeside(texts, runs, side)) {
      const beside = new Found(texts.before, texts.after);
      inOrder(gap, search, beside);
      for (const run of beside.runs) {
        found.runs.push({ ...run, moved: true });
        noteUsed(gap.a, run.a, run.length, usedA);
        noteUsed(gap.b, run.b, run.length, usedB);
      }
    }
  }
  return gaps.map((gap) => ({ a: without(gap.a, usedA), b: without(gap.b, usedB) }));
}
