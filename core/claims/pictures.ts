import type { Claim } from '../saved/docket.ts';
import type { Under } from '../saved/signed-then.ts';

/**
 * What is known of the bytes of pictures. `core` reads no file: whoever does says what lies under each address (`Pictures`), and without that
 * a picture is known by its address alone.
 */

/** `sha256:` and the digest of a picture's bytes; `gone` when nothing lies there, `unreadable` when the disk does not give it. */
export type PictureNow = string;

/** By the address, as the text writes it. What nobody looked at, and what lies on the web, is not among them. */
export type Pictures = ReadonlyMap<string, PictureNow>;

export const NO_PICTURES: Pictures = new Map();

const FAR = /^(?:[a-z][a-z\d+.-]*:)?\/\/|^data:/iu;

/** Whether an address names a file of the library, which has bytes to be known by. */
export const isOfFile = (address: string): boolean => address !== '' && !FAR.test(address);

/** The digest of what lies at an address; undefined where that is not known. */
export function bytesAt(pictures: Pictures | undefined, address: string): string | undefined {
  const now = pictures?.get(address);
  return now?.startsWith('sha256:') === true ? now : undefined;
}

/** Whether it was looked for, and is not there or cannot be read. */
export const isMissing = (pictures: Pictures | undefined, address: string): boolean =>
  pictures?.has(address) === true && bytesAt(pictures, address) === undefined;

/** All that words stood under when they were signed. */
export const underEach = (under: Under | undefined): readonly Pick<Under, 'picture' | 'bytes'>[] =>
  under === undefined ? [] : (under.parts ?? [under]);

/** The pictures that must be looked at to say how these claims stand: those of the text and those that were signed under. */
export function addressesOf(
  parts: readonly { readonly under: Pick<Under, 'picture'> }[],
  claims: readonly Pick<Claim, 'signOffs'>[],
): ReadonlySet<string> {
  const here = parts.map(({ under }) => under.picture);
  const signed = claims.flatMap(({ signOffs }) => signOffs.flatMap(({ under }) => underEach(under).map(({ picture }) => picture)));
  return new Set([...here, ...signed].flatMap((address) => (address !== undefined && isOfFile(address) ? [address] : [])));
}

/** Whether anybody signed for words under a picture of the library: else nothing of these claims hangs on its bytes. */
export const isUnderFile = ({ signOffs }: Pick<Claim, 'signOffs'>): boolean =>
  signOffs.some(({ under }) => underEach(under).some(({ picture }) => picture !== undefined && isOfFile(picture)));

export function isSamePictures(one: Pictures, other: Pictures): boolean {
  return one === other || (one.size === other.size && [...one].every(([address, now]) => other.get(address) === now));
}

/**
 * The pictures as they were when they were signed, as far as sign-offs tell: the bytes of the latest under each address, and under every other
 * that leads to the same file now. Of the rest it is what lies there now.
 */
export function asSigned(now: Pictures, claims: readonly Pick<Claim, 'signOffs'>[]): Pictures {
  const then = new Map(now);
  for (const { picture, bytes } of claims.flatMap(({ signOffs }) => signOffs.flatMap(({ under }) => underEach(under)))) {
    if (picture === undefined || bytes === undefined) continue;
    const is = bytesAt(now, picture);
    for (const address of now.keys())
      if (address === picture || (is !== undefined && bytesAt(now, address) === is)) then.set(address, bytes);
  }
  return then;
}
