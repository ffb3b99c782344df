import { failed, ok, type Result } from '../result.ts';
import type { Claim, Docket } from './docket.ts';
import { readDocket } from './read-docket.ts';
import { unreadApart } from './unread-claims.ts';

/** Whether a hash is that of the words. */
export type IsHashOf = (hash: string, words: string) => boolean;

/**
 * Reads the docket of one article as `readDocket` does, and believes no more than it can know. A docket that says it is another article's
 * is damaged. Sign-offs whose hash is not that of their words were not written by Stet: they are kept under `unsound`, where they count
 * for nothing. Claims that cannot be read stand apart.
 */
export function readDocketOf(article: string, isHashOf: IsHashOf): (value: unknown) => Result<Docket> {
  return (value) => {
    const whole = readDocket(value);
    const read = whole.ok && whole.value.unread === undefined ? whole : readDocket(unreadApart(value));
    if (!read.ok) return read;
    if (read.value.article !== article) return failed({ code: 'docket-damaged', detail: `article: this is ${read.value.article}’s` });
    return ok(withoutUnsound(read.value, isHashOf));
  };
}

/** The very same value when every sign-off is sound. */
export function withoutUnsound(docket: Docket, isHashOf: IsHashOf): Docket {
  const claims = docket.claims.map((claim) => soundClaim(claim, isHashOf));
  return claims.every((claim, at) => claim === docket.claims[at]) ? docket : { ...docket, claims };
}

function soundClaim(claim: Claim, isHashOf: IsHashOf): Claim {
  const unsound = claim.signOffs.filter(({ hash, words }) => !isHashOf(hash, words));
  if (unsound.length === 0) return claim;
  const signOffs = claim.signOffs.filter((signOff) => !unsound.includes(signOff));
  return { ...claim, signOffs, unsound: [...(claim.unsound ?? []), ...unsound] };
}

/** How many claims have nothing but sign-offs that do not fit their words. */
export function countUnsound(docket: Docket): number {
  return docket.claims.filter(({ signOffs, unsound = [] }) => signOffs.length === 0 && unsound.length > 0).length;
}
