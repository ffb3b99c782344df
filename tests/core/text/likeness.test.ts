import { describe, expect, test } from 'vitest';
import { likeness } from '../../../core/text/likeness.ts';

const WELL = 'The well\n\nThe well is twelve metres deep. It was dug in 1931 by people who are all dead now.';
const KHMER = 'អណ្តូង​ទឹក​នេះ​ជ្រៅ​ដប់ពីរ​ម៉ែត្រ។ គេ​បាន​ជីក​វា​នៅ​ឆ្នាំ​១៩៣១។';

describe('how much two texts have in common', () => {
  test.each([
    ['the same text', WELL, WELL, 1, 1],
    ['one word changed', WELL, WELL.replace('twelve', 'thirteen'), 0.7, 0.9],
    ['a sentence more', WELL, `${WELL} Nobody has measured it since.`, 0.7, 0.95],
    ['half of it', WELL, WELL.slice(0, WELL.indexOf('It was')), 0.4, 0.7],
    ['another text', WELL, 'The mill has two wheels. It was built by the river and is still turning today, they say.', 0, 0.1],
    ['nothing', WELL, '', 0, 0],
    ['Khmer, one number changed', KHMER, KHMER.replace('១៩៣១', '១៩៣៥'), 0.8, 0.99],
    ['Khmer, another text', KHMER, 'រោងចក្រ​ទឹកកក​បិទ​ទ្វារ​ព្រោះ​ភ្លើង​ដាច់​រាល់​ថ្ងៃ។', 0, 0.15],
  ] as const)('%s', (...[, one, other, least, most]) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(least);
    expect(likeness(one, other)).toBeLessThanOrEqual(most);
    expect(likeness(other, one)).toBeCloseTo(likeness(one, other), 10);
  });
});
