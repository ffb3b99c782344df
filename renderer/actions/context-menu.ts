import type { CommandId } from '../../core/contract/commands.ts';
import { ask } from '../desk.ts';
import type { MenuPlace, MisspeltWord, PictureChoice } from '../editor/contract.ts';
import { article } from '../state/article.ts';
import { check } from '../state/check.ts';
import { library } from '../state/library.ts';
import { overlays, type MenuItem } from '../state/overlays.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { spanOfRange } from './anchors.ts';
import { isEnabled, runCommand } from './commands.ts';
import { takeClaim } from './hand.ts';
import { editorHere } from './hold.ts';
import { callCorrect, findingsAt, mayRestyle, restyle } from './house-style.ts';
import { isWritable } from './library.ts';
import { spellingsOf } from './spelling.ts';
import { valueOrTell } from './tell.ts';

const ON_CLAIM: readonly CommandId[] = ['verify', 'dispute', 'cite', 'note', 'put-back', 'relink', 'remove-claim'];
const ON_TEXT: readonly CommandId[] = ['claim', 'nothing-to-check'];
const ON_SHEET: readonly CommandId[] = ['strong', 'emphasis', 'link', 'stash', 'find'];

const item = (command: CommandId): MenuItem => ({
  label: words.commands.label[command],
  command,
  disabled: !isEnabled(command),
  run: () => runCommand(command),
});

/** What can be done with the words under the pointer or the cursor. It waits for spellings, but not for long. */
export async function showContextMenu(
  at: { readonly x: number; readonly y: number },
  { pos, claim, misspelt, picture }: MenuPlace,
): Promise<void> {
  if (claim !== null) takeClaim(claim, false);
  const { id } = article.value;
  const spelling = misspelt === null ? [] : [...spellingItems(misspelt, await spellingsOf(misspelt.word)), null];
  if (article.value.id !== id) return;
  const style = styleItems(pos);
  const checking = (claim === null ? ON_TEXT : ON_CLAIM).map(item);
  const items = [...spelling, ...style, ...pictureItems(picture), ...checking, null, ...clipboardItems(), null, ...ON_SHEET.map(item)];
  overlays.set({ menu: { label: words.article.menu.label, at, items } });
}

/** Opens the menu without a pointer while nobody types: at the claim at hand, else at the sentence under the eye. */
export function showMenuOfHand(): void {
  const { claim, sentence, projection } = article.value;
  const { result } = check.value;
  const range = result?.byId.get(claim ?? '')?.range ?? result?.sentences[sentence ?? -1];
  const editor = editorHere();
  if (editor && projection) editor.menuAt(range ? spanOfRange(projection, range).from : editor.selection.from);
}

function pictureItems(picture: PictureChoice | null): (MenuItem | null)[] {
  const { menu } = words.article;
  return picture ? [{ label: picture.isThere ? menu.exchangePicture : menu.choosePicture, run: picture.choose }, null] : [];
}

/** What the house style says of the words there. */
function styleItems(pos: number): (MenuItem | null)[] {
  const { houseStyle } = words;
  const found = session.value.preferences.mode === 'read' ? [] : findingsAt(pos);
  const rows = found.flatMap((finding): MenuItem[] => {
    const { rule, replacement } = finding;
    const correct: MenuItem = { label: houseStyle.correct, disabled: !isWritable(), run: () => void callCorrect(finding) };
    if (replacement === null) return [{ ...correct, hint: rule.message }];
    const better = houseStyle.menuReplace(replacement);
    return [{ label: better, hint: rule.message, strong: true, disabled: !mayRestyle(), run: () => void restyle(finding) }, correct];
  });
  return rows.length === 0 ? [] : [...rows, null];
}

function spellingItems(misspelt: MisspeltWord, instead: readonly string[]): MenuItem[] {
  const { menu } = words.article;
  const rows = instead.map((word): MenuItem => ({ label: word, strong: true, run: () => respell(misspelt, word) }));
  const none: MenuItem = { label: menu.noSpelling, disabled: true, run: () => undefined };
  const add: MenuItem = { label: menu.addWord(misspelt.word), disabled: !isWritable(), run: () => void addWord(misspelt.word) };
  return [...(rows.length > 0 ? rows : [none]), add];
}

/** Only while the word still stands where it stood: the article may have been replaced under the open menu. */
function respell({ word, ...span }: MisspeltWord, instead: string): void {
  const editor = editorHere();
  if (!editor || span.to > editor.doc.content.size || editor.doc.textBetween(span.from, span.to) !== word) return;
  editor.replaceText(span, instead);
}

function clipboardItems(): MenuItem[] {
  const { menu } = words.article;
  const selection = editorHere()?.selection;
  const isNothing = !selection || selection.from === selection.to;
  const isFixed = session.value.preferences.mode === 'read' || !isWritable();
  return [
    { label: menu.cut, keys: 'Mod-x', disabled: isNothing || isFixed, run: () => void edit('cut') },
    { label: menu.copy, keys: 'Mod-c', disabled: isNothing, run: () => void edit('copy') },
    { label: menu.paste, keys: 'Mod-v', disabled: isFixed, run: () => void edit('paste') },
  ];
}

async function edit(act: 'cut' | 'copy' | 'paste'): Promise<void> {
  editorHere()?.focus();
  valueOrTell(await ask('window.edit', { act }));
}

/** The word belongs to the whole library from now on. */
async function addWord(word: string): Promise<void> {
  const record = valueOrTell(await ask('word.add', { word }));
  if (record) library.set({ record });
}
