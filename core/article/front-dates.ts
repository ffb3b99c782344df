import { storyDay } from '../text/story-day.ts';
import type { OpenedText } from './article-file.ts';
import { holdsNoText } from './front-matter.ts';
import type { FrontKey } from './front-values.ts';

const DATES = ['created', 'updated', 'published', 'embargo'] as const satisfies readonly FrontKey[];
type DateKey = (typeof DATES)[number];

/** A day or a moment as ISO 8601 writes it, or in words that name a year. The story's own date is never guessed from words. */
export function isFrontDate(key: DateKey, text: string): boolean {
  if (storyDay(text) !== '') return true;
  const isWords = key !== 'published' && /\d{4}/u.test(text) && !/^\s*\d{4}-/u.test(text);
  return isWords && !Number.isNaN(Date.parse(text));
}

/** The fields of a file's front matter that should hold a date, and hold something else. */
export function fieldsWithoutDate({ front, values }: OpenedText['opened']): FrontKey[] {
  return DATES.filter((key) => {
    const text = values.meta[key].trim();
    return text === '' ? holdsNoText(front, key) : !isFrontDate(key, text);
  });
}
