import { describe, expect, test } from 'vitest';
import { plainText } from '../../../core/article/plain-text.ts';
import { inconsistencies } from '../../../core/consistency/consistency-checks.ts';
import { openStory } from '../export/sample-story.ts';

const found = (text: string): string[] =>
  inconsistencies(plainText(openStory(`${text}\n`))).map(({ code, said, is }) => `${code}: ${said} / ${is}`);

describe('what was missed once', () => {
  test.each([
    ['Mr Dara, who was born in 1980, is 40 years old in 2026.', 'age: 40 / 45–46'],
    ['The factory marked its 50th anniversary in 2026; it was founded in 1986.', 'anniversary: 50th / 40'],
    ['The factory, founded in 1986, marked its 50th anniversary in May 2026.', 'anniversary: 50th / 40'],
    ['The war, from 1975 to 1979, lasted nine years.', 'years: nine / 4'],
    ['The party has 120 members, 70 men and 60 women.', 'parts: 120 / 130'],
    ['Of the 45 pupils, 30 were boys and 20 were girls.', 'parts: 45 / 50'],
    ['Three quarters of the 100 houses, 50, were lost.', 'ratio: Three quarters / 50 / 100'],
    ['Half of the 50 workers, 40 of them, left.', 'ratio: Half / 40 / 50'],
    ['The firm made $3 million in profit. The same profit of $3 billion was reported.', 'scale: $3 billion / $3 million'],
    ['Chief Inspector Vann Molika came. Sergeant Vann Molika spoke.', 'other-title: Sergeant Vann Molika / Chief Inspector Vann Molika'],
    ['Police Sergeant Vann Molika came. Inspector Molika spoke.', 'other-title: Inspector Molika / Sergeant Vann Molika'],
  ])('%s', (text, wanted) => expect(found(text)).toEqual([wanted]));

  test.each([
    'Sok Dara, 40, was 38 years old in 2024.',
    'Dara, born in 1980, is 46 years old in 2026. Sok, born in 1980, was 45 years old in 2026.',
    'Born in 1980, he met a woman who was 30 years old in 2026.',
    'The firm, founded in 1998, celebrates its 25th anniversary of listing in 2026.',
    'The factory marked its 40th anniversary in 2026; it was founded in 1986.',
    'The war, from 1975 to 1979, lasted four years. The other, from 1970 to 1975, lasted five years.',
    'The war, from 1975 to 1979, lasted longer than nine years of peace.',
    'The party has 120 members, 70 men and 50 women.',
    'Of the 120 members 70 are men and 40 are women; 10 did not say.',
    'There were 12 teachers, 70 boys and 60 girls.',
    'There were 8 teachers, 12 members, 70 men and 60 women.',
    'About 120 members, 70 men and 60 women.',
    'Of the 45 pupils, 30 were boys and 20 were late.',
    'Of the 45 pupils, 30 were children and 20 were girls.',
    'Half of the 50 workers, 26 of them, left. Nearly three quarters of the 100 houses, 50, were old.',
    'Half of the 20 boys, 12, 13 and 14 years old, left.',
    'The firm made $3 million in profit and $3 billion in sales. The same debt of $3 billion was named.',
    'The firm made $3 million in profit and, earlier, a profit of $4 million. The same profit of $3 billion was named.',
    'Chief Inspector Vann Molika came. Inspector Vann Molika spoke.',
    'Sergeant Vann Molika came. She was promoted. Inspector Vann Molika spoke.',
    'Police Sergeant Vann Molika came with Inspector Keo Molika. Inspector Molika spoke.',
  ])('nothing is said of: %s', (text) => expect(found(text)).toEqual([]));
});
