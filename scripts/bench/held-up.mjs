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
    // What the process has in memory, and the parts of it that are known: V8's own heap with its free pages, buffers, what lies in files (the program itself).
    globalThis.mainMemory = () => {
      const { rss, heapTotal, heapUsed, external } = process.memoryUsage();
      const file =
        process.platform === 'linux' ? Number(/RssFile:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]) * 1024 : NaN;
      return { rss: rss / 1e6, heap: heapTotal / 1e6, used: heapUsed / 1e6, buffers: external / 1e6, file: file / 1e6 };
    };
    globalThis.mainHeld = { run: NaN, memory: globalThis.mainMemory() };
    let [before, nth] = [hasRun(), 0];
    setInterval(() => {
      const now = hasRun();
      const { run, memory } = globalThis.mainHeld;
      nth += 1;
      const next = nth % 20 === 0 ? globalThis.mainMemory() : memory;
      globalThis.mainHeld = { run: Math.max(run || 0, now - before), memory: next.rss > memory.rss ? next : memory };
      before = now;
    }, 5);
  });

/** Since it was last asked: the longest delay without the five milliseconds of the timer, the most that main ran in one go, its memory; ms and MB. */
export const heldUp = (app) =>
  app.evaluate(() => {
    const { max } = globalThis.loopDelay;
    globalThis.loopDelay.reset();
    const { run, memory } = globalThis.mainHeld;
    const now = globalThis.mainMemory();
    globalThis.mainHeld = { run: NaN, memory: now };
    const most = now.rss > memory.rss ? now : memory;
    return { late: Math.max(0, max / 1e6 - 5), run, rss: most.rss, memory: most };
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
