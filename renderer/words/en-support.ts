/** The diagnostic report. */
export const support = {
  title: 'Diagnostic report',
  lede: 'For whoever helps you: versions, numbers and codes. No word of a story, claim or note is in it, and no name of a person, source or file.',
  report: 'The whole report',
  loading: 'Looking…',
  save: 'Save as a text file…',
  copy: 'Copy',
  copied: 'The report is copied.',
  saved: (file: string) => `The report is in “${file}”. Nothing was sent anywhere.`,
};

export type SupportWords = typeof support;
