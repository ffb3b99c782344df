import { openArticle } from '../../core/article/article-file.ts';
import { plainText, type Projection } from '../../core/article/plain-text.ts';
import { inconsistencies } from '../../core/consistency/consistency-checks.ts';
import { StyleReader } from '../../core/house-style/house-style.ts';
import { houseStyleOf } from '../../core/house-style/library-rules.ts';
import { STARTER_RULES } from '../../core/house-style/starter-rules.ts';
import { prose } from './made-library.ts';
import { median, type Row } from './row.ts';

const WORDS = 1_500;
const SEEDS = [1, 2, 3];
const ROUNDS = 9;
const MOST_MS = 50;

/** A story in which every fourth paragraph has something to say of, as no newsroom writes it. */
function story(seed: number): Projection {
  const wrong = STARTER_RULES.filter(({ language }) => language !== 'km').map(({ examples }) => examples[0]?.wrong ?? '');
  const blocks = prose(WORDS, seed).split('\n\n');
  const body = blocks.map((block, at) => (at % 4 === 1 ? `${block} ${wrong[(at * 7 + seed) % wrong.length] ?? ''}` : block));
  const opened = openArticle(`---\nheadline: A story of the bench\nlanguage: en\n---\n\n${body.join('\n\n')}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  return plainText(opened.value.doc);
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Every rule that comes with Stet and every consistency check over a story that nobody has read yet; the peer is a second key in it. */
export function measureHouseStyle(): Row {
  const rules = houseStyleOf(undefined).rows.map(({ sound }) => sound);
  const stories = SEEDS.map(story);
  const whole = stories.flatMap((one) =>
    Array.from({ length: ROUNDS }, () => timed(() => [new StyleReader(rules, 'en').read(one), inconsistencies(one)])),
  );
  const again = stories.map((one) => {
    const reader = new StyleReader(rules, 'en');
    reader.read(one);
    return timed(() => reader.read(one));
  });
  const [value, peerValue] = [median(whole), median(again)];
  return {
    name: `house style (${rules.length} rules) and consistency on 1,500 words`,
    value,
    unit: 'ms',
    peer: 'the rules again, no block changed',
    peerValue,
    ratio: value / peerValue,
    goal: `< ${MOST_MS} ms`,
    ok: value < MOST_MS,
  };
}
