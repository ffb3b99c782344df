import { redo, undo } from 'prosemirror-history';
import { describe, expect, test } from 'vitest';
import { claimSpans, withSpanAction } from '../../../renderer/editor/claim-spans.ts';
import { apply, articleOf, begin, CLAIMS, history_, open, paste, place, STORY, wordsOf } from './spans-story.ts';

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

  test('a replaced document gives no place to a claim of which it brings none, though its words stand there', () => {
    const other = articleOf('Other', 'About 3,900 people came, and it was since 1997.');
    const span = { id: 'since', ...place(open(other, []), 'since 1997') };
    const replaced = apply(start, (tr) =>
      withSpanAction(tr.replaceWith(0, start.doc.content.size, other.content), { kind: 'replace', spans: [span] }),
    );
    expect([wordsOf(replaced, 'since'), wordsOf(replaced, 'people')]).toEqual(['since 1997', null]);
    expect(claimSpans(history_(replaced, undo)).spans).toEqual(claimSpans(start).spans);
  });
});
