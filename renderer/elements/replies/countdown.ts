import { spanOf } from '../../../core/replies/reply-state.ts';
import type { StandingReply } from '../../actions/replies.ts';
import { words } from '../../words/words.ts';

/** How an entry stands, with its countdown: “due in 3 h”, “overdue for 2 days”. */
export function countdown({ reply, standing }: StandingReply): string {
  const { replies } = words;
  const { state, left } = standing;
  if (left !== null) return left > 0 ? replies.due(spanOf(left)) : replies.overdue(spanOf(left));
  return state === 'settled' ? replies.status(reply.answer.status) : replies.states[state];
}
