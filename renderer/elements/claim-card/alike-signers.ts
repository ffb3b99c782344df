import { html, nothing } from 'lit';
import { alikeSignersOf, ownName } from '../../../core/people/alike-signers.ts';
import type { Claim } from '../../../core/saved/docket.ts';
import { everybodyHere } from '../../actions/people.ts';
import { words } from '../../words/words.ts';

/** Says that two who wrote or signed off this claim have names that look alike. */
export function alikeSigners(claim: Claim) {
  const { people } = alikeSignersOf([claim], everybodyHere());
  return people.length === 0 ? nothing : html`<p class="alike" role="note">${words.people.alike(people.map(ownName))}</p>`;
}
