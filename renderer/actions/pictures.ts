import { addressesOf, isSamePictures, NO_PICTURES, type Pictures } from '../../core/claims/pictures.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { pictures } from '../state/pictures.ts';
import { recheck } from './check.ts';
import { editorHere } from './hold.ts';

/** One question after the other: an answer never comes behind a later one. */
let line: Promise<void> = Promise.resolve();

function addressesHere(): ReadonlySet<string> {
  const { projection, docket } = article.value;
  if (!projection || !docket) return new Set();
  const here = projection.units.flatMap(({ picture }) => (picture ? [{ under: { picture: picture.src } }] : []));
  return addressesOf(here, docket.claims);
}

/** Asks main what lies under the addresses of this article's pictures now; resolves once the check knows it. What main cannot say stays as it was. */
export function lookAtPictures(): Promise<void> {
  return (line = line.then(look));
}

async function look(): Promise<void> {
  const { id } = article.value;
  const addresses = [...addressesHere()];
  if (addresses.length === 0) return;
  const answer = await ask('media.look', { addresses });
  if (!answer.ok || article.value.id !== id) return;
  take(new Map(answer.value.pictures.map(({ address, now }) => [address, now])));
}

function take(found: Pictures): void {
  const before = pictures.value.now;
  const now = new Map([...before, ...found]);
  if (isSamePictures(before, now)) return;
  const others = [...found].filter(([address, is]) => before.has(address) && before.get(address) !== is);
  pictures.set({ now });
  if (others.length > 0) editorHere()?.showPicturesAgain(new Set(others.map(([address]) => address)));
  recheck();
}

/** Keeps what is known of the pictures with the article that is open, and asks for those that come in. */
export function followPictures(): void {
  let last = article.value;
  article.subscribe((now) => {
    const isOther = now.id !== last.id;
    const isSame = !isOther && now.projection === last.projection && now.docket === last.docket;
    last = now;
    if (isSame) return;
    if (isOther) pictures.set({ now: NO_PICTURES });
    if ([...addressesHere()].some((address) => !pictures.value.now.has(address))) void lookAtPictures();
  });
}
