import { countOf, type GateItem } from '../../../core/claims/gate.ts';
import { goingOut } from '../../../core/claims/stashed.ts';
import { alikeSignersOf, ownName } from '../../../core/people/alike-signers.ts';
import { setMode } from '../../actions/article.ts';
import { takeClaim, takeSentence } from '../../actions/claims.ts';
import { sayUnread } from '../../actions/found.ts';
import { inconsistentSentences } from '../../actions/inconsistencies.ts';
import { everybodyHere } from '../../actions/people.ts';
import { closeDialog, openDialog } from '../../actions/tell.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { words } from '../../words/words.ts';

/** What one open thing says, when it is of more than one claim. `embargo`: ISO 8601, empty when there is none. */
export function itemText(item: GateItem, embargo: string): string {
  const { gate } = words.article;
  if (item.people) return words.people.alike(item.people.map(ownName));
  if (item.pictures) return gate.named(gate.texts[item.code](countOf(item)), item.pictures);
  return item.code === 'embargo' ? gate.notBefore(words.format.moment(embargo)) : gate.texts[item.code](countOf(item));
}

/** The name of the way to it. */
export function wayName(item: GateItem): string {
  const { gate } = words.article;
  if (item.code === 'embargo') return gate.goToDetails;
  if (item.code === 'claim-unread') return gate.why;
  return countOf(item) === 1 ? gate.go : gate.goAll;
}

/**
 * Closes the gate and shows the first claim or sentence concerned, in check mode; of an embargo, the field that sets it; of a reply, its
 * entry; of quotations, their list, unless a claim was signed off on them. Of claims that cannot be read it says why.
 */
export function goTo({ code, claims, sentences, replies }: GateItem): void {
  closeDialog();
  if (code === 'embargo') return openDialog({ kind: 'details', field: 'embargo' });
  if (code === 'claim-unread') return sayUnread();
  if (code === 'partly-verified') return openDialog({ kind: 'unverified' });
  if (code.startsWith('quote-') && claims.length === 0) return openDialog({ kind: 'quotations' });
  if (replies !== undefined) return openDialog({ kind: 'replies', reply: replies[0] ?? '' });
  setMode('check');
  const [claim] = claims;
  const [sentence] = sentences;
  if (claim !== undefined) takeClaim(claim);
  else if (sentence !== undefined) takeSentence(sentence);
}

/** People whose names look alike and who signed in this story, of what goes out; none where no two do. */
export function alikeItem(): GateItem[] {
  const claims = goingOut(check.value.result?.claims ?? []).map(({ claim }) => claim);
  const found = alikeSignersOf(claims, everybodyHere());
  return found.people.length === 0 ? [] : [{ code: 'alike-signers', sentences: [], ...found }];
}

/** What contradicts itself in the text, whatever the format and whoever looked at it; none when nothing does. */
export function inconsistentItem(): GateItem[] {
  const sentences = inconsistentSentences();
  return sentences.length === 0 ? [] : [{ code: 'inconsistent', claims: [], sentences }];
}

/** Pictures that stay here, with the sentences under them; none where all may go out. */
export function heldItem(pictures: readonly string[]): GateItem[] {
  const units = article.value.projection?.units.filter(({ picture }) => picture && pictures.includes(picture.src)) ?? [];
  const under = check.value.result?.sentences.filter(({ from, to }) => units.some((unit) => unit.from < to && unit.to > from)) ?? [];
  return pictures.length === 0 ? [] : [{ code: 'picture-held', claims: [], sentences: under.map(({ index }) => index), pictures }];
}
