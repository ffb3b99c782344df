/** The reference story: 30 sentences with the headline, of which 12 are claims. Our own words; nothing in it ever happened. */

export const SOURCES = ['Port authority annual report 2025', 'Interview with Captain Ros Dara', 'Customs ledger of the north pier'];

export const HEADLINE = 'The north pier opens again';

/** One paragraph each. `claim`: index of the source it rests on, and the page; without it there is nothing to check. */
export const SENTENCES = [
  { words: 'The morning begins with ropes.' },
  { words: 'The north pier reopened on 4 May 2026.', claim: [0, 3] },
  { words: 'People had waited for it.' },
  { words: 'Repairs took 14 months and cost 2.3 million dollars.', claim: [0, 7] },
  { words: 'Nobody cheers when the first boat comes in.' },
  { words: 'It carries 212 passengers.', claim: [0, 9] },
  { words: 'They walk off without looking up.' },
  { words: 'Ros Dara has steered ferries for 31 years.', claim: [1, 1] },
  { words: 'He drinks his coffee standing.' },
  { words: '“We lost a third of our income,” he says.', claim: [1, 2] },
  { words: 'Then he laughs.' },
  { words: 'The old pier closed after the flood of 2024.', claim: [1, 4] },
  { words: 'What it looked like then is hard to say now.' },
  { words: 'Some kept a plank.' },
  { words: 'Customs counted 48,000 crates in the first month.', claim: [2, 12] },
  { words: 'A clerk waves a paper.' },
  { words: 'Fish made up 61 percent of them.', claim: [2, 13] },
  { words: 'The rest is harder to name.' },
  { words: 'One crate held nothing but bells.', claim: [2, 15] },
  { words: 'Whose bells, the clerk will not tell.' },
  { words: 'The fee per crate fell from 90 to 75 cents.', claim: [2, 21] },
  { words: 'That was talked about for weeks.' },
  { words: 'It still is.' },
  { words: 'Two cranes work by night.', claim: [0, 11] },
  { words: 'Their light lies on the water.' },
  { words: 'Children count the hooks.' },
  { words: 'A third crane should come.' },
  { words: 'When, depends on whom you ask.' },
  { words: 'The port now employs 340 people.', claim: [0, 12] },
];
