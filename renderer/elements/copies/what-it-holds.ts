import { html, nothing } from 'lit';
import type { ConflictCopy, CopyHolds, OverrideThere } from '../../../core/contract/conflict-copies.ts';
import { FORMAT_IDS, type FormatId } from '../../../core/export/formats.ts';
import { personOf } from '../../actions/people.ts';
import { words } from '../../words/words.ts';

/** What a copy of a docket or of the record holds, and what becomes of it. */
export function whatItHolds({ kind }: ConflictCopy, { parts, otherwise, overrides, removed, settings, sources, rules }: CopyHolds) {
  const text = words.copies;
  const only = parts.filter((one) => one.only > 0).map((one) => ({ part: one.part, count: one.only }));
  return html`<small>${text.holds(parts.map(({ part, holds }) => ({ part, count: holds })))} ${text.only(only, removed.length > 0)}</small>
    ${otherwise.claims > 0 ? html`<small data-otherwise>${text.otherwise(otherwise.claims, named(otherwise.ways))} ${text.stays}</small>` : nothing}
    ${overrides.length > 0 ? html`<small data-overrides>${text.overrides(overrides.map(toldOverride))}</small>` : nothing}
    ${settings.length > 0 ? html`<small data-settings>${text.settings(settings)}</small>` : nothing}
    ${sources.length > 0 ? html`<small data-sources>${text.sources(sources.slice(0, MOST_NAMED), Math.max(0, sources.length - MOST_NAMED))}</small>` : nothing}
    ${rules.length > 0 ? html`<small data-rules>${text.rules(rules.slice(0, MOST_NAMED), Math.max(0, rules.length - MOST_NAMED))}</small>` : nothing}
    ${only.length > 0 || kind === 'record' ? html`<small>${kind === 'docket' ? text.ofDocket : text.ofRecord}</small>` : nothing}`;
}

/** What was removed here and still stands in the copy: each stays removed unless it is ticked. */
export function removedLines({ removed }: CopyHolds, ticked: ReadonlySet<string>, tick: (id: string, on: boolean) => void) {
  const text = words.copies;
  if (removed.length === 0) return nothing;
  return html`<fieldset data-removed>
    <legend>${text.removedHere(removed.length)}</legend>
    ${removed.map(
      ({ id, kind, words: said, by, at, signedBy }) =>
        html`<label>
          <input
            type="checkbox"
            .checked=${ticked.has(id)}
            @change=${(event: Event) => tick(id, (event.target as HTMLInputElement).checked)}
          />
          <span>
            <q>${shortened(said)}</q>
            <small>${text.removedBy(text.removedKinds[kind], nameOf(by), at)} ${text.signed(signedBy.map(nameOf))}</small>
          </span>
        </label>`,
    )}
  </fieldset>`;
}

/** Nobody reads more sources, or more house rules, of a copy that is going into the bin. */
const MOST_NAMED = 8;

/** Nobody reads more of one claim in a list. */
const LONGEST = 200;
const shortened = (said: string): string => (said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said);

const nameOf = (id: string): string => personOf(id)?.name ?? words.article.claim.unknownPerson;
const isFormat = (value: string): value is FormatId => (FORMAT_IDS as readonly string[]).includes(value);

const toldOverride = ({ by, at, format, reason }: OverrideThere): OverrideThere => ({
  ...{ by: nameOf(by), at, reason: shortened(reason) },
  format: isFormat(format) ? words.sets.format[format] : format,
});

const named = (ways: CopyHolds['otherwise']['ways']): CopyHolds['otherwise']['ways'] =>
  ways.map((one) => ({ ...one, by: one.by === null ? null : nameOf(one.by) }));
