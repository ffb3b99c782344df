import { claim, claims, claimWords, cursorAfter, docketOf, mode, notes, openStory, saved, select, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'tower.md',
  headline: 'Water comes to Kdei Ta Kah',
  body: [
    'A water tower built for $186,000 stands by the school. It opened on 14 September 2026, a Monday.',
    'អ្នកភូមិបានទទួលទឹកសរុប ២៨០ គ្រួសារ។',
  ].join('\n\n'),
};

const OTHER = { file: 'pond.md', headline: 'The pond is empty', body: 'It has been so since May.' };

async function verified(words: string) {
  const desk = await openDesk([STORY, OTHER], { allow: [] });
  await openStory(desk.page, STORY.headline);
  await claim(desk.page, words);
  await mode(desk.page, 'check');
  await desk.page.keyboard.press('v');
  await expect(claims(desk.page)).toHaveClass(/verified/);
  await mode(desk.page, 'write');
  return desk;
}

for (const [words, was, is] of [
  ['A water tower built for $186,000', '$186,000', '$196,000'],
  ['on 14 September 2026', '14 September 2026', '15 September 2026'],
  ['អ្នកភូមិបានទទួលទឹកសរុប ២៨០ គ្រួសារ', '២៨០ គ្រួសារ', '៣៨០ នាក់'],
] as const) {
  test(`${is} typed over ${was} is what the claim says now, and put back it is as it was`, async () => {
    const { page, folder, close } = await verified(words);
    await select(page, was);
    await page.keyboard.type(is);
    await expect(claims(page)).toHaveClass(/stale/);
    expect((await claimWords(page)).join('')).toBe(words.replace(was, is));
    await expect(notes(page).locator('ins').first()).toBeVisible();
    await saved(page);
    await expect.poll(async () => (await docketOf(folder)).claims[0]?.anchor).toMatchObject({ exact: words.replace(was, is), was: words });

    await mode(page, 'check');
    await page.keyboard.press('F8');
    await page.keyboard.press('u');
    await expect(claims(page)).toHaveClass(/verified/);
    for (const line of STORY.body.split('\n\n')) await expect(sheet(page)).toContainText(line);
    await close();
  });
}

test('what was deleted before the article was left is still missing when it is opened again', async () => {
  const { page, close } = await verified('A water tower built for $186,000');
  await cursorAfter(page, '$186,000');
  for (let times = 0; times < 7; times += 1) await page.keyboard.press('Backspace');
  await expect(claims(page)).toHaveClass(/stale/);
  await saved(page);
  await openStory(page, OTHER.headline);
  await openStory(page, STORY.headline);
  await cursorAfter(page, 'built for $');
  await page.keyboard.type('a bargain');
  await expect(claims(page)).toHaveText('A water tower built for $a bargain');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('u');
  await expect(claims(page)).toHaveClass(/verified/);
  await expect(sheet(page)).toContainText('built for $186,000 stands by');
  await close();
});

test('an input method writes over claimed words key by key', async () => {
  const words = 'អ្នកភូមិបានទទួលទឹកសរុប ២៨០ គ្រួសារ';
  const { page, close } = await verified(words);
  await select(page, '២៨០ គ្រួសារ');
  const method = await page.context().newCDPSession(page);
  for (const text of ['៣', '៣៨', '៣៨០', '៣៨០ នាក់'])
    await method.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await method.send('Input.insertText', { text: '៣៨០ នាក់' });
  await expect(claims(page).first()).toHaveClass(/stale/);
  await expect.poll(async () => (await claimWords(page)).join('')).toBe(words.replace('២៨០ គ្រួសារ', '៣៨០ នាក់'));
  await close();
});
