import type { Handlers } from './gate.ts';
import { sessionHandlers } from './handlers/session.ts';

/** What takes longest to read of what the handlers are made of. Between them, whatever the window asks for is answered. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('../../core/article/front-matter.ts'),
  () => import('../../core/article/schema.ts'),
  () => import('../../core/article/markdown-parser.ts'),
  () => import('../../core/article/markdown-writer.ts'),
];

let coming: Promise<Handlers> | null = null;

async function readAll(): Promise<Handlers> {
  for (const part of PARTS) {
    await part();
    await new Promise((resume) => setImmediate(resume));
  }
  return (await import('./handlers.ts')).HANDLERS;
}

/** What answers a call. The first questions give the list and need little; the rest is read when the first of the others comes. */
export function handlersFor(name: unknown): Promise<Partial<Handlers>> {
  if (name === 'hello' || name === 'library.rows' || name === 'library.state') return Promise.resolve(sessionHandlers);
  return (coming ??= readAll());
}
