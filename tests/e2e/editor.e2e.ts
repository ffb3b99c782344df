import type { Page } from '@playwright/test';
import { openSheet } from './editor-window.ts';
import { expect, launchDesk, test } from './harness.ts';
import { PASTES } from './pasted.ts';

const text = (words: string) => (words === '' ? {} : { content: [{ type: 'text', text: words }] });
const article = (headline: string, ...paragraphs: readonly string[]) => ({
  type: 'doc',
  content: [
    { type: 'headline', ...text(headline) },
    { type: 'standfirst', ...text('Commuters wait for a bridge.') },
    ...paragraphs.map((words) => ({ type: 'paragraph', ...text(words) })),
  ],
});

const FERRY = article(
  'Ferry fares double',
  'The price rose to 1,000 riel.',
  'About 3,900 people cross each day.',
  'Nothing else happened.',
);

async function sheetWith(doc: unknown, claims: Readonly<Record<string, string>> = {}): Promise<Page> {
  // Pictures of the library need the desk's own protocol; the bare window has none of them.
  const desk = await launchDesk({ allow: [/ERR_UNKNOWN_URL_SCHEME|stet:\/\/media|Content Security Policy.*stet:/] });
  const page = await openSheet(desk);
  await page.evaluate(
    ([json, named]) => {
      sheet.open(json);
      sheet.open(
        json,
        Object.entries(named).map(([id, words]) => ({ id, ...sheet.find(words) })),
      );
      sheet.mark(Object.fromEntries(Object.keys(named).map((id) => [id, 'verified' as const])));
    },
    [doc, claims] as const,
  );
  return page;
}

const outline = (page: Page) => page.evaluate(() => sheet.outline());
const wordsOf = (page: Page, id: string) => page.evaluate((claim) => sheet.wordsOf(claim), id);
const cursorAfter = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const { to } = sheet.find(wanted);
    sheet.select({ from: to, to });
  }, words);
const run = (page: Page, command: Parameters<typeof sheet.editor.run>[0]) => page.evaluate((id) => sheet.editor.run(id), command);

test('typing goes into the text, claims follow it, undo brings both back', async () => {
  const page = await sheetWith(FERRY, { price: '1,000 riel', people: 'About 3,900 people' });
  await expect(page.locator('.claim.verified')).toHaveCount(2);
  await cursorAfter(page, 'The price');
  await page.keyboard.type(' of the crossing');
  expect(await wordsOf(page, 'price')).toBe('1,000 riel');
  await expect(page.locator('[data-claim=price]')).toHaveText('1,000 riel');
  await cursorAfter(page, '3,9');
  await page.keyboard.type('9');
  expect(await wordsOf(page, 'people')).toBe('About 3,9900 people');
  await cursorAfter(page, 'About');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  expect(await outline(page)).toEqual(['headline', 'standfirst', 'paragraph'].map((name) => `${name}: `));
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  expect(await wordsOf(page, 'people')).toBe('About 3,900 people');
  await expect(page.locator('[data-claim=people]')).toHaveText('About 3,900 people');
});

test('Enter goes from headline to standfirst to body; fields are never joined or lost', async () => {
  const page = await sheetWith(FERRY);
  await cursorAfter(page, 'double');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A ');
  await page.keyboard.press('Enter');
  await page.keyboard.type('B ');
  expect((await outline(page)).slice(0, 3)).toEqual([
    'headline: Ferry fares double',
    'standfirst: A Commuters wait for a bridge.',
    'paragraph: B The price rose to 1,000 riel.',
  ]);
  await page.evaluate(() => sheet.select({ from: sheet.find('fares').from, to: sheet.find('rose').to }));
  await page.keyboard.press('Backspace');
  expect((await outline(page)).slice(0, 3)).toEqual(['headline: Ferry ', 'standfirst: ', 'paragraph:  to 1,000 riel.']);
  await page.keyboard.press('Control+z');
  await page.evaluate(() => sheet.select({ from: sheet.find('double').from, to: sheet.find('bridge').to }));
  await page.keyboard.type('rise');
  expect((await outline(page)).slice(0, 2)).toEqual(['headline: Ferry fares rise', 'standfirst: .']);
});

const rules = [
  { typed: '## Fares', becomes: ['subhead: Fares'] },
  { typed: '- one', becomes: ['bullet_list', '  list_item', '    paragraph: one'] },
  { typed: '1. one', becomes: ['ordered_list', '  list_item', '    paragraph: one'] },
  { typed: '> said', becomes: ['block_quote', '  paragraph: said'] },
  { typed: '---after', becomes: ['rule', 'paragraph: after'] },
  { typed: "\"It's so,\" he ('A') said", becomes: ['paragraph: “It’s so,” he (‘A’) said'] },
  { typed: "the '90s, in '97, ('05) or '90 percent' of it", becomes: ['paragraph: the ’90s, in ’97, (’05) or ‘90 percent’ of it'] },
  { typed: "'Tis so, \"'twas\" and 'tis", becomes: ['paragraph: ’Tis so, “’twas” and ‘tis'] },
  { typed: "rock 'n' roll, rock 'n roll, get 'em!", becomes: ['paragraph: rock ’n’ roll, rock ’n roll, get ’em!'] },
  { typed: "'tisane' and 'cause' and 'no'", becomes: ['paragraph: ‘tisane’ and ‘cause’ and ‘no’'] },
];

test('what typing turns into', async () => {
  const page = await sheetWith(article('Rules', ''));
  for (const { typed, becomes } of rules) {
    await page.evaluate((json) => sheet.open(json), article('Rules', ''));
    await page.evaluate(() => sheet.select({ from: sheet.editor.doc.content.size - 1, to: sheet.editor.doc.content.size - 1 }));
    await page.keyboard.type(typed);
    expect((await outline(page)).slice(2), typed).toEqual(becomes);
  }
  for (const key of ['Backspace', 'Control+z']) {
    await page.evaluate((json) => sheet.open(json), article('Rules', ''));
    await page.evaluate(() => sheet.select({ from: sheet.editor.doc.content.size - 1, to: sheet.editor.doc.content.size - 1 }));
    await page.keyboard.type('"');
    expect((await outline(page)).at(-1)).toBe('paragraph: “');
    await page.keyboard.press(key);
    expect((await outline(page)).at(-1)).toBe('paragraph: "');
  }
});

test('lists, quotes, stash, table, figure and rule by command, and out of them again', async () => {
  const page = await sheetWith(article('Blocks', 'one', 'two'));
  await cursorAfter(page, 'one');
  for (const command of ['bullet-list', 'block-quote', 'pull-quote', 'stash', 'subhead-1'] as const) {
    const before = await outline(page);
    expect(await run(page, command), command).toBe(true);
    expect(await outline(page), command).not.toEqual(before);
    expect(await run(page, command), command).toBe(true);
    expect(await outline(page), command).toEqual(before);
  }
  await run(page, 'ordered-list');
  await page.keyboard.press('Enter');
  await page.keyboard.type('more');
  await page.keyboard.press('Tab');
  expect((await outline(page)).slice(2, 9)).toEqual([
    ...[
      'ordered_list',
      '  list_item',
      '    paragraph: one',
      '    ordered_list',
      '      list_item',
      '        paragraph: more',
      'paragraph: two',
    ],
  ]);
  await page.keyboard.press('Shift+Tab');
  await cursorAfter(page, 'two');
  await run(page, 'table');
  await page.keyboard.type('Year');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Fare');
  await run(page, 'add-row');
  await page.keyboard.press('Enter');
  await run(page, 'remove-column');
  expect((await outline(page)).filter((line) => line.includes('table_row')).length).toBe(4);
  expect(
    await page.evaluate(() =>
      sheet
        .outline()
        .filter((line) => line.includes('table_header'))
        .map((line) => line.trim()),
    ),
  ).toEqual(['table_header: Year', 'table_header:']);
});

test('pastes from elsewhere come in clean', async () => {
  const page = await sheetWith(article('Paste', ''));
  for (const { name, html, plain, becomes } of PASTES) {
    await page.evaluate((json) => sheet.open(json), article('Paste', ''));
    await page.evaluate(
      ([rich, bare]) => {
        sheet.select({ from: sheet.editor.doc.content.size - 1, to: sheet.editor.doc.content.size - 1 });
        sheet.paste(rich === null ? { 'text/plain': bare } : { 'text/html': rich, 'text/plain': bare });
      },
      [html ?? null, plain ?? ''] as const,
    );
    expect((await outline(page)).slice(2), name).toEqual(becomes);
  }
  await page.evaluate(() => {
    sheet.select(sheet.find('Paste'));
    sheet.paste({ 'text/html': '<p>Two <b>lines</b></p><p>become one</p>' });
  });
  expect((await outline(page))[0]).toBe('headline: Two lines become one');
  await page.evaluate(() => {
    sheet.select({ from: sheet.editor.doc.content.size - 1, to: sheet.editor.doc.content.size - 1 });
    sheet.paste({ 'text/html': '<p>So <strong>Bold</strong><em> italic</em><strong> and </strong>plain.</p>' });
  });
  expect(await page.evaluate(() => String(sheet.editor.doc.lastChild))).toMatch(
    /So ", strong\("Bold"\), " ", emphasis\("italic"\), " ", strong\("and"\), " plain\."/,
  );
});

test('pictures that are pasted or dropped become figures, articles go to the desk', async () => {
  const page = await sheetWith(FERRY);
  await cursorAfter(page, '1,000 riel.');
  await page.evaluate(() => sheet.paste({}, { name: 'boat.png', type: 'image/png' }));
  await expect.poll(() => page.evaluate(() => sheet.heard.pictures)).toEqual([{ name: 'boat.png', bytes: 3 }]);
  // Nobody keeps pictures here, so each is a place that names its own.
  await expect(page.locator('.picture-place')).toHaveAttribute('data-picture', 'media/boat.png');
  await page.evaluate(() => sheet.editor.insertFigure('', ''));
  const empty = page.locator('.picture-place:not(.gone)');
  await expect(empty).toBeVisible();
  await page.evaluate(() => sheet.drop('.picture-place:not(.gone)', { name: 'pier.jpg', type: 'image/jpeg', text: 'x' }));
  await expect(page.locator('.picture-place.gone')).toHaveCount(2);
  await expect(empty).toHaveCount(0);
  await page.evaluate(() => sheet.drop('h1', { name: 'story.md', type: 'text/markdown', text: '# Hi' }));
  await expect.poll(() => page.evaluate(() => sheet.heard.files)).toEqual([{ name: 'story.md', text: '# Hi' }]);
  await page.evaluate(() => {
    sheet.select({ from: sheet.find('happened.').to, to: sheet.find('happened.').to });
    sheet.paste({ 'text/html': '<figure><img src="data:image/png;base64,AQID" alt="A pier"><figcaption>The pier</figcaption></figure>' });
  });
  await expect.poll(() => outline(page)).toContain('  caption: The pier');
  expect(await page.evaluate(() => sheet.heard.pictures.at(-1))).toEqual({ name: 'picture.png', bytes: 3 });
});

test('find, replace and undo of it in one step', async () => {
  const page = await sheetWith(article('Find', 'A boat, a Boat, a boathouse.'));
  const find = (options: { caseSensitive: boolean; wholeWord: boolean }) => page.evaluate((how) => sheet.editor.find('boat', how), options);
  expect(await find({ caseSensitive: false, wholeWord: false })).toEqual({ query: 'boat', count: 3, current: 1 });
  expect((await find({ caseSensitive: true, wholeWord: false })).count).toBe(2);
  expect((await find({ caseSensitive: true, wholeWord: true })).count).toBe(1);
  await find({ caseSensitive: false, wholeWord: false });
  expect((await page.evaluate(() => sheet.editor.findNext(1))).current).toBe(2);
  expect((await page.evaluate(() => sheet.editor.findNext(-1))).current).toBe(1);
  expect((await page.evaluate(() => sheet.editor.replaceCurrent('ship'))).count).toBe(2);
  expect(await page.evaluate(() => sheet.editor.replaceAll('ship'))).toBe(2);
  expect((await outline(page)).at(-1)).toBe('paragraph: A ship, a ship, a shiphouse.');
  await page.evaluate(() => sheet.editor.endFind());
  await expect(page.locator('.ProseMirror-search-match')).toHaveCount(0);
  await run(page, 'undo');
  expect((await outline(page)).at(-1)).toBe('paragraph: A ship, a Boat, a boathouse.');
});

test('spelling, invisibles, read mode and the context menu', async () => {
  const page = await sheetWith(article('Spelling', 'The ferrry costs 1,000 riel at www.ferrry.org in B12x.'), { costs: 'costs 1,000' });
  await page.evaluate(() => sheet.editor.setSpelling((word) => word !== 'ferrry'));
  await expect(page.locator('.misspelt')).toHaveText(['ferrry']);
  await page.locator('.misspelt').click({ button: 'right' });
  expect(await page.evaluate(() => sheet.heard.menus.at(-1))).toEqual({ claim: null, misspelt: 'ferrry' });
  await page.evaluate(() => sheet.editor.setInvisibles(true));
  await expect(page.locator('.inv.space')).not.toHaveCount(0);
  await page.evaluate(() => sheet.editor.setInvisibles(false));
  await expect(page.locator('.inv')).toHaveCount(0);
  await page.evaluate(() => sheet.editor.setMode('read'));
  await expect(page.locator('.article-text')).toHaveAttribute('contenteditable', 'false');
  expect(await page.locator('.claim').evaluate((claim) => getComputedStyle(claim).textDecorationLine)).toBe('none');
});

test('the rail has one tick for each sentence and disturbs nothing', async () => {
  const page = await sheetWith(
    article('Rail', 'One. Two. Three is a longer sentence that goes on over the end of its line and into another line of the sheet.'),
  );
  const before = await page.locator('.article-text').boundingBox();
  await page.evaluate(() => {
    const words = ['One.', 'Two.', 'Three is a longer sentence that goes on over the end of its line and into another line of the sheet.'];
    const states = ['verified', 'untouched', 'cleared'] as const;
    sheet.rail(words.map((sentence, index) => ({ ...sheet.find(sentence), state: states[index] ?? 'untouched' })));
  });
  await expect(page.locator('.tick')).toHaveCount(3);
  expect(await page.locator('.article-text').boundingBox()).toEqual(before);
  const heights = await page.locator('.tick').evaluateAll((ticks) => ticks.map((tick) => tick.getBoundingClientRect().height));
  expect(heights[2]).toBeGreaterThan(heights[0] ?? 0);
});

test('typing over the whole article leaves its three empty places', async () => {
  const page = await sheetWith(FERRY);
  await cursorAfter(page, 'Nothing');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('New');
  expect(await outline(page)).toEqual(['headline: New', 'standfirst: ', 'paragraph: ']);
  await page.keyboard.press('Control+z');
  expect((await outline(page)).length).toBe(5);
});
