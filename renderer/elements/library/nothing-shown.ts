import { html, nothing } from 'lit';
import { runCommand } from '../../actions/commands.ts';
import { find, setFilter } from '../../actions/library.ts';
import type { Library } from '../../state/library.ts';
import { words } from '../../words/words.ts';
import '../key/key.ts';

/** What the filter hides of what was found, and the way to it. `hidden`: how many. */
export function hiddenWay(hidden: number) {
  if (hidden === 0) return nothing;
  return html`<p class="hidden">
    ${words.library.moreElsewhere(hidden)}
    <button class="button quiet" @click=${() => setFilter('all')}>${words.library.showFound}</button>
  </p>`;
}

/** Why no row is shown, and the way out. */
export function nothingShown({ articles, query }: Library, hidden: number) {
  if (hidden > 0) {
    return html`<div class="empty rest" role="status">
      <p>${words.library.foundElsewhere(hidden, query)}</p>
      <button class="button" @click=${() => setFilter('all')}>${words.library.showFound}</button>
    </div>`;
  }
  const text = articles.length === 0 ? words.library.empty : query ? words.library.nothingFound(query) : words.library.nothingFiltered;
  return html`<div class="empty rest">
    <p>${text}</p>
    ${articles.length === 0 ? firstArticle() : everything()}
  </div>`;
}

function firstArticle() {
  return html`<button class="button go" @click=${() => runCommand('new-article')}>
    ${words.library.newArticle} <stet-key keys="Mod-n"></stet-key>
  </button>`;
}

function everything() {
  const all = (): void => {
    find('');
    setFilter('all');
  };
  return html`<button class="button" @click=${all}>${words.library.showAll}</button>`;
}
