import type { Story } from './desk-steps.ts';

/** Three stories that a filter, an order and a find tell apart. */
export const STORIES: readonly Story[] = [
  {
    file: 'pier.md',
    headline: 'A pier for nobody',
    status: 'checking',
    body: 'The pier has 40 lamps and no boats. Nobody lights the lamps.',
  },
  { file: 'rain.md', headline: 'Rain gauges under the stairs', status: 'ready', body: 'Eleven gauges were found in a cupboard.' },
  { file: 'km.md', headline: 'ទូក​សៀវភៅ​ត្រឡប់​មក​ទន្លេ​វិញ', status: 'translation', language: 'km', body: 'ទូក​មក​ដល់​ព្រឹក​នេះ។' },
];
