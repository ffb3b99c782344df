import type { Answer } from '../../../core/contract/calls.ts';
import { firstRows } from '../../../core/contract/first-rows.ts';
import { ok } from '../../../core/result.ts';
import { withBookmark } from '../../desk/desk-record.ts';
import { needsMeeting } from '../../library/people.ts';
import type { Handlers } from '../gate.ts';

/** A library with the rows that are seen first; where the list was left filtered or in another order, with all. */
function begun(opened: Answer<'library.state'>): Answer<'hello'>['opened'] {
  const { filter = 'all', sort = 'changed' } = opened.bookmark ?? {};
  const articles = filter === 'all' && sort === 'changed' ? firstRows(opened.articles) : opened.articles;
  return { ...opened, articles, more: opened.articles.length - articles.length };
}

/** Who sits here and how they like the desk. */
export const sessionHandlers = {
  hello: async (desk) => {
    await desk.settled();
    const { person, preferences, drafts, article } = desk.record.data;
    const recents = await desk.recents();
    const shown = await desk.shown();
    const opened = shown.ok ? begun(shown.value) : null;
    const lastArticle = !desk.around.safe && article !== null && desk.library?.entries.has(article) ? article : null;
    const { safe } = desk.around;
    return ok({ ...desk.around.facts, safe, person, preferences, drafts, recents, library: opened?.library ?? null, opened, lastArticle });
  },
  'library.state': (desk) => desk.shown(),
  'person.set': async (desk, { person }) => {
    await desk.remember((record) => ({ ...record, person }));
    const { library } = desk;
    if (library && needsMeeting(library, person)) await (await import('../../library/record.ts')).meet(library, person);
    return ok(person);
  },
  'preferences.set': async (desk, { preferences }) => {
    desk.around.applyTheme(preferences.theme);
    await desk.remember((record) => ({ ...record, preferences }));
    return ok(preferences);
  },
  'bookmark.set': async (desk, { bookmark }) => {
    const needed = desk.need();
    if (!needed.ok) return needed;
    if (desk.around.safe) return ok({});
    const { id } = needed.value.record.data;
    await desk.remember((record) => withBookmark(record, id, bookmark));
    return ok({});
  },
  'note.draft': async (desk, { claim, text }) => {
    await desk.remember(({ drafts, ...record }) => {
      const others = Object.entries(drafts).filter(([id]) => id !== claim);
      return { ...record, drafts: Object.fromEntries(text === '' ? others : [...others, [claim, text]]) };
    });
    return ok({});
  },
} satisfies Partial<Handlers>;
