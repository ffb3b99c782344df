import { rangeOf } from '../../core/anchoring/describe.ts';
import { addressesOf, bytesAt, isOfFile, underEach, type Pictures } from '../../core/claims/pictures.ts';
import { underAt } from '../../core/claims/stands-under.ts';
import type { DocketChange } from '../../core/saved/docket-change.ts';
import type { Docket, SignOff } from '../../core/saved/docket.ts';
import type { Library } from './library.ts';
import { readEntry } from './listing.ts';
import { lookAtPictures } from './pictures.ts';

/** Sign-offs that were in a docket here and were taken out of it: undo brings them back with the bytes that they were given under. */
const known = new WeakMap<Library, Set<string>>();

const saidOf = ({ by, at, words, hash, under }: SignOff): string => JSON.stringify([by, at, words, hash, under]);

const isBound = ({ under }: SignOff): boolean => underEach(under).some(({ picture }) => picture !== undefined);

const signOffsIn = ({ claims }: Pick<Docket, 'claims'>): readonly SignOff[] => claims.flatMap(({ signOffs }) => signOffs.filter(isBound));

/** The sign-offs that a change brings in. */
function broughtBy(change: DocketChange): readonly SignOff[] {
  switch (change.kind) {
    case 'sign-off':
      return [change.signOff];
    case 'set-work':
      return change.to.signOffs;
    case 'add-claim':
      return change.claim.signOffs;
    case 'add-claims':
      return change.claims.flatMap(({ signOffs }) => signOffs);
    default:
      return [];
  }
}

/** Keeps what this docket says of signed pictures, before a change may take some of it away. */
export function rememberSigned(library: Library, docket: Docket): void {
  const all = known.get(library) ?? new Set<string>();
  known.set(library, all);
  for (const one of signOffsIn(docket)) all.add(saidOf(one));
}

/**
 * The address of a picture whose bytes are not those that a new sign-off says it was given under; null when all are. The page is not
 * believed: it saw the picture some time ago, and main looks at the file now.
 */
export async function otherPicture(
  library: Library,
  { id, change }: { readonly id: string; readonly change: DocketChange },
  docket: Docket,
): Promise<string | null> {
  const brought = broughtBy(change);
  if (brought.length === 0) return null;
  const here = new Set(signOffsIn(docket).map(saidOf));
  const isOld = (one: SignOff): boolean =>
    change.kind !== 'sign-off' && (here.has(saidOf(one)) || known.get(library)?.has(saidOf(one)) === true);
  const fresh = brought.filter((one) => !isOld(one));
  const pictures = await lookAtPictures(library, addressesOf([], [{ signOffs: [...fresh] }]));
  const wrong = fresh.flatMap((one) => wrongIn(one, pictures))[0];
  if (wrong !== undefined) return wrong;
  return change.kind === 'sign-off' ? unsaid(library, id, { claim: change.claim, signOff: change.signOff }, docket) : null;
}

function wrongIn({ under }: SignOff, pictures: Pictures): readonly string[] {
  return underEach(under).flatMap(({ picture = '', bytes }) => {
    const now = isOfFile(picture) ? bytesAt(pictures, picture) : undefined;
    return now === bytes ? [] : [picture];
  });
}

/** A picture that the claim stands under in the text as it is saved, and that the sign-off does not say. */
async function unsaid(
  library: Library,
  id: string,
  { claim, signOff }: { readonly claim: string; readonly signOff: SignOff },
  docket: Docket,
): Promise<string | null> {
  const at = docket.claims.find((one) => one.id === claim);
  const file = library.entries.get(id)?.summary.file;
  if (at === undefined || file === undefined) return null;
  if (!library.parsed.has(id)) await readEntry(library, file, id);
  const parsed = library.parsed.get(id);
  // A text that another program wrote meanwhile is not the one that was signed.
  if (parsed === undefined || parsed.revision !== docket.revision) return null;
  const range = rangeOf(parsed.text.projection, at.anchor);
  if (range === null) return null;
  const { parts } = underAt(parsed.text.unders, range);
  const pictures = await lookAtPictures(library, addressesOf(parts, []));
  const said = new Set(underEach(signOff.under).map(({ bytes }) => bytes));
  const isUnsaid = (bytes: string | undefined): boolean => bytes !== undefined && !said.has(bytes);
  return parts.map(({ under }) => under.picture ?? '').find((address) => isUnsaid(bytesAt(pictures, address))) ?? null;
}
