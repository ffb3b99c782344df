import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../../core/contract/calls.ts';
import type { Problem } from '../../../core/problem.ts';
import type { Source } from '../../../core/saved/library-record.ts';
import { deskWithLibrary, type MadeDesk, type MadeOptions } from '../made-desk.ts';

export const AT = '2026-11-24T08:00:00.000Z';
export const source = (id: string, more: Partial<Source> = {}): Source => ({
  ...{ id, kind: 'document', title: `Source ${id}`, confidentiality: 'public', by: 'p', at: AT },
  ...more,
});

/** A library with two sources and somebody at the desk. */
export async function deskWithSources(options: MadeOptions = {}): Promise<MadeDesk> {
  const made = await deskWithLibrary(options);
  await made.ask('person.set', { person: { id: 'person:cm', name: 'Chan Maly', initials: 'CM', role: 'checker' } });
  await made.ask('source.save', { source: source('ledger') });
  await made.ask('source.save', { source: source('talk') });
  return made;
}

let tokens = 0;

/** Sends a file as the window does, in parts. */
export async function send(
  { ask }: Pick<MadeDesk, 'ask'>,
  name: string,
  content: string | Uint8Array,
  to = 'ledger',
): Promise<Answer<'evidence.end'>> {
  const bytes = new Uint8Array(Buffer.from(content));
  const token = `token-${(tokens += 1)}`;
  await ask('evidence.begin', { token, source: to, name, size: bytes.length });
  const half = Math.ceil(bytes.length / 2);
  for (const part of [bytes.slice(0, half), bytes.slice(half)]) await ask('evidence.part', { token, bytes: part });
  return ask('evidence.end', { token, size: bytes.length });
}

/** Every path below the locker, sorted; temporary ones too. */
export function lockerOf({ libraryPlace }: Pick<MadeDesk, 'libraryPlace'>): string[] {
  const root = join(libraryPlace, 'evidence');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
}

export const problemOf = (error: unknown): Problem['code'] | undefined =>
  /"code":"(?<code>[a-z-]+)"/.exec(String(error))?.groups?.code as Problem['code'] | undefined;
