import fc from 'fast-check';
import { redo, undo } from 'prosemirror-history';
import { Slice } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { claimSpans } from '../../../renderer/editor/claim-spans.ts';
import { apply, begin, CLAIMS, history_, paste, STORY, wordsOf } from './spans-story.ts';

/** Words at an end of a claim, or all of it, are deleted and others typed in their place. */
const retyping = fc.record({
  kind: fc.constant('retype' as const),
  claim: fc.constantFrom('since', 'people', 'head', 'name', 'not'),
  side: fc.constantFrom('start' as const, 'end' as const, 'whole' as const),
  size: fc.integer({ min: 1, max: 8 }),
  text: fc.constantFrom('12', '$1,000', 'did', 'Phal Sok', 'ក្រុងថ្មី', ' x '),
});
type Retype = typeof retyping extends fc.Arbitrary<infer T> ? T : never;

/** Edits by fractions of the document, so that any of them fits any document. */
const edit = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(999), text: fc.constantFrom('x', '0', ' ', 'not ', 'ក្រុង', '1,000') }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(999), size: fc.integer({ min: 1, max: 30 }) }),
  fc.record({
    kind: fc.constant('replace' as const),
    at: fc.nat(999),
    size: fc.integer({ min: 1, max: 12 }),
    text: fc.constantFrom('12', 'did', 'Phal'),
  }),
  retyping,
  fc.record({ kind: fc.constant('split' as const), at: fc.nat(999) }),
  fc.record({ kind: fc.constant('join' as const), at: fc.nat(999) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(999), size: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('copy' as const), at: fc.nat(999), size: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('paste' as const), at: fc.nat(999) }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('redo' as const) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

interface Run {
  readonly state: EditorState;
  readonly clipboard: Slice;
}

/** A position in text at a fraction of the document. */
function textPos(state: EditorState, at: number): number {
  const pos = Math.round((at / 999) * state.doc.content.size);
  return TextSelection.near(state.doc.resolve(pos)).from;
}

function rangeAt(state: EditorState, at: number, size: number): { from: number; to: number } {
  const from = textPos(state, at);
  return { from, to: Math.min(state.doc.resolve(from).end(), from + size) };
}

/** What a retyping deletes: words at an end of a claim, in one block; null when the claim has no such end. */
function retyped(state: EditorState, { claim, side, size }: Retype): { from: number; to: number } | null {
  const span = claimSpans(state).spans.get(claim);
  if (!span || !state.doc.resolve(span.from).sameParent(state.doc.resolve(span.to))) return null;
  if (side === 'whole') return span;
  if (span.to - span.from <= size) return null;
  return side === 'start' ? { from: span.from, to: span.from + size } : { from: span.to - size, to: span.to };
}

function retype(state: EditorState, change: Retype): EditorState {
  const range = retyped(state, change);
  if (!range) return state;
  let now = apply(state, (tr) => tr.setSelection(TextSelection.create(tr.doc, range.from, range.to)).deleteSelection());
  for (const letter of change.text) now = apply(now, (tr) => tr.insertText(letter));
  return now;
}

function joinable(state: EditorState, at: number): number | null {
  const $pos = state.doc.resolve(textPos(state, at));
  return $pos.index(0) > 2 ? $pos.before(1) : null;
}

function step({ state, clipboard }: Run, change: Edit): Run {
  const edited = (make: (tr: Transaction) => Transaction): Run => ({ state: apply(state, make), clipboard });
  switch (change.kind) {
    case 'insert':
      return edited((tr) => tr.insertText(change.text, textPos(state, change.at)));
    case 'retype':
      return { state: retype(state, change), clipboard };
    case 'undo':
      return { state: history_(state, undo), clipboard };
    case 'redo':
      return { state: history_(state, redo), clipboard };
    case 'split': {
      const pos = textPos(state, change.at);
      return state.doc.resolve(pos).index(0) < 2 ? { state, clipboard } : edited((tr) => tr.split(pos));
    }
    case 'join': {
      const pos = joinable(state, change.at);
      return pos === null ? { state, clipboard } : edited((tr) => tr.join(pos));
    }
    case 'paste':
      return { state: paste(state, clipboard, textPos(state, change.at)), clipboard };
    case 'delete':
    case 'replace':
    case 'cut':
    case 'copy': {
      const { from, to } = rangeAt(state, change.at, change.size);
      const slice = change.kind === 'cut' || change.kind === 'copy' ? state.doc.slice(from, to) : clipboard;
      if (change.kind === 'copy' || from >= to) return { state, clipboard: slice };
      const text = change.kind === 'replace' ? change.text : '';
      return { state: apply(state, (tr) => (text === '' ? tr.delete(from, to) : tr.insertText(text, from, to))), clipboard: slice };
    }
  }
}

function undoAll(state: EditorState): EditorState {
  for (let now = state; ;) {
    const next = history_(now, undo);
    if (next === now) return now;
    now = next;
  }
}

/** How far a change reaches in the old document; null when nothing changed. */
function changedIn(before: EditorState, after: EditorState): { from: number; to: number } | null {
  const from = before.doc.content.findDiffStart(after.doc.content);
  const end = before.doc.content.findDiffEnd(after.doc.content);
  return from === null || !end ? null : { from, to: Math.max(from, end.a) };
}

const seed = Number(process.env['STET_SEED'] ?? 20261124);
const settings = { seed, numRuns: 300, verbose: 1 };

describe(`random edits (seed ${seed})`, () => {
  const start = begin('Fares rise on 3 November', STORY, { ...CLAIMS, head: '3 November', name: 'Sok Vanna', not: 'Nothing else' });
  const ids = ['since', 'people', 'head', 'name', 'not'];

  test('untouched words keep their claim, spans stay in the text, and undo restores every one', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (changes) => {
        let run: Run = { state: start, clipboard: Slice.empty };
        for (const change of changes) {
          const before = run.state;
          run = step(run, change);
          const touched = changedIn(before, run.state);
          for (const id of ids) {
            const was = claimSpans(before).spans.get(id);
            const span = claimSpans(run.state).spans.get(id);
            expect(span === null || (span !== undefined && span.from < span.to && span.to <= run.state.doc.content.size)).toBe(true);
            // A little farther: a digit behind a point that stands behind a number makes another number of it.
            const isApart = was && touched && (was.to + 3 < touched.from || was.from > touched.to + 3);
            if (isApart && change.kind !== 'undo' && change.kind !== 'redo') expect(wordsOf(run.state, id)).toBe(wordsOf(before, id));
          }
        }
        const undone = undoAll(run.state);
        expect(undone.doc.eq(start.doc)).toBe(true);
        expect(claimSpans(undone).spans).toEqual(claimSpans(start).spans);
      }),
      settings,
    );
  });

  test('what is typed where words of a claim were deleted is the claim’s', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), retyping, (before, change) => {
        const { state } = before.reduce<Run>(step, { state: start, clipboard: Slice.empty });
        const range = retyped(state, change);
        const span = claimSpans(state).spans.get(change.claim);
        // What a claim only grew by is not its own.
        if (!range || !span || claimSpans(state).inner.has(change.claim)) return;
        const { doc } = state;
        // The very words again make it whole, and what comes behind them stands beside it.
        if (change.text.startsWith(doc.textBetween(range.from, range.to))) return;
        const expected = doc.textBetween(span.from, range.from) + change.text + doc.textBetween(range.to, span.to);
        // A space beside a space, or a number behind another and its point, is one with it and brings it along.
        expect(wordsOf(retype(state, change), change.claim)).toContain(expected);
      }),
      settings,
    );
  });

  test('undo then redo gives the same spans', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 15 }), (changes) => {
        const { state } = changes.reduce<Run>(step, { state: start, clipboard: Slice.empty });
        const undone = history_(state, undo);
        if (undone === state) return;
        expect(claimSpans(history_(undone, redo)).spans).toEqual(claimSpans(state).spans);
      }),
      settings,
    );
  });

  test('no two claims come to stand on the same words when none did, but for what was written over words of both', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (changes) => {
        let run: Run = { state: start, clipboard: Slice.empty };
        for (const change of changes) {
          const before = run.state;
          run = step(run, change);
          const touched = changedIn(before, run.state);
          const isIn = (id: string): boolean => {
            const span = claimSpans(before).spans.get(id);
            return touched !== null && span != null && span.from < touched.to && span.to > touched.from;
          };
          if (ids.filter(isIn).length > 1) return;
        }
        const { state } = run;
        const spans = ids.map((id) => claimSpans(state).spans.get(id)).filter((span) => span !== null && span !== undefined);
        expect(new Set(spans.map(({ from, to }) => `${from}-${to}`)).size).toBe(spans.length);
      }),
      settings,
    );
  });
});
