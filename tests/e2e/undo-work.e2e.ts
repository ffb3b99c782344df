import type { Page } from '@playwright/test';
import { claim, claims, claimWords, cursorAfter, docketOf, mode, notes, openStory, saved, select, sheet } from './article-steps.ts';
import { openDesk, sayWho } from './desk-steps.ts';
import { expect, test } from './harness.ts';

/** Undo of what people do with claims: in its turn among the edits of the text, on the disk as in the window. */
const STORY = {
  file: 'pier.md',
  headline: 'Pier closes',
  body: 'The harbour office counted 340 visitors a day.\n\nNobody was hurt. It was a Monday.',
};
const toast = (page: Page) => page.locator('stet-toast');

/** A story with some typing in it and one claim, in check mode with the claim at hand. */
async function openClaimed() {
  const desk = await openDesk([STORY]);
  const { page } = desk;
  await openStory(page, STORY.headline);
  await cursorAfter(page, 'visitors a day');
  await page.keyboard.type(' or so');
  await claim(page, 'counted 340 visitors');
  await saved(page);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  return desk;
}

const DEEDS: readonly { readonly name: string; readonly act: (page: Page) => Promise<void>; readonly shows: RegExp }[] = [
  { name: 'a sign-off', act: (page) => page.keyboard.press('v'), shows: /verified/ },
  { name: 'a dispute', act: (page) => page.keyboard.press('d'), shows: /disputed/ },
];

for (const { name, act, shows } of DEEDS) {
  test(`undo takes back ${name} and not the typing before it; redo gives it again`, async () => {
    const { page, folder, close } = await openClaimed();
    await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(1);
    const before = (await docketOf(folder)).claims;
    await act(page);
    await expect(claims(page)).toHaveClass(shows);
    await expect.poll(async () => (await docketOf(folder)).claims).not.toEqual(before);
    const after = (await docketOf(folder)).claims;
    await page.keyboard.press('Control+z');
    await expect(toast(page)).toContainText('as it was before');
    await expect(claims(page)).toHaveClass(/todo/);
    await expect.poll(async () => (await docketOf(folder)).claims).toEqual(before);
    await expect(sheet(page)).toContainText('a day or so');
    await page.keyboard.press('Control+Shift+z');
    await expect(claims(page)).toHaveClass(shows);
    await expect.poll(async () => (await docketOf(folder)).claims).toEqual(after);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(claims(page)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(sheet(page)).not.toContainText('or so');
    await close();
  });
}

test('undo goes back through a note, a source, a withdrawn sign-off and a changed verdict, one by one', async () => {
  const { page, folder, close } = await openClaimed();
  const docket = async () => JSON.stringify((await docketOf(folder)).claims);
  await expect.poll(docket).not.toBe('[]');
  const steps: string[] = [await docket()];
  const done = async (): Promise<void> => {
    await expect.poll(docket).not.toBe(steps.at(-1));
    steps.push(await docket());
  };
  await page.keyboard.press('/');
  await page.keyboard.type('Ask for the June log.');
  await page.keyboard.press('Enter');
  await done();
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.keyboard.type('Harbour log 2025');
  await page.keyboard.press('Enter');
  await page.locator('stet-cite stet-source-form').getByLabel('Kind').selectOption('document');
  await page
    .locator('stet-cite')
    .getByRole('button', { name: /Save the source/ })
    .click();
  await page.keyboard.type('p. 14');
  await page.keyboard.press('Enter');
  await done();
  await page.keyboard.press('v');
  await done();
  await notes(page).getByRole('button', { name: 'Take back' }).first().click();
  await done();
  await page.keyboard.press('v');
  await done();
  await page.keyboard.press('d');
  await done();
  for (const wanted of steps.slice(0, -1).reverse()) {
    await page.keyboard.press('Control+z');
    await expect.poll(docket).toBe(wanted);
  }
  for (const wanted of steps.slice(1)) {
    await page.keyboard.press('Control+y');
    await expect.poll(docket).toBe(wanted);
  }
  await close();
});

test('undo takes “nothing to check” back, and goes to the sentence', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await mode(page, 'check');
  for (let more = 0; more < 3; more += 1) await page.keyboard.press('ArrowDown');
  await expect(sheet(page).locator('.here')).toHaveText('Nobody was hurt.');
  await page.keyboard.press('n');
  await expect.poll(async () => (await docketOf(folder)).cleared.length).toBe(1);
  const [cleared] = (await docketOf(folder)).cleared;
  await expect(sheet(page).locator('.here')).toHaveText('It was a Monday.');
  await page.keyboard.press('Control+z');
  await expect(sheet(page).locator('.here')).toHaveText('Nobody was hurt.');
  await expect.poll(async () => (await docketOf(folder)).cleared).toEqual([]);
  await page.keyboard.press('Control+y');
  await expect.poll(async () => (await docketOf(folder)).cleared).toEqual([cleared]);
  // Said again, it is to be looked at; undo of that clears it again.
  await page.keyboard.press('n');
  await expect.poll(async () => (await docketOf(folder)).cleared).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await docketOf(folder)).cleared).toEqual([cleared]);
  await close();
});

test('undo of a new place leaves the claim without one, and undo of the cut gives it its words', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, '340 visitors');
  await cursorAfter(page, 'a Monday');
  await page.keyboard.type(' with 340 visitors');
  await select(page, 'counted 340 visitors');
  await page.keyboard.press('Delete');
  await expect(page.locator('stet-status-line')).toContainText('1 orphaned');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('r');
  await expect.poll(() => claimWords(page)).toEqual(['340 visitors']);
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveCount(0);
  await expect(page.locator('stet-status-line')).toContainText('1 orphaned');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.anchor.state).toBe('orphaned');
  await page.keyboard.press('Control+y');
  await expect.poll(() => claimWords(page)).toEqual(['340 visitors']);
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('counted 340 visitors');
  await expect.poll(() => claimWords(page)).toEqual(['340 visitors']);
  await expect(page.locator('stet-status-line')).toContainText('0 orphaned');
  await close();
});

test('nobody takes back what bears another name', async () => {
  const { page, folder, close } = await openClaimed();
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await page.locator('stet-status-line').getByRole('button', { name: 'Chan Maly, checker' }).click();
  await sayWho(page, 'Sok Dany');
  await page.keyboard.press('Control+z');
  await expect(toast(page)).toContainText('another person’s name');
  await expect(claims(page)).toHaveClass(/verified/);
  expect((await docketOf(folder)).claims[0]?.signOffs).toHaveLength(1);
  await close();
});

/** What is typed at an edge of a verified claim makes another number of it, also after it was undone past the claim and done again. */
for (const [typed, edge, words] of [
  ['0', 'ArrowRight', '3400'],
  ['%', 'ArrowRight', '340%'],
  ['-', 'ArrowLeft', '-340'],
] as const) {
  test(`redo leaves a claim stale that is ${words} now`, async () => {
    const { page, close } = await openDesk([STORY]);
    await openStory(page, STORY.headline);
    await claim(page, '340');
    await mode(page, 'check');
    await page.keyboard.press('F8');
    await page.keyboard.press('v');
    await expect(claims(page)).toHaveClass(/verified/);
    await mode(page, 'write');
    await select(page, '340');
    await page.keyboard.press(edge);
    await page.keyboard.type(typed);
    await expect(claims(page)).toHaveClass(/stale/);
    for (let more = 0; more < 3; more += 1) await page.keyboard.press('Control+z');
    await expect(claims(page)).toHaveCount(0);
    for (let more = 0; more < 3; more += 1) await page.keyboard.press('Control+y');
    await expect(sheet(page)).toContainText(`counted ${words} visitors`);
    await expect(claims(page)).toHaveText(words);
    await expect(claims(page)).toHaveClass(/stale/);
    await close();
  });
}

test('undo and redo past a claim that was cut and pasted, and past a deletion in it, give it its words', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, '340 visitors');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await mode(page, 'write');
  await select(page, '340 visitors');
  await page.keyboard.press('Control+x');
  await cursorAfter(page, 'a Monday');
  await page.keyboard.type(' with ');
  await page.keyboard.press('Control+v');
  await expect.poll(() => claimWords(page)).toEqual(['340 visitors']);
  await saved(page);
  const done = await sheet(page).innerText();
  for (let more = 0; more < 8; more += 1) await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveCount(0);
  for (let more = 0; more < 8; more += 1) await page.keyboard.press('Control+y');
  await expect.poll(() => sheet(page).innerText()).toBe(done);
  await expect.poll(() => claimWords(page)).toEqual(['340 visitors']);
  await expect(claims(page)).toHaveClass(/verified/);
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.anchor.state).not.toBe('orphaned');
  await close();
});

test('a claim that was removed after its words were changed has its old words again when both are undone', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'counted 340 visitors');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await mode(page, 'write');
  await select(page, ' visitors');
  await page.keyboard.press('Delete');
  await expect(claims(page)).toHaveClass(/stale/);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('Delete');
  await expect(claims(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveClass(/stale/);
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveText('counted 340 visitors');
  await expect(claims(page)).toHaveClass(/verified/);
  await close();
});

test('undo of a cut at the end of a paragraph gives back the space before it', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await select(page, 'was a Monday.');
  await page.keyboard.press('Control+x');
  await cursorAfter(page, 'harbour');
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('It was a Monday.');
  await close();
});

test('“nothing to check” of another person stays, and a sign-off is there before what is pressed after it', async () => {
  const { page, folder, close } = await openClaimed();
  await page.keyboard.press('v');
  await page.keyboard.press('Control+z');
  await expect(toast(page)).toContainText('as it was before');
  await expect(claims(page)).toHaveClass(/todo/);
  for (let more = 0; more < 2; more += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await expect.poll(async () => (await docketOf(folder)).cleared.length).toBe(1);
  await page.locator('stet-status-line').getByRole('button', { name: 'Chan Maly, checker' }).click();
  await sayWho(page, 'Sok Dany');
  await page.keyboard.press('Control+z');
  await expect(toast(page)).toContainText('another person’s name');
  expect((await docketOf(folder)).cleared).toHaveLength(1);
  await close();
});
