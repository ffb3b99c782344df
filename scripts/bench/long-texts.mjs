import { join } from 'node:path';
import { launch, median } from './launch.mjs';
import { openTimed, sayWho, typeTimed } from './page.mjs';

const KEYS = 20;

/** Opening and typing in texts that are no articles: one huge paragraph, one huge word, thousands of paragraphs, a huge table. */
export async function measureLongTexts(scratch, library, texts) {
  const app = await launch(join(scratch, 'user-long'), { args: [`--library=${library}`] });
  const page = await app.firstWindow();
  try {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].setContentSize(1280, 800));
    await sayWho(page);
    const rows = [];
    for (const [name, { blocks }] of Object.entries(texts)) {
      // The peer first, so that what is slow once is not slow here.
      const peer = { open: await openTimed(page, 'Long story 1 with', 150), keys: median(await typeTimed(page, KEYS)) };
      const open = await openTimed(page, `${name} of a bench`, blocks);
      rows.push(row(`opening: ${name.toLowerCase()}`, open, peer.open, 2000));
      rows.push(row(`a key: ${name.toLowerCase()}`, median(await typeTimed(page, KEYS)), peer.keys, 100));
    }
    return rows;
  } finally {
    await app.close();
  }
}

function row(name, value, peerValue, most) {
  return { name, value, unit: 'ms', peer: '12,000 words', peerValue, ratio: value / peerValue, goal: `< ${most} ms`, ok: value < most };
}
