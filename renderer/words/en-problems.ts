import type { Problem, ProblemCode } from '../../core/problem.ts';
import { backupProblems } from './en-backups.ts';
import { evidenceProblems } from './en-evidence-problems.ts';
import { readingProblems } from './en-reading-problems.ts';
import { formatFor } from './format.ts';
import { historyProblems } from './en-history-problems.ts';

const { when, plural, list } = formatFor('en-GB');

/** One sentence for every problem: what happened, to which file, and the way out. */
const file = (problem: Problem, otherwise: string): string => (problem.file ? `“${problem.file}”` : otherwise);

const TEXT_NAME = /\.(?:txt|text|md|markdown|mdown|mkd|html?|xhtml)$/i;

const sentences: Record<ProblemCode, (problem: Problem) => string> = {
  ...historyProblems,
  'not-found': (p) => `${file(p, 'The file')} is not there any more. It may have been renamed, moved, or put into the bin.`,
  unreadable: (p) => `${file(p, 'The file')} could not be read. Check that it can be opened by you, then try again.`,
  'empty-file': (p) =>
    TEXT_NAME.test(p.file ?? '')
      ? `${file(p, 'The file')} is empty: no words are in it. Write some in a text editor, or put a sound copy in its place, and try again.`
      : `${file(p, 'The file')} is empty: nothing is in it. Put a sound copy in its place and try again.`,
  'binary-file': (p) =>
    TEXT_NAME.test(p.file ?? '')
      ? `${file(p, 'The file')} is not text, whatever its name says: other data was written into it, or it was damaged. Put a sound copy in its place.`
      : `${file(p, 'The file')} is not text. Stet takes .txt, .md and .html files.`,
  'too-large': (p) => `${file(p, 'The file')} is too large for one article. Split it and try again.`,
  'nested-too-deep': (p) => `${file(p, 'The page')} nests its parts deeper than any story does. Copy its text and use “Paste an article”.`,
  'paragraph-too-long': (p) =>
    `${file(p, 'The file')} has a paragraph of more than 300,000 characters (30,000 in Khmer), too long for one page. Part it with blank lines in a text editor and try again; nothing was changed.`,
  'letters-joined': (p) =>
    `${file(p, 'The file')} joins a hundred or more letters or signs into one, which no page can show. Take them out in a text editor and try again; nothing was changed.`,
  'text-too-long': () => 'That is too long for its field. Shorten it and try again; nothing was changed.',
  'wrong-encoding': (p) => `${file(p, 'The file')} is not written in UTF-8. Save it as UTF-8 and try again; nothing was changed.`,
  'link-broken': (p) => `${file(p, 'The file')} is a link that leads nowhere. Put back what it names, or take the link away.`,
  'link-outside': (p) =>
    `${file(p, 'The file')} is a link to a file outside this library, which Stet neither shows nor changes. Put a copy of that file in its place.`,
  'linked-away': (p) =>
    `${file(p, 'A folder of the library')} is a link that leads away, so nothing is written there. Put a real folder in its place, then try again.`,
  'name-unreadable': (p) =>
    `The name of ${file(p, 'a file')} is not written in UTF-8, so it cannot be opened under it. Give it another name.`,
  'unknown-kind': (p) => `Stet does not know this kind of file: ${file(p, 'the file')}. It takes .txt, .md and .html.`,
  'unknown-picture': (p) => `${file(p, 'That')} is not a picture Stet can show. It takes JPEG, PNG, GIF, WebP and AVIF.`,
  'picture-too-large': (p) => `${file(p, 'The picture')} is larger than 50 MB. Make it smaller and try again.`,
  ...evidenceProblems,
  ...backupProblems,
  'search-off': () => 'In safe mode only headlines are looked through, in the list. Leave safe mode to search the rest.',
  'search-failed': () => 'The search stopped twice. Nothing of the library was harmed; search again, or open the library anew.',
  ...readingProblems,
  'nothing-found': (p) => `No article was found in ${file(p, 'that')}. Copy its text and use “Paste an article”.`,
  'front-matter-broken': (p) =>
    `The lines between the two --- at the top of ${file(p, 'the file')} cannot be read. Mend them in a text editor; nothing was changed.`,
  'front-matter-open': (p) =>
    `The lines at the top of ${file(p, 'the file')} begin with --- but do not end with one: the second --- is missing. Write it on a line of its own under the last of them in a text editor; nothing was changed.`,
  'docket-damaged': (p) =>
    `What was known about the claims of ${file(p, 'this article')} could not be read.${p.kept ? ` A copy was set aside as “${p.kept}”.` : ''} ${p.at ? `You see those of ${when(p.at)}. ` : ''}The text itself is whole.`,
  'docket-folder': (p) =>
    `Where the claims of ${file(p, 'this article')} are kept, something lies that is no file, such as a folder. ${p.at ? `You see those of ${when(p.at)}. ` : ''}It can be put aside, and nothing in it is lost. The text itself is whole.`,
  'docket-newer': (p) => `The claims of ${file(p, 'this article')} were written by a newer Stet. Update Stet to change them.`,
  'picture-changed': (p) =>
    `The picture under these words (${p.detail ?? ''}) was exchanged a moment ago, so they were not signed off. Look at it, and confirm again.`,
  'docket-changed-outside': (p) =>
    `Another program changed what is known of this claim in ${file(p, 'this article')}. Nothing was signed off: look at it as it is now.`,
  'library-damaged': (p) =>
    `The library’s own record could not be read.${p.kept ? ` A copy was set aside as “${p.kept}”.` : ''} Articles can be read, not changed.`,
  'record-spoilt': (p) =>
    `Another program spoilt the library’s own record. It is back as Stet knew it.${p.kept ? ` What was found is kept as “${p.kept}”.` : ''}`,
  'library-newer': () => 'This library was written by a newer Stet. Update Stet to open it.',
  'library-missing': (p) =>
    `The library folder ${file(p, '')} is not where it was. Plug in its disk, put the folder back, or choose another one.`.replace(
      '  ',
      ' ',
    ),
  'library-not-empty': (p) => `The folder ${file(p, '')} already holds other things. Choose an empty one.`.replace('  ', ' '),
  'no-library': (p) =>
    p.file
      ? `“${p.file}” is not a library. Choose another folder, or create a library in an empty one.`
      : 'No library is open. Open or create one first.',
  'read-only': (p) =>
    `${file(p, 'This library')} can be read here but not changed. Choose another place, or change it where that is allowed.`,
  'locked-elsewhere': (p) =>
    `This library is open ${p.by ? `at ${p.by}` : 'somewhere else'}. You can read it here; close it there to change it.`,
  'no-permission': (p) => `The system does not let you use ${file(p, 'that place')}. Ask whoever keeps the folder, or choose another.`,
  'disk-full': (p) => `The disk is full: it has no room for ${file(p, 'the last change')}. Make room, then try again.`,
  'disk-fault': (p) =>
    `The disk failed at ${file(p, 'the last change')}. What is in the window is still here: try again, or choose another disk.`,
  'recovered-undecided': (p) =>
    `What was typed in ${file(p, 'the article')} before Stet ended is here, and not in the file. Choose which words stand.`,
  'changed-outside': (p) => `${file(p, 'The article')} was changed by another program. Both texts are kept: choose which one stands.`,
  'removed-outside': (p) => `${file(p, 'The file')} was taken away from the library folder. Your text is still here.`,
  'unreadable-outside': (p) =>
    `Another program put something into ${file(p, 'the file')} that is no article. Your text is still here; the other is kept if you write it again.`,
  'journal-damaged': (p) =>
    `Typing in ${file(p, 'this article')} that had not reached the file could not be read back.${p.kept ? ` It was set aside as “.stet/journal/${p.kept}”.` : ''} The file itself is whole.`,
  'name-taken': (p) => `There is already something called ${file(p, 'that')}. Choose another name.`,
  'own-place': (p) =>
    `${file(p, 'That')} would lie among the library’s own files, where it could replace a story or its claims, so nothing was written. Save it in another folder.`,
  'restored-already': (p) => `${file(p, 'The article')} is in the library already. The one in the bin stays where it is.`,
  'bin-name': (p) =>
    `${file(p, 'The note in the bin')} gives the article a name that no article can have, so it stays in the bin. Write a plain name that ends in .md into it, then try again.`,
  'same-id-twice': (p) =>
    `${file(p, 'An article')} was a copy${p.kept ? ` of “${p.kept}”` : ''}: it now has its own number and its own copy of the claims. Nothing was lost.`,
  'same-file-twice': (p) => `${file(p, 'This')} is a link to another article of this library. Open that one: both are the same file.`,
  'copy-changed': (p) => `${file(p, 'The conflict copy')} was changed again since you saw it. It is still there: compare once more.`,
  'copy-gone': (p) => `${file(p, 'The conflict copy')} is not there any more: your sync tool, or somebody else, took it away.`,
  'copy-unreadable': (p) =>
    `${file(p, 'This conflict copy')} cannot be read as what it is a copy of. It is left as it is; you can put it into the bin.`,
  'copy-stands-alone': (p) =>
    `${file(p, 'A conflict copy')} was a conflict copy${p.kept ? ` of “${p.kept}”, which is gone` : ''}: it is an article like any other now.`,
  'id-changed-outside': (p) =>
    `${file(p, 'An article')} was given another number outside Stet. It has its own back, so that its claims stay with it.`,
  'gate-open': () => 'Something still stands between this story and the reader. Open the gate to see what.',
  'reason-missing': () => 'Say in a few words why it goes out all the same.',
  'own-dispute': () => 'In this library whoever raised a dispute does not decide it. Somebody else decides, or it is taken back (D).',
  'not-at-desk': (p) =>
    `Nothing was written of ${file(p, 'this article')}: it was to bear the name of somebody who does not sit here. Say who does in “Welcome and who you are” (Help), and do it again.`,
  'in-anothers-name': (p) =>
    `Nothing was written of ${file(p, 'this article')}: part of it bears the name of somebody else and was not there before. Everybody signs and writes for themselves; have them do it at their desk.`,
  'unknown-claim': () => 'That claim is not in this article any more.',
  'unknown-source': () => 'That source is not in this library any more.',
  'house-rule': () =>
    'The rule was not kept: its own examples do not come out as they say. Mend the examples or the rule; nothing was changed.',
  'house-rule-gone': () => 'That rule is not in the library any more: it was changed meanwhile. Look at the list as it is now.',
  'source-in-use': (p) => `This source is cited in ${file(p, 'an article')}. Take the citations away first.`,
  'bad-question': () => 'Stet asked itself for something it cannot do. Nothing was changed; please report this.',
  'bad-answer': () => 'Stet gave itself an answer it does not understand. Nothing was lost; please report this.',
  stopped: () => 'Stopped.',
  crashed: () => 'Something went wrong inside Stet. Your words are kept; please try again.',
};

/** Nothing failed, but what was meant as a date says nothing. */
function noDate(fields: readonly string[], name: string): string {
  const named = list(fields.map((field) => `“${field}”`));
  return plural(fields.length, {
    one: `${named} at the top of “${name}” holds no date, so it counts for nothing. It stays in the file as it is; a date is written as 2026-11-20.`,
    other: `${named} at the top of “${name}” hold no date, so they count for nothing. They stay in the file as they are; a date is written as 2026-11-20.`,
  });
}

export const problems = { say: (problem: Problem): string => sentences[problem.code](problem), noDate };

export type ProblemWords = typeof problems;
