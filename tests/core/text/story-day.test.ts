import { expect, it } from 'vitest';
import { monthNamed, storyDay, storyDayWords } from '../../../core/text/story-day.ts';

it.each([
  ['2026-11-20', 'en', '2026-11-20', '20 November 2026'],
  ['2026-11-20T23:30:00Z', 'en-GB', '2026-11-20', '20 November 2026'],
  ['2026-11-20T23:30:00.000+07:00', '', '2026-11-20', '20 November 2026'],
  ['2026-11-02 23:30', 'km', '2026-11-02', '២ វិច្ឆិកា ២០២៦'],
  ['2024-02-29', 'fr', '2024-02-29', '2024-02-29'],
  ['2026-02-29', 'en', '', ''],
  ['2026-13-01', 'en', '', ''],
  ['true', 'en', '', ''],
  ['2026', 'en', '', ''],
  ['last Monday', 'km', '', ''],
  ['', 'en', '', ''],
])('%j in %j is the day %j, %j', (published, language, day, words) => {
  expect([storyDay(published), storyDayWords(published, language)]).toEqual([day, words]);
});

it.each([
  ['nov', 11],
  ['Sept.', 9],
  ['sept', 9],
  ['March', 3],
  ['ma', 0],
  ['ធ្នូ', 12],
  ['Novel', 0],
  ['', 0],
])('%j is month %i', (text, month) => {
  expect(monthNamed(text)).toBe(month);
});
