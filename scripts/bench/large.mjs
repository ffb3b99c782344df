import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { call, heldUp, longTasks, watchLoop } from './held-up.mjs';
import { launch, median, p95, quantile } from './launch.mjs';

const QUERIES = [
  'f',
  'fe',
  'fer',
  'ferry',
  'ferry c',
  'ferry council',
  'Sok D',
  'Sok Dara',
  'ស',
  'ស្វ',
  'ស្វាយ',
  'ទឹកកក',
  '7',
  '90',
  'zeppelin',
];
const ROUNDS = 4;
const VERDICTS = 100;
const REOPENED = 3;
const MOST_HELD_UP = 50;
const TAKEN_AS_READ = 'stet-library li';

const rss = (app) => app.evaluate(() => process.memoryUsage().rss / 1e6);

/** Starts the desk on the library; answers it with the time from the start of the process to the first rows. */
async function start(scratch, library) {
  const began = performance.now();
  const app = await launch(join(scratch, 'user-large'), { args: [`--library=${library}`] });
  await watchLoop(app);
  const page = await app.firstWindow();
  await page.waitForSelector(TAKEN_AS_READ);
  return { app, page, ms: performance.now() - began };
}

async function untilRead(page, count) {
  for (;;) {
    const { value } = await call(page, 'library.search', { query: 'zeppelin' });
    const { value: state } = await call(page, 'library.state', {});
    if (state.articles.length + state.more >= count && value.share === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Ten thousand articles in the real window: opened for the first time, read, searched, a claim changed. `lowdb`: what the same change costs there. */
export async function measureLarge(scratch, library, { ids, lowdb, frontMatterOfAll }) {
  process.env.STET_SAMPLE_PLACE = join(scratch, 'sample');
  const { app, page, ms } = await start(scratch, library);
  await heldUp(app);
  await untilRead(page, ids.length);
  const reading = await heldUp(app);
  const searches = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const query of QUERIES) {
      searches.push((await call(page, 'library.search', { query })).ms);
      searches.push((await call(page, 'library.search-lines', { query, filter: 'all' })).ms);
    }
  const searching = await heldUp(app);
  const verdicts = await verdictsTimed(page, library, ids);
  const memory = await rss(app);
  const long = await longTasks(app, page, { id: ids[0] });
  await heldUp(app);
  const again = await reopened(page, library, frontMatterOfAll);
  const reopening = await heldUp(app);
  await app.close();
  return rowsOf({ ms, reading, searches, searching, verdicts, memory, long, again, reopening, lowdb });
}

/** A figure that stands for itself: beside it what it may be. */
const within = (name, unit, value, most) => ({
  ...{ name, value, unit, peer: 'the goal', peerValue: most, ratio: value / most },
  ...{ goal: `< ${most} ${unit}`, ok: value < most },
});

/** A figure that is so many times smaller than another of the same run. */
function smaller(told, times) {
  const ratio = told.peerValue / told.value;
  return { ...told, ratio, goal: `≥ ${times} ×`, ok: ratio >= times };
}

function rowsOf({ ms, reading, searches, searching, verdicts, memory, long, again, reopening, lowdb }) {
  // What a late timer waited for a processor is not main's own; Linux tells them apart.
  const held = (what, { late, run }) => ({
    ...within(`10,000 articles: main held up, ${what} (longest)`, 'ms', late, MOST_HELD_UP),
    ...{ peer: 'main itself ran', peerValue: run, ratio: late / run },
  });
  const verdict = { unit: 'ms', value: median(verdicts.times), peer: 'lowdb, not durably', peerValue: lowdb.ms };
  const bytes = { unit: 'B', value: verdicts.bytes, peer: 'lowdb', peerValue: lowdb.bytes };
  return [
    within('10,000 articles: first rows after a cold start', 'ms', ms, 3_000),
    ...[held('opening and indexing', reading), held('searching', searching), held('opening again', reopening)],
    ...long.map(({ name, ms: took, ...main }) => held(`${name}, ${(took / 1000).toFixed(1)} s`, main)),
    within('10,000 articles: a typed beginning found (p95)', 'ms', p95(searches), 50),
    within('100,000 claims: a verdict, durably (p95)', 'ms', p95(verdicts.times), 20),
    smaller({ name: '100,000 claims: a verdict (median)', ...verdict }, 20),
    smaller({ name: '100,000 claims: bytes for a verdict', ...bytes }, 300),
    smaller({ name: 'opening 10,000 articles again', unit: 'ms', peer: 'front matter of all', ...again }, 4),
    within('10,000 articles: memory of main', 'MB', memory, 600),
  ];
}

/** Opens the library and asks for every part of its list, as the window does: milliseconds. */
async function wholeList(page, id) {
  const opened = await call(page, 'library.open', { how: 'recent', recent: id });
  let { ms } = opened;
  const rows = new Set(opened.value.articles.map((row) => row.id));
  for (let { revision, more } = opened.value; more > 0;) {
    const part = await call(page, 'library.rows', { opening: opened.value.opening, since: revision });
    ms += part.ms;
    for (const row of part.value.rows) rows.add(row.id);
    ({ revision, more } = part.value);
  }
  if (rows.size < opened.value.articles.length + opened.value.more) throw new Error(`Only ${rows.size} rows came.`);
  return ms;
}

/** From the question to the whole list in the window, another library before it each time; in turn with reading the front matter of all. */
async function reopened(page, library, frontMatterOfAll) {
  const times = { again: [], all: [] };
  const { id } = (await call(page, 'library.state', {})).value.library;
  for (let round = 0; round < REOPENED; round += 1) {
    await call(page, 'library.sample', {});
    times.again.push(await wholeList(page, id));
    times.all.push(frontMatterOfAll(library));
  }
  return { value: median(times.again), peerValue: median(times.all) };
}

/** Changes claims of many articles, as the window asks it. The bytes of one: its docket as it was written, and its line in the log. */
async function verdictsTimed(page, library, ids) {
  const log = join(library, '.stet', 'audit', 'log.jsonl');
  const times = [];
  const sizes = [];
  await call(page, 'person.set', { person: { id: 'person:bench', name: 'Bench', initials: 'B', role: 'checker' } });
  for (let nth = 0; nth < VERDICTS; nth += 1) {
    const id = ids[(nth * 37) % 10];
    const docket = join(library, '.stet', 'dockets', `${id}.json`);
    const [claim] = JSON.parse(readFileSync(docket, 'utf8')).claims;
    const change = { kind: 'set-claim', claim: claim.id, check: claim.check === 'checking' ? 'disputed' : 'checking' };
    const logged = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    times.push((await call(page, 'docket.change', { id, by: 'person:bench', at: new Date().toISOString(), change })).ms);
    sizes.push(statSync(docket).size + statSync(log).size - logged);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return { times, bytes: quantile(sizes, 0.5) };
}
