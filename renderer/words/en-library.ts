import type { Library } from '../state/library.ts';
import type { ImportLine, ImportReport, NOT_TAKEN, SortOrder } from '../../core/contract/shapes.ts';
import { formatFor } from './format.ts';

const { number, plural, when } = formatFor('en-GB');

const filters: Record<Library['filter'], string> = {
  all: 'All',
  mine: 'Mine',
  draft: 'Draft',
  'to-check': 'To check',
  checking: 'Checking',
  translation: 'Translation',
  ready: 'Ready',
  exported: 'Exported',
};
const sorts: Record<SortOrder, string> = {
  changed: 'Last change',
  headline: 'Headline',
  status: 'Status',
  words: 'Length',
  open: 'Open claims',
};
const reasons: Record<ImportLine['reason'], string> = {
  'site-name': 'Name of the site',
  views: 'View counter',
  share: 'Share line',
  'date-stamp': 'Date stamp',
  navigation: 'Navigation',
  'doubled-caption': 'Caption given twice',
  script: 'Script or style',
  empty: 'Empty',
  unsupported: 'Cannot be shown',
  deletion: 'Deleted in the document',
  comment: 'Comment in the document',
};
const whyNot: Readonly<Record<(typeof NOT_TAKEN)[number], string>> = {
  given: 'only the file was given: choose it with Ctrl Shift I, and the pictures beside it come too',
  elsewhere: 'it is not beside the file',
  outside: 'it lies outside the folder of the file',
  missing: 'it is not there',
  'no-picture': 'it is no picture that Stet shows',
  'too-large': 'it is too large',
  unreadable: 'it could not be read or kept',
};

const kinds: Readonly<Record<string, { readonly one: string; readonly other: string }>> = {
  headline: { one: '# headline', other: '# headlines' },
  standfirst: { one: '# standfirst', other: '# standfirsts' },
  published: { one: 'the story’s date', other: 'the story’s date' },
  byline: { one: '# byline', other: '# bylines' },
  paragraph: { one: '# paragraph', other: '# paragraphs' },
  subhead: { one: '# subhead', other: '# subheads' },
  figure: { one: '# picture with its caption', other: '# pictures with their captions' },
  'bare-figure': { one: '# picture without a caption', other: '# pictures without captions' },
  caption: { one: '# caption', other: '# captions' },
  table: { one: '# table', other: '# tables' },
  bullet_list: { one: '# bulleted list', other: '# bulleted lists' },
  ordered_list: { one: '# numbered list', other: '# numbered lists' },
  block_quote: { one: '# block quote', other: '# block quotes' },
  pull_quote: { one: '# pull quote', other: '# pull quotes' },
  rule: { one: '# rule', other: '# rules' },
  stash: { one: '# stash', other: '# stashes' },
  raw_block: { one: '# block kept as it is', other: '# blocks kept as they are' },
};

export const library = {
  title: 'Library',
  list: 'Articles',
  find: (count: number) => `Find in ${plural(count, { one: '# story', other: '# stories' })}`,
  findLabel: 'Find in the library',
  clearFind: 'Clear',
  filters,
  filterLabel: 'Which articles',
  moreFilters: 'More filters',
  sorts,
  sortBy: 'Sort by',
  untitled: 'No headline yet',
  words: (count: number) => plural(count, { one: '# word', other: '# words' }),
  open: (count: number) => `${number(count)} open`,
  openClaims: (count: number) => plural(count, { one: '# claim open', other: '# claims open' }),
  unread: (count: number) => `${number(count)} unreadable`,
  unreadClaims: (count: number) =>
    plural(count, { one: '# claim that this version cannot read', other: '# claims that this version cannot read' }),
  noneOpen: 'none open',
  noneOpenMeans: 'No claim is open. Sentences that nobody has looked at are counted when the article is open.',
  cannotOpen: 'cannot be opened',
  newArticle: 'New article',
  importFile: 'Import…',
  paste: 'Paste…',
  nothingFound: (query: string) => `Nothing in this library has “${query}”.`,
  foundElsewhere: (count: number, query: string) =>
    plural(count, {
      one: `# story has “${query}” under another filter.`,
      other: `# stories have “${query}” under another filter.`,
    }),
  moreElsewhere: (count: number) => plural(count, { one: '# more under another filter', other: '# more under another filter' }),
  showFound: 'Show all found',
  nothingFiltered: 'No article here. Choose “All” to see every one.',
  showAll: 'Show all',
  empty: 'No articles yet.',
  noLibrary: 'No library open.',
  menuFor: (headline: string) => `What to do with “${headline}”`,
  openIt: 'Open',
  duplicated: (headline: string) => `“${headline}” was duplicated.`,
  binned: (headline: string) => `“${headline}” is in the bin.`,
  restored: (headline: string) => `“${headline}” is back in the library.`,
  putBack: 'Put it back',
  stranded: (at: string, first: string) => `Typing of ${when(at)} waits for an article whose file is gone: “${first}”.`,
  bringBack: 'Make it an article again',
  writable: 'The library can be changed again.',
  mended: 'The library has a record again and can be changed.',
  renamed: (file: string) => `The file is now “${file}”.`,
  rename: {
    title: 'Rename the file',
    lede: (headline: string) =>
      `${headline ? `“${headline}” keeps its headline` : 'The headline stays as it is'}; this is the name of the file on the disk.`,
    label: 'File name',
    act: 'Rename',
  },
  bin: {
    title: 'The bin',
    lede: 'Articles rest here with their claims, and evidence that was taken out of the locker, until you put them back. Nothing is thrown away by itself.',
    empty: 'The bin is empty.',
    binned: (when: string) => `binned ${when}`,
    copy: (of: string) => `conflict copy of ${of}`,
    act: 'Put back',
  },
  importing: (name: string) => `Importing “${name}”…`,
  report: {
    title: (count: number, isGuessed: boolean, lost: number) =>
      count === 0 && isGuessed
        ? 'Taken, but look at its letters'
        : count === 0 && lost > 0
          ? plural(lost, { one: 'One picture did not come with it', other: '# pictures did not come with it' })
          : count === 0
            ? 'Everything was taken'
            : plural(count, { one: 'One line was set aside', other: '# lines were set aside' }),
    lede: (name: string) => `From “${name}”`,
    guess: ({ encoding, unreadable }: NonNullable<ImportReport['guess']>) =>
      encoding === 'utf-8'
        ? plural(unreadable, {
            one: '# place in the file is damaged (no UTF-8). It stands as “�” in the text.',
            other: '# places in the file are damaged (no UTF-8). They stand as “�” in the text.',
          })
        : 'The file is not UTF-8. It was read as Windows-1252, which is a guess: look at accents and quotation marks.',
    notTaken: 'Pictures that were not taken',
    whyNot,
    addPicture: 'Put them in with Ctrl Shift P, or press the empty place in the story.',
    taken: 'Taken',
    setAside: 'Set aside, and why',
    takeBack: 'Take back',
    takenBack: 'taken back',
    setAsideAgain: 'Set aside again',
    reasons,
    kind: (kind: string, count: number) => plural(count, kinds[kind] ?? { one: `# ${kind}`, other: `# ${kind}` }),
    act: 'Open the article',
    hint: 'Choose a line with the arrows; one key takes it back, or sets it aside again.',
  },
  pasteArticle: {
    title: 'Paste an article',
    lede: 'From a web page, a message or a document. Stet finds headline, captions and body, and shows what it sets aside.',
    label: 'The text',
    placeholder: 'Paste here',
    act: 'Import the text',
    name: 'Pasted text',
  },
};

export type LibraryWords = typeof library;
