import type { News } from '../../core/contract/news.ts';
import { library } from '../state/library.ts';
import { overlays } from '../state/overlays.ts';
import { words } from '../words/words.ts';
import { backupNews } from './backup-news.ts';
import { noteCopies } from './copies-news.ts';
import { runCommand } from './commands.ts';
import { noteSummary } from './library.ts';
import { layRows } from './rows.ts';
import { openDialog, say, tellProblem } from './tell.ts';
import { articleNews, writability } from './workbench.ts';

/** What main tells without being asked goes to whoever owns it. */
export function receive(news: News): void {
  switch (news.kind) {
    case 'list':
      return void layRows();
    case 'article':
      return noteSummary(news.article);
    case 'library':
      return libraryNews(news);
    case 'progress':
      return library.set({ progress: news.share >= 1 ? null : { task: news.task, share: news.share } });
    case 'copies':
      return noteCopies(news.copies);
    case 'backup':
      return backupNews(news);
    case 'command':
      return runCommand(news.command);
    case 'problem':
      return tellProblem(news.problem);
    case 'docket-behind':
      return say(words.behind.say(news.behind), 'problem', { label: words.behind.showLog, run: () => openDialog({ kind: 'log' }) });
    case 'changed-outside':
    case 'removed-outside':
    case 'unreadable-outside':
    case 'moved-outside':
    case 'docket-changed-outside':
    case 'pictures':
    case 'lock-wanted':
    case 'closing':
      return void articleNews(news);
  }
}

function libraryNews(news: Extract<News, { kind: 'library' }>): void {
  const before = library.value.library?.readOnly;
  library.set({ library: news.library, record: news.record });
  if (overlays.value.standing?.code === 'library-missing') overlays.set({ standing: null });
  if ((before === undefined) !== (news.library.readOnly === undefined)) void writability(news.library.readOnly === undefined);
}
