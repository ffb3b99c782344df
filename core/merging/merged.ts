import type { Node } from 'prosemirror-model';
import type { Meta } from '../article/meta.ts';
import { blockWords, type Choice, type Choices, type MergeRow } from './merge-rows.ts';

/** A piece of what comes out: whose words it has. `open` waits for a choice and says nothing yet. */
export interface Outcome {
  readonly from: 'same' | 'mine' | 'theirs' | 'open';
  readonly part: MergeRow['part'];
  readonly text: string;
}

const has = (choice: Choice | undefined, side: 'mine' | 'theirs'): boolean => choice === side || choice === 'both';

/** The blocks that a row comes to. What both have is taken from theirs: its source lines are those of the file that is written over. */
function blocksOf({ key, options, mine, theirs }: MergeRow, choices: Choices): readonly Node[] {
  if (options.length === 0) return theirs === null ? [] : [theirs];
  const choice = choices.get(key);
  return [has(choice, 'mine') ? mine : null, has(choice, 'theirs') ? theirs : null].filter((block) => block !== null);
}

/**
 * One document of two, by the choice made for each row; what was not decided is left out, so ask `undecided` first. Id, and the dates that
 * Stet keeps, are those of `mine`.
 */
export function mergedDoc(mine: Node, theirs: Node, rows: readonly MergeRow[], choices: Choices): Node {
  const own = mine.attrs['meta'] as Meta;
  const details = rows.find(({ part }) => part === 'details');
  const { id, created, updated } = own;
  const meta: Meta = details && choices.get(details.key) === 'theirs' ? { ...(theirs.attrs['meta'] as Meta), id, created, updated } : own;
  const only = (part: 'headline' | 'standfirst', index: number): Node => {
    const row = rows.find((one) => one.part === part);
    return (row && blocksOf(row, choices)[0]) ?? mine.child(index);
  };
  const body = rows.filter(({ part }) => part === 'body').flatMap((row) => blocksOf(row, choices));
  const { paragraph } = mine.type.schema.nodes;
  const blocks = body.length > 0 || !paragraph ? body : [paragraph.create()];
  return mine.type.create({ ...mine.attrs, meta }, [only('headline', 0), only('standfirst', 1), ...blocks]);
}

/** What comes out, piece by piece, as far as it is decided. */
export function outcome(rows: readonly MergeRow[], choices: Choices): readonly Outcome[] {
  return rows.flatMap((row): Outcome[] => {
    const { part, key, options, shown } = row;
    const choice = choices.get(key);
    if (options.length > 0 && choice === undefined) return [{ from: 'open', part, text: '' }];
    if (part === 'details')
      return [
        { from: choice === 'theirs' ? 'theirs' : 'mine', part, text: (choice === 'theirs' ? shown.after : shown.before)?.text ?? '' },
      ];
    return blocksOf(row, choices).map((block) => ({
      from: options.length === 0 ? 'same' : block === row.mine ? 'mine' : 'theirs',
      part,
      text: blockWords(block),
    }));
  });
}
