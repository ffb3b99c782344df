import { formatFor } from './format.ts';
import { shortened } from './shortened.ts';

const { moment, plural } = formatFor('en-GB');

/** Parts of a story that were not verified, declared by a person. */
export const unverified = {
  title: 'What was not verified',
  lede: 'Parts of this story that could not be verified, said of the story as a whole. It holds nothing back; the gate and the report name it.',
  empty: 'Nobody has declared anything not verified.',
  readOnly: 'This article can be read but not changed.',
  part: 'Which part',
  partHint: 'As a sentence would name it: “the casualty figures”.',
  why: 'Why not',
  missing: 'Say which part, and why it was not verified.',
  declare: 'Declare',
  withdraw: 'Take back',
  withdrawOf: (part: string) => `Take back: ${part}`,
  undone: {
    declared: (part: string) => `Undone: “${shortened(part)}” is not declared any more.`,
    withdrawn: (part: string) => `Undone: “${shortened(part)}” is declared not verified again.`,
  },
  by: (name: string, at: string) => `Declared by ${name}, ${moment(at)}`,
  count: (count: number) => plural(count, { one: 'one part', other: '# parts' }),
  label: 'Not verified',
};

export type UnverifiedWords = typeof unverified;
