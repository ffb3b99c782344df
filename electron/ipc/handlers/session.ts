import { FIRST_ROWS, ROWS_TOGETHER } from '../../../core/contract/first-rows.ts';
import { ok } from '../../../core/result.ts';
import { withBookmark } from '../../desk/desk-record.ts';
import { needsMeeting } from '../../library/people.ts';
import type { Handlers } from '../gate.ts';

/** Who sits here and how they like the desk. */
export const sessionHandlers = {
  hello: async (desk) => {
    await desk.settled();
    const { person, preferences, drafts, article } = desk.record.data;
    const recents = await desk.recents();
    const shown = await desk.shown(FIRST_ROWS);
    const opened = shown.ok ? shown.value : null;
    const lastArticle = !desk.around.safe && article !== null && desk.library?.entries.has(article) ? article : null;
    const { safe } = desk.around;
    return ok({ ...desk.around.facts, safe, person, preferences, drafts, recents, library: opened?.library ?? null, opened, lastArticle });
  },
  'library.state': (desk) => desk.shown(),
  'library.rows': (desk, { opening, since }) => {
    const { library } = desk;
    if (library?.entries.opening !== opening) return ok({ rows: [], gone: [], revision: since, more: 0 });
    const { changed, ...told } = library.entries.since(since, ROWS_TOGETHER);
    return ok({ ...told, rows: changed.map(({ summary }) => summary) });
  },
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
