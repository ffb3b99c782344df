import { html, nothing } from 'lit';
import { closeDialog, say } from '../../actions/tell.ts';
import { words } from '../../words/words.ts';

/** Sentences offered for the story, each to copy or to insert at the cursor; `insert` answers whether it could. Needs `wordingStyle`. */
export function wordingList(sentences: readonly string[], insert: (sentence: string) => boolean) {
  const { replies } = words;
  if (sentences.length === 0) return nothing;
  return html`<div class="wordings">
    <h3>${replies.wording} <span>${replies.wordingHint}</span></h3>
    <ul>
      ${sentences.map(
        (sentence) =>
          html`<li>
            <span>${sentence}</span>
            <button class="button" aria-label="${replies.copy}: ${sentence}" @click=${() => copy(sentence)}>${replies.copy}</button>
            <button class="button" aria-label="${replies.insert}: ${sentence}" @click=${() => put(sentence, insert)}>
              ${replies.insert}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

async function copy(sentence: string): Promise<void> {
  await navigator.clipboard.writeText(sentence);
  say(words.replies.copied, 'good');
}

function put(sentence: string, insert: (sentence: string) => boolean): void {
  if (!insert(sentence)) return say(words.replies.noCursor, 'problem');
  closeDialog();
  say(words.replies.inserted, 'good');
}
