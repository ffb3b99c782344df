import { html, nothing } from 'lit';
import { alikeAmong } from '../../../core/people/look-alike.ts';
import type { Claim } from '../../../core/saved/docket.ts';
import { everybodyHere } from '../../actions/people.ts';
import { words } from '../../words/words.ts';

const ownName = (id: string): string => id.replace(/^person:/u, '');

/** Says that two who wrote or signed off this claim have names that look alike: they may be one person, and count as two. */
export function alikeSigners({ by, signOffs }: Claim) {
  if (signOffs.length === 0) return nothing;
  const known = everybodyHere();
  const ids = [...new Set([by, ...signOffs.map((one) => one.by)])];
  const named = ids.map((id) => ({ id, name: known.find((one) => one.id === id)?.name ?? ownName(id).replaceAll('-', ' ') }));
  const alike = alikeAmong(named);
  return alike.length === 0 ? nothing : html`<p class="alike" role="note">${words.people.alike(alike.map(ownName))}</p>`;
}
