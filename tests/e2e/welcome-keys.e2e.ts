import { expect, launchDesk, test } from './harness.ts';
import { makeLibrary, rows } from './desk-steps.ts';

test('the key that the welcome shows for opening a library opens one, once it is said who sits here', async () => {
  const folder = await makeLibrary([{ file: 'pier.md', headline: 'Pier closes' }]);
  const { app, page, close } = await launchDesk();
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
  const welcome = page.locator('stet-welcome');
  await expect(welcome.locator('[data-way="open-library"] stet-key')).toBeVisible();
  await page.keyboard.press('Control+o');
  await expect(welcome.getByRole('alert')).toBeVisible();
  await page.keyboard.type('Dara Pich');
  await page.keyboard.press('Control+o');
  await expect(welcome).toHaveCount(0);
  await expect(rows(page)).toContainText(['Pier closes']);
  await expect(page.locator('stet-status-line')).toContainText('Dara Pich');
  await close();
});
