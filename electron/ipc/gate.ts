import * as v from 'valibot';
import { CALLS, type Answer, type CallName } from '../../core/contract/calls.ts';
import { isPlain } from '../../core/contract/plain.ts';
import { failed, type Result } from '../../core/result.ts';
import type { Desk } from '../desk/desk.ts';
import { notice } from '../support/seen.ts';

/** What a handler is asked: the question as its schema gives it. */
export type Asked<N extends CallName> = v.InferOutput<(typeof CALLS)[N]['question']>;

export type Handler<N extends CallName> = (desk: Desk, question: Asked<N>) => Promise<Result<Answer<N>>> | Result<Answer<N>>;

/** One handler per call: a call without one does not compile. */
export type Handlers = { readonly [N in CallName]: Handler<N> };

function isCall(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(CALLS, name);
}

/**
 * Answers one call: question checked, handler asked, answer checked. Never throws: an unknown name or a question of the wrong shape is
 * `bad-question`, whatever a handler throws is logged and becomes `crashed`, an answer of the wrong shape is logged and becomes `bad-answer`.
 */
export async function answer(
  handlers: Partial<Handlers>,
  desk: Desk,
  asked: { readonly name: unknown; readonly question: unknown },
  log: (line: string) => void,
): Promise<Result<unknown>> {
  const { name } = asked;
  if (!isCall(name)) return failed({ code: 'bad-question', detail: 'unknown call' });
  // Open shapes let unknown entries through, which are kept as they are: nothing may come in that cannot be written.
  if (!isPlain(asked.question)) return failed({ code: 'bad-question', detail: `${name}: nothing that can be kept` });
  const question = v.safeParse(CALLS[name].question, asked.question);
  if (!question.success) return failed({ code: refusal(question.issues), detail: `${name}: ${where(question.issues)}` });
  try {
    const given = await handle(handlers, name, desk, question.output);
    if (!given.ok) {
      notice(given.problem.code);
      return given;
    }
    const checked = v.safeParse(CALLS[name].answer, given.value);
    if (checked.success) return given;
    log(`${name}: answer of the wrong shape: ${where(checked.issues)}`);
    return failed({ code: 'bad-answer', detail: name });
  } catch (error) {
    log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return failed({ code: 'crashed', detail: name });
  }
}

/** An answer as the text that goes to the window. What cannot be written, nested too deep, is logged and told as a crash. */
export function asText(name: unknown, given: Result<unknown>, log: (line: string) => void): string {
  try {
    return JSON.stringify(given);
  } catch (error) {
    const detail = isCall(name) ? name : 'unknown call';
    log(`${detail}: ${String(error)}`);
    return JSON.stringify(failed({ code: 'crashed', detail }));
  }
}

/** The question was checked against the schema of this very call; the compiler cannot follow a table that far. */
function handle(handlers: Partial<Handlers>, name: CallName, desk: Desk, question: unknown): Promise<Result<unknown>> | Result<unknown> {
  const handler = handlers[name] as ((desk: Desk, question: unknown) => Promise<Result<unknown>> | Result<unknown>) | undefined;
  return handler ? handler(desk, question) : failed({ code: 'bad-question', detail: `nothing answers ${name} yet` });
}

/** Words that are only too long are a person's to mend; any other wrong question is ours. */
function refusal(issues: readonly v.BaseIssue<unknown>[]): 'text-too-long' | 'bad-question' {
  return issues.every(({ type }) => type === 'max_length') ? 'text-too-long' : 'bad-question';
}

function where(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues
    .map((issue) => `${v.getDotPath(issue) ?? 'question'}: ${issue.message}`)
    .join('; ')
    .slice(0, 500);
}
