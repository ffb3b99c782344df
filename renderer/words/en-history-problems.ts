import type { Problem } from '../../core/problem.ts';

type Said = (problem: Problem) => string;

/** What is said of kept texts that are not to be had. */
export const historyProblems: Readonly<Record<'history-missing' | 'history-damaged' | 'history-line-gone' | 'history-no-text', Said>> = {
  'history-missing': (p) =>
    `The text of this save point is not there: “${p.file ?? '.stet/history'}” is missing. Put the file back from a backup; the other save points are not touched by it.`,
  'history-damaged': (p) =>
    `The text of this save point is not shown, because “${p.file ?? '.stet/history'}” no longer holds what was kept or cannot be read. Put the file back from a backup; the other save points are not touched by it.`,
  'history-no-text': (p) =>
    `What lay in the article’s place then was no text. It is kept as it was, packed, in “${p.file ?? '.stet/history'}”: unpack that file to have it back.`,
  'history-line-gone': (p) =>
    `This save point is not in “${p.file ?? '.stet/history'}” any more. Close the history and open it again to see what is there.`,
};
