import { writeArticle } from '../../core/article/article-file.ts';
import type { News } from '../../core/contract/news.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { words } from '../words/words.ts';
import { layAgain, takeTheirText } from './article.ts';
import { keepBookmark } from './bookmark.ts';
import { recheck } from './check.ts';
import { docketChanged, lookAgain } from './docket-outside.ts';
import { fileIsAsBefore } from './file-as-before.ts';
import { fileIsBack, fileIsGone } from './file-gone.ts';
import { hasUnsavedText, held, note } from './hold.ts';
import { mayLeave } from './leaving.ts';
import { lookAtPictures } from './pictures.ts';
import { askWhich, flushAll } from './saving.ts';
import { handOver } from './take-over.ts';
import { say } from './tell.ts';

/** What main says of the open article without being asked. */
export function articleNews(news: News): void {
  if (news.kind === 'closing') void closing(news.isAttended);
  if (news.kind === 'lock-wanted') void handOver();
  const open = held();
  if (!open) return;
  if (news.kind === 'changed-outside' && news.id === open.id) changedOutside(news.markdown, news.base);
  if (news.kind === 'removed-outside' && news.id === open.id) fileIsGone({ code: 'removed-outside', file: news.file });
  if (news.kind === 'unreadable-outside' && news.id === open.id) fileIsGone({ code: 'unreadable-outside', file: open.file });
  if (news.kind === 'moved-outside' && news.id === open.id) movedOutside(news.file);
  if (news.kind === 'pictures') void lookAtPictures();
  if (news.kind === 'docket-changed-outside' && news.id === open.id) void docketChanged(open.id, layAgain, news.ours);
}

async function closing(isAttended: boolean): Promise<void> {
  void ask('window.closing', { state: 'saving' });
  const close = async (): Promise<void> => {
    await keepBookmark();
    void ask('window.closing', { state: 'saved' });
  };
  if (!isAttended) {
    // What the file does not take is in the journal, and comes back at the next start.
    await flushAll('close');
    return close();
  }
  if (await mayLeave('window', () => void close())) await close();
  else void ask('window.closing', { state: 'staying' });
}

/** It is there, under this name: what was said of it before no longer holds. */
function movedOutside(file: string): void {
  const open = held();
  if (!open) return;
  note(open.id, { file });
  article.set({ file });
  fileIsBack();
  if (file !== open.file) say(words.article.outside.moved(file));
  void lookAgain(layAgain);
}

function changedOutside(markdown: string, base: string): void {
  fileIsBack();
  const open = held();
  if (!open) return;
  if (base === open.base) return fileIsAsBefore(markdown);
  if (hasUnsavedText(open) && writeArticle(open.doc, open.opened) !== markdown) {
    // Where nothing can be saved there is nothing to choose; the bar leads to both texts.
    if (open.readOnly) return;
    recheck();
    return askWhich(open, markdown, base);
  }
  takeTheirText(markdown, base);
}
