import { describe, expect, test } from 'vitest';
import { plainText } from '../../../core/article/plain-text.ts';
import { inconsistencies } from '../../../core/consistency/consistency-checks.ts';
import { openStory } from '../export/sample-story.ts';

/** Tables against themselves, and against the text. */

function found(text: string, ...rows: readonly string[]): string[] {
  const [head = '', ...rest] = rows.map((row) => `| ${row.split('/').join(' | ')} |`);
  const rule = `|${'---|'.repeat(rows[0]?.split('/').length ?? 0)}`;
  const projection = plainText(openStory(`${text}\n\n${[head, rule, ...rest].join('\n')}\n`));
  return inconsistencies(projection).map(
    ({ code, from, to, said, is }) => `${code} at ${projection.text.slice(from, to)}: ${said} / ${is}`,
  );
}

const PAID = 'They paid $74,400 in February, $55,800 in May and $55,900 in July.';

describe('shares of a whole', () => {
  test.each([
    [['Month/Share', 'May/40%', 'June/30%', 'July/40%'], 'parts at Share: 100 % / 110 %'],
    [['Party/Votes/Vote share', 'Blue/120/60%', 'Red/90/45%'], 'parts at Vote share: 100 % / 105 %'],
    [['Party/% of the votes', 'Blue/60.5', 'Red/45.5'], 'parts at % of the votes: 100 % / 106 %'],
    [['Month/Share (%)', 'May/40', 'June/70', 'Total/100'], 'parts at Share (%): 100 % / 110 %'],
  ])('%j', (rows, wanted) => expect(found('A table.', ...rows)).toEqual([wanted]));

  test.each([
    [['Month/Share', 'May/40%', 'June/30%', 'July/30%', 'Total/100%']],
    [['Month/Share', 'May/34%', 'June/34%', 'July/33%']],
    [['Country/Share of women', 'Laos/60%', 'Nepal/70%']],
    [['Firm/Share', 'One/400', 'Two/300']],
    [['Town/%', 'One/60%', 'Two/70%']],
    [['Month/Share', 'May/40%', 'June/most']],
    [['Share/Month', '40%/May', '30%/June']],
  ])('nothing is said of %j', (rows) => expect(found('A table.', ...rows)).toEqual([]));
});

describe('an amount in the text and in its row', () => {
  test.each([
    [['Month/Paid', 'February/$74,400', 'May/$58,500', 'July/$55,900'], 'other-number at $58,500: $58,500 / $55,800'],
    [['Month/Paid/Share', 'February/$47,400/40%', 'May/$55,800/30%'], 'other-number at $47,400: $47,400 / $74,400'],
  ])('%j', (rows, wanted) => expect(found(PAID, ...rows)).toEqual([wanted]));

  test.each([
    [PAID, ['Month/Paid', 'February/$74,400', 'May/$55,800']],
    [PAID, ['Month/Paid', 'February/$12,000', 'May/$55,800']],
    [PAID, ['Month/Paid', 'February/€47,400', 'May/$55,800']],
    [PAID, ['Month/Asked/Paid', 'May/$58,500/$55,800']],
    [`${PAID} They had asked for $58,500.`, ['Month/Paid', 'May/$58,500']],
    [`${PAID} Others paid $57,800 in May.`, ['Month/Paid', 'May/$58,500']],
    [PAID, ['Month/Paid', 'March/$58,500']],
    ['They paid $74 million in February.', ['Month/Paid', 'February/$47']],
  ])('nothing is said of %s %j', (text, rows) => expect(found(text, ...rows)).toEqual([]));
});
