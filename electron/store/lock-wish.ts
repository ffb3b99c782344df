import * as v from 'valibot';
import { errorCode } from './disk-problem.ts';
import { removeDurably, writeDurably } from './durable-file.ts';
import type { LockPlace } from './lock.ts';

/** Somebody wants the lock that `wanted` names: its holder is to end what it is at, and let go. `by`: who, as a person knows them. */
const WishSchema = v.object({ wanted: v.string(), by: v.string(), at: v.string() });
export type Wish = v.InferOutput<typeof WishSchema>;

type WishPlace = Pick<LockPlace, 'fs' | 'path'>;
const pathOf = ({ path }: WishPlace): string => `${path}.wanted`;

export async function wish(place: WishPlace, wanted: Wish): Promise<void> {
  await writeDurably(place.fs, pathOf(place), Buffer.from(`${JSON.stringify(wanted)}\n`, 'utf8'));
}

/** The wish for the lock of this token, or null; what is torn or for another lock is none. */
export async function wishFor(place: WishPlace, token: string): Promise<Wish | null> {
  try {
    const parsed = v.safeParse(WishSchema, JSON.parse(new TextDecoder().decode(await place.fs.read(pathOf(place)))));
    return parsed.success && parsed.output.wanted === token ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) !== '') return null;
    throw error;
  }
}

/** The wish is fulfilled, or given up. */
export async function forgetWish(place: WishPlace): Promise<void> {
  await removeDurably(place.fs, pathOf(place)).catch((error: unknown) => {
    if (errorCode(error) === '') throw error;
  });
}
