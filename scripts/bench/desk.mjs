import { join } from 'node:path';
import { launch, median, middle, p95 } from './launch.mjs';
import { openTimed, sayWho, typeTimed, undoAll } from './page.mjs';

const ROUNDS = 8;
/** Typed in a round. */
const KEYS = 40;
/** So many that the start of the series alone does not decide the p95. */
const VERDICTS = 200;

/** Opening, typing and verifying in the two 12,000-word articles, one without and one with 1,000 claims. */
export async function measureDesk(scratch, library, made) {
  const app = await launch(join(scratch, 'user-desk'), { args: [`--library=${library}`] });
  const page = await app.firstWindow();
  try {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].setContentSize(1280, 800));
    await sayWho(page);
    const opened = { plain: [], claimed: [] };
    const keys = { plain: [], claimed: [] };
    // In turn, so that a slow moment of the machine falls on both.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const which of ['plain', 'claimed']) {
        opened[which].push(await openTimed(page, `Long story ${which === 'plain' ? 1 : 2} with`, 150));
        keys[which].push(await typeTimed(page, KEYS));
        await undoAll(page);
      }
    }
    const verdicts = await verdictsTimed(page, made.claimed);
    return [keyRow(keys), keyP95Row(keys), openRow(opened), verdictRow(verdicts)];
  } finally {
    await app.close();
  }
}

/** Asks main to change one claim durably, as the window does, and waits for its answer; once what was typed before is saved, and with a pause as a hand makes it. */
async function verdictsTimed(page, id) {
  await page.locator('stet-status-line [data-save="saved"]').waitFor();
  return page.evaluate(
    async ([articleId, count]) => {
      // A change bears the name of whoever sits there, and the time of the day.
      const person = { id: 'person:bench', name: 'Bench', initials: 'B', role: 'checker' };
      await window.stet.call('person.set', { person });
      const opened = JSON.parse(await window.stet.call('article.open', { id: articleId }));
      const claims = opened.value.docket.claims;
      const times = [];
      for (let n = 0; n < count; n += 1) {
        const change = { kind: 'set-claim', claim: claims[(n * 37) % claims.length].id, check: n % 2 ? 'checking' : 'disputed' };
        const start = performance.now();
        const answer = await window.stet.call('docket.change', {
          id: articleId,
          by: 'person:bench',
          at: new Date().toISOString(),
          change,
        });
        const { ok, problem } = JSON.parse(answer);
        times.push(performance.now() - start);
        if (!ok) throw new Error(problem.code);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return times;
    },
    [id, VERDICTS],
  );
}

const row = (told) => ({ ...told, unit: 'ms', ratio: told.value / told.peerValue });

/** The window's clock is exact to a tenth of a millisecond, so the mean of the middle half says more than the median. */
function keyRow({ plain, claimed }) {
  const told = row({
    name: 'a key, 12,000 words, 1,000 claims (middle half)',
    value: middle(claimed.flat()),
    peer: 'the same without claims',
    peerValue: middle(plain.flat()),
    goal: '≤ 1.3 ×',
  });
  return { ...told, ok: told.ratio <= 1.3 };
}

function keyP95Row({ plain, claimed }) {
  const value = p95(claimed.flat());
  return row({
    name: 'a key, 12,000 words, 1,000 claims (p95)',
    value,
    peer: 'the same without claims',
    peerValue: p95(plain.flat()),
    goal: '< 16 ms',
    ok: value < 16,
  });
}

function openRow({ plain, claimed }) {
  const value = median([...plain, ...claimed]);
  return row({
    name: 'opening 12,000 words',
    value,
    peer: 'without claims',
    peerValue: median(plain),
    goal: '< 200 ms',
    ok: value < 200,
  });
}

function verdictRow(times) {
  const value = p95(times);
  return row({
    name: 'a verdict, durably, in a docket of 1,000 claims (p95)',
    value,
    peer: 'its median',
    peerValue: median(times),
    goal: '< 20 ms',
    ok: value < 20,
  });
}
