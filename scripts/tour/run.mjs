/**
 * Runs the steps one after the other; after a failure the rest is not tried and says so.
 * @param {readonly { name: string, run: (tour: object) => Promise<string> }[]} steps
 */
export async function runSteps(steps, tour) {
  const done = [];
  for (const { name, run } of steps) {
    if (done.some(({ ok }) => !ok)) {
      done.push({ name, ok: false, ms: 0, detail: 'not tried: an earlier step failed' });
      continue;
    }
    const start = performance.now();
    try {
      const detail = (await run(tour)) ?? '';
      done.push({ name, ok: true, ms: Math.round(performance.now() - start), detail });
    } catch (error) {
      await tour.page.screenshot({ path: `${tour.out}/failed.png` }).catch(() => undefined);
      done.push({ name, ok: false, ms: Math.round(performance.now() - start), detail: firstLines(error) });
    }
  }
  return done;
}

const firstLines = (error) =>
  String(error?.message ?? error)
    .split('\n')
    .slice(0, 4)
    .join(' ')
    .slice(0, 400);
