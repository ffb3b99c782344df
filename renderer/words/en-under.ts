import type { BesideMoved } from '../../core/claims/beside-change.ts';
import type { UnderKind } from '../../core/claims/under-kinds.ts';

/** What the words of a claim stand under and did not when they were verified. `was`: what it was then, if it had a name. */
const under: Record<UnderKind, (was: string, now: string) => string> = {
  column: (was) => (was === '' ? 'The words stand in another column now.' : `The words stand in another column now, not in “${was}”.`),
  row: (was) => (was === '' ? 'The words stand in another row now.' : `The words stand in another row now, not in “${was}”.`),
  'column-name': (was) =>
    was === '' ? 'The column has a name now, and had none.' : `The column is called otherwise now. It was “${was}”.`,
  'row-name': (was) => (was === '' ? 'The row has a name now, and had none.' : `The row is called otherwise now. It was “${was}”.`),
  over: (was) => (was === '' ? 'The column stands under one more head now.' : `The column stood under “${was}” too, and does not now.`),
  label: (was) => (was === '' ? 'The row says more now than it did.' : `The row said “${was}” too, and says something else now.`),
  group: (was) => (was === '' ? 'The row has come under a heading.' : `The row stands under another heading now, not under “${was}”.`),
  caption: (was) =>
    was === '' ? 'The table has a caption now, and had none.' : `The table’s caption is another one now. It was “${was}”.`,
  picture: (was) => (was === '' ? 'There was no picture above it.' : `The picture above it is another one now. It was ${was}.`),
  bytes: (was) => `The picture under this caption is another one. It is still called ${was}.`,
  description: (was) => (was === '' ? 'The picture’s description is new.' : `The picture’s description changed. Before: “${was}”`),
  alone: () => 'The words stand in a table or under a picture now, and stood alone.',
  code: () => 'The words stand in a block of code now, and did not.',
  mark: () => 'A footnote’s mark among the words leads to another note now, or is letters and was a mark, or the other way round.',
  'no-code': () => 'The words stood in a block of code, and do not now.',
  edge: (was, now) => `Readers see “${now}” there now: what stands right beside “${was}” is joined to it, and was not.`,
};

/** What is another beside a claim since its sentence was looked at, though no word of it is. */
const besideMoved = ({ kind, words, was, now }: BesideMoved): string => {
  if (kind === 'link') return `A link leads elsewhere now, “${words}”: to ${now}, not to ${was}.`;
  if (was === '') return `“${now}” stands over its row now, and did not when it was looked at.`;
  return now === ''
    ? `“${was}” stood over its row when it was looked at, and does not now.`
    : `“${now}” stands over its row now, and was “${was}” when it was looked at.`;
};

const TABLE = 'Stale: table changed';

/** What heads a claim whose words are those that were verified, by what changed about them. */
const staleBy: Partial<Record<UnderKind, string>> = {
  ...{ column: TABLE, row: TABLE, 'column-name': TABLE, 'row-name': TABLE, over: TABLE, label: TABLE, group: TABLE, caption: TABLE },
  picture: 'Stale: picture changed',
  bytes: 'Stale: picture changed',
  description: 'Stale: description changed',
  edge: 'Stale: words changed',
};
const staleUnder = (kind: UnderKind): string => staleBy[kind] ?? 'Stale: place changed';

/** A verified claim whose picture cannot be looked at. `isBound`: the sign-off knows which picture it was given under. */
const pictureGone = (isBound: boolean): string =>
  isBound
    ? 'The picture above is gone or cannot be read. Put it back, or take it out of the story and confirm again.'
    : 'The picture above is not there or cannot be read.';

/** What is said of a claim by what stands above, under and beside its words, and by what it cites. */
export const standsWith = {
  ...{ under, staleUnder, besideMoved, pictureGone },
  besideChanged: 'Words beside it changed since its sentence was looked at.',
  signedForOthers: 'Signed for other sources than are cited now.',
  whileItStood: 'while these words stood in the text',
};
