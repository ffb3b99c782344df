import type { Page } from '@playwright/test';
import type { CallName, Question } from '../../core/contract/calls.ts';
import type { Result } from '../../core/result.ts';
import { ask } from '../e2e/bridge.ts';
import type { Round } from './round.ts';
import { ID_OF_ALL, joined, line } from './wall-library.ts';

export const AT = '2026-11-24T08:00:00.000Z';
export const BY = 'person:cm';

type Asking = { readonly [N in CallName]: { readonly name: N; readonly question: Question<N>; readonly mayRefuse?: boolean } }[CallName];
interface Bridge {
  readonly stet: { call(name: string, question: unknown): Promise<string> };
}

/** Asks one after the other over the real bridge, all of them in one go of the page; throws when one is refused that may not be. */
async function askAll(page: Page, list: readonly Asking[]): Promise<void> {
  const refused = await page.evaluate(async (asked) => {
    const found: string[] = [];
    for (const { name, question, mayRefuse = false } of asked) {
      const result = JSON.parse(await (window as unknown as Bridge).stet.call(name, question)) as Result<unknown>;
      if (!result.ok && !mayRefuse) found.push(`${name}: ${JSON.stringify(result.problem)}`);
    }
    return found;
  }, list);
  if (refused.length > 0) throw new Error(refused.slice(0, 3).join('\n'));
}

const source = (at: number, payload: string): Asking => {
  const text = line(payload);
  const contact = { phone: text, email: text, messenger: text, organisation: text, naming: text };
  const said = { title: text, author: text, address: text, date: text, note: payload, credibility: payload, contact };
  const kind = at % 2 === 0 ? ('page' as const) : ('person' as const);
  return { name: 'source.save', question: { source: { id: `s${at}`, kind, ...said, by: BY, at: AT, confidentiality: 'public' } } };
};

function evidence(at: number, payload: string): Asking[] {
  const [token, text] = [`t${at}`, line(payload)];
  const bytes = new TextEncoder().encode(`${at} ${text}`);
  return [
    { name: 'evidence.begin', question: { token, source: `s${at}`, name: `${text}.txt`, size: bytes.length } },
    { name: 'evidence.part', question: { token, bytes } },
    { name: 'evidence.end', question: { token, size: bytes.length, address: text, note: payload } },
  ];
}

/** What a rule can be made of is judged by main; one that is refused is no entry. */
function rule(text: string, at: number): Asking {
  const said = { message: text, category: 'word' as const, owner: text, reason: text };
  const pattern = { kind: 'words' as const, words: [text], matchCase: false };
  const tried = { pattern, replacement: 'x', inQuotes: false, examples: [{ wrong: text, right: 'x' }] };
  const change = { kind: 'put' as const, rule: { id: `rule-${at}`, language: 'any' as const, ...said, ...tried } };
  return { name: 'house-style.change', question: { change }, mayRefuse: true };
}

/** What people write about people, sources, evidence and rules. */
export async function record({ page, payloads }: Round): Promise<void> {
  const people = joined(payloads, 400).map((name, at) => ({
    id: at === 0 ? BY : `person:${at}`,
    name,
    initials: '<b>',
    role: 'checker' as const,
  }));
  await askAll(page, [
    // Who sits down last writes what follows.
    ...[...people].reverse().map((person): Asking => ({ name: 'person.set', question: { person } })),
    ...payloads.map((payload, at) => source(at, payload)),
    ...payloads.flatMap((payload, at) => evidence(at, payload)),
    ...joined(payloads, 200).map(rule),
    ...joined(payloads, 400).map((word): Asking => ({ name: 'word.add', question: { word } })),
  ]);
}

const change = (one: object): Asking => ({
  name: 'docket.change',
  question: { id: ID_OF_ALL, by: BY, at: new Date().toISOString(), change: one as never },
});

function claim(payload: string, at: number): object {
  const locator = { kind: 'other', value: line(payload) };
  return {
    ...{ id: `c${at}`, category: 'other', priority: 'high', check: 'todo', signOffs: [], by: BY, at: AT },
    anchor: { exact: payload, prefix: '', suffix: '', start: at, end: at + payload.length, state: 'orphaned' },
    citations: [{ id: `k${at}`, source: `s${at}`, locator, excerpt: payload, stance: 'supports' }],
    thread: [{ id: `n${at}`, by: BY, at: AT, text: payload }],
    calculations: [{ id: `r${at}`, by: BY, at: AT, written: line(payload) }],
  };
}

function reply(text: string, at: number): Asking {
  const who = { name: text, organisation: text, role: text };
  const sent = { id: `a${at}`, who, put: text, claims: [`c${at}`], channel: 'e-mail', sentAt: AT, deadline: '', chased: [] };
  const answer = { status: 'answered', words: text, at: AT };
  return change({ kind: 'add-reply', reply: { ...sent, answer, reflected: { quote: '', claims: [], words: text }, by: BY, at: AT } });
}

/** What people write about the claims of a story, and what they call the states of it that are kept. */
export async function docket({ page, payloads }: Round): Promise<void> {
  const texts = joined(payloads, 400);
  await askAll(page, [
    change({ kind: 'add-claims', claims: payloads.map(claim) }),
    ...texts.map(reply),
    ...texts.map((text, at) => change({ kind: 'declare-unverified', unverified: { id: `u${at}`, part: text, why: text, by: BY, at: AT } })),
  ]);
}

/** Kept states of a story, each of which has payloads for its name: as many states as names of 400 letters take. */
export async function namedStates(page: Page, id: string, payloads: readonly string[]): Promise<number> {
  const names = joined(payloads, 400);
  let { base, markdown } = await ask(page, 'article.open', { id });
  for (const name of names) {
    markdown = `${markdown.trimEnd()}\n\nOne more.\n`;
    ({ base } = await ask(page, 'article.save', { id, base, markdown, projection: markdown, anchors: {}, why: 'explicit' }));
    await ask(page, 'history.name', { id, key: null, name });
  }
  return names.length;
}
