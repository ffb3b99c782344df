import { rangeToReplace } from '../../core/anchoring/describe.ts';
import type { ClaimCheck } from '../../core/claims/article-check.ts';
import { lastVerified, validSignOffs } from '../../core/claims/standing.ts';
import { wordsBack } from '../../core/claims/words-back.ts';
import { COMMANDS } from '../../core/contract/commands.ts';
import { article } from '../state/article.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { recheck, settingsHere } from './check.ts';
import { claimAtHand } from './hand.ts';
import { editorHere, held } from './hold.ts';
import { keyText } from './keys.ts';
import { openDialog, say } from './tell.ts';

/** The words that held last; without a sign-off, the words the claim was made of. Undefined when they stand there. */
function earlierWords(at: ClaimCheck): string | undefined {
  const settings = settingsHere();
  if (validSignOffs(at.claim, at, settings).length > 0) return undefined;
  const earlier = lastVerified(at, settings)?.words ?? at.anchor.was;
  return earlier === at.words ? undefined : earlier;
}

/** A page to read takes nothing back, so nothing is put back there. */
const mayWrite = (): boolean => session.value.preferences.mode !== 'read' && held()?.readOnly === false;

/** Puts the words that held last back into the text, word by word; what cannot be put back so stays as it is, and that is said. */
export function putBack(): void {
  recheck();
  const at = claimAtHand();
  const { projection, doc } = article.value;
  if (!at || !projection || !doc) return;
  const { claim } = words.article;
  const earlier = earlierWords(at);
  if (earlier === undefined) return say(claim.nothingToPutBack);
  if (!at.range) return say(claim.noPlace);
  if (!mayWrite()) return say(claim.notPutBackHere, 'problem');
  const back = wordsBack(doc, projection, rangeToReplace(projection.text, at.range, earlier), earlier);
  if (typeof back === 'string') {
    const label = claim.toHistory;
    return say(claim.notPutBack[back](keyText(COMMANDS.history.keys)), 'problem', { label, run: () => openDialog({ kind: 'history' }) });
  }
  editorHere()?.putWordsBack(at.id, back);
  recheck();
}
