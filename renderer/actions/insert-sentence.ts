import { posToOffset } from '../../core/article/text-positions.ts';
import { article } from '../state/article.ts';
import { recheck } from './check.ts';
import { editorHere } from './hold.ts';

/** Puts a sentence behind the cursor of the sheet, parted from the words around it. False when there is no cursor in the text. */
export function insertSentence(sentence: string): boolean {
  recheck();
  const { projection } = article.value;
  const editor = editorHere();
  if (!projection || !editor) return false;
  const pos = editor.selection.to;
  const offset = posToOffset(projection, pos);
  // Nobody has put the cursor into the text: it stands where the sheet begins.
  if (projection.units.find(({ from, to }) => from <= offset && offset <= to)?.kind === 'headline') return false;
  const [before, after] = [projection.text.charAt(offset - 1), projection.text.charAt(offset)];
  const lead = offset > 0 && !/\s/.test(before) ? ' ' : '';
  const trail = after !== '' && /[\p{L}\p{N}“‘"']/u.test(after) ? ' ' : '';
  editor.replaceText({ from: pos, to: pos }, `${lead}${sentence}${trail}`);
  recheck();
  return (article.value.projection?.text ?? '').includes(sentence);
}
