import { html, nothing } from 'lit';
import { isEnabled, runCommand } from '../../actions/commands.ts';
import { openDialog } from '../../actions/tell.ts';
import type { Library } from '../../state/library.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';

/** The ways to a new article, below the list. */
export function libraryFoot() {
  return html`<div class="foot">
    <button class="button quiet" ?disabled=${!isEnabled('new-article')} @click=${() => runCommand('new-article')}>
      ${icon('plus')} ${words.library.newArticle} <stet-key keys="Mod-n"></stet-key>
    </button>
    <button class="button quiet" ?disabled=${!isEnabled('import')} @click=${() => runCommand('import')}>${words.library.importFile}</button>
  </div>`;
}

/** What stands in the place of the list while no library is open: the way to one. */
export function noLibrary() {
  return html`<div class="empty rest">
    <p>${words.library.noLibrary}</p>
    <button class="button" @click=${() => runCommand('open-library')}>
      ${words.commands.label['open-library']} <stet-key keys="Mod-o"></stet-key>
    </button>
  </div>`;
}

/** Below the list: how many files are no rows of it, so that nobody takes a story for lost that has the name and the id of a copy. */
export function copiesWay({ copies }: Pick<Library, 'copies'>) {
  const count = copies.filter(({ kind }) => kind === 'article').length;
  if (count === 0) return nothing;
  return html`<p class="hidden" role="status">
    ${words.copies.apart(count)}
    <button class="button quiet" @click=${() => openDialog({ kind: 'copies' })}>${words.copies.showAll}</button>
  </p>`;
}

/** Below what was found: how much more there is, and the way to what is said beside the stories. */
export function searchWays({ query, hits, found: { more, share } }: Pick<Library, 'query' | 'hits' | 'found'>) {
  if (hits === null) return nothing;
  return html`<p class="hidden">
    ${share < 1 ? words.search.reading(share) : more > 0 ? words.search.moreStories(more) : nothing}
    <button class="button quiet" @click=${() => openDialog({ kind: 'search', query })}>
      ${words.search.everywhere} <stet-key keys="Mod-Shift-l"></stet-key>
    </button>
  </p>`;
}
