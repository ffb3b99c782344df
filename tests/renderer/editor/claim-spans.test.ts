import fc from 'fast-check';
import { history, redo, undo } from 'prosemirror-history';
import { Slice } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../../core/article/schema.ts';
import { claimMarksPlugin } from '../../../renderer/editor/claim-marks.ts';
import { claimSpans, claimSpansPlugin, withSpanAction } from '../../../renderer/editor/claim-spans.ts';
import type { MarkedSpan } from '../../../renderer/editor/contract.ts';

const { nodes } = articleSchema;

function articleOf(headline: string, ...paragraphs: readonly string[]) {
  const text = (words: string) => (words === '' ? [] : [articleSchema.text(words)]);
  return nodes.doc.create(null, [
    nodes.headline.create(null, text(headline)),
    nodes.standfirst.create(),
    ...paragraphs.map((words) => nodes.paragraph.create(null, text(words))),
  ]);
}

function open(doc: ReturnType<typeof articleOf>, spans: readonly MarkedSpan[]): EditorState {
  return EditorState.create({ doc, plugins: [history({ newGroupDelay: 0 }), claimSpansPlugin(spans), claimMarksPlugin()] });
}

function place(state: EditorState, words: string): { from: number; to: number } {
  let found: { from: number; to: number } | null = null;
  state.doc.descendants((node, at) => {
    const index = node.isText && !found ? (node.text ?? '').indexOf(words) : -1;
    if (index >= 0) found = { from: at + index, to: at + index + words.length };
    return !found;
  });
  if (!found) throw new Error(`"${words}" is not in the article`);
  return found;
}

function begin(headline: string, paragraphs: readonly string[], claims: Readonly<Record<string, string>>): EditorState {
  const doc = articleOf(headline, ...paragraphs);
  const bare = open(doc, []);
  return open(
    doc,
    Object.entries(claims).map(([id, words]) => ({ id, ...place(bare, words) })),
  );
}

function wordsOf(state: EditorState, id: string): string | null {
  const span = claimSpans(state).spans.get(id);
  return span ? state.doc.textBetween(span.from, span.to, '\n\n') : null;
}

function apply(state: EditorState, make: (tr: Transaction) => Transaction): EditorState {
  return state.apply(make(state.tr));
}

function history_(state: EditorState, command: typeof undo): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

function paste(state: EditorState, slice: Slice, at: number): EditorState {
  return apply(state, (tr) => tr.replace(at, at, slice).setMeta('paste', true).setMeta('uiEvent', 'paste'));
}

const STORY = ['Sok Vanna has run the landing since 1997.', 'About 3,900 people use it each day.', 'Nothing else happened here.'];
const CLAIMS = { since: 'since 1997', people: 'About 3,900 people' };

describe('where a claim stands', () => {
  const start = begin('Ferry fares double', STORY, CLAIMS);

  test('an edit before it moves it, an edit elsewhere leaves it', () => {
    const moved = apply(start, (tr) => tr.insertText('Mr ', place(start, 'Sok').from));
    expect(wordsOf(moved, 'since')).toBe('since 1997');
    const after = apply(moved, (tr) => tr.insertText('!', place(moved, 'happened').to));
    expect(claimSpans(after).spans.get('since')).toEqual(claimSpans(moved).spans.get('since'));
  });

  test.each([
    { name: 'a digit typed right behind a number', words: 'since 1997', edge: 'to', typed: '0', expected: 'since 19970' },
    { name: 'a letter typed right before a word', words: 'since 1997', edge: 'from', typed: 'x', expected: 'xsince 1997' },
    { name: 'a space typed behind', words: 'since 1997', edge: 'to', typed: ' ', expected: 'since 1997' },
    { name: 'a full stop typed behind', words: 'About 3,900 people', edge: 'to', typed: '.', expected: 'About 3,900 people' },
  ] as const)('$name', ({ words, edge, typed, expected }) => {
    const id = words.startsWith('since') ? 'since' : 'people';
    const next = apply(start, (tr) => tr.insertText(typed, place(start, words)[edge]));
    expect(wordsOf(next, id)).toBe(expected);
  });

  test('cut, wait, paste keeps it; a second paste makes no second one', () => {
    const { from, to } = place(start, STORY[1] ?? '');
    const slice = start.doc.slice(from, to);
    const cut = apply(start, (tr) => tr.delete(from, to));
    expect(claimSpans(cut).spans.get('people')).toBeNull();
    const waited = apply(cut, (tr) => tr.insertText('Later. ', place(cut, 'Nothing').from));
    const back = paste(waited, slice, place(waited, 'Sok').from);
    expect(wordsOf(back, 'people')).toBe('About 3,900 people');
    const twice = paste(back, slice, place(back, 'happened').from);
    expect(claimSpans(twice).spans.get('people')).toEqual(claimSpans(back).spans.get('people'));
  });

  test('typing its words elsewhere does not bring a deleted claim back', () => {
    const { from, to } = place(start, 'since 1997');
    const cut = apply(start, (tr) => tr.delete(from, to));
    const typed = apply(cut, (tr) => tr.insertText('since 1997', place(cut, 'happened').from));
    expect(claimSpans(typed).spans.get('since')).toBeNull();
  });

  test('a move in one step keeps it', () => {
    const { from, to } = place(start, 'About 3,900 people ');
    const slice = start.doc.slice(from, to);
    const moved = apply(start, (tr) => tr.delete(from, to).replace(place(start, 'Sok').from, place(start, 'Sok').from, slice));
    expect(wordsOf(moved, 'people')).toBe('About 3,900 people');
  });

  test('undo and redo bring the very spans back', () => {
    const { from, to } = place(start, STORY[1] ?? '');
    const cut = apply(start, (tr) => tr.delete(from - 1, to + 1));
    const undone = history_(cut, undo);
    expect(claimSpans(undone).spans).toEqual(claimSpans(start).spans);
    expect(claimSpans(history_(undone, redo)).spans.get('people')).toBeNull();
  });

  test('a claim made or removed by hand is not undone with the text', () => {
    const typed = apply(start, (tr) => tr.insertText('Well. ', place(start, 'Nothing').from));
    const made = apply(typed, (tr) => withSpanAction(tr, { kind: 'add', spans: [{ id: 'new', ...place(typed, 'Sok Vanna') }] }));
    const removed = apply(made, (tr) => withSpanAction(tr, { kind: 'remove', id: 'since' }));
    const undone = history_(removed, undo);
    expect(wordsOf(undone, 'new')).toBe('Sok Vanna');
    expect(claimSpans(undone).spans.has('since')).toBe(false);
  });

  test('a lost claim that was linked again by hand keeps its new place through undo', () => {
    const { from, to } = place(start, 'since 1997');
    const cut = apply(start, (tr) => tr.delete(from, to));
    const typed = apply(cut, (tr) => tr.insertText('Well. ', place(cut, 'Nothing').from));
    const linked = apply(typed, (tr) => withSpanAction(tr, { kind: 'add', spans: [{ id: 'since', ...place(typed, 'Sok Vanna') }] }));
    expect(wordsOf(history_(linked, undo), 'since')).toBe('Sok Vanna');
  });

  test('split and join leave it whole; a replaced document brings its own spans and undo the old ones', () => {
    const inside = place(start, '3,900').from;
    const split = apply(start, (tr) => tr.split(inside));
    expect(wordsOf(split, 'people')).toBe('About \n\n3,900 people');
    const joined = apply(split, (tr) => tr.join(inside + 1));
    expect(wordsOf(joined, 'people')).toBe('About 3,900 people');
    const other = articleOf('Other', 'It was since 1997.');
    const span = { id: 'since', ...place(open(other, []), 'since 1997') };
    const replaced = apply(start, (tr) =>
      withSpanAction(tr.replaceWith(0, start.doc.content.size, other.content), { kind: 'replace', spans: [span] }),
    );
    expect([wordsOf(replaced, 'since'), wordsOf(replaced, 'people')]).toEqual(['since 1997', null]);
    expect(claimSpans(history_(replaced, undo)).spans).toEqual(claimSpans(start).spans);
  });
});

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

function joinable(state: EditorState, at: number): number | null {
  const $pos = state.doc.resolve(textPos(state, at));
  return $pos.index(0) > 2 ? $pos.before(1) : null;
}

function step({ state, clipboard }: Run, change: Edit): Run {
  const edited = (make: (tr: Transaction) => Transaction): Run => ({ state: apply(state, make), clipboard });
  switch (change.kind) {
    case 'insert':
      return edited((tr) => tr.insertText(change.text, textPos(state, change.at)));
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
            const isApart = was && touched && (was.to < touched.from || was.from > touched.to);
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

  test('no two claims come to stand on the same words when none did', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (changes) => {
        const { state } = changes.reduce<Run>(step, { state: start, clipboard: Slice.empty });
        const spans = ids.map((id) => claimSpans(state).spans.get(id)).filter((span) => span !== null && span !== undefined);
        expect(new Set(spans.map(({ from, to }) => `${from}-${to}`)).size).toBe(spans.length);
      }),
      settings,
    );
  });
});
