import { ok } from '../../../core/result.ts';
import { lookBehind } from '../../audit/behind.ts';
import { lookOutside } from '../../audit/outside-docket.ts';
import { giveWay, keepBoth } from '../../library/both-texts.ts';
import { createArticle, duplicateArticle, renameArticle } from '../../library/articles.ts';
import { changeDocket } from '../../library/docket-change.ts';
import { needsMeeting } from '../../library/people.ts';
import { meet } from '../../library/record.ts';
import { restoreDocket } from '../../library/mend-docket.ts';
import { nameFromHeadline } from '../../library/name-from-headline.ts';
import { lostDocketFor, takeLostDocket } from '../../library/offer-docket.ts';
import { openArticleFile, readArticle } from '../../library/opening.ts';
import { keepCopy, saveArticle } from '../../library/saving.ts';
import { bringBack } from '../../library/stranded-journals.ts';
import { binArticle, restoreArticle } from '../../library/trash.ts';
import { journalArticle } from '../../library/typing.ts';
import type { Handlers } from '../gate.ts';
import { saveElsewhere } from '../../desk/save-elsewhere.ts';
import { inLibrary } from './in-library.ts';

/** One article: its file, its docket, its place in the library. */
export const articleHandlers = {
  'article.create': (desk, question) => inLibrary(desk, (library) => createArticle(library, question)),
  'article.open': (desk, { id }) =>
    inLibrary(desk, async (library) => {
      const opened = await openArticleFile(library, id);
      if (opened.ok) {
        desk.around.enableMenu({ library: true, article: true });
        // What was open last is a convenience of the next start: the sheet does not wait for it.
        void desk.remember((record) => ({ ...record, article: id }));
        // What the disk does not give now is looked at when the library is opened the next time.
        void lookOutside(library, id)
          .catch(() => undefined)
          .then(() => lookBehind(library, id))
          .catch(() => undefined);
      }
      return opened;
    }),
  'article.save': (desk, question) =>
    inLibrary(desk, async (library) => {
      const saved = await saveArticle(library, question);
      const summary = saved.ok && question.why === 'explicit' ? await nameFromHeadline(library, question.id) : null;
      return saved.ok && summary !== null ? ok({ ...saved.value, file: summary.file, summary }) : saved;
    }),
  'article.journal': (desk, question) => inLibrary(desk, (library) => journalArticle(library, question)),
  'article.keep-both': (desk, question) => inLibrary(desk, (library) => keepBoth(library, question)),
  'article.give-way': (desk, question) => inLibrary(desk, (library) => giveWay(library, question)),
  'article.keep-copy': (desk, question) => inLibrary(desk, (library) => keepCopy(library, question)),
  'article.save-elsewhere': (desk, question) => saveElsewhere(desk, question),
  'article.read': (desk, { id }) => inLibrary(desk, (library) => readArticle(library, id)),
  'article.close': (desk, { id }) =>
    inLibrary(desk, async (library) => {
      await library.queue.run(id, () => Promise.resolve(library.open.delete(id)));
      library.taken.delete(id);
      desk.around.enableMenu({ library: true, article: library.open.size > 0 });
      await nameFromHeadline(library, id);
      return ok({});
    }),
  'article.bring-back': (desk, { id }) => inLibrary(desk, (library) => bringBack(library, id)),
  'article.rename': (desk, question) => inLibrary(desk, (library) => renameArticle(library, question)),
  'article.duplicate': (desk, { id }) => inLibrary(desk, (library) => duplicateArticle(library, id)),
  'article.bin': (desk, { id }) => inLibrary(desk, (library) => binArticle(library, id)),
  'article.restore': (desk, { id }) => inLibrary(desk, (library) => restoreArticle(library, id)),
  'article.reveal': (desk, { id }) =>
    inLibrary(desk, (library) => {
      const entry = library.entry(id);
      if (entry.ok) desk.around.reveal(library.articlePath(entry.value.summary.file));
      return Promise.resolve(entry.ok ? ok({}) : entry);
    }),
  'docket.change': (desk, question) =>
    inLibrary(desk, async (library) => {
      // Whoever signs is known to the library: it may have been opened for reading, or its record put back from an older copy.
      const { person } = desk.record.data;
      if (person && needsMeeting(library, person)) await meet(library, person);
      return changeDocket(library, question);
    }),
  'docket.lost': (desk, question) => inLibrary(desk, (library) => lostDocketFor(library, question)),
  'docket.take': (desk, question) => inLibrary(desk, (library) => takeLostDocket(library, question)),
  'docket.restore': (desk, question) => inLibrary(desk, (library) => restoreDocket(library, question)),
} satisfies Partial<Handlers>;
