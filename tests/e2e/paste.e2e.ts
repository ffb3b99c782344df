import { cursorAfter, openStory, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars.' };

/** What a page may put on the clipboard to reach the network, the desk's own protocol or its look. */
const HOSTILE = [
  '<meta http-equiv="refresh" content="0;url=https://example.org/refresh"><base href="https://example.org/base/">',
  '<link rel="stylesheet" href="https://example.org/style.css"><link rel="preload" as="image" href="stet://desk/probe.png">',
  '<style>body, .ProseMirror { background: red !important } h1 { display: none }</style>',
  '<style>@import url("https://example.org/import.css"); p { color: red; background: url(stet://media/probe.png) }</style>',
  '<p title="a > b" style="position:fixed;background:url(https://example.org/bg.png)">Pasted</p>',
  '<p style = "font-weight:bold">words</p><img src=x onerror="document.title=1"><img src="stet://media/media/probe.png" srcset="https://example.org/2.png 2x">',
  '<picture><source srcset="https://example.org/3.png"><img src="https://example.org/4.png"></picture>',
  '<video poster="https://example.org/5.png" src="https://example.org/6.mp4"></video><audio src="https://example.org/7.mp3"></audio>',
  '<video><track default src="https://example.org/track.vtt"></video>',
  '<iframe src="https://example.org/8"></iframe><object data="https://example.org/9"></object><embed src="https://example.org/10">',
  '<svg><image href="https://example.org/11.png"/><style>p{color:red}</style><use href="https://example.org/12.svg#a"/></svg>',
  '<table background="https://example.org/13.png"><tr><td style="background:url(https://example.org/14.png)">cell</td><td>two</td></tr></table>',
  '<script>document.title = 2</script><math><mtext><style><img src=x onerror=document.title=3></style></mtext></math>',
].join('\n');

for (const [name, html] of [
  ['a page', HOSTILE],
  ['a page that says it is the sheet', `<div data-pm-slice="0 0 []">${HOSTILE}</div>`],
] as const) {
  test(`what ${name} puts on the clipboard reaches neither network nor protocol nor the desk's look`, async () => {
    const { page, close } = await openDesk([STORY]);
    await openStory(page, STORY.headline);
    await cursorAfter(page, '80 dollars.');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/example|probe/.test(request.url())) asked.push(request.url());
    });
    await page.evaluate(() => {
      addEventListener('securitypolicyviolation', (event) => {
        (window as unknown as { refused?: string[] }).refused ??= [];
        (window as unknown as { refused: string[] }).refused.push(event.violatedDirective);
      });
    });
    const look = () =>
      sheet(page).evaluate((root) => {
        const styles = [document.body, root, root.querySelector('h1'), root.querySelector('p')].map((element) => {
          const { color, backgroundColor, display, position } = getComputedStyle(element as Element);
          return [color, backgroundColor, display, position];
        });
        return { styles, title: document.title, base: document.baseURI, sheets: document.styleSheets.length };
      });
    const before = await look();
    await sheet(page).evaluate((root, rich) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', rich);
      root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
    }, html);
    await expect(sheet(page)).toContainText('Pasted');
    await expect(sheet(page)).toContainText('cell');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await look()).toEqual(before);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { refused?: string[] }).refused ?? [])).toEqual([]);
    await close();
  });
}
