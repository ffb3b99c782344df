import { ok } from '../../../core/result.ts';
import { meet } from '../../library/record.ts';
import type { Handlers } from '../gate.ts';

/** Who sits here and how they like the desk. */
export const sessionHandlers = {
  hello: async (desk) => {
    await desk.settled();
    const { person, preferences, article } = desk.record.data;
    const recents = await desk.recents();
    const shown = await desk.shown();
    const opened = shown.ok ? shown.value : null;
    const lastArticle = article !== null && desk.library?.entries.has(article) ? article : null;
    return ok({ ...desk.around.facts, person, preferences, recents, library: opened?.library ?? null, opened, lastArticle });
  },
  'person.set': async (desk, { person }) => {
    await desk.remember((record) => ({ ...record, person }));
    if (desk.library) await meet(desk.library, person);
    return ok(person);
  },
  'preferences.set': async (desk, { preferences }) => {
    desk.around.applyTheme(preferences.theme);
    await desk.remember((record) => ({ ...record, preferences }));
    return ok(preferences);
  },
} satisfies Partial<Handlers>;
