import { html, nothing } from 'lit';
import { repliesAbout, whoIs } from '../../actions/replies.ts';
import { openDialog } from '../../actions/tell.ts';
import { words } from '../../words/words.ts';
import { countdown } from '../replies/countdown.ts';

/** To whom a claim was put, and by when they are to answer, each with the way to its entry. */
export function replyLines(claim: string): unknown {
  const replies = repliesAbout(claim);
  if (replies.length === 0) return nothing;
  return replies.map(
    (one) =>
      html`<p class="line reply" data-state=${one.standing.state}>
        <button @click=${() => openDialog({ kind: 'replies', reply: one.reply.id })}>
          ${one.standing.state === 'to-put' ? words.replies.toPut(whoIs(one)) : words.replies.putTo(whoIs(one), countdown(one))}
        </button>
      </p>`,
  );
}
