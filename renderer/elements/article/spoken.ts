import { html, LitElement } from 'lit';
import { besideChangeHere } from '../../actions/beside.ts';
import { claimSaid, sentenceSaid } from '../../actions/spoken.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { library } from '../../state/library.ts';
import { session } from '../../state/session.ts';
import { Watch } from '../../state/store.ts';
import { controls } from '../../theme/controls.ts';

/**
 * What has come to hand, said to a screen reader and shown nowhere: the claim and how it stands, and while checking the sentence under the
 * eye. The keys that move the hand do not move the focus, so nothing else would tell.
 */
export class StetSpoken extends LitElement {
  static override styles = [controls];
  readonly #article = new Watch(this, article, ({ claim, sentence, projection }) => ({ claim, sentence, projection }));
  readonly #check = new Watch(this, check, ({ result }) => result);
  readonly #library = new Watch(this, library, ({ record }) => ({ record }));
  readonly #mode = new Watch(this, session, ({ preferences }) => preferences.mode);

  #said(): string {
    const { claim, sentence, projection } = this.#article.value;
    const result = this.#check.value;
    if (!result || !projection) return '';
    const parts = [];
    if (this.#mode.value === 'check' && sentence !== null) parts.push(sentenceSaid(result, sentence, projection.text));
    const at = claim === null ? undefined : result.byId.get(claim);
    const { record } = this.#library.value;
    if (at && record) parts.push(claimSaid(at, record.settings, besideChangeHere(at)));
    return parts.join(' ');
  }

  override render() {
    return html`<p class="sr" aria-live="polite" aria-atomic="true">${this.#said()}</p>`;
  }
}

customElements.define('stet-spoken', StetSpoken);
