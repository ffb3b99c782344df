import type { Problem, ProblemCode } from '../../core/problem.ts';

const file = (problem: Problem): string => (problem.file ? `“${problem.file}”` : 'The file');

/** What may go wrong while a foreign file is read, in a process of its own. */
export const readingProblems = {
  'read-too-long': (p) =>
    `${file(p)} took too long to read and was let go; nothing was changed. Copy the part you need into a file of its own and try again.`,
  'read-too-heavy': (p) =>
    `${file(p)} needs more memory to read than any story does, so it was let go; nothing was changed. Copy the part you need into a file of its own.`,
  'read-failed': (p) =>
    `${file(p)} could not be read: the reader broke off at it. Nothing was changed. Copy its text and use “Paste an article”.`,
  'packed-too-full': (p) =>
    `${file(p)} unpacks to far more than a document holds, so it was not read. Ask whoever sent it for a plain copy.`,
  'declares-type': (p) =>
    `${file(p)} holds declarations (a DTD) that no document of Word has, so it was not read. Ask whoever sent it for a plain copy.`,
} satisfies Partial<Record<ProblemCode, (problem: Problem) => string>>;
