import { electronUnderTest, expect, launchDesk, test } from './harness.ts';

test('the window opens on a real Electron, and says which', async () => {
  const { rung, version } = await electronUnderTest();
  const { app, page, close } = await launchDesk();
  const versions = await app.evaluate(() => ({ ...process.versions }));
  const runtime = `Electron ${versions['electron']}, Chromium ${versions['chrome']}, Node ${versions.node} (rung: ${rung})`;
  test.info().annotations.push({ type: 'runtime', description: runtime });
  process.stdout.write(`  ${runtime}\n`);
  expect(versions['electron']).toBe(version);
  expect(await page.title()).not.toBe('');
  await close();
});

test('the window shows itself', async () => {
  const { app, close } = await launchDesk();
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
  await close();
});

test('the window has no Node, and lives in a world of its own', async () => {
  const { app, page, close } = await launchDesk();
  const reach = await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window));
  expect(reach).toEqual([]);
  const settings = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity };
  });
  expect(settings).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
  await close();
});

test('what the desk remembers goes where it is told, and its size is as asked', async () => {
  const { app, page, userData, close } = await launchDesk({ size: { width: 1920, height: 1080 } });
  expect(await app.evaluate(({ app: desk }) => desk.getPath('userData'))).toBe(userData);
  expect(await app.evaluate(({ app: desk }) => desk.isPackaged)).toBe(false);
  expect(await app.evaluate(({ app: desk }) => desk.getName())).toBe('Stet');
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1920, 1080]);
  await close();
});

test('the harness hears a console error and a network request, from either process', async () => {
  const { page, app, close, complaints } = await launchDesk({ allow: [/provoked/] });
  await page.evaluate(() => console.error('provoked'));
  await page.evaluate(() => console.error('not allowed'));
  await expect.poll(complaints).toEqual(['console: not allowed']);
  // The desk's own session lets nothing out; one beside it shows that the harness would hear it.
  await app.evaluate(async ({ net, session }) => {
    await new Promise((done) => {
      const request = net.request({ url: 'http://127.0.0.1:9/asked', session: session.fromPartition('unguarded') });
      request.on('error', done);
      request.end();
    });
  });
  const failure = await close().then(
    () => '',
    (error: Error) => error.message,
  );
  expect(failure).toContain('console: not allowed');
  expect(failure).toContain('http://127.0.0.1:9/asked');
});
