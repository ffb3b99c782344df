import * as v from 'valibot';
import { CALLS, type Answer, type CallName, type Question } from '../core/contract/calls.ts';
import { NewsSchema, type News } from '../core/contract/news.ts';
import { ProblemSchema } from '../core/problem.ts';
import { failed, ok, type Result } from '../core/result.ts';

/** What the preload puts into the window; an answer is JSON. Only this file touches it. */
interface Bridge {
  call(name: string, question: unknown): Promise<unknown>;
  onNews(listener: (news: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly stet?: Partial<Bridge>;
  }
}

const AnswerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), problem: ProblemSchema }),
]);

/**
 * Asks main. Never throws: a broken bridge, an answer of the wrong shape or a call that died come back as a problem like any other.
 */
export async function ask<N extends CallName>(name: N, question: Question<N>): Promise<Result<Answer<N>>> {
  const call = window.stet?.call;
  if (!call) return failed({ code: 'crashed', detail: 'there is no bridge to main' });
  try {
    const answer = await call(name, question);
    return understood(name, typeof answer === 'string' ? JSON.parse(answer) : answer);
  } catch (error) {
    return failed({ code: 'crashed', detail: `${name}: ${String(error)}` });
  }
}

function understood<N extends CallName>(name: N, raw: unknown): Result<Answer<N>> {
  const answer = v.safeParse(AnswerSchema, raw);
  if (!answer.success) return failed({ code: 'bad-answer', detail: name });
  if (!answer.output.ok) return failed(answer.output.problem);
  const value = v.safeParse(CALLS[name].answer, answer.output.value);
  return value.success
    ? ok(value.output as Answer<N>)
    : failed({ code: 'bad-answer', detail: `${name}: ${v.getDotPath(value.issues[0]) ?? ''}` });
}

/** News that does not fit its schema is dropped. Returns the function that unsubscribes. */
export function onNews(listener: (news: News) => void): () => void {
  const stop = window.stet?.onNews?.((raw) => {
    const news = v.safeParse(NewsSchema, raw);
    if (news.success) listener(news.output);
  });
  return stop ?? (() => undefined);
}
