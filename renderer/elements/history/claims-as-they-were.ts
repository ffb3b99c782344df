import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimThen } from '../../../core/contract/history.ts';
import { personOf } from '../../actions/people.ts';
import { check } from '../../state/check.ts';
import { words } from '../../words/words.ts';
import { lookOf } from '../claim-card/claim-look.ts';
import { quoted } from '../claim-card/quoted.ts';

/** How the open article's claims stand now, in the form that save points keep. */
export function claimsNow(): readonly ClaimThen[] {
  const claims = check.value.result?.claims ?? [];
  return claims.map(({ id, state, words: there, anchor, range, claim }) => ({
    ...{ id, state, words: there ?? anchor.exact, from: range?.from ?? null, to: range?.to ?? null },
    ...{ category: claim.category, by: [] },
  }));
}

interface Row {
  readonly words: string;
  readonly then: ClaimThen | undefined;
  readonly other: ClaimThen | undefined;
}

/** Claims of both sides, those that stand differently first, each with the words it was or is about. */
function rowsOf(then: readonly ClaimThen[], other: readonly ClaimThen[]): Row[] {
  const [one, two] = [then, other].map((claims) => new Map(claims.map((claim) => [claim.id, claim])));
  const ids = [...new Set([...then, ...other].map(({ id }) => id))];
  const rows = ids.map((id) => {
    const [was, is] = [one?.get(id), two?.get(id)];
    return { words: was?.words ?? is?.words ?? '', then: was, other: is };
  });
  const isSame = ({ then: was, other: is }: Row): number => Number(was?.state === is?.state);
  return rows.sort((a, b) => isSame(a) - isSame(b));
}

function standing(claim: ClaimThen | undefined): TemplateResult {
  if (!claim) return html`<span class="stand quiet">${words.history.compare.noClaim}</span>`;
  const { sign, tone } = lookOf(claim.state);
  const people = claim.by.map((id) => personOf(id)?.name ?? id);
  return html`<span class="stand ${tone}"
    ><span aria-hidden="true">${sign}</span> ${words.sets.claimState[claim.state]}${
      people.length > 0 ? html`<small>${words.history.compare.signed(words.format.list(people))}</small>` : nothing
    }</span
  >`;
}

/** The claims of two texts beside each other; what was not kept of one is said and not guessed. */
export function claimsAsTheyWere(then: readonly ClaimThen[] | null, other: readonly ClaimThen[] | null): TemplateResult {
  const text = words.history.compare;
  const rows = rowsOf(then ?? [], other ?? []);
  const differ = rows.filter(({ then: was, other: is }) => was?.state !== is?.state).length;
  const said = rows.length === 0 ? text.noClaims : differ === 0 ? text.claimsSame(rows.length) : text.claimsChanged(differ);
  return html`<section class="claims">
    <h3>${text.claims}</h3>
    ${
      then === null || other === null
        ? html`<p class="muted">${text.claimsUnknown}</p>`
        : html`<p class="muted">${said}</p>
            <ul>
              ${rows.map(
                ({ words: about, then: was, other: is }) =>
                  html`<li class=${was?.state === is?.state ? '' : 'differs'}>${quoted(about)}${standing(was)}${standing(is)}</li>`,
              )}
            </ul>`
    }
  </section>`;
}
