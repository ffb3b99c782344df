import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { say } from '../set-up/say.mjs';
import { openDesk } from '../tour/desk.mjs';
import { sheet } from '../tour/window.mjs';
import { countingHand } from './hand.mjs';
import { changeAndConfirm, checkStory, takeOut, verifyByKnownSource } from './job.mjs';
import { HEADLINE, SENTENCES } from './story.mjs';
import { wordActs } from './word.mjs';

/** `npm run acts -- [--json FILE]`: keys and pointer acts of the reference job in the real window, beside the same job in Word. */
const at = process.argv.indexOf('--json');
const json = at >= 0 ? resolve(process.argv[at + 1] ?? 'acts.json') : null;
const EDIT = '5';
/** Most acts for each. A citation of a known source with its place may take nine, a claim and its verdict one more each. */
const MOST = {
  'nothing to check in a sentence': 1,
  'verify a claim by the source cited last': 4,
  'claim, cite the last source with its page, verify': 1 + 9 + 1,
  'claim, cite a known source with its page, verify': 1 + 9 + 1,
};

const scratch = mkdtempSync(join(tmpdir(), 'stet-acts-'));
const desk = await openDesk(scratch);
try {
  await begin(desk);
  const hand = countingHand(desk.page);
  await checkStory(desk.page, hand);
  await changeAndConfirm(desk.page, hand, EDIT);
  const file = join(scratch, 'pier.docx');
  await takeOut(desk.page, hand, desk, file);
  expectDone(file, await coverage(desk.page));
  const extra = countingHand(desk.page);
  await verifyByKnownSource(desk.page, extra);
  report(hand, extra.parts);
} finally {
  await desk.close();
  rmSync(scratch, { recursive: true, force: true });
}

/** A library with the story in it, somebody at the desk, the story open: what is there before the job begins. */
async function begin({ page, library, answerOpen }) {
  const text = SENTENCES.map(({ words }) => words).join('\n\n');
  mkdirSync(join(library, 'articles'), { recursive: true });
  const front = ['---', 'id: 01M8P1ER000000000000000001', `headline: ${HEADLINE}`, 'language: en', 'status: draft', '---'];
  writeFileSync(join(library, 'articles', 'pier.md'), `${front.join('\n')}\n\n${text}\n`);
  const welcome = page.locator('stet-welcome');
  await welcome.getByLabel('Name').fill('Tep Bopha');
  await welcome.getByRole('radio', { name: 'Checker' }).check();
  await answerOpen(library);
  await welcome.locator('[data-way="open-library"]').click();
  await page.locator('stet-library li').click();
  await expect(sheet(page).locator('h1')).toHaveText(HEADLINE);
}

function coverage(page) {
  return page.locator('stet-top-bar .cover').innerText();
}

/** The job counts only when it was done: every sentence looked at, every note in the file, the change in it. */
function expectDone(file, covered) {
  expect(covered).toContain(`${SENTENCES.length + 1} of ${SENTENCES.length + 1}`);
  const parts = unzipSync(readFileSync(file));
  const notes = strFromU8(parts['word/footnotes.xml']);
  const claims = SENTENCES.filter(({ claim }) => claim).length;
  expect(notes.match(/Verified/g)).toHaveLength(claims);
  expect(strFromU8(parts['word/document.xml']).replace(/<[^>]+>/g, '')).toContain(`employs 34${EDIT} people`);
}

/** `extra`: parts measured beside the job, which count for no sum. */
function report({ counts, parts: ofJob }, extra) {
  const parts = [...ofJob, ...extra];
  const names = [...new Set(parts.map(({ name }) => name))];
  const rows = names.map((name) => {
    const acts = parts.filter((part) => part.name === name).map((part) => part.acts);
    return { name, times: acts.length, most: Math.max(...acts), all: acts.reduce((sum, one) => sum + one, 0), goal: MOST[name] ?? '' };
  });
  console.table(rows);
  const stet = counts.keys + counts.pointer;
  const word = wordActs(EDIT);
  const ratio = stet / word.whole;
  console.table([
    { job: 'in Stet', keys: counts.keys, pointer: counts.pointer, acts: stet },
    { job: 'in Word, a comment on every sentence', acts: word.whole },
    { job: 'in Word, nothing written where nothing is to check', acts: word.claimsOnly },
  ]);
  const missed = rows.filter(({ most, goal }) => goal !== '' && most > goal).map(({ name }) => name);
  if (ratio > 1 / 3) missed.push('a third of Word');
  say(
    `${(100 * ratio).toFixed(1)} % of Word's acts (goal 33.3 %); ${((100 * stet) / word.claimsOnly).toFixed(1)} % where nothing is written there.`,
  );
  say(missed.length === 0 ? 'Every goal is met.' : `Missed: ${missed.join('; ')}.`);
  if (json) writeFileSync(json, `${JSON.stringify({ stet: { ...counts, acts: stet }, word, ratio, rows }, null, 2)}\n`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}
