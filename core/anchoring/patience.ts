/** A run of equal items: `length` of them from index `a` on one side and index `b` on the other. */
export interface Block {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

interface Box {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

type Ids = readonly number[];

/** How runs are looked for: lengths of the grams that must be unique on both sides, longest first; `exhaust` compares small rests item by item. */
export interface Search {
  readonly grams: readonly number[];
  readonly exhaust: boolean;
}

/** Rests of at most this many pairs are compared item by item. */
const EXHAUST_LIMIT = 20_000;
/** How deep rests of rests are searched; deeper ones stay unmatched. */
const DEPTH_LIMIT = 40;
const TWICE = -1;

/** One number for `size` items in a row; equal rows have equal numbers, different ones hardly ever. */
export function gramAt(ids: Ids, at: number, size: number): number {
  let hash = 17;
  for (let offset = 0; offset < size; offset += 1) hash = Math.imul(hash, 0x01000193) ^ Math.imul(ids[at + offset] ?? 0, 0x9e3779b1);
  return hash;
}

function places(ids: Ids, from: number, to: number, size: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = from; at + size <= to; at += 1) {
    const gram = gramAt(ids, at, size);
    found.set(gram, found.has(gram) ? TWICE : at);
  }
  return found;
}

function sameGram(a: Ids, b: Ids, block: Block): boolean {
  for (let offset = 0; offset < block.length; offset += 1) if (a[block.a + offset] !== b[block.b + offset]) return false;
  return true;
}

/** Pairs of places of grams that occur once on each side, by place on the first. */
export function uniquePairs(a: Ids, b: Ids, size: number, box: Box = { a0: 0, a1: a.length, b0: 0, b1: b.length }): Block[] {
  if (box.a1 - box.a0 < size || box.b1 - box.b0 < size) return [];
  const there = places(b, box.b0, box.b1, size);
  const pairs: Block[] = [];
  for (const [gram, at] of places(a, box.a0, box.a1, size)) {
    const bt = there.get(gram);
    if (at === TWICE || bt === undefined || bt === TWICE) continue;
    const pair = { a: at, b: bt, length: size };
    if (sameGram(a, b, pair)) pairs.push(pair);
  }
  return pairs.sort((one, other) => one.a - other.a);
}

/** The longest run of pairs that rise on both sides. */
function longestRise(pairs: readonly Block[]): Block[] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach((pair, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.b ?? 0) < pair.b) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const rise: Block[] = [];
  for (let index = tails[tails.length - 1] ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rise.push(pair);
  }
  return rise.reverse();
}

interface Counting {
  readonly weight: (id: number) => number;
  readonly emit: (block: Block) => void;
}

/** The longest common subsequence of a small box, each item counted by `weight` so that words outweigh commas. */
function exhaustive(a: Ids, b: Ids, box: Box, { weight, emit }: Counting): void {
  const rows = box.a1 - box.a0;
  const columns = box.b1 - box.b0;
  const wide = columns + 1;
  const best = new Float64Array((rows + 1) * wide);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const id = a[box.a0 + i] ?? -1;
      const taken = id === b[box.b0 + j] ? (best[(i + 1) * wide + j + 1] ?? 0) + weight(id) : 0;
      best[i * wide + j] = Math.max(taken, best[(i + 1) * wide + j] ?? 0, best[i * wide + j + 1] ?? 0);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    const id = a[box.a0 + i] ?? -1;
    const here = best[i * wide + j];
    if (id === b[box.b0 + j] && here === (best[(i + 1) * wide + j + 1] ?? 0) + weight(id)) {
      emit({ a: box.a0 + i, b: box.b0 + j, length: 1 });
      i += 1;
      j += 1;
    } else if (here === best[(i + 1) * wide + j]) i += 1;
    else j += 1;
  }
}

interface Task {
  readonly box: Box;
  readonly depth: number;
}

/**
 * Runs of equal items in rising order on both sides (patience: equal ends first, then grams unique on both sides, then the same again
 * between them). Near-linear: each level reads each item a few times. `weight` says how much an item counts in small rests.
 */
export function risingBlocks(a: Ids, b: Ids, search: Search, weight: (id: number) => number = () => 1): Block[] {
  const blocks: Block[] = [];
  const emit = (block: Block): void => {
    if (block.length > 0) blocks.push(block);
  };
  const tasks: Task[] = [{ box: { a0: 0, a1: a.length, b0: 0, b1: b.length }, depth: 0 }];
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const box = trimEnds(a, b, task.box, emit);
    if (box.a0 >= box.a1 || box.b0 >= box.b1) continue;
    const rise = task.depth < DEPTH_LIMIT ? firstRise(a, b, box, search.grams) : [];
    if (rise.length > 0) pushGaps(box, rise, { tasks, depth: task.depth + 1, emit });
    else if (search.exhaust && (box.a1 - box.a0) * (box.b1 - box.b0) <= EXHAUST_LIMIT) exhaustive(a, b, box, { weight, emit });
  }
  return blocks.sort((one, other) => one.a - other.a);
}

function trimEnds(a: Ids, b: Ids, box: Box, emit: (block: Block) => void): Box {
  let { a0, b0, a1, b1 } = box;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) {
    a0 += 1;
    b0 += 1;
  }
  while (a1 > a0 && b1 > b0 && a[a1 - 1] === b[b1 - 1]) {
    a1 -= 1;
    b1 -= 1;
  }
  // One equal item at the end, as the stop of another sentence, proves nothing while both sides have more that may hold it.
  if (box.a1 - a1 === 1 && a1 > a0 && b1 > b0) [a1, b1] = [box.a1, box.b1];
  emit({ a: box.a0, b: box.b0, length: a0 - box.a0 });
  emit({ a: a1, b: b1, length: box.a1 - a1 });
  return { a0, b0, a1, b1 };
}

function firstRise(a: Ids, b: Ids, box: Box, grams: readonly number[]): Block[] {
  for (const size of grams) {
    const rise = longestRise(uniquePairs(a, b, size, box));
    if (rise.length > 0) return rise;
  }
  return [];
}

interface Queue {
  readonly tasks: Task[];
  readonly depth: number;
  readonly emit: (block: Block) => void;
}

/** Emits each unique gram as far as it was not taken by the one before, and queues what lies between. */
function pushGaps(box: Box, rise: readonly Block[], queue: Queue): void {
  let { a0, b0 } = box;
  for (const pair of rise) {
    const taken = Math.max(0, a0 - pair.a, b0 - pair.b);
    if (taken >= pair.length) continue;
    const [a, b] = [pair.a + taken, pair.b + taken];
    if (a > a0 || b > b0) queue.tasks.push({ box: { a0, a1: a, b0, b1: b }, depth: queue.depth });
    queue.emit({ a, b, length: pair.length - taken });
    a0 = pair.a + pair.length;
    b0 = pair.b + pair.length;
  }
  if (a0 < box.a1 || b0 < box.b1) queue.tasks.push({ box: { a0, a1: box.a1, b0, b1: box.b1 }, depth: queue.depth });
}
