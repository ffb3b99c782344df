import type { Reply } from '../../../core/saved/reply.ts';

/** Parts of an entry; what is not named is as in one sent by e-mail on 3 May with a deadline a day later. */
export interface MadeReply extends Partial<Omit<Reply, 'answer' | 'reflected' | 'who'>> {
  readonly who?: Partial<Reply['who']>;
  readonly answer?: Partial<Reply['answer']>;
  readonly reflected?: Partial<Reply['reflected']>;
}

export function replyOf({ who, answer, reflected, ...rest }: MadeReply = {}): Reply {
  return {
    id: 'r',
    put: 'Why did fares rise?',
    claims: ['c'],
    channel: 'e-mail',
    sentAt: '2026-05-03T09:00:00Z',
    deadline: '2026-05-04T12:00:00Z',
    chased: [],
    by: 'person:a',
    at: '2026-05-03T09:00:00Z',
    ...rest,
    who: { name: 'Sok Dara', organisation: '', role: '', ...who },
    answer: { status: 'waiting', words: '', at: '', ...answer },
    reflected: { quote: '', claims: [], words: '', ...reflected },
  };
}
