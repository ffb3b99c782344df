import type { Checked, Fault, FaultKind, Mend } from '../../core/contract/checking.ts';
import { behind } from './en-behind.ts';
import { formatFor } from './format.ts';

const { plural, moment, list, number } = formatFor('en-GB');

const sentences: Record<FaultKind, string> = {
  'article-missing': 'There are claims of this story, but its file is gone.',
  'article-unreadable': 'This file is no article any more.',
  'docket-missing': 'What was known of this story’s claims is gone.',
  'docket-damaged': 'What was known of this story’s claims cannot be read.',
  'docket-behind': 'The log says something of this story’s claims that they do not have.',
  'not-in-log': 'Claims of this story have sign-offs that no entry of the log here bears.',
  'claims-unread':
    'Claims of this story cannot be read by this version. They stay in the file as they are, and the gate holds the story back.',
  'text-missing': 'An earlier text of this story is gone or damaged. Claims are found again by their words.',
  'history-missing': 'The list of this story’s earlier texts is gone; the texts themselves lie under their hashes.',
  'history-torn': 'A line in the list of earlier texts is torn. The others hold.',
  'journal-torn': 'Typing that had not reached the file cannot be read. The file itself is whole.',
  'audit-missing': 'There are claims, but the log of what was done with them is gone.',
  'audit-broken':
    'The log was changed, cut or torn by something other than Stet, or a sync tool has not brought all of it yet. What stands before that place holds.',
  'evidence-missing': 'A piece of evidence is gone.',
  'evidence-changed': 'A piece of evidence is not what was captured any more.',
  'evidence-unknown': 'This file lies among the evidence, and no source has it: it is evidence of nothing.',
  'evidence-note': 'What says which piece of evidence this is, in the bin, is gone or damaged: it cannot be put back.',
  'picture-missing': 'A picture that a story shows is gone.',
  'picture-damaged': 'A picture that a story shows is damaged.',
  'record-damaged': 'The library’s own record cannot be read. The bar under the top bar puts an earlier one in its place.',
};

const ways: Record<Mend, string> = {
  history: 'Bring back its last text',
  older: 'Use the earlier copy',
  backup: 'Take it from the backup',
  rebuild: 'Make it again',
};

/** What remains to be done where Stet has nothing to put there. */
const without: Partial<Record<FaultKind, string>> = {
  'article-unreadable': 'Mend it in a text editor, or put a sound copy in its place.',
  'picture-missing': 'Put the picture back, or take it out of the story.',
  'picture-damaged': 'Put a sound copy in its place.',
  'evidence-missing': 'Put the file back, or add it again.',
  'evidence-changed': 'Put the true file back, or add it again.',
  'evidence-unknown': 'Add it to its source (Sources), then take it away here; or leave it.',
  'evidence-note': 'Look for the file in a backup of your own, or add what lies beside it to its source again.',
  'not-in-log': 'Open it: the claims are named on their notes and at the gate. Whoever vouches for them confirms them again.',
  'claims-unread': 'Open it with the Stet that wrote them, or mend them there; opening the story says what it is.',
  'docket-missing': 'Look for the file in a backup of your own.',
  'article-missing': 'Look for the story in a backup.',
  'audit-missing': 'Look for the file in a backup. A new log has begun, or begins with the next verdict.',
};

/** Looking every file of a library through. */
export const checking = {
  title: 'Check the library',
  lede: 'Looks at every file and names what is missing, damaged or not known. Nothing is changed by looking.',
  begin: 'Check now',
  again: 'Check again',
  under: 'Looking at every file',
  stop: 'Stop',
  stopped: 'Stopped before the end. What was not looked at may be whole or not.',
  whole: 'Nothing is missing, nothing is damaged.',
  faults: (count: number) =>
    plural(count, { one: '# thing is missing, damaged or unknown.', other: '# things are missing, damaged or unknown.' }),
  part: (from: number, to: number) => `${number(from)} to ${number(to)}`,
  parts: 'Which of them are shown',
  of: (count: number) => `of ${number(count)}`,
  before: 'Previous',
  next: 'Next',
  looked: ({ articles, dockets, texts, pictures, evidence }: Checked['looked']) =>
    `Looked at ${list([
      plural(articles, { one: '# article', other: '# articles' }),
      plural(dockets, { one: '# file of claims', other: '# files of claims' }),
      plural(texts, { one: '# earlier text', other: '# earlier texts' }),
      plural(pictures, { one: '# picture', other: '# pictures' }),
      plural(evidence, { one: '# piece of evidence', other: '# pieces of evidence' }),
    ])}, and the log.`,
  say: ({ kind, ways: given, behind: lacked }: Fault) =>
    [lacked ? behind.say(lacked) : sentences[kind], given.length === 0 ? (without[kind] ?? '') : '']
      .filter((part) => part !== '')
      .join(' '),
  way: (mend: Mend, at: string | undefined) => (at === undefined || mend === 'rebuild' ? ways[mend] : `${ways[mend]} (${moment(at)})`),
  mended: 'Put right.',
};

export type CheckingWords = typeof checking;
