import { diffArrays } from 'diff';
import type { LibrarySettings } from '../saved/library-record.ts';
import type { Beside } from '../saved/signed-then.ts';
import { wordDiff, type DiffPiece } from '../text/word-diff.ts';
import type { ClaimCheck } from './article-check.ts';
import { sameTypeset } from './as-typeset.ts';
import { besideOf, withoutMarks, withoutMarksThen, type SentencesNow } from './beside.ts';
import { latestSignOff, validSignOffs } from './standing.ts';

/** Neighbours of one kind as one piece. */
function merged(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const found: DiffPiece[] = [];
  for (const { kind, text } of pieces) {
    const last = found[found.length - 1];
    if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text };
    else if (text !== '') found.push({ kind, text });
  }
  return found;
}

interface Looked {
  readonly seen: Beside;
  readonly stands: Beside;
  readonly words: string;
}

/** What the last sign-off that holds, or whoever called it not a fact, saw beside a claim, and what stands there; null where its sentence is as it was, or none remembers it. */
function lookedAt(check: ClaimCheck, now: SentencesNow, settings: LibrarySettings): Looked | null {
  const { claim, range, besideChanged, under } = check;
  if (!besideChanged || range === null) return null;
  const words = check.out ?? check.words;
  const holding = validSignOffs(claim, under === undefined ? { words } : { words, under }, settings);
  const signed = latestSignOff({ signOffs: holding.filter(({ beside }) => beside !== undefined) })?.beside;
  const seen = check.state === 'not-a-fact' ? claim.seenBeside : signed;
  const stands = besideOf(range, now);
  return seen === undefined || stands === undefined ? null : { seen, stands, words: words ?? '' };
}

/**
 * What changed in the sentence of a claim since its last sign-off that holds, word by word, with the claim's own words in it as they stand; null
 * where no word did. Each side by itself: words like the claim's own are not taken for them.
 */
export function besideChange(check: ClaimCheck, now: SentencesNow, settings: LibrarySettings): readonly DiffPiece[] | null {
  const looked = lookedAt(check, now, settings);
  if (looked === null) return null;
  const { seen, stands, words } = looked;
  const { where } = now;
  const unmarked = withoutMarks(`${stands.before}${words}${stands.after}`, where);
  const side = (one: 'before' | 'after'): DiffPiece[] =>
    wordDiff(withoutMarksThen(seen[one], seen, unmarked, where), withoutMarks(stands[one], where));
  const pieces = merged([...side('before'), { kind: 'same', text: words }, ...side('after')]);
  return pieces.some(({ kind }) => kind !== 'same') ? pieces : null;
}

/** What is another beside a claim although no word of its sentence is: where a link leads, by its words, or what stands over its row. */
export interface BesideMoved {
  readonly kind: 'link' | 'over';
  readonly words: string;
  readonly was: string;
  readonly now: string;
}

type Linked = NonNullable<Beside['links']>[number];

/** The same words linked so many times before it. */
const nth = (links: readonly Linked[], at: number): number => links.slice(0, at).filter(({ words }) => words === links[at]?.words).length;

function linksMoved({ links: were = [] }: Beside, { links: are = [] }: Beside): readonly BesideMoved[] {
  return were.flatMap(({ words, to }, at) => {
    const same = are.filter((one) => one.words === words);
    const now = (same[nth(were, at)] ?? same[0])?.to;
    return now === undefined || now === to ? [] : [{ kind: 'link' as const, words, was: to, now }];
  });
}

const inLine = (over: string | undefined): string => (over ?? '').split('\n').filter(Boolean).join(', ');

function overMoved({ over: were }: Beside, { over: are }: Beside, { tolerance }: LibrarySettings): readonly BesideMoved[] {
  if (were === undefined || are === undefined) return [];
  const moved: BesideMoved[] = [];
  // A column may have come in or gone: what stands over the others is beside the claim as it was, in another place of the row.
  let gone: string[] = [];
  const told = (came: readonly string[]): void => {
    for (let at = 0; at < Math.max(gone.length, came.length); at += 1) {
      const [was, now] = [gone[at] ?? '', came[at] ?? ''];
      if (was !== now) moved.push({ kind: 'over', words: '', was, now });
    }
    gone = [];
  };
  for (const { added, removed, value } of diffArrays(were.map(inLine), are.map(inLine), {
    comparator: (one, other) => sameTypeset(one, other, tolerance),
  })) {
    if (removed) gone = value;
    else told(added ? value : []);
  }
  told([]);
  return moved;
}

export function besideMoved(check: ClaimCheck, now: SentencesNow, settings: LibrarySettings): readonly BesideMoved[] {
  const looked = lookedAt(check, now, settings);
  return looked === null ? [] : [...linksMoved(looked.seen, looked.stands), ...overMoved(looked.seen, looked.stands, settings)];
}
