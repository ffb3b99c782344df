import type { Page } from '@playwright/test';
import type { Answer, CallName, Question } from '../../core/contract/calls.ts';
import type { Result } from '../../core/result.ts';

interface Bridge {
  readonly stet: { call(name: string, question: unknown): Promise<string> };
}

/** Asks main over the real bridge, as the window does; answers a refusal as it is. */
export async function asked<N extends CallName>(page: Page, name: N, question: Question<N>): Promise<Result<Answer<N>>> {
  const answered = await page.evaluate(([call, with_]) => (window as unknown as Bridge).stet.call(call, with_), [name, question] as const);
  return JSON.parse(answered) as Result<Answer<N>>;
}

/** The same; throws when it is refused. */
export async function ask<N extends CallName>(page: Page, name: N, question: Question<N>): Promise<Answer<N>> {
  const result = await asked(page, name, question);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`);
  return result.value;
}
