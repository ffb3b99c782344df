import { openArticle } from '../../core/article/article-file.ts';
import { plainText, type Projection } from '../../core/article/plain-text.ts';
import { inconsistencies } from '../../core/consistency/consistency-checks.ts';
import { byWorth } from '../../core/suggest/order.ts';
import { suggest } from '../../core/suggest/suggesters.ts';
import { sentencesOf } from '../../core/text/sentences.ts';
import { median, p95, type Row } from './row.ts';

/** One paragraph as a newsroom writes them: figures, names, dates, quotations, causes. `#` becomes a number of its own. */
const PARAGRAPHS = [
  'The works turned out #12 blocks a day last season, according to its own ledger, down from about #90 before the highway reached the district in 2014. A block now sells for #,000 riel at the ramp, twice as much as in the capital.',
  '“We do not compete with the cube machines,” said Hang Sophal, director of the Prek Romdeng works. “A cube is gone by noon. A block comes home with the fish, and we sold # of them on Friday, 20 November 2026.”',
  'The price rose # per cent because the tariff changed, Deputy Minister Long Vibol said, and the shortage led to the closure of # smaller works. The ministry denied that the Law on Fisheries, Article #, had been broken.',
  'It was the first time since 1979 that the lake had no ice at all, and the largest of the # landings stayed closed. Nobody else on the lake makes ice this way, north of Koh Sralau or in Svay Ampear district.',
  'Of the # people on board, # were crew members. The mayor, who is 54, was convicted in 2003 of taking $4.# million; he says he was born on 3 March 1972 and never signed the contract (number #).',
];

function story(words: number, seed: number): string {
  const made: string[] = [];
  let number = 100 + seed;
  for (let count = 0, at = 0; count < words; at += 1) {
    const paragraph = (PARAGRAPHS[at % PARAGRAPHS.length] ?? '').replace(/#/gu, () => String((number += 7)));
    made.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return `---\nheadline: The ${seed} last ice works\n---\n\n${made.join('\n\n')}\n`;
}

function projected(markdown: string): Projection {
  const opened = openArticle(markdown);
  if (!opened.ok) throw new Error(opened.problem.code);
  return plainText(opened.value.doc);
}

const ordered = (projection: Projection): number =>
  byWorth(projection.text, suggest(projection, 'en', [], []), sentencesOf(projection, 'en')).length;

function timed(run: () => number): number {
  const start = performance.now();
  if (run() < 0) throw new Error('no answer');
  return performance.now() - start;
}

function row(name: string, times: readonly number[], most: number): Row {
  const value = p95(times);
  const peerValue = median(times);
  return { name, value, unit: 'ms', peer: 'its median', peerValue, ratio: value / peerValue, goal: `< ${most} ms`, ok: value < most };
}

const ROUNDS = 40;
const rounds = Array.from({ length: ROUNDS }, (_, at) => at);

/** What the desk reads out of a story: suggestions in full (no paragraph seen before) and after a key, and what contradicts itself. */
export function measureReading(): Row[] {
  ordered(projected(story(800, 9_000)));
  inconsistencies(projected(story(1_500, 9_500)));
  const full = rounds.map((at) => {
    const fresh = projected(story(800, at * 200));
    return timed(() => ordered(fresh));
  });
  const typed = projected(story(800, 0)).text.length;
  const keys = rounds.map((at) => {
    const after = projected(story(800, 0).replace('a day last season', `a day last season${' x'.repeat(at + 1)}`));
    if (after.text.length <= typed) throw new Error('nothing was typed');
    return timed(() => ordered(after));
  });
  const checks = rounds.map((at) => {
    const fresh = projected(story(1_500, at * 200));
    return timed(() => inconsistencies(fresh).length);
  });
  return [
    row('suggestions for 800 words, in full (p95)', full, 300),
    row('suggestions for 800 words, after a keystroke (p95)', keys, 50),
    row('consistency checks on 1,500 words (p95)', checks, 50),
  ];
}
