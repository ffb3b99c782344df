import { describe, expect, it } from 'vitest';
import type { Meta } from '../../../core/article/meta.ts';
import { aside, outline, read } from './read-file.ts';

/** What plain text says by its layout alone: a standfirst above the byline, subheads, tables between tabs. */

const STANDFIRST = 'Residents of Prey Svay carried water by hand for nine weeks while the contractor and the district argued over a pump.';
const LONG =
  'The council of the islands met in the old customs house for three hours and agreed to look at the fares again before the rains.';
const SHORT = 'The engineer who signed the handover, Lim Sothea, declined to comment.';

const STORY = `Water tower fails 31 families

${STANDFIRST}

By Chan Maly and Dara Pich

${LONG}

${SHORT}

What the register says

${LONG} Again.

A table of what was paid

Month	Paid	Share
February	$74,400	40%
May		30%

${SHORT}
`;

describe('a story laid out in plain text', () => {
  const { doc, report, blocks } = read('story.txt', STORY);

  it('keeps standfirst, byline, subheads and table', () => {
    expect([doc.child(0).textContent, doc.child(1).textContent]).toEqual(['Water tower fails 31 families', STANDFIRST]);
    expect((doc.attrs.meta as Meta).byline).toEqual(['Chan Maly', 'Dara Pich']);
    expect(outline(blocks)).toEqual([
      `paragraph: ${LONG}`,
      `paragraph: ${SHORT}`,
      'subhead: What the register says',
      `paragraph: ${LONG} Again.`,
      'subhead: A table of what was paid',
      'table: Month | Paid | Share | February | $74,400 | 40% | May |  | 30%',
      `paragraph: ${SHORT}`,
    ]);
    expect(aside(report)).toEqual([]);
    expect(report.taken).toEqual({ headline: 1, standfirst: 1, byline: 2, paragraph: 4, subhead: 2, table: 1 });
  });

  it('the first row of the table is its head', () => {
    const table = blocks.find((block) => block.type.name === 'table');
    expect(table?.content.content.map((row) => row.firstChild?.type.name)).toEqual(['table_header', 'table_cell', 'table_cell']);
    doc.check();
  });
});

describe('a table between tabs', () => {
  it.each([
    ['lines before and after it', `${SHORT}\nA\t1\nB\t2\n${SHORT}`, [`paragraph: ${SHORT}`, 'table: A | 1 | B | 2', `paragraph: ${SHORT}`]],
    ['a head without a name', `\tVotes\nNorth\t120\nSouth\t90`, ['table:  | Votes | North | 120 | South | 90']],
    ['an empty last cell', `A\tB\nC\t\nD\tE`, ['table: A | B | C |  | D | E']],
    ['Khmer', `ខែ\tចំនួន\nឧសភា\t៣០`, ['table: ខែ | ចំនួន | ឧសភា | ៣០']],
  ])('%s', (_name, text, wanted) => expect(outline(read('a.txt', `Fares rise\n\n${LONG}\n\n${text}\n`).blocks).slice(1)).toEqual(wanted));

  it.each([
    ['one line with a tab', 'North\t120'],
    ['lines of unlike length', 'North\t120\nSouth\t90\t3'],
    ['paragraphs set in by a tab', `\t${SHORT}\n\t${SHORT}`],
    ['a list with tabs behind its numbers', '1.\tTickets\n2.\tPasses'],
    ['a list with tabs behind its points', '•\tTickets\n•\tPasses'],
  ])('%s is none', (_name, text) => {
    const { blocks } = read('a.txt', `Fares rise\n\n${LONG}\n\n${text}\n`);
    expect(blocks.some((block) => block.type.name === 'table')).toBe(false);
  });

  it('a line of more cells than any table has is a line', () => {
    const line = Array.from({ length: 200 }, () => 'a').join('\t');
    expect(outline(read('a.txt', `Fares rise\n\n${LONG}\n\n${line}\n${line}\n`).blocks)).toHaveLength(3);
  });
});

describe('what is no standfirst', () => {
  it.each([
    ['a first paragraph, when the byline stands below the story', `Fares rise\n\n${LONG}\n\nBy Chan Maly`],
    ['a first paragraph with nothing over it', `${LONG}\n\nBy Chan Maly\n\n${LONG} Again.`],
    ['a paragraph too long for one', `Fares rise\n\n${LONG} ${LONG}\n\nBy Chan Maly\n\n${LONG} Again.`],
  ])('%s', (_name, text) => expect(read('a.txt', text).doc.child(1).textContent).toBe(''));
});
