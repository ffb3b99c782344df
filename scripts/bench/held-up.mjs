/** Whether main is held up: watched in its own process while the window asks it for something. */

/** Watches from now on how late main's own timers come, and what memory it has at most. */
export const watchLoop = (app) =>
  app.evaluate(() => {
    const { monitorEventLoopDelay } = process.mainModule.require('node:perf_hooks');
    const { readFileSync } = process.mainModule.require('node:fs');
    globalThis.loopDelay = monitorEventLoopDelay({ resolution: 5 });
    globalThis.loopDelay.enable();
    // Linux says how long main's own thread has run: what a late timer waited for a processor is not in it.
    const hasRun = () => (process.platform === 'linux' ? Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[0]) / 1e6 : NaN);
    globalThis.mainHeld = { run: NaN, rss: 0 };
    let [before, nth] = [hasRun(), 0];
    setInterval(() => {
      const now = hasRun();
      const { run, rss } = globalThis.mainHeld;
      nth += 1;
      const memory = nth % 20 === 0 ? process.memoryUsage().rss / 1e6 : 0;
      globalThis.mainHeld = { run: Math.max(run || 0, now - before), rss: Math.max(rss, memory) };
      before = now;
    }, 5);
  });

/** Since it was last asked: the longest delay without the five milliseconds of the timer, the most that main ran in one go, its memory; ms and MB. */
export const heldUp = (app) =>
  app.evaluate(() => {
    const { max } = globalThis.loopDelay;
    globalThis.loopDelay.reset();
    const { run, rss } = globalThis.mainHeld;
    globalThis.mainHeld = { run: NaN, rss: 0 };
    return { late: Math.max(0, max / 1e6 - 5), run, rss: Math.max(rss, process.memoryUsage().rss / 1e6) };
  });

/** Asks main as the window does. */
export const call = (page, name, question) =>
  page.evaluate(
    async ([asked, value]) => {
      const start = performance.now();
      const answer = JSON.parse(await window.stet.call(asked, value));
      if (!answer.ok) throw new Error(`${asked}: ${JSON.stringify(answer.problem)}`);
      return { ms: performance.now() - start, value: answer.value };
    },
    [name, question],
  );

/** What main is asked for that takes longest, one after the other: how long, and how main was held up meanwhile. */
export async function longTasks(app, page, { id }) {
  const told = [];
  for (const [name, question] of [
    ['library.search-lines', { query: 'ferry', filter: 'all' }],
    ['library.day-list', {}],
    ['source.counts', {}],
    ['audit.read', {}],
    ['history.list', { id, from: 0, only: 'all' }],
    ['library.stranded', {}],
    ['evidence.prove', {}],
    ['library.check', {}],
  ]) {
    await heldUp(app);
    const { ms, value } = await call(page, name, question);
    told.push({ name, ms, value, ...(await heldUp(app)) });
  }
  return told;
}
