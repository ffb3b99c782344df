import { ask } from '../desk.ts';
import { editorHere } from './article.ts';
import { valueOrTell } from './tell.ts';

/** Main asks for the picture and copies it beside the articles; it then stands in the sheet. */
export async function insertPicture(): Promise<void> {
  const stored = valueOrTell(await ask('media.add', {}));
  if (stored) editorHere()?.insertFigure(stored.src, '');
}
