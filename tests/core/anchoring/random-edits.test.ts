import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { reanchor } from '../../../core/anchoring/align.ts';
import { countStates } from '../../../core/anchoring/count.ts';
import { describe, followed, rangeOf } from '../../../core/anchoring/describe.ts';
import { follow, growToTokens, reattach, regain, type Range } from '../../../core/anchoring/follow.ts';
import { sameText } from '../../../core/anchoring/same-text.ts';
import type { Anchor } from '../../../core/saved/docket.ts';

/** One replacement of `from`..`to` by `text`, UTF-16. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const WORDS = [
  'salt',
  'the',
  'ferry',
  '1,204',
  '12',
  '21',
  'people',
  'Sovann',
  'not',
  '$4.2',
  'million',
  'riel',
  'ដុំ',
  '៤១',
  'នាក់',
  'café',
  '👩‍🌾',
  'on',
  'Monday',
];

function story(seed: readonly number[]): string {
  const word = (at: number): string => WORDS[(seed[at % seed.length] ?? 0) % WORDS.length] ?? 'word';
  const sentences = Array.from({ length: 18 }, (_, line) => {
    const words = Array.from({ length: 5 + (line % 4) }, (__, at) => word(line * 7 + at * 3 + line * at));
    return `${words.join(' ')}.`;
  });
  return Array.from({ length: 6 }, (_, part) => sentences.slice(part * 3, part * 3 + 3).join(' ')).join('\n\n');
}

type Kind = 'insert' | 'delete' | 'replace' | 'split' | 'join' | 'duplicate' | 'cut-paste' | 'undo';
interface Act {
  readonly kind: Kind;
  readonly at: number;
  readonly size: number;
  readonly word: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom<Kind>('insert', 'delete', 'replace', 'split', 'join', 'duplicate', 'cut-paste', 'undo'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  size: fc.integer({ min: 1, max: 30 }),
  word: fc.nat(WORDS.length - 1),
});

/** The edits an act consists of, each made on the text the one before left. */
function editsOf(text: string, { kind, at, size, word }: Act): Edit[] {
  const from = Math.floor(at * text.length);
  const to = Math.min(text.length, from + size);
  const typed = WORDS[word] ?? 'word';
  if (kind === 'insert') return [{ from, to: from, text: word % 2 ? ` ${typed}` : typed }];
  if (kind === 'delete') return [{ from, to, text: '' }];
  if (kind === 'replace') return [{ from, to, text: typed }];
  if (kind === 'split') return [{ from, to: from, text: '\n\n' }];
  if (kind === 'duplicate') return [{ from: to, to, text: text.slice(from, to) }];
  if (kind === 'join') {
    const gap = text.indexOf('\n\n', from);
    return gap < 0 ? [] : [{ from: gap, to: gap + 2, text: ' ' }];
  }
  const rest = text.length - (to - from);
  return [
    { from, to, text: '' },
    { from: Math.floor((size / 31) * rest), to: Math.floor((size / 31) * rest), text: text.slice(from, to) },
  ];
}

const stepMap = (edit: Edit) => ({
  map(position: number, side = 1): number {
    const grown = edit.text.length - (edit.to - edit.from);
    if (position < edit.from) return position;
    if (position > edit.to) return position + grown;
    const end = edit.from + edit.text.length;
    if (edit.from === edit.to) return side < 0 ? edit.from : end;
    if (position === edit.from) return edit.from;
    if (position === edit.to) return end;
    return side < 0 ? edit.from : end;
  },
});

interface Desk {
  readonly text: string;
  readonly anchors: Record<string, Anchor>;
  readonly spans: Record<string, Range | null>;
}

/** What the editor does with every claim on one edit. */
function edited(desk: Desk, edit: Edit): Desk {
  const text = desk.text.slice(0, edit.from) + edit.text + desk.text.slice(edit.to);
  const spans: Record<string, Range | null> = {};
  for (const [id, span] of Object.entries(desk.spans)) {
    const mapped = span && follow(span, stepMap(edit));
    const grown = mapped && span ? growToTokens(text, mapped, { text: desk.text, ...span }) : mapped;
    const anchor = desk.anchors[id] as Anchor;
    spans[id] = (grown && anchor.was && regain(text, grown, anchor.was)) || grown;
  }
  const orphans = Object.entries(spans).flatMap(([id, span]) => (span ? [] : [{ id, words: (desk.anchors[id] as Anchor).exact }]));
  for (const { id, from, to } of reattach(orphans, edit)) spans[id] = { from, to };
  const anchors = Object.fromEntries(
    Object.entries(spans).map(([id, span]) => [id, followed(text, span ?? { from: 0, to: 0 }, desk.anchors[id] as Anchor)]),
  );
  return { text, anchors, spans };
}

function opened(text: string, places: readonly (readonly [number, number])[]): Desk {
  const spans: Record<string, Range> = {};
  const anchors: Record<string, Anchor> = {};
  places.forEach(([at, size], index) => {
    const from = Math.floor(at * (text.length - size));
    const anchor = describe(text, from, from + size);
    const range = rangeOf(text, anchor);
    if (!range) throw new Error('a new anchor has a place');
    anchors[`c${index}`] = anchor;
    spans[`c${index}`] = range;
  });
  return { text, anchors, spans };
}

interface Checked {
  readonly text: string;
  readonly anchors: Readonly<Record<string, Anchor>>;
  readonly words: Readonly<Record<string, string>>;
  readonly outside: boolean;
}

/** Changed words are always known by what was there; only what another program did is called altered. */
function check({ text, anchors, words, outside }: Checked): void {
  const counts = countStates(anchors);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(Object.keys(words).length);
  for (const [id, anchor] of Object.entries(anchors)) {
    const range = rangeOf(text, anchor);
    const gone = anchor.state === 'orphaned' || anchor.state === 'ambiguous';
    expect(range === null, `${id} ${anchor.state}`).toBe(gone);
    if (range) expect(text.slice(range.from, range.to)).toBe(anchor.exact);
    const original = words[id] ?? '';
    if (anchor.state === 'altered') expect(outside).toBe(true);
    if (outside && anchor.state !== 'altered' && !gone) expect(anchor.was).toBeUndefined();
    if (anchor.was !== undefined) expect(anchor.was).toBe(original);
    if (!gone) expect(sameText(anchor.exact, original), `${anchor.exact} / ${original}`).toBe(anchor.was === undefined);
  }
}

const seed = Number(process.env.STET_SEED ?? 20261124);

group(`random edits, seed ${seed}`, () => {
  const session = fc.record({
    seed: fc.array(fc.nat(1000), { minLength: 12, maxLength: 40 }),
    claims: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 12,
    }),
    acts: fc.array(act, { minLength: 1, maxLength: 14 }),
  });

  test('while typing: every claim is counted, and changed words are always known to be changed', () => {
    fc.assert(
      fc.property(session, ({ seed: words, claims, acts }) => {
        let desk = opened(story(words), claims);
        const original = Object.fromEntries(Object.entries(desk.anchors).map(([id, anchor]) => [id, anchor.exact]));
        const done: Desk[] = [];
        for (const one of acts) {
          if (one.kind === 'undo') {
            desk = done.pop() ?? desk;
          } else {
            done.push(desk);
            desk = editsOf(desk.text, one).reduce(edited, desk);
          }
          check({ ...desk, words: original, outside: false });
        }
      }),
      { seed, numRuns: 400 },
    );
  });

  test('after outside edits: every claim is counted, and no changed words are called exact', () => {
    fc.assert(
      fc.property(session, ({ seed: words, claims, acts }) => {
        const desk = opened(story(words), claims);
        const original = Object.fromEntries(Object.entries(desk.anchors).map(([id, anchor]) => [id, anchor.exact]));
        let { text, anchors } = desk;
        let seen = text;
        const before: string[] = [];
        acts.forEach((one, index) => {
          if (one.kind === 'undo') text = before.pop() ?? text;
          else {
            before.push(text);
            for (const edit of editsOf(text, one)) text = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
          }
          if (index % 3 !== 0 && index !== acts.length - 1) return;
          anchors = reanchor(seen, text, anchors);
          seen = text;
          check({ text, anchors, words: original, outside: true });
        });
        check({ text: desk.text, anchors: reanchor(text, desk.text, anchors), words: original, outside: true });
      }),
      { seed, numRuns: 400 },
    );
  });
});
