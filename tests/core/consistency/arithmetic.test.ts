import { expect, test } from 'vitest';
import { plainText } from '../../../core/article/plain-text.ts';
import { inconsistencies } from '../../../core/consistency/consistency-checks.ts';
import { openStory } from '../export/sample-story.ts';

/** Slips of arithmetic that a sceptical editor planted and nobody told, and their neighbours that are none. */

const found = (text: string): string[] =>
  inconsistencies(plainText(openStory(`${text}\n`))).map(({ code, said, is }) => `${code}: ${said} / ${is}`);

test.each([
  ['Seventeen people, nine men and seven women, were killed.', 'parts: Seventeen / 16'],
  ['They counted seventeen people, nine men and seven women.', 'parts: seventeen / 16'],
  ['17 people died: 9 men and 7 women.', 'parts: 17 / 16'],
  ['Twelve people died: seven women and six men.', 'parts: Twelve / 13'],
  ['Twelve people died in the fire on the pier: seven women, three men and a child.', 'parts: Twelve / 11'],
  ['The boat took 40 passengers, 22 men and 20 women.', 'parts: 40 / 42'],
  ['The team of 11, six men and four women, trained.', 'parts: 11 / 10'],
  ['A total of 60 people: 20 from Takeo, 25 from Kandal and 10 from Kampong Cham.', 'parts: 60 / 55'],
  ['He was paid $74,400 in February, $55,800 in May and $55,800 in July. That makes $196,000.', 'parts: $196,000 / $186,000'],
  ['They spent $40 on fuel, $30 on rice and $20 on rope, a total of $100.', 'parts: $100 / $90'],
  ['It cost €1.2 million in May and €1.3 million in June, totalling €3.5 million.', 'parts: €3.5 million / €2,500,000'],
  ['The bills were $40 and $30, $80 in all.', 'parts: $80 / $70'],
  ['The district paid $196,000 in three parts: $74,400 in May, $55,800 in June and $55,800 in July.', 'parts: $196,000 / $186,000'],
  ['One in five of the 500 houses, 150, were lost.', 'ratio: One in five / 150 / 500'],
  ['Two out of three of the 90 pupils, 30, left.', 'ratio: Two out of three / 30 / 90'],
  ['Sales fell by half, from 100 to 75.', 'ratio: by half / 25 %'],
  ['The price rose by a third, from $30 to $60.', 'ratio: by a third / 100 %'],
  ['Turnout rose two percentage points, from 40 to 45.', 'percent: two percentage points / 5'],
  ['Turnout rose two percentage points, from 40 to 45 per cent.', 'percent: two percentage points / 5'],
  ['Support fell from 45% to 40%, down 15 percentage points.', 'percent: 15 percentage points / 5'],
  ['The share rose 10 percentage points to 45 percent from 40 percent.', 'percent: 10 percentage points / 5'],
  ['Sok Dara, born 5 May 1970, was 44 when he died on 3 March 2020.', 'age: 44 / 49–50'],
  ['He was born on 5 May 1970, 44 when he died 3 March 2020.', 'age: 44 / 49–50'],
  ['Sok Dara, born in 1970, died on 3 March 2020 aged 44.', 'age: 44 / 49–50'],
  ['តម្លៃសំបុត្រកើនឡើង ២០ ភាគរយ ពី ៥០០ ដល់ ១០០០ រៀល។', 'percent: ២០ % / 100 %'],
  ['តម្លៃធ្លាក់ចុះ ៥០% ពី ៤.០០០ រៀល មក ៣.០០០ រៀល។', 'percent: ៥០ % / 25 %'],
  ['តម្លៃបានកើនឡើងពី ៤.០០០រៀល ដល់ ៥.០០០រៀល គឺកើន ៥០ភាគរយ។', 'percent: ៥០ % / 25 %'],
  ['ចំនួនសិស្សកើនឡើង ១០ភាគរយ ពី ៣០០ នាក់ ទៅ ២៧០ នាក់។', 'direction: កើនឡើង / '],
])('%s', (text, wanted) => expect(found(text)).toEqual([wanted]));

test.each([
  'Sixteen people, nine men and seven women, were killed.',
  'About seventeen people, nine men and seven women, were killed.',
  'Seventeen people, nine men and seven women and a dog, were killed.',
  'Seventeen people, nine men and seven women, and a child were killed.',
  'Seventeen people, nine men, seven women and a child, were killed.',
  'Twelve people were saved by soldiers (four men and two women).',
  'Twelve people died, among them four men and two women.',
  'Twelve people died: five men and seven women.',
  'There were 60 teachers, 30 boys and 31 girls.',
  'There were 8 teachers, 40 passengers, 22 men and 20 women.',
  'He was paid $74,400 in February, $55,800 in May and $55,800 in July. That makes $186,000.',
  'He was paid $50 for nails and later $20 in May and $30 in June. That makes $100.',
  'It cost $1.2 million in May and $1.3 million in June, totalling $2.5 million.',
  'It cost $1.24 million in May and $1.33 million in June, totalling $2.6 million.',
  'It cost $40 in May and €30 in June, a total of $80.',
  'The district paid $196,000 in three parts: $74,400 in May, $55,800 in June and the rest in July.',
  'The team of 10, six men and four women, trained. The team of 11, six men and four women, and a dog trained.',
  'A total of 55 people: 20 from Takeo, 25 from Kandal and 10 from Kampot.',
  'About 60 people: 20 from Takeo, 25 from Kandal and 10 from Kampot.',
  'A total of 60 people: 20 from Takeo, 25 from Kandal and others from Kampot.',
  'តម្លៃបានកើនឡើងពី ៤.០០០រៀល ដល់ ៥.០០០រៀល គឺកើន ២៥ភាគរយ។',
  'One in five of the 500 houses, 101, were lost.',
  'About one in five of the 500 houses, 150, were lost.',
  'One in five of the 500 houses, 150 shops and 20 boats were lost.',
  'Sales fell by half, from 100 to 48. They fell by nearly half, from 100 to 58.',
  'Sales fell by half from 2010 to 2020.',
  'Turnout rose five percentage points, from 40 to 45. It fell 2.5 percentage points, from 40.2 to 37.8.',
  'Turnout rose about two percentage points, from 40 to 43.',
  'Sok Dara, born 5 May 1970, was 49 when he died on 3 March 2020.',
  'Sok Dara, born 5 May 1970, left a son who was 10 when he died on 3 March 2020.',
  'តម្លៃសំបុត្រកើនឡើង ១០០ ភាគរយ ពី ៥០០ ដល់ ១០០០ រៀល។',
  'តម្លៃធ្លាក់ចុះ ២៥% ពី ៤.០០០ រៀល មក ៣.០០០ រៀល។',
  'តម្លៃកើនឡើងប្រហែល ២០ ភាគរយ ពី ៥០០ ដល់ ១០០០ រៀល។',
  'កើនឡើង ២០ ភាគរយ ពី ២០១០ ដល់ ២០២០។',
  'កើនឡើង ២០ ភាគរយ ពី ១ លាន ដល់ ៣ លាន។',
])('nothing is said of: %s', (text) => expect(found(text)).toEqual([]));
