import { css, html, LitElement, nothing } from 'lit';
import type { Meta } from '../../../core/article/meta.ts';
import { storyDay } from '../../../core/text/story-day.ts';
import type { Summary } from '../../../core/contract/shapes.ts';
import { slugOf } from '../../../core/text/slug.ts';
import { ARTICLE_STATUSES, LANGUAGES, type ArticleStatus } from '../../../core/saved/closed-sets.ts';
import { setMeta } from '../../actions/article.ts';
import { closeDialog, say } from '../../actions/tell.ts';
import { article } from '../../state/article.ts';
import { library, sharedHeadlines } from '../../state/library.ts';
import { Watch } from '../../state/store.ts';
import { controls, LATEST_TIME } from '../../theme/controls.ts';
import { words } from '../../words/words.ts';
import '../dialog/dialog.ts';
import '../key/key.ts';

type TextField = 'dateline' | 'section';

/** What the front matter says of the open article. Every change goes into the document, so it is saved and undone like typing. */
export class StetDetails extends LitElement {
  static override styles = [
    controls,
    css`
      .fields {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s3) var(--s4);
      }
      .wrong {
        color: var(--red);
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 2px var(--s3);
        margin-top: var(--s4);
        padding-top: var(--s3);
        border-top: 1px solid var(--line);
        font-size: var(--t-s);
        color: var(--ink-2);
      }
    `,
  ];
  static override properties = { slugWrong: { state: true }, field: { type: String } };
  /** The field that gets the focus; the first when not given. */
  declare field: 'byline' | 'embargo';
  /** Whether what was typed as a slug could not be one. */
  declare private slugWrong: boolean;
  readonly #article = new Watch(this, article, ({ id, meta, file }) => ({ id, meta, file }));
  readonly #articles = new Watch(this, library, ({ articles }) => articles);

  constructor() {
    super();
    this.slugWrong = false;
    this.field = 'byline';
  }

  override render() {
    const { meta, file } = this.#article.value;
    const text = words.dialogs.details;
    if (!meta) return nothing;
    return html`<stet-dialog heading=${text.title} lede=${text.hint} size="wide" footed live @stet-leave=${this.#leaving}>
      <div class="fields">
        ${this.#list('byline', meta, text.byline, text.bylineHint)} ${this.#text('dateline', meta, text.dateline)}
        ${this.#text('section', meta, text.section)} ${this.#list('tags', meta, text.tags, text.tagsHint)} ${this.#choices(meta)}
        ${this.#published(meta)} ${this.#embargo(meta)} ${this.#slug(meta)} ${this.#translation(meta)}
      </div>
      <dl class="num">
        ${this.#unverified()}
        <dt>${text.file}</dt>
        <dd>${file}</dd>
        ${
          meta.created
            ? html`<dt>${text.created}</dt>
                <dd>${words.format.moment(meta.created)}</dd>`
            : nothing
        }
      </dl>
      <button slot="foot" class="button go" @click=${closeDialog}>${words.frame.done} <stet-key keys="Escape"></stet-key></button>
    </stet-dialog>`;
  }

  /** What was declared not verified is changed where it is declared. */
  #unverified() {
    const { unverified = [] } = article.value.docket ?? {};
    const text = words.unverified;
    if (unverified.length === 0) return nothing;
    const parts = words.format.list(unverified.map(({ part }) => part));
    return html`<dt>${text.label}</dt>
      <dd>${parts}</dd>`;
  }

  #text(name: TextField, meta: Meta, label: string) {
    return html`<label class="field"
      ><span>${label}</span
      ><input type="text" data-field=${name} .value=${meta[name]} @change=${(event: Event) => setMeta({ [name]: valueOf(event) })}
    /></label>`;
  }

  /** What is typed becomes a slug; where nothing of it can, the slug stays and the reason is said. */
  #slug(meta: Meta) {
    const text = words.dialogs.details;
    return html`<label class="field"
      ><span>${text.slug}</span
      ><input
        type="text"
        data-field="slug"
        .value=${meta.slug}
        aria-invalid=${String(this.slugWrong)}
        @change=${(event: Event) => this.#setSlug(event.target as HTMLInputElement, meta)}
      /><small class=${this.slugWrong ? 'wrong' : ''} role=${this.slugWrong ? 'alert' : nothing}
        >${this.slugWrong ? text.slugWrong : text.slugHint}</small
      ></label
    >`;
  }

  #setSlug(field: HTMLInputElement, meta: Meta): void {
    const typed = field.value.trim();
    const slug = slugOf(typed);
    this.slugWrong = slug === '' && typed !== '';
    if (!this.slugWrong && slug !== meta.slug) setMeta({ slug });
    field.value = this.slugWrong ? meta.slug : slug;
  }

  #list(name: 'byline' | 'tags', meta: Meta, label: string, hint: string) {
    return html`<label class="field"
      ><span>${label}</span
      ><input
        type="text"
        data-field=${name}
        data-limit="list"
        ?autofocus=${name === this.field}
        .value=${meta[name].join(', ')}
        @change=${(event: Event) => setMeta({ [name]: parts(valueOf(event)) })}
      /><small>${hint}</small></label
    >`;
  }

  #choices(meta: Meta) {
    const text = words.dialogs.details;
    const languages = [...new Set([...LANGUAGES, meta.language])].filter(Boolean);
    return html`<label class="field"
        ><span>${text.status}</span
        ><select data-field="status" @change=${(event: Event) => setMeta({ status: valueOf(event) as ArticleStatus })}>
          ${ARTICLE_STATUSES.map((one) => html`<option value=${one} ?selected=${one === meta.status}>${words.sets.status[one]}</option>`)}
        </select></label
      ><label class="field"
        ><span>${text.language}</span
        ><select data-field="language" @change=${(event: Event) => setMeta({ language: valueOf(event) })}>
          ${languages.map((one) => html`<option value=${one} ?selected=${one === meta.language}>${words.format.language(one)}</option>`)}
        </select></label
      >`;
  }

  /** A moment that a file gives keeps its time until another day is chosen. */
  #published(meta: Meta) {
    const text = words.dialogs.details;
    const day = storyDay(meta.published);
    return html`<label class="field"
      ><span>${text.published}</span
      ><input
        type="date"
        max=${LATEST_TIME.slice(0, 10)}
        data-field="published"
        .value=${day}
        @blur=${(event: Event) => this.#settleTime(event.target as HTMLInputElement, meta)}
      /><small>${text.publishedHint}</small></label
    >`;
  }

  #embargo(meta: Meta) {
    const text = words.dialogs.details;
    return html`<label class="field"
      ><span>${text.embargo}</span
      ><input
        type="datetime-local"
        max=${LATEST_TIME}
        data-field="embargo"
        ?autofocus=${this.field === 'embargo'}
        .value=${localMinute(meta.embargo)}
        @blur=${(event: Event) => this.#settleTime(event.target as HTMLInputElement, meta)}
      /><small>${text.embargoHint}</small></label
    >`;
  }

  /** A time counts once its field is left whole: on the way there every key would be another one. A half of one leaves what was. */
  #settleTime(field: HTMLInputElement, meta: Meta): void {
    const name = field.dataset['field'] === 'embargo' ? 'embargo' : 'published';
    const shown = name === 'embargo' ? localMinute(meta.embargo) : storyDay(meta.published);
    const isHalf = field.validity.badInput || (field.value !== '' && Number(field.value.slice(0, 4)) < 1000);
    if (isHalf) {
      say(words.dialogs.details.halfTime, 'problem');
      field.value = shown;
    }
    if (field.value !== shown) setMeta({ [name]: name === 'embargo' ? isoOf(field.value) : field.value });
  }

  /** Closing takes a field away while it is being written in, and nothing else tells. */
  readonly #leaving = (): void => {
    const { meta } = this.#article.value;
    const field = this.renderRoot.querySelector<HTMLInputElement>('input[type^="date"]:focus');
    if (field && meta) this.#settleTime(field, meta);
  };

  #translation(meta: Meta) {
    const text = words.dialogs.details;
    const others = this.#articles.value.filter(({ id }) => id !== this.#article.value.id);
    const shared = sharedHeadlines(others);
    const nameOf = ({ headline, file }: Summary): string =>
      headline === '' ? file : shared.has(headline) ? `${headline} (${file})` : headline;
    return html`<label class="field"
      ><span>${text.translationOf}</span
      ><select data-field="translationOf" @change=${(event: Event) => setMeta({ translationOf: valueOf(event) })}>
        <option value="" ?selected=${meta.translationOf === ''}>${text.noTranslation}</option>
        ${others.map((one) => html`<option value=${one.id} ?selected=${one.id === meta.translationOf}>${nameOf(one)}</option>`)}
      </select></label
    >`;
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value.trim();
}

function parts(text: string): string[] {
  return text
    .split(/[,،、]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The field's own form of a time: local, to the minute. */
function localMinute(iso: string): string {
  const at = new Date(iso);
  if (iso === '' || Number.isNaN(at.getTime())) return '';
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

function isoOf(local: string): string {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? '' : at.toISOString();
}

customElements.define('stet-details', StetDetails);
