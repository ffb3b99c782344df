import { html, nothing } from 'lit';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import { isUnconfirmed } from '../../../core/claims/dispute.ts';
import type { Decision } from '../../../core/saved/docket.ts';
import type { LibrarySettings } from '../../../core/saved/library-record.ts';
import { personOf } from '../../actions/people.ts';
import { words } from '../../words/words.ts';
import { langOf, quoted } from './quoted.ts';

const nameOf = (id: string): string => personOf(id)?.name ?? words.article.claim.unknownPerson;

const whoDecided = ({ decider, by }: Decision): string =>
  decider === by ? words.disputes.decidedBy(nameOf(decider)) : words.disputes.writtenDown(nameOf(decider), nameOf(by));

/** Who disputed a claim, and what was decided of it by whom and why, and who wrote it down; nothing of one that nobody ever disputed. */
export function disputeLines({ claim, words: now }: ClaimCheck, settings: LibrarySettings): unknown {
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
            <b>${disputes.decided(disputes.outcome(decision.outcome), whoDecided(decision), decision.at)}.</b>
            <span lang=${langOf(decision.why)}>${decision.why}</span>
          </p>`
        : nothing
    }
    ${
      isUnconfirmed(claim, settings)
        ? html`<p class="line unconfirmed"><span class="missing">${disputes.unconfirmed}</span> ${disputes.confirms}</p>`
        : nothing
    }`;
}
