import type { EvidenceKind } from '../../core/evidence/media-type.ts';
import { formatFor } from './format.ts';

const { list, moment, number, plural, when } = formatFor('en-GB');

const KB = 1000;
/** Sizes as people say them: “640 bytes”, “12 KB”, “3.4 MB”. */
function size(bytes: number): string {
  if (bytes < KB) return plural(bytes, { one: '# byte', other: '# bytes' });
  if (bytes < KB * KB) return `${number(Math.round(bytes / KB))} KB`;
  return `${number(Math.round(bytes / KB / 100) / 10)} MB`;
}

const kind: Record<EvidenceKind, string> = {
  image: 'Picture',
  pdf: 'PDF',
  page: 'Web page',
  audio: 'Sound',
  video: 'Film',
  text: 'Text',
  other: 'File',
};

const PIECE_STATE: Record<'intact' | 'changed' | 'missing' | 'unreadable', (at: string) => string> = {
  intact: (at) => `unchanged, checked ${when(at)}`,
  changed: (at) => `changed since it was kept, checked ${when(at)}`,
  missing: (at) => `gone from the library folder, checked ${when(at)}`,
  unreadable: (at) => `could not be read, checked ${when(at)}`,
};
const STATE_WORD = { intact: 'unchanged', changed: 'changed', missing: 'gone', unreadable: 'not readable' } as const;

/** The evidence locker: what is kept of a source, and whether it is still what was captured. */
export const evidence = {
  title: 'Evidence',
  kind,
  size,
  none: 'Nothing is kept of this source yet.',
  ways: 'Drop files here, choose one, or paste: a picture, a page, words.',
  dropOnSource: 'Drop it on the source it belongs to.',
  pasteOnSource: 'Open the source it belongs to, then paste it there.',
  chooseFirst: 'Choose a source first; the file is kept with it.',
  add: 'Add a file…',
  paste: 'Paste',
  pasteNothing: 'There is nothing on the clipboard that could be kept.',
  pasted: (stamp: string) => `Pasted ${stamp}`,
  captured: (at: string, who: string) => (who === '' ? `kept ${moment(at)}` : `kept ${moment(at)} by ${who}`),
  kept: (file: string) => `“${file}” is kept.`,
  keptAll: (count: number) => plural(count, { one: '# file is kept.', other: '# files are kept.' }),
  /** `why`: what is said of each file that was not kept; `others` are named only. */
  keptBut: (kept: number, why: readonly string[], others: readonly string[]) =>
    [
      plural(kept, { one: '# file is kept', other: '# files are kept' }) + `, ${number(why.length + others.length)} not.`,
      ...why,
      others.length === 0 ? '' : `Not kept either: ${list(others.map((name) => `“${name}”`))}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  isKnown: (file: string) => `“${file}” is kept with this source already.`,
  copying: (file: string) => `Copying “${file}”`,
  stop: 'Stop',
  stopped: (file: string) => `Stopped. Nothing of “${file}” was kept.`,
  unread: (file: string) =>
    `“${file}” could not be read to its end, so nothing of it was kept. It may have been moved or taken away: try again.`,
  prove: 'Check evidence',
  proveAll: 'Check all evidence',
  proving: 'Checking…',
  state: {
    intact: (at: string) => `unchanged since it was kept, checked ${when(at)}`,
    changed: (at: string) => `changed since it was kept, checked ${when(at)}. It was left as it is`,
    missing: (at: string) => `not in the library folder any more, checked ${when(at)}`,
    unreadable: (at: string) => `could not be read, checked ${when(at)}`,
  },
  /** Of one piece among others. */
  pieceIs: (file: string, state: 'intact' | 'changed' | 'missing' | 'unreadable', at: string) => `“${file}”: ${PIECE_STATE[state](at)}.`,
  means: 'The check shows that a file did not change since it was kept. Whether it is authentic, it cannot show.',
  provenAll: (count: number) =>
    plural(count, { one: 'The one piece of evidence is unchanged.', other: 'All # pieces of evidence are unchanged.' }),
  provenBut: (
    spoilt: readonly { readonly file: string; readonly source: string; readonly state: keyof typeof STATE_WORD }[],
    intact: number,
  ) =>
    `Not as they were kept: ${list(spoilt.map(({ file, source, state }) => `“${file}”${source === '' ? '' : ` of ${source}`} (${STATE_WORD[state]})`))}.${intact === 0 ? '' : ` ${plural(intact, { one: '# other is unchanged.', other: '# others are unchanged.' })}`}`,
  nothingToProve: 'No evidence is kept in this library yet.',
  takeOut: 'Take out of the locker',
  takeOutAct: 'Take it out',
  stay: 'Keep it',
  citedBy: (file: string, claims: number, stories: number) =>
    `${plural(claims, { one: '# claim', other: '# claims' })} in ${plural(stories, { one: '# story', other: '# stories' })} ${claims === 1 ? 'cites' : 'cite'} this source and may rest on “${file}”:`,
  inBin: 'in the bin',
  takeOutMeans:
    'It goes to the bin, and nothing is deleted. What was verified says that it was taken out until somebody signs it off again.',
  takenOut: (file: string) => `“${file}” was taken out of the locker and is in the bin.`,
  putBack: (file: string) => `“${file}” is in the locker again.`,
  backWithoutFile: (file: string) =>
    `“${file}” is listed again, but its file had gone before it was taken out. Put it into the library folder, or add it again.`,
  outSince: (file: string, at: string, who: string) =>
    `“${file}” was taken out of the locker ${moment(at)}${who === '' ? '' : ` by ${who}`}, after this was signed off. Sign it off again if it holds without it.`,
  binned: (source: string, at: string) => `evidence of “${source}” · taken out ${at}`,
  reveal: 'Show in folder',
  describe: 'Where it comes from',
  address: 'Original address',
  archive: 'Archive address',
  note: 'Note',
  save: 'Save',
  hash: (sha256: string) => `SHA-256 ${sha256}`,
  of: (label: string, file: string) => `${label}: ${file}`,
  count: (count: number) => plural(count, { one: '# piece of evidence', other: '# pieces of evidence' }),
  open: (title: string) => `Evidence and uses of “${title}”`,
};

export type EvidenceWords = typeof evidence;
