/** A story for what needs one. */
export const STORY = { file: 'well.md', headline: 'The well', body: 'The well is twelve metres deep.' };
/** What these tests provoke on purpose. */
export const PROVOKED = [
  /Content Security Policy/,
  /Refused/,
  /Failed to load/,
  /Not allowed/,
  /violates/,
  /ERR_/,
  /Unsafe attempt/,
  /Unrecognized/,
  /Blocked script/,
];
