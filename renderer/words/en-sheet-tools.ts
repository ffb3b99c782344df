import { formatFor } from './format.ts';

const { number, plural } = formatFor('en-GB');

/** What stands on the tools of the sheet: the find bar, the link and the context menu. */
export const sheetTools = {
  find: {
    label: 'Find in article',
    placeholder: 'Find',
    replacePlaceholder: 'Replace with',
    count: (current: number, count: number) => (count === 0 ? 'none' : `${number(current)} of ${number(count)}`),
    next: 'Next match',
    previous: 'Previous match',
    caseSensitive: 'Match capitals',
    wholeWord: 'Whole words',
    replace: 'Replace',
    replaceAll: 'Replace all',
    replaced: (count: number) => plural(count, { one: 'One place was replaced.', other: '# places were replaced.' }),
    more: 'Replace…',
    close: 'Close',
  },
  link: {
    title: 'Link',
    address: 'Address',
    hint: 'http, https or mailto. An empty address takes the link away.',
    act: 'Set the link',
    remove: 'Take the link away',
    open: 'Open the address',
    wrong: 'Write an address that begins with https://, http:// or mailto:.',
    noSelection: 'Select the words that should be the link first.',
  },
  menu: {
    label: 'What to do here',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    choosePicture: 'Choose a picture…',
    exchangePicture: 'Choose another picture…',
    noSpelling: 'No other spelling found',
    addWord: (word: string) => `Add “${word}” to the dictionary`,
  },
};
