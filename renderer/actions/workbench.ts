import type { News } from '../../core/contract/news.ts';
import type { Mode } from '../../core/contract/shapes.ts';
import { afterPaint } from './after-paint.ts';
import { tellProblem } from './tell.ts';

/** What lies in the second part of the window (`renderer/workbench.ts`). */
type Workbench = typeof import('../workbench.ts');

let here: Workbench | null = null;
let coming: Promise<Workbench> | null = null;

/** The second part of the window; read when it is first asked for, so that the list need not wait for it. */
export function workbench(): Promise<Workbench> {
  return (coming ??= import('../workbench.ts').then(
    (module) => (here = module),
    (error: unknown) => {
      coming = null;
      tellProblem({ code: 'crashed', detail: String(error) });
      throw error;
    },
  ));
}

/** Reading the second part keeps the window from answering; this long after the list is painted a person has hardly begun to look. */
const A_LOOK_MS = 200;

/** Resolves once the list can be seen and used: whatever keeps the window busy begins after that. */
export function listUsable(): Promise<void> {
  return new Promise((resolve) => afterPaint(() => window.setTimeout(resolve, A_LOOK_MS)));
}

/** The second part, or null while it is still on its way. */
export function workbenchHere(): Workbench | null {
  return here;
}

let articleAsked = false;

/** Whether anybody has asked for an article since the window was opened. */
export function isArticleAsked(): boolean {
  return articleAsked;
}

/** Those of the actions on the open article that the first part asks for; each waits for the second, and all keep their turn. */
export const openArticle: Workbench['openArticle'] = async (...asked) => {
  articleAsked = true;
  await (await workbench()).openArticle(...asked);
};
export const openToWrite: Workbench['openToWrite'] = async (...asked) => {
  articleAsked = true;
  await (await workbench()).openToWrite(...asked);
};
export const closeArticle: Workbench['closeArticle'] = async (...asked) => (await workbench()).closeArticle(...asked);
export const binOpen: Workbench['binOpen'] = async (...asked) => (await workbench()).binOpen(...asked);
export const saveArticle: Workbench['saveArticle'] = async (...asked) => (await workbench()).saveArticle(...asked);
export const saveBeforeReading: Workbench['saveBeforeReading'] = async (...asked) => (await workbench()).saveBeforeReading(...asked);
export const writeAgain: Workbench['writeAgain'] = async () => (await workbench()).writeAgain();
export const mendDocket: Workbench['mendDocket'] = async (...asked) => (await workbench()).mendDocket(...asked);
export const setMode = async (mode: Mode): Promise<void> => (await workbench()).setMode(mode);
export const articleNews = async (news: News): Promise<void> => (await workbench()).articleNews(news);
export const writability = async (isWritable: boolean): Promise<void> => (await workbench()).writability(isWritable);
