import { html, nothing, type TemplateResult } from 'lit';
import { checkCalculation } from '../../../core/calculation/calculation.ts';
import type { Claim } from '../../../core/saved/docket.ts';
import { removeCalculation } from '../../actions/claims.ts';
import { personOf } from '../../actions/people.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';

/** What is wrong with a calculation, reckoned now; null when it holds. */
function fault(written: string): string | null {
  const checked = checkCalculation(written);
  if (!checked.ok) return words.calculation.unsure;
  return checked.holds ? null : words.calculation.differs(checked.is);
}

/** In a closed note: those that do not hold. */
export function wrongCalculations({ calculations = [] }: Claim): readonly TemplateResult[] {
  return calculations.flatMap(({ written }) => {
    const wrong = fault(written);
    return wrong === null ? [] : [html`<p class="line wrong"><span class="num">${written}</span> ${wrong}</p>`];
  });
}

/** In an open note: all of them, who wrote them, and what becomes of them now. */
export function calculationList(claim: Claim, readOnly: boolean) {
  const { calculations = [] } = claim;
  const { calculation } = words;
  if (calculations.length === 0) return nothing;
  return html`<p class="title">${calculation.heading}</p>
    <ul aria-label=${calculation.heading}>
      ${calculations.map(({ id, by, at, written }) => {
        const wrong = fault(written);
        const name = personOf(by)?.name ?? words.article.claim.unknownPerson;
        return html`<li>
          <span class="num">${written}</span>
          ${
            readOnly
              ? nothing
              : html`<span class="acts"
                  ><button
                    class="button quiet icon-only"
                    aria-label=${calculation.remove(written)}
                    title=${calculation.removeTitle}
                    @click=${() => removeCalculation(claim.id, id)}
                  >
                    ${icon('x')}
                  </button></span
                >`
          }
          ${wrong === null ? nothing : html`<span class="wrong">${wrong}</span>`}
          <small>${words.article.claim.signedOff(name, at)}</small>
        </li>`;
      })}
    </ul>`;
}
