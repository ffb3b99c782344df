import type { Claim } from '../saved/docket.ts';
import type { Person } from '../saved/library-record.ts';
import { alikeAmong } from './look-alike.ts';

/** People of one story whose names look alike, by id, and the claims they wrote or signed off. */
export interface AlikeSigners {
  readonly people: readonly string[];
  readonly claims: readonly string[];
}

/** The id of a person without what it begins with: all that is known of the name of somebody who is not in the library. */
export const ownName = (id: string): string => id.replace(/^person:/u, '');

type Signed = Pick<Claim, 'id' | 'by' | 'signOffs'>;

/**
 * Those whose names look alike, where both signed in the same story, or one wrote a claim that the other signed off: they may be one person,
 * and count as two. `people`: those whose names are known.
 */
export function alikeSignersOf(claims: readonly Signed[], people: readonly Person[]): AlikeSigners {
  const named = (ids: readonly string[]): { readonly id: string; readonly name: string }[] =>
    [...new Set(ids)].map((id) => ({ id, name: people.find((one) => one.id === id)?.name ?? ownName(id).replaceAll('-', ' ') }));
  const signersOf = ({ signOffs }: Signed): string[] => signOffs.map(({ by }) => by);
  const signed = claims.filter(({ signOffs }) => signOffs.length > 0);
  const alike = new Set([
    ...signed.flatMap((claim) => alikeAmong(named([claim.by, ...signersOf(claim)]))),
    ...alikeAmong(named(signed.flatMap(signersOf))),
  ]);
  const concerns = (claim: Signed): boolean => [claim.by, ...signersOf(claim)].some((id) => alike.has(id));
  return { people: [...alike], claims: signed.filter(concerns).map(({ id }) => id) };
}
