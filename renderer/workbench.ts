/**
 * The second part of the window: the sheet, the claims, the dialogs, and what every command does. It is by far the larger one and comes
 * a moment after the list (`actions/workbench.ts`); the first part imports none of it.
 */
import { limitFields } from './actions/field-limits.ts';
import { followHouseStyle } from './actions/house-style.ts';
import { followNewLanguage } from './actions/new-language.ts';
import { followPictures } from './actions/pictures.ts';
import { followUnlogged } from './actions/unlogged.ts';
import { followSpelling } from './actions/spelling.ts';
import './elements/article/article.ts';
import './elements/menu/menu.ts';

export { articleNews } from './actions/article-news.ts';
export { closeArticle, openArticle, openToWrite, saveArticle, setMode, writability, writeAgain } from './actions/article.ts';
export { binOpen } from './actions/bin.ts';
export { DEEDS } from './actions/deeds.ts';
export { importDropped, isImportable } from './actions/import.ts';
export { mendDocket } from './actions/mend-docket.ts';
export { allWritten, saveBeforeReading } from './actions/saving.ts';
export { takeUp } from './actions/take-up.ts';
export { dialogOf } from './elements/desk/dialogs.ts';

followSpelling();
followHouseStyle();
limitFields();
followNewLanguage();
followPictures();
followUnlogged();
