import type { Sameness } from '../../core/sources/duplicates.ts';
import { formatFor } from './format.ts';

const { moment, plural, number, shortDay } = formatFor('en-GB');

const why: Record<Sameness, string> = {
  address: 'They have the same address.',
  title: 'They have the same name and maker.',
  evidence: 'The same file is kept as evidence of both.',
};

/** What is known of a source beyond its title: how to reach a person, which stories cite it, what looks like the same one. */
export const sources = {
  contact: 'How to reach them',
  contactHint: 'For the newsroom only. It is in no export, whatever may be known of the source.',
  fields: {
    organisation: 'Organisation',
    phone: 'Telephone',
    email: 'E-mail',
    messenger: 'Messenger',
    naming: 'How they wish to be named',
  },
  credibility: 'How far to believe it',
  credibilityHint: 'For the newsroom only.',
  uses: ({ citations, stories }: { readonly citations: number; readonly stories: number }) =>
    `cited ${plural(citations, { one: 'once', other: '# times' })} in ${plural(stories, { one: '# story', other: '# stories' })}`,
  counting: (share: number) => `Looking where they are cited: ${number(Math.round(share * 100))} %`,
  unused: 'not cited',
  stories: 'Cited in',
  noStories: 'No story cites this source yet.',
  looking: 'Looking through the stories…',
  untitled: 'Untitled',
  more: (count: number) => plural(count, { one: '# more claim', other: '# more claims' }),
  go: (headline: string, words: string) => `Go to “${words}” in “${headline}”`,
  entered: 'Entered',
  enteredBy: (name: string, at: string) => `${moment(at)}, ${name}`,
  madeOn: (at: string) => `made ${shortDay(at)}`,
  duplicates: (count: number) =>
    plural(count, { one: 'Two sources look like one.', other: `${number(count)} pairs of sources look like one each.` }),
  lookAt: 'Look at them',
  pairTitle: 'Are these one source?',
  why,
  nothingByItself: 'Nothing is merged by itself. The one you keep takes over what only the other says, and the stricter of who may know.',
  keep: 'Keep this one',
  keepNamed: (title: string) => `Keep “${title}” and merge the other into it`,
  apart: 'These are two',
  merged: (title: string) => `Merged. Whatever cites the other leads to “${title}” now.`,
  mergeStays: (gone: string) =>
    `Ctrl Z does not take sources apart: “${gone}” was merged for the whole library. “Take apart” does, here or under the source that was kept.`,
  noneLeft: 'No sources look alike any more.',
  mergedHere: 'Merged into this source',
  part: 'Take apart',
  partNamed: (title: string) => `Take “${title}” apart again`,
  parted: (title: string) => `“${title}” stands for itself again.`,
  nothingSaid: '–',
};

export type SourceWords = typeof sources;
