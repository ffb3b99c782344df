import { join } from 'node:path';
import { launch, median, p95 } from './launch.mjs';

const KEYS = 120;
const VERDICTS = 80;

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
    for (let round = 0; round < 3; round += 1) {
      for (const which of ['plain', 'claimed']) {
        opened[which].push(await openTimed(page, which === 'plain' ? 1 : 2));
        keys[which].push(...(await typeTimed(page, KEYS / 3)));
        await undoAll(page);
      }
    }
    const verdicts = await verdictsTimed(page, made.claimed);
    return [keyRow(keys), keyP95Row(keys), openRow(opened), verdictRow(verdicts)];
  } finally {
    await app.close();
  }
}

async function sayWho(page) {
  const welcome = page.locator('stet-welcome');
  await page.locator('stet-library li').first().waitFor();
  if ((await welcome.count()) === 0) return;
  await welcome.getByLabel('Name').fill('Bench');
  await welcome.getByRole('radio', { name: 'Checker' }).check();
  await welcome.getByRole('button', { name: 'Save' }).click();
}

/** From the press on the row to the sheet laid out and ready for the cursor, in milliseconds. */
async function openTimed(page, index) {
  await page.locator('stet-library input').first().fill(`Long story ${index}`);
  const row = page.locator('stet-library li').filter({ hasText: `Long story ${index} with` });
  await row.waitFor();
  return row.evaluate((element, wanted) => {
    const press = element.querySelector('button') ?? element;
    const deep = (root, selector) => {
      const here = root.querySelector(selector);
      if (here) return here;
      for (const one of root.querySelectorAll('*')) {
        const found = one.shadowRoot && deep(one.shadowRoot, selector);
        if (found) return found;
      }
      return null;
    };
    return new Promise((resolve) => {
      const start = performance.now();
      press.click();
      const look = () => {
        const head = deep(document, '.ProseMirror h1');
        const sheet = head?.closest('.ProseMirror');
        if (head?.textContent.startsWith(wanted) && sheet.querySelectorAll('p').length > 150) {
          sheet.getBoundingClientRect();
          resolve(performance.now() - start);
        } else setTimeout(look, 1);
      };
      look();
    });
  }, `Long story ${index} with`);
}

/** A keystroke's work: from the input event to the document dispatched, the view updated and the layout done. */
async function typeTimed(page, count) {
  const sheet = page.locator('stet-sheet .ProseMirror');
  return sheet.evaluate(async (root, keys) => {
    const paragraphs = root.querySelectorAll('p');
    const middle = paragraphs[Math.floor(paragraphs.length / 2)];
    middle.scrollIntoView({ block: 'center' });
    root.focus();
    const walker = document.createTreeWalker(middle, NodeFilter.SHOW_TEXT);
    const text = walker.nextNode();
    getSelection().collapse(text, 5);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const times = [];
    for (let key = 0; key < keys; key += 1) {
      const start = performance.now();
      document.execCommand('insertText', false, 'e');
      await Promise.resolve();
      root.getBoundingClientRect();
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return times;
  }, count);
}

async function undoAll(page) {
  for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('Control+z');
}

/** Asks main to change one claim durably, as the window does, and waits for its answer. */
function verdictsTimed(page, id) {
  return page.evaluate(
    async ([articleId, count]) => {
      const opened = JSON.parse(await window.stet.call('article.open', { id: articleId }));
      const claims = opened.value.docket.claims;
      const times = [];
      for (let n = 0; n < count; n += 1) {
        const change = { kind: 'set-claim', claim: claims[(n * 37) % claims.length].id, check: n % 2 ? 'checking' : 'disputed' };
        const start = performance.now();
        const answer = await window.stet.call('docket.change', {
          id: articleId,
          by: 'person:bench',
          at: new Date(Date.UTC(2026, 10, 24, 9, 0, n % 60)).toISOString(),
          change,
        });
        const { ok, problem } = JSON.parse(answer);
        times.push(performance.now() - start);
        if (!ok) throw new Error(problem.code);
      }
      return times;
    },
    [id, VERDICTS],
  );
}

const row = (told) => ({ ...told, unit: 'ms', ratio: told.value / told.peerValue });

function keyRow({ plain, claimed }) {
  const [value, peerValue] = [median(claimed), median(plain)];
  return row({
    name: 'a key, 12,000 words, 1,000 claims (median)',
    value,
    peer: 'the same without claims',
    peerValue,
    goal: '≤ 1.3 ×',
    ok: value / peerValue <= 1.3,
  });
}

function keyP95Row({ plain, claimed }) {
  const value = p95(claimed);
  return row({
    name: 'a key, 12,000 words, 1,000 claims (p95)',
    value,
    peer: 'the same without claims',
    peerValue: p95(plain),
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
