import { html, nothing } from 'lit';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import { personOf } from '../../actions/people.ts';
import { words } from '../../words/words.ts';
import { langOf, quoted } from './quoted.ts';

const nameOf = (id: string): string => personOf(id)?.name ?? words.article.claim.unknownPerson;

/** Who disputed a claim, and what was decided of it by whom and why; nothing of one that nobody ever disputed. */
export function disputeLines({ claim, words: now }: ClaimCheck): unknown {
  const { dispute, check } = claim;
  if (!dispute && check !== 'disputed') return nothing;
  const { disputes } = words;
  const decision = dispute?.decision;
  return html`<p class="line dispute">
      ${dispute?.by === undefined ? nothing : html`${disputes.by(nameOf(dispute.by), dispute.at ?? '')}. `}${
        decision ? nothing : html`<span class="missing">${disputes.undecided}</span>`
      }
    </p>
    ${dispute && !decision && dispute.words !== now ? html`<p class="line">${disputes.forOtherWords} ${quoted(dispute.words)}</p>` : nothing}
    ${
      decision
        ? html`<p class="line decision">
            <b>${disputes.decided(disputes.outcome(decision.outcome), nameOf(decision.decider), decision.at)}.</b>
            <span lang=${langOf(decision.why)}>${decision.why}</span>
          </p>`
        : nothing
    }`;
}
