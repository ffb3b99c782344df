import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { GATE_ORDER } from '../../core/claims/gate-codes.ts';
import { ask, asked } from '../e2e/bridge.ts';
import { command, openRow } from '../e2e/desk-steps.ts';
import { expect } from '../e2e/harness.ts';
import { sweep, type Sweep } from './sweep.ts';

/** One round of payloads through every entry point of the open desk. */
export interface Round {
  readonly page: Page;
  readonly payloads: readonly string[];
  /** The next save dialog answers with a file of this name; answers its way. */
  readonly saveAs: (name: string) => Promise<string>;
  readonly note: (entry: string, payloads: number, found: Sweep) => void;
}

const AT = '2026-11-24T08:00:00.000Z';
const BY = 'person:cm';
/** The story that holds all payloads of a round in its body. */
export const ALL = 'All of them';
/** Ends whatever a payload before may have left open. */
const CLOSE = '\n--></script></style></textarea></title></noscript></template></select></svg></math></table>\n';

const line = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 400) || 'x';
const quoted = (text: string): string => JSON.stringify(line(text));

/** A library with a story for each payload (headline, front matter, body, figure), and one with all of them in its body. */
export async function wallLibrary(payloads: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-walls-'));
  const articles = join(folder, 'articles');
  await mkdir(articles, { recursive: true });
  const story = (at: number, headline: string, body: string, more: readonly string[]): Promise<void> => {
    const id = `01M8WA00000000000000${String(at).padStart(6, '0')}`;
    const front = ['---', `id: ${id}`, `headline: ${headline}`, 'language: en', 'status: draft', ...more, '---'];
    return writeFile(join(articles, `story-${at}.md`), `${front.join('\n')}\n\n${body}\n`);
  };
  for (const [at, payload] of payloads.entries()) {
    const words = quoted(payload);
    const more = [
      `standfirst: ${words}`,
      `byline: [${words}]`,
      `tags: [${words}]`,
      `slug: ${words}`,
      `published: ${words}`,
      `odd: ${words}`,
    ];
    await story(at + 1, words, `${payload}\n\n![${line(payload)}](${line(payload)} ${words})\n${payload}`, more);
  }
  await story(0, ALL, payloads.map((payload) => `A sentence. ${payload.replace(/[\u0000-\u0008]/g, '')}`).join('\n\n'), []);
  return folder;
}

async function find(page: Page, text: string): Promise<void> {
  await page.locator('stet-library input[type=search]').fill(line(text));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
}

/** The list holds only the rows in sight, so the story is looked for. */
async function openAll(page: Page): Promise<void> {
  await page.locator('stet-library input[type=search]').fill(ALL);
  await openRow(page, ALL);
  await page.locator('stet-library input[type=search]').fill('');
}

const idOfAll = '01M8WA00000000000000000000';

async function dialog({ page, payloads, note }: Round, entry: string, label: string, element: string): Promise<void> {
  await command(page, label);
  await expect(page.locator(element)).toBeAttached();
  note(entry, payloads.length, await sweep(page));
  await page.keyboard.press('Escape');
  await expect(page.locator(element)).toHaveCount(0);
}

/** The list with its headlines, what a search of it finds, and stories opened in every mode. */
async function stories({ page, payloads, note }: Round): Promise<void> {
  const rows = page.locator('stet-library li');
  await expect(rows.first()).toBeVisible();
  note('headline', await rows.count(), await sweep(page));
  for (let from = 0; from < payloads.length; from += 20) {
    const some = payloads.slice(from, from + 20);
    await page.locator('stet-library input[type=search]').evaluate(async (field: HTMLInputElement, list) => {
      for (const text of list) {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
    }, some.map(line));
    note('search and its hits', some.length, await sweep(page));
  }
  for (let at = 1; at <= payloads.length; at += 40) {
    await find(page, payloads[at - 1] ?? '');
    const first = rows.first();
    if ((await rows.count()) === 0) continue;
    await first.click();
    await expect(page.locator('stet-sheet .ProseMirror h1').or(page.locator('stet-toast')).first()).toBeAttached();
    note('front matter', 1, await sweep(page));
  }
  await openAll(page);
  for (const key of ['3', '2', '1']) {
    await page.keyboard.press(`Control+${key}`);
    note('body', payloads.length, await sweep(page));
  }
}

/** Every payload pasted alone, as a page and as plain words, then taken out again. */
async function paste({ page, payloads, note }: Round): Promise<void> {
  await page.locator('stet-sheet .ProseMirror').click();
  for (let from = 0; from < payloads.length; from += 100) {
    const some = payloads.slice(from, from + 100);
    await page.locator('stet-sheet .ProseMirror').evaluate(async (root, list) => {
      for (const html of list) {
        for (const kind of ['text/html', 'text/plain']) {
          const clipboardData = new DataTransfer();
          clipboardData.setData(kind, html);
          root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
        }
      }
      await new Promise((done) => requestAnimationFrame(done));
    }, some);
    note('paste', some.length, await sweep(page));
    for (let undo = 0; undo < 3; undo += 1) await page.keyboard.press('Control+z');
  }
}

/** What people write about people, sources, evidence and rules. */
async function record(round: Round): Promise<void> {
  const { page, payloads, note } = round;
  const [first = 'x'] = payloads;
  await ask(page, 'person.set', { person: { id: BY, name: line(first), initials: '<b>', role: 'checker' } });
  for (const [at, payload] of payloads.entries()) {
    const text = line(payload);
    const [id, kind] = [`s${at}`, at % 2 === 0 ? ('page' as const) : ('person' as const)];
    const contact = { phone: text, email: text, messenger: text, organisation: text, naming: text };
    const source = {
      id,
      kind,
      title: text,
      author: text,
      address: text,
      date: text,
      note: payload,
      credibility: payload,
      contact,
      by: BY,
      at: AT,
    };
    await ask(page, 'source.save', { source: { ...source, confidentiality: 'public' } });
    if (at % 5 !== 0) continue;
    await ask(page, 'evidence.begin', { token: `t${at}`, source: id, name: `${text}.txt`, size: 1 });
    await ask(page, 'evidence.part', { token: `t${at}`, bytes: new Uint8Array([65 + (at % 20)]) });
    await ask(page, 'evidence.end', { token: `t${at}`, size: 1, address: text, note: payload });
    const rule = {
      id: `rule-${at}`,
      language: 'any',
      message: text,
      category: 'word',
      owner: text,
      reason: text,
      inQuotes: false,
    } as const;
    const pattern = { kind: 'words' as const, words: [text.slice(0, 200)], matchCase: false };
    const changed = { ...rule, pattern, replacement: 'x', examples: [{ wrong: text.slice(0, 200), right: 'x' }] };
    await asked(page, 'house-style.change', { change: { kind: 'put', rule: changed } });
    await ask(page, 'word.add', { word: text });
  }
  note('person’s name', 1, await sweep(page));
  await dialog(round, 'source, evidence name', 'Sources…', 'stet-sources');
  await dialog(round, 'house rule', 'House style rules…', 'stet-style-rules');
}

/** What people write about the claims of a story. */
async function docket(round: Round): Promise<void> {
  const { page, payloads } = round;
  const claims = payloads.map((payload, at) => ({
    ...{ id: `c${at}`, category: 'other' as const, priority: 'high' as const, check: 'todo' as const, signOffs: [], by: BY, at: AT },
    anchor: { exact: payload, prefix: '', suffix: '', start: at, end: at + payload.length, state: 'orphaned' as const },
    citations: [
      {
        id: `k${at}`,
        source: `s${at}`,
        locator: { kind: 'other' as const, value: line(payload) },
        excerpt: payload,
        stance: 'supports' as const,
      },
    ],
    thread: [{ id: `n${at}`, by: BY, at: AT, text: payload }],
    calculations: [{ id: `r${at}`, by: BY, at: AT, written: line(payload) }],
  }));
  const change = (one: object) => ask(page, 'docket.change', { id: idOfAll, by: BY, at: AT, change: one as never });
  await change({ kind: 'add-claims', claims });
  for (const [at, payload] of payloads.entries()) {
    if (at % 5 !== 0) continue;
    const who = { name: line(payload), organisation: line(payload), role: line(payload) };
    const reply = { id: `a${at}`, who, put: payload, claims: [`c${at}`], channel: 'e-mail', sentAt: AT, deadline: '', chased: [] };
    const answer = { status: 'answered', words: payload, at: AT };
    await change({
      kind: 'add-reply',
      reply: { ...reply, answer, reflected: { quote: '', claims: [], words: line(payload) }, by: BY, at: AT },
    });
    await change({ kind: 'declare-unverified', unverified: { id: `u${at}`, part: line(payload), why: line(payload), by: BY, at: AT } });
  }
}

async function claimsShown(round: Round): Promise<void> {
  const { page, payloads, note } = round;
  await openAll(page);
  await page.keyboard.press('Control+2');
  note('claim note', payloads.length, await sweep(page));
  await dialog(round, 'reply', 'Right of reply…', 'stet-replies');
  await dialog(round, 'what was not verified', 'What was not verified…', 'stet-unverified');
  await dialog(round, 'log', 'Show the log…', 'stet-log');
  await dialog(round, 'day’s list', 'The day’s list…', 'stet-day-list');
  await dialog(round, 'details', 'Article details…', 'stet-details');
  await page.keyboard.press('Control+1');
}

/** Files from elsewhere, dropped on the desk as they would be, with their report. */
async function imports({ page, payloads, note }: Round): Promise<void> {
  const files: readonly (readonly [string, string])[] = [
    ['page.html', `<article><h1>A page</h1>${payloads.map((one) => `<p>Words. ${one}</p>${CLOSE}`).join('')}</article>`],
    ['bare.html', payloads.join('\n')],
    ['story.md', `---\nheadline: ${quoted(payloads[0] ?? '')}\nbyline: [${quoted(payloads[1] ?? '')}]\n---\n\n${payloads.join('\n\n')}`],
    ['words.txt', `A headline\n\n${payloads.join('\n\n')}`],
  ];
  for (const [name, text] of files) {
    await page.evaluate(
      ([file, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], file, { type: 'text/plain' }));
        const desk = document.querySelector('stet-desk');
        for (const kind of ['dragenter', 'dragover', 'drop'])
          desk?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [name, text] as const,
    );
    const report = page.locator('stet-import-report');
    await expect(report.or(page.locator('stet-toast')).first()).toBeVisible({ timeout: 60_000 });
    note(`import of .${name.split('.')[1] ?? ''}`, payloads.length, await sweep(page));
    if ((await report.count()) > 0) await page.keyboard.press('Escape');
    await expect(report).toHaveCount(0);
  }
}

/** Exports looked at in the frame of the desk, then saved; answers the ways of the pages that were saved. */
async function exports({ page, payloads, note, saveAs }: Round): Promise<readonly string[]> {
  const revision = async () => (await ask(page, 'article.open', { id: idOfAll })).docket.revision;
  await page.locator('stet-sheet .ProseMirror').click();
  await page.keyboard.press('Control+s');
  await expect.poll(revision).not.toBe('');
  const known = { revision: await revision() };
  const pages: string[] = [];
  for (const format of ['html', 'html-notes', 'claims-report', 'word', 'word-notes']) {
    const { url = '' } = await ask(page, 'export.preview', { id: idOfAll, format });
    await page.evaluate(
      (src) =>
        new Promise((done) => {
          const frame = document.createElement('iframe');
          frame.setAttribute('sandbox', '');
          frame.onload = done;
          frame.src = src;
          document.body.append(frame);
        }),
      url,
    );
    note(`export ${format} looked at`, payloads.length, await sweep(page));
    await page.evaluate(() => document.querySelectorAll('body > iframe').forEach((frame) => frame.remove()));
    if (format.startsWith('word')) continue;
    const override = {
      id: `o-${format}`,
      by: BY,
      at: AT,
      format,
      reason: 'Read.',
      open: Object.fromEntries(GATE_ORDER.map((code) => [code, 1_000_000])),
      revision: known.revision,
    };
    await ask(page, 'docket.change', { id: idOfAll, by: BY, at: AT, change: { kind: 'override-gate', override } });
    const way = await saveAs(`${format}.html`);
    await ask(page, 'export.save', { id: idOfAll, format });
    pages.push(way);
  }
  return pages;
}

/** Answers the ways of the pages that were exported. */
export async function round(one: Round): Promise<readonly string[]> {
  await stories(one);
  await record(one);
  await docket(one);
  await claimsShown(one);
  const pages = await exports(one);
  await paste(one);
  await imports(one);
  return pages;
}
