import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, median } from './launch.mjs';

const ROUNDS = 11;

/** An application that opens one empty window and nothing else. */
function emptyApplication(scratch) {
  const folder = join(scratch, 'empty');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }));
  writeFileSync(
    join(folder, 'main.js'),
    "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } }).loadFile('index.html'));",
  );
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Empty</title><p id="ready">Empty</p>');
  return folder;
}

/** From the start of the process to the moment `selector` is there. */
async function timeTo(selector, userData, options) {
  const start = performance.now();
  const app = await launch(userData, options);
  const page = await app.firstWindow();
  await page.waitForSelector(selector);
  const ms = performance.now() - start;
  await app.close();
  return ms;
}

const PERSON = { id: 'person:bench', name: 'Chan Maly', initials: 'CM', role: 'editor' };

/** The first start asks who sits here, over the list; what is measured is the start of every day after it. */
async function introduce(userData, args) {
  const app = await launch(userData, { args });
  const page = await app.firstWindow();
  await page.waitForSelector('stet-library li');
  await page.evaluate((person) => window.stet.call('person.set', { person }), PERSON);
  await app.close();
}

/** Usable: the list of a 1,000-article library stands there and the window answers. Started in turn with an empty window. */
export async function measureStart(scratch, library) {
  const folder = emptyApplication(scratch);
  const [userData, args] = [join(scratch, 'user-desk'), [`--library=${library}`]];
  const desk = () => timeTo('stet-library li', userData, { args });
  const empty = () => timeTo('#ready', join(scratch, 'user-empty'), { folder });
  await introduce(userData, args);
  await empty();
  const times = { desk: [], empty: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.empty.push(await empty());
    times.desk.push(await desk());
  }
  const value = median(times.desk);
  const peerValue = median(times.empty);
  const ratio = value / peerValue;
  return {
    name: 'window usable, 1,000 articles',
    value,
    unit: 'ms',
    peer: 'an empty Electron window',
    peerValue,
    ratio,
    goal: '≤ 1.3 ×',
    ok: ratio <= 1.3,
  };
}
