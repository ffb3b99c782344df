import { beforeEach, expect, test, vi } from 'vitest';
import type { Node } from 'prosemirror-model';
import { openArticle as readArticle, writeArticle } from '../../../core/article/article-file.ts';
import type { OpenedArticle } from '../../../core/contract/calls.ts';
import type { LibraryState } from '../../../core/contract/shapes.ts';
import type { Problem } from '../../../core/problem.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import { emptyDocket } from '../../../core/saved/docket.ts';
import type { ArticleEditor } from '../../../renderer/editor/contract.ts';

/** What main answers to `article.open`; what else is asked is answered as a working disk would, and kept. */
let opening: () => Result<OpenedArticle> | Promise<Result<OpenedArticle>>;
const asked: { readonly name: string; readonly question: Record<string, unknown> }[] = [];
vi.mock('../../../renderer/desk.ts', () => ({
  onNews: () => () => undefined,
  ask: async (name: string, question: Record<string, unknown>) => {
    asked.push({ name, question });
    if (name === 'article.open') return opening();
    if (name === 'article.journal') return ok({ at: '2026-11-28T10:00:00Z', place: 'library' });
    if (name === 'article.read') return failed({ code: 'front-matter-broken' });
    if (name === 'article.save') return question['overwrite'] === true ? ok(SAVED) : failed({ code: 'changed-outside' });
    if (name === 'audit.unlogged') return ok([]);
    return name === 'docket.lost' ? ok(null) : ok({});
  },
}));
vi.stubGlobal('window', globalThis);
vi.stubGlobal('navigator', { platform: 'Linux' });
vi.stubGlobal('requestAnimationFrame', (task: () => void) => setTimeout(task, 0));
const { closeArticle, openArticle, writability, writeAgain } = await import('../../../renderer/actions/article.ts');
const { articleNews } = await import('../../../renderer/actions/article-news.ts');
const { mendDocket } = await import('../../../renderer/actions/mend-docket.ts');
const { attachEditor, held, note } = await import('../../../renderer/actions/hold.ts');
const { journalNow, typed } = await import('../../../renderer/actions/saving.ts');
const { article } = await import('../../../renderer/state/article.ts');
const { library } = await import('../../../renderer/state/library.ts');
const { overlays } = await import('../../../renderer/state/overlays.ts');
const { words } = await import('../../../renderer/words/words.ts');

const TEXT = '---\nid: A\nheadline: Pier closes\n---\n\nThe office counted 340 visitors.\n';
const SAVED = { base: 'written', revision: 'r', at: '2026-11-28T10:00:00Z', file: 'pier.md', summary: {} };
const GONE: Problem = { code: 'front-matter-broken', file: 'pier.md' };
const opened = (more: Partial<OpenedArticle> = {}): OpenedArticle => ({
  ...{ id: 'A', file: 'pier.md', markdown: TEXT, base: 'b0', docket: emptyDocket('A'), named: null, journal: null, readOnly: false },
  ...more,
});

function docOf(markdown: string): Node {
  const read = readArticle(markdown);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.doc;
}

/** An editor that takes every text as it is given. */
function plainEditor(): { readonly editor: ArticleEditor; readonly editable: () => boolean } {
  let doc = docOf(TEXT);
  let isEditable = true;
  const known = {
    spans: new Map(),
    open: (next: Node, _: unknown, { editable }: { editable: boolean }) => ([doc, isEditable] = [next, editable]),
    replaceDoc: (next: Node) => (doc = next),
    setEditable: (to: boolean) => (isEditable = to),
  };
  const rest = (name: string | symbol): unknown => (name === 'then' ? undefined : () => undefined);
  const editor = new Proxy(known, {
    get: (target, name) => (name === 'doc' ? doc : ((target as Record<string | symbol, unknown>)[name] ?? rest(name))),
  });
  return { editor: editor as unknown as ArticleEditor, editable: () => isEditable };
}

/** Types at the end of the text on the desk, as the editor's listener would tell. */
function type(more: string): void {
  const open = held();
  if (!open) throw new Error('nothing is held');
  note('A', { doc: docOf(writeArticle(open.doc, open.opened).replace(/\.\n$/, `${more}.\n`)) });
  article.set({ doc: held()?.doc ?? null });
  typed();
}

/** What the bar says, not a passing message. */
const BARRED: ReadonlySet<string> = new Set(['disk-fault', 'library-missing']);
const onDesk = (): string => {
  const open = held();
  return open ? writeArticle(open.doc, open.opened) : '';
};
const journalled = (): unknown => asked.filter(({ name }) => name === 'article.journal').at(-1)?.question['markdown'];
const outside = (kind: 'docket-changed-outside'): void => articleNews({ kind, id: 'A' });
const barSays = (): string | undefined => overlays.value.standing?.code;

let desk: ReturnType<typeof plainEditor>;

async function begin(more: Partial<OpenedArticle> = {}): Promise<void> {
  opening = () => ok(opened(more));
  await openArticle('A');
  expect(held()?.id).toBe('A');
  asked.length = 0;
}

beforeEach(async () => {
  opening = () => failed(GONE);
  await closeArticle('article', () => undefined, true);
  asked.length = 0;
  desk = plainEditor();
  attachEditor(desk.editor);
  overlays.set({ standing: null, toast: null, dialog: null });
  library.set({ library: { id: 'L', name: 'L', place: 'L', sample: false } satisfies LibraryState });
});

test('the claims are another, and the text is no article any more: what is typed is held and in the journal', async () => {
  await begin();
  opening = () => failed(GONE);
  outside('docket-changed-outside');
  await vi.waitFor(() => expect(barSays()).toBe('unreadable-outside'));
  type(' a day');
  await journalNow();
  expect(journalled()).toContain('340 visitors a day');
  expect(article.value.save).not.toBe('saved');
  expect(await closeArticle('window', () => undefined)).toBe(false);
});

test.each([true, undefined] as const)('the claims are another; taken over here: %s', async (ours) => {
  await begin();
  opening = () => ok(opened({ docket: { ...emptyDocket('A'), revision: 'other' } }));
  overlays.set({ toast: { tone: 'good', text: 'Taken over: 1 claim.' } });
  articleNews({ kind: 'docket-changed-outside', id: 'A', ours });
  await vi.waitFor(() => expect(held()?.confirmed.revision).toBe('other'));
  expect(overlays.value.toast?.text).toBe(ours ? 'Taken over: 1 claim.' : words.article.docket.changedOutside);
});

test('the claims are another, and the file is gone', async () => {
  await begin();
  opening = () => failed({ code: 'not-found', file: 'pier.md' });
  outside('docket-changed-outside');
  await vi.waitFor(() => expect(barSays()).toBe('removed-outside'));
  expect(held()?.id).toBe('A');
});

test.each(['disk-fault', 'no-permission', 'library-missing', 'crashed', 'bad-answer'] as const)(
  'the claims are another, and the text cannot be read now (%s): it is said, and typing is held',
  async (code) => {
    await begin();
    opening = () => failed({ code, file: 'pier.md' });
    outside('docket-changed-outside');
    await vi.waitFor(() => expect(overlays.value.toast?.tone ?? barSays()).toBe(BARRED.has(code) ? code : 'problem'));
    type(' a day');
    await journalNow();
    expect([held()?.id, article.value.save]).toEqual(['A', 'unsaved']);
    expect(journalled()).toContain('340 visitors a day');
  },
);

test('the text is another when first asked, and none a moment later', async () => {
  await begin();
  const answers = [ok(opened({ base: 'b1', markdown: TEXT.replace('340', '350') })), failed(GONE)];
  opening = () => answers.shift() ?? failed(GONE);
  outside('docket-changed-outside');
  await vi.waitFor(() => expect(barSays()).toBe('unreadable-outside'));
  type(' a day');
  await journalNow();
  expect(journalled()).toContain('340 visitors a day');
});

test('the file is an article again: the text that lies there now is shown, and its claims', async () => {
  await begin();
  opening = () => failed(GONE);
  outside('docket-changed-outside');
  await vi.waitFor(() => expect(barSays()).toBe('unreadable-outside'));
  opening = () => ok(opened({ docket: { ...emptyDocket('A'), revision: 'other' } }));
  articleNews({ kind: 'moved-outside', id: 'A', file: 'pier.md' });
  await vi.waitFor(() => expect(held()?.confirmed.revision).toBe('other'));
  expect([barSays(), article.value.save]).toEqual([undefined, 'saved']);
});

test('said twice, it is an article again all the same', async () => {
  await begin();
  const { savedDoc } = held() ?? {};
  opening = () => failed(GONE);
  articleNews({ kind: 'unreadable-outside', id: 'A', problem: GONE });
  outside('docket-changed-outside');
  await vi.waitFor(() => expect(asked.filter(({ name }) => name === 'article.open')).toHaveLength(2));
  await vi.waitFor(() => expect(barSays()).toBe('unreadable-outside'));
  opening = () => ok(opened());
  articleNews({ kind: 'moved-outside', id: 'A', file: 'pier.md' });
  expect([held()?.savedDoc === savedDoc, article.value.save]).toEqual([true, 'saved']);
});

test('written again, the text has its claims as they are now', async () => {
  await begin();
  opening = () => failed(GONE);
  outside('docket-changed-outside');
  await vi.waitFor(() => expect(barSays()).toBe('unreadable-outside'));
  opening = () => ok(opened({ base: 'written', docket: { ...emptyDocket('A'), revision: 'other' } }));
  await writeAgain();
  await vi.waitFor(() => expect(held()?.confirmed.revision).toBe('other'));
});

test('what is typed while the other text is read comes back over it', async () => {
  await begin();
  opening = async () => {
    const before = asked.filter(({ name }) => name === 'article.open').length;
    if (before === 2) type(' a day');
    return ok(opened({ base: 'b1', markdown: TEXT.replace('340', '350') }));
  };
  outside('docket-changed-outside');
  await vi.waitFor(() => expect(held()?.undecided).not.toBeNull());
  expect(onDesk()).toContain('340 visitors a day');
  await vi.waitFor(() => expect(journalled()).toContain('340 visitors a day'));
});

test('claims that are mended while the text is no article: it stays on the desk', async () => {
  await begin();
  opening = () => ok(opened({ docketProblem: 'docket-damaged' }));
  outside('docket-changed-outside');
  await vi.waitFor(() => expect(held()?.docketTrouble?.code).toBe('docket-damaged'));
  opening = () => failed(GONE);
  await mendDocket({ code: 'docket-damaged' });
  type(' a day');
  await journalNow();
  expect(barSays()).toBe('unreadable-outside');
  expect(journalled()).toContain('340 visitors a day');
});

test('claims that are mended where the article was only read: it stays on the desk when it cannot be read any more', async () => {
  await begin({ docketProblem: 'docket-damaged' });
  opening = () => failed(GONE);
  await mendDocket({ code: 'docket-damaged' });
  expect([held()?.id, barSays()]).toEqual(['A', 'unreadable-outside']);
});

test('the library can be written to again, and the text is no article any more: it can be typed on and written again', async () => {
  await begin({ readOnly: true });
  expect(desk.editable()).toBe(false);
  opening = () => failed(GONE);
  writability(true);
  await vi.waitFor(() => expect(barSays()).toBe('unreadable-outside'));
  await vi.waitFor(() => expect(desk.editable()).toBe(true));
  type(' a day');
  await journalNow();
  expect(journalled()).toContain('340 visitors a day');
  opening = () => ok(opened({ base: 'written' }));
  await writeAgain();
  expect([barSays(), article.value.save]).toEqual([undefined, 'saved']);
});
