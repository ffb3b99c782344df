import { html, nothing } from 'lit';
import type { ConflictCopy } from '../../../core/contract/conflict-copies.ts';
import { COMMANDS } from '../../../core/contract/commands.ts';
import { runCommand } from '../../actions/commands.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';

/** Says that a sync tool has put a copy beside the open article, its claims or the library's record, and leads to it. */
export function copyBar(copies: readonly ConflictCopy[], article: string | null) {
  const shown = copies.filter((copy) => copy.kind === 'record' || copy.kind === 'log' || (article !== null && copy.article === article));
  const [first] = shown;
  if (!first) return nothing;
  return html`<div class="bar copies" role="status">
    ${icon('copy')}<span>${words.copies.bar(first, shown.length)}</span>
    <button class="button" @click=${() => runCommand('conflict-copies')}>
      ${words.copies.look} <stet-key keys=${COMMANDS['conflict-copies'].keys}></stet-key>
    </button>
  </div>`;
}
