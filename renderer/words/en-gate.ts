import type { GateCode } from '../../core/claims/gate-codes.ts';
import type { FormatId } from '../../core/export/formats.ts';
import type { LeftOutCode } from '../../core/export/left-out-codes.ts';
import { replyGateNames, replyGateTexts } from './en-replies.ts';
import { formatFor } from './format.ts';

const { number, plural } = formatFor('en-GB');

const SPELT = ['Nothing', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];
const spelt = (count: number): string => SPELT[count] ?? number(count);

const claims = (count: number): string => plural(count, { one: 'one claim', other: '# claims' });
const claimsFirst = (count: number): string => plural(count, { one: 'One claim', other: '# claims' });
const sentencesFirst = (count: number): string => plural(count, { one: 'One sentence', other: '# sentences' });

const gateNames: Record<GateCode, string> = {
  stale: 'Stale.',
  disputed: 'Disputed.',
  'removal-open': 'To be removed.',
  orphaned: 'Words gone.',
  ambiguous: 'No certain place.',
  'cannot-verify': 'Cannot verify.',
  unchecked: 'To check.',
  'claim-unread': 'Claim cannot be read.',
  altered: 'Words changed.',
  'second-sign-off-missing': 'Second sign-off.',
  'own-sign-off-only': 'Own sign-off only.',
  'picture-lost': 'Picture gone.',
  'not-in-log': 'Not in the log.',
  'other-sources': 'Signed for other sources.',
  'no-citation': 'No source.',
  'no-support': 'No support.',
  'sum-fails': 'Does not add up.',
  contradicted: 'Contradicted.',
  'evidence-spoilt': 'Evidence changed or gone.',
  ...replyGateNames,
  'picture-unseen': 'No picture.',
  'picture-held': 'Picture stays here.',
  'no-locator': 'No locator.',
  'beside-changed': 'Changed beside its claims.',
  untouched: 'Untouched.',
  inconsistent: 'Does not add up.',
  'hidden-words': 'Hidden by HTML.',
  'turning-signs': 'Turned round.',
  'quote-other-speaker': 'Somebody else’s words.',
  'quote-differs': 'Other words.',
  'quote-not-found': 'Quotation not found.',
  'quote-trimmed': 'Cut short.',
  'alike-signers': 'Names alike.',
  'partly-verified': 'Partly verified.',
  embargo: 'Embargo.',
  'source-kept-back': 'Source kept back.',
  'confidential-source': 'Names a source in confidence.',
};
/** The sentence behind the name when more than one claim is concerned, or none. */
const gateTexts: Record<GateCode, (count: number) => string> = {
  'claim-unread': (count) => `${claimsFirst(count)} in the docket that this version cannot read`,
  stale: (count) => `The words of ${claims(count)} changed after sign-off`,
  disputed: (count) => `${claimsFirst(count)} the desk must decide on`,
  'removal-open': (count) => `${claimsFirst(count)} the desk decided to remove, and the words still stand`,
  orphaned: (count) => `${claimsFirst(count)} lost their words`,
  ambiguous: (count) => `${claimsFirst(count)} could stand in several places`,
  'cannot-verify': (count) => `${claimsFirst(count)} nobody could verify`,
  unchecked: (count) => `${claimsFirst(count)} still to be checked`,
  altered: (count) => `The words of ${claims(count)} changed since somebody decided on them`,
  'second-sign-off-missing': (count) => `${claimsFirst(count)} signed off by one person only`,
  'own-sign-off-only': (count) => `${claimsFirst(count)} verified only by whoever wrote them`,
  'picture-lost': (count) =>
    `${claimsFirst(count)} verified under a picture that is gone or cannot be read: put it back, or take it out of the story and confirm again`,
  'not-in-log': (count) => `${claimsFirst(count)} signed off, and no entry of the log here bears that: look at them and confirm again`,
  'other-sources': (count) => `${claimsFirst(count)} signed off for other sources than are cited now: look at them and confirm again`,
  'no-citation': (count) => `${claimsFirst(count)} verified without a source`,
  'no-support': (count) => `${claimsFirst(count)} verified, and no source cited supports them`,
  'sum-fails': (count) => `${claimsFirst(count)} verified, and a calculation kept with them does not hold`,
  'evidence-spoilt': (count) => `The evidence behind ${claims(count)} is not what was captured any more, gone, or taken out of the locker`,
  contradicted: (count) => `${claimsFirst(count)} verified, and one of the sources cited contradicts them`,
  ...replyGateTexts,
  'picture-unseen': (count) => `${claimsFirst(count)} verified, and the picture above is not there or cannot be read`,
  'picture-held': (count) =>
    plural(count, {
      one: 'What one picture says of place and person cannot be taken out, so it is in no export: save it anew in a picture program',
      other: 'What # pictures say of place and person cannot be taken out, so they are in no export: save them anew in a picture program',
    }),
  'no-locator': (count) =>
    plural(count, {
      one: 'One claim cites a source without saying where in it',
      other: '# claims cite a source without saying where in it',
    }),
  'beside-changed': (count) =>
    plural(count, {
      one: 'One sentence has other words beside its claims than when somebody looked at it',
      other: '# sentences have other words beside their claims than when somebody looked at them',
    }),
  untouched: (count) => `${sentencesFirst(count)} nobody has looked at`,
  inconsistent: (count) => plural(count, { one: 'One sentence contradicts itself', other: '# sentences contradict themselves' }),
  'hidden-words': (count) =>
    plural(count, {
      one: 'One sentence has words that its HTML hides or deletes: no copy for readers has them. If readers are to get them, take the tags around them out',
      other:
        '# sentences have words that their HTML hides or deletes: no copy for readers has them. If readers are to get them, take the tags around them out',
    }),
  'turning-signs': (count) =>
    plural(count, {
      one: 'One line has signs nobody sees that turn letters or digits round, so that 043 may be read as 340. Type it anew',
      other: '# lines have signs nobody sees that turn letters or digits round, so that 043 may be read as 340. Type them anew',
    }),
  'quote-other-speaker': (count) =>
    plural(count, {
      one: 'One quotation is given to another person than says it in the text it is in',
      other: '# quotations are given to other persons than say them in the texts they are in',
    }),
  'quote-trimmed': (count) =>
    plural(count, {
      one: 'One quotation is cut where its sentence says something else',
      other: '# quotations are cut where their sentence says something else',
    }),
  'quote-differs': (count) =>
    plural(count, {
      one: 'One quotation has other words than the text it is in',
      other: '# quotations have other words than the text they are in',
    }),
  'quote-not-found': (count) => `${claimsFirst(count)} verified, and nothing like their quotation in the texts they cite`,
  'alike-signers': (count) => `People whose names look alike signed off ${claims(count)}`,
  'partly-verified': (count) =>
    plural(count, { one: 'One part of the story was declared not verified', other: '# parts of the story were declared not verified' }),
  embargo: () => 'Not to go out yet',
  'source-kept-back': (count) => `This format does not name the source behind ${claims(count)}, because of who may know of it`,
  'confidential-source': (count) => `The source behind ${claims(count)} is named, though not everybody may know of it`,
};

const formatHints: Record<FormatId, string> = {
  word: 'The finished text for an outside editor. No claims, no notes.',
  'word-claims': 'The text with every claim as a comment. For the newsroom and the lawyer.',
  'word-notes': 'The text with a footnote for every claim: source, place in it, how it stands.',
  html: 'One web page that stands alone.',
  'html-notes': 'The page with a note for every claim: source, place in it, how it stands.',
  pdf: 'For print and for reading. No claims, no notes.',
  'pdf-notes': 'For print, with a note for every claim: source, place in it, how it stands.',
  markdown: 'Clean Markdown for the website.',
  'plain-text': 'Nothing but the words.',
  'claims-csv': 'One row a claim, for a spreadsheet.',
  'claims-report': 'What was checked, by whom, against what.',
};

const leftOut: Record<LeftOutCode, (count: number, names: readonly string[]) => string> = {
  'raw-block': (count) =>
    plural(count, {
      one: '# block that is kept as it stands in the file is not in this export.',
      other: '# blocks that are kept as they stand in the file are not in this export.',
    }),
  'note-missing': (count) =>
    plural(count, { one: '# footnote mark without a footnote is left out.', other: '# footnote marks without a footnote are left out.' }),
  'picture-missing': (count) =>
    plural(count, {
      one: '# picture could not be taken along; its caption is there.',
      other: '# pictures could not be taken along; their captions are there.',
    }),
  // A name is no place for a count, whatever signs are in it.
  'picture-held': (count, names) =>
    plural(count, {
      one: '# picture stays here: what it says of place and person could not be taken out. Save it anew in a picture program: ',
      other: '# pictures stay here: what they say of place and person could not be taken out. Save them anew in a picture program: ',
    }) + `${names.join(', ')}.`,
  'picture-inline': (count) =>
    plural(count, {
      one: '# picture among words is left out; its description is there.',
      other: '# pictures among words are left out; their descriptions are there.',
    }),
  hidden: (count) =>
    plural(count, {
      one: '# piece that its HTML hides or deletes is left out.',
      other: '# pieces that their HTML hides or deletes are left out.',
    }),
  struck: (count) => plural(count, { one: '# piece of struck text is left out.', other: '# pieces of struck text are left out.' }),
  'stash-claim': (count) =>
    plural(count, {
      one: '# claim is left out: its words lie in the stash.',
      other: '# claims are left out: their words lie in the stash.',
    }),
  'gone-claim': (count) =>
    plural(count, {
      one: '# claim has no note: its words have no certain place in the story any more.',
      other: '# claims have no note: their words have no certain place in the story any more.',
    }),
};
const pictures = (count: number): string => plural(count, { one: '# picture', other: '# pictures' });

const kilobytes = (bytes: number): string => `${number(Math.max(1, Math.round(bytes / 1000)))} kB`;

/** The gate: what stands between a story and the reader, and the ways out. */
export const gate = {
  title: (count: number, isEmbargoed: boolean) =>
    count === 0
      ? isEmbargoed
        ? 'Everything is checked, but this story is not to go out yet'
        : 'Nothing stands between this story and the reader'
      : `${spelt(count)} ${count === 1 ? 'thing stands' : 'things stand'} between this story and the reader`,
  lede: (headline: string, wordCount: string, covered: number, total: number) =>
    [headline, wordCount, `${number(covered)} of ${plural(total, { one: '# sentence', other: '# sentences' })} covered`]
      .filter(Boolean)
      .join(' · '),
  names: gateNames,
  texts: gateTexts,
  named: (said: string, names: readonly string[]) => `${said}: ${names.join(', ')}`,
  onlyShown: 'does not hold it back',
  notBefore: (moment: string) => `Not to go out before ${moment}`,
  go: 'Go there',
  why: 'Say why',
  goToDetails: 'Change it',
  goAll: 'Check them',
  nothingWritten: 'There are no words in this story yet',
  nothingChecked: 'Nothing was checked, because there is nothing to read.',
  allSettled: 'Every claim is settled and every sentence was looked at.',
  /** What a format says of what it holds, by its audience. */
  safe: {
    public: 'No claim, note, stash or confidential source appears in this export.',
    footnoted:
      'Footnotes name public sources only. No note, stash, name of a checker or words that were cut from the story appear in this export.',
    internal: 'For the newsroom: claims, notes and sources are in it; of sources kept back only that they are there.',
    naming: 'For the newsroom: claims, notes and sources are in it, with those that are kept back otherwise.',
  },
  formats: 'Format',
  formatHints,
  export: 'Export',
  exporting: 'Exporting…',
  waiting: 'Looking first…',
  looking: (quotations: number) =>
    quotations === 0
      ? 'Still looking whether the evidence is what was captured…'
      : plural(quotations, { one: 'Still looking one quotation up…', other: 'Still looking # quotations up…' }),
  foundMeanwhile: 'Not exported yet: look at what was found meanwhile, then export again.',
  anyway: 'Export anyway, with a reason…',
  reason: 'Why does it go out all the same?',
  reasonHint: 'Kept in the claims of the article, with your name, the time and what was open.',
  reasonMissing: 'Say in a few words why it goes out all the same.',
  inForce: (who: string, moment: string) => `Goes out with the reason ${who} gave on ${moment}:`,
  reasonsGiven: (count: number) => plural(count, { one: 'One reason was given before', other: '# reasons were given before' }),
  openThen: (what: readonly string[]) => (what.length === 0 ? 'Nothing was open then.' : `Open then: ${what.join(', ')}.`),
  name: 'Name the sources kept back',
  keepBack: 'Keep the sources back',
  back: 'Back',
  preview: 'Preview',
  hidePreview: 'Hide the preview',
  previewLoading: 'Making the preview…',
  previewOf: (file: string) => `Preview of “${file}”`,
  size: kilobytes,
  exported: (file: string, bytes: number, beside: { folder: string; count: number } | null) =>
    beside === null
      ? `“${file}” is written, ${kilobytes(bytes)}.`
      : `“${file}” is written, ${kilobytes(bytes)}, and ${pictures(beside.count)} beside it in “${beside.folder}”.`,
  leftOut,
  besideIt: (count: number) => `${pictures(count)} beside it`,
  readOnly: 'This library can be read but not changed, so a reason cannot be kept.',
};
