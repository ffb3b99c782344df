import type { GateItem } from '../../../core/claims/gate.ts';
import { inconsistentSentences } from '../../actions/inconsistencies.ts';
import { words } from '../../words/words.ts';

/** What one open thing says, when it is of more than one claim. `embargo`: ISO 8601, empty when there is none. */
export function itemText({ code, claims, sentences }: GateItem, embargo: string): string {
  const { gate } = words.article;
  return code === 'embargo' ? gate.notBefore(words.format.moment(embargo)) : gate.texts[code](claims.length + sentences.length);
}

/** The name of the way to it. */
export function wayName({ code, claims, sentences }: GateItem): string {
  const { gate } = words.article;
  if (code === 'embargo') return gate.goToDetails;
  return claims.length + sentences.length === 1 ? gate.go : gate.goAll;
}

/** What contradicts itself in the text, whatever the format and whoever looked at it; none when nothing does. */
export function inconsistentItem(): GateItem[] {
  const sentences = inconsistentSentences();
  return sentences.length === 0 ? [] : [{ code: 'inconsistent', claims: [], sentences }];
}
