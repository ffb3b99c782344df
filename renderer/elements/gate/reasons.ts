import { html, nothing } from 'lit';
import { ownEntry } from '../../../core/own-entry.ts';
import type { GateOverride } from '../../../core/saved/docket.ts';
import { personOf } from '../../actions/people.ts';
import { words } from '../../words/words.ts';

const who = (override: GateOverride): string => personOf(override.by)?.name ?? override.by.replace(/^person:/, '');

/** Formats and codes are kept as they were called when the reason was given; one that is no more is shown as it was. */
const formatName = (format: string): string => ownEntry(words.sets.format, format) ?? format;
const codeName = (code: string): string => ownEntry(words.article.gate.names, code)?.replace(/\.$/, '') ?? code;

/** With which earlier reason this goes out, by whom and when. */
export function reasonInForce(override: GateOverride) {
  return html`<p class="in-force" data-override=${override.id}>
    ${words.article.gate.inForce(who(override), words.format.moment(override.at))} <q>${override.reason}</q>
  </p>`;
}

/** Every reason that was given for this article, the last one first; nothing when there is none. */
export function reasonsLog(overrides: readonly GateOverride[]) {
  const { gate } = words.article;
  if (overrides.length === 0) return nothing;
  return html`<details class="log">
    <summary>${gate.reasonsGiven(overrides.length)}</summary>
    <ul>
      ${[...overrides].reverse().map(
        (override) =>
          html`<li>
            <p class="num">${[words.format.moment(override.at), who(override), formatName(override.format)].join(' · ')}</p>
            <p><q>${override.reason}</q></p>
            <p>${gate.openThen(Object.entries(override.open).map(([code, count]) => `${codeName(code)} ${words.format.number(count)}`))}</p>
          </li>`,
      )}
    </ul>
  </details>`;
}
