import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barePicture } from '../../core/pictures/bare-picture.ts';
import { mode, openStory } from './article-steps.ts';
import { answerWith, makeLibrary, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test, type Desk } from './harness.ts';

const FIXTURES = new URL('../fixtures/pictures/', import.meta.url);
const FILES = readdirSync(FIXTURES).sort();
const BODY = '![The pump](media/turned.jpg "Ann Lee")\n\n![The well](media/broken.jpg)\n\nThe end.';
const STORY = { file: 'pump.md', headline: 'A pump for the school', body: BODY };

/** How Chromium draws pictures, given as addresses with their bytes: the size it takes them for, and their pixels. */
async function drawn({ app }: Desk, addresses: readonly string[]): Promise<string[]> {
  return app.evaluate(async ({ BrowserWindow }, sources) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('data:text/html,');
    const draw = async (all: readonly string[]): Promise<string[]> => {
      const one = async (src: string): Promise<string> => {
        const image = Object.assign(new Image(), { src });
        await image.decode();
        const { naturalWidth: width, naturalHeight: height } = image;
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        return `${width}×${height} ${canvas.toDataURL()}`;
      };
      return Promise.all(all.map(one));
    };
    const found: unknown = await window.webContents.executeJavaScript(`(${draw.toString()})(${JSON.stringify(sources)})`);
    window.destroy();
    return found as string[];
  }, addresses);
}

test('pictures that go out are drawn as they were, turned as they were', async () => {
  const folder = await makeLibrary([STORY]);
  const desk = await launchDesk({ library: folder });
  const address = (file: string, bytes: Uint8Array): string =>
    `data:image/${file.replace(/^.*\./, '').replace('jpg', 'jpeg')};base64,${Buffer.from(bytes).toString('base64')}`;
  const before = FILES.map((file) => readFileSync(new URL(file, FIXTURES)));
  const [was, is] = [
    await drawn(
      desk,
      FILES.map((file, index) => address(file, before[index] ?? Buffer.alloc(0))),
    ),
    await drawn(
      desk,
      FILES.map((file, index) => address(file, barePicture(before[index] ?? Buffer.alloc(0)) ?? new Uint8Array())),
    ),
  ];
  expect(is).toEqual(was);
  expect(is[FILES.indexOf('turned.jpg')]).toMatch(/^16×24 /);
  await desk.close();
});

test('a picture that cannot be freed of what it says is named at the gate and in the preview; the other goes out bare, in PDF too', async () => {
  const folder = await makeLibrary([STORY]);
  const media = join(folder, 'articles', 'media');
  mkdirSync(media, { recursive: true });
  const turned = readFileSync(new URL('turned.jpg', FIXTURES));
  writeFileSync(join(media, 'turned.jpg'), turned);
  writeFileSync(join(media, 'broken.jpg'), turned.subarray(0, 60));
  const desk = await launchDesk({ library: folder });
  const { page } = desk;
  await sayWho(page);
  await openStory(page, STORY.headline);
  await mode(page, 'check');
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  const row = gate.locator('[data-gate="picture-held"]');
  await expect(row).toContainText('Picture stays here.');
  await expect(row).toContainText('save it anew in a picture program: media/broken.jpg');
  await expect(row).toContainText('does not hold it back');
  await page.screenshot({ path: test.info().outputPath('held-gate.png') });
  await gate.locator('[data-format="pdf"]').click();
  await gate.getByRole('button', { name: 'Preview' }).click();
  await expect(gate.locator('[data-left="picture-held"]')).toHaveText(
    '1 picture stays here: what it says of place and person could not be taken out. Save it anew in a picture program: media/broken.jpg.',
  );
  await expect(gate.frameLocator('iframe').locator('img')).toHaveCount(1);
  await page.screenshot({ path: test.info().outputPath('held.png') });
  const file = join(folder, 'out.pdf');
  await answerWith(desk, file);
  await gate.getByRole('button', { name: 'Export anyway' }).click();
  await gate.locator('textarea').fill('The lawyer has read it.');
  await gate.locator('[data-act="export"]').click();
  await expect(gate).toHaveCount(0);
  const pdf = readFileSync(file);
  expect(pdf.includes('/Subtype /Image')).toBe(true);
  expect(pdf.includes('SECRET')).toBe(false);
  await desk.close();
});
