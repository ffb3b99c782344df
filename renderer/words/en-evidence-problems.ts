import type { Problem, ProblemCode } from '../../core/problem.ts';

const file = (problem: Problem, otherwise: string): string => (problem.file ? `“${problem.file}”` : otherwise);

/** What may go wrong with evidence. */
export const evidenceProblems = {
  'evidence-too-large': (p) =>
    `${file(p, 'The file')} is larger than 500 MB, more than the library keeps. Cut it to the part that matters and add that.`,
  'evidence-unread': (p) =>
    `No words could be read from ${file(p, 'that file')}: it is damaged, locked, or larger than 20 MB (a PDF: 64 MB).`,
  'evidence-no-file': (p) =>
    `${file(p, 'That')} is no file but a folder or a device, so nothing of it was kept. Add the files that are in it, or one packed file.`,
  'evidence-changed': (p) =>
    `${file(p, 'A piece of evidence')} is not what was captured any more. It was left as it is: add the true file again.`,
  'evidence-missing': (p) => `${file(p, 'A piece of evidence')} is not in the library folder any more. Put it back, or add the file again.`,
  'evidence-no-text': (p) =>
    `No text can be read from this kind of file: ${file(p, 'that one')}. Add a transcript or a text copy beside it.`,
  'evidence-no-words': (p) =>
    `This PDF has no text to look in: ${file(p, 'it')}. Its pages are pictures, as of a scan. Add a transcript or a text copy beside it.`,
  'evidence-drawn-khmer': (p) =>
    `${file(p, 'That PDF')} only says how its Khmer is drawn, not which words it is, so nothing can be looked up in it. Add the text or the Word file beside it.`,
  'unknown-evidence': () => 'That piece of evidence is not in this library any more.',
  'evidence-kept-again': (p) => `${file(p, 'The file')} is kept with this source again. What is in the bin stays where it is.`,
  'bin-evidence-name': (p) =>
    `${file(p, 'The note in the bin')} gives the evidence a name that leads out of its folder, so it stays in the bin. Write a plain file name into it, then try again.`,
  'bin-evidence-other': (p) =>
    `${file(p, 'The note in the bin')} names a piece that the library knows with other bytes, so it stays in the bin and nothing is replaced. Show the bin’s folder and add the file to its source as new, if it is one.`,
  'changed-while-copied': (p) => `${file(p, 'The file')} changed while it was being copied, so nothing was kept. Try again.`,
  'source-has-evidence': () => 'This source has evidence, which would belong to nobody without it. The source stays.',
} satisfies Partial<Record<ProblemCode, (problem: Problem) => string>>;
