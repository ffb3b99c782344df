import { webcrypto } from 'node:crypto';
import { anchorsFound } from '../../core/anchoring/found.ts';
import { openArticle, type OpenedText } from '../../core/article/article-file.ts';
import { plainText } from '../../core/article/plain-text.ts';
import type { Pictures } from '../../core/claims/pictures.ts';
import { underParts } from '../../core/claims/stands-under.ts';
import type { ExportInput } from '../../core/export/format.ts';
import { ownEntry } from '../../core/own-entry.ts';
import { barePicture } from '../../core/pictures/bare-picture.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Anchor, Docket } from '../../core/saved/docket.ts';
import { inTurn } from '../library/in-turn.ts';
import type { Library } from '../library/library.ts';
import { pictureBytes } from '../library/media.ts';
import { picturesFor } from '../library/pictures.ts';
import { contentHash, sha256 } from '../store/content-hash.ts';
import { readText } from '../store/text-file.ts';

/** The saved article with everything an export may know; `revision` is the hash of its projection. */
export interface Prepared {
  readonly input: ExportInput;
  readonly revision: string;
  readonly file: string;
}

/** Reads article, docket and pictures from the disk. A docket that speaks of an earlier text is brought to this one. */
export function prepareExport(library: Library, id: string): Promise<Result<Prepared>> {
  return inTurn(library, id, async (file) => {
    const read = await readText(library.means.fs, library.articlePath(file), file);
    if (!read.ok) return read;
    const opened = openArticle(read.value.text);
    if (!opened.ok) return failed({ ...opened.problem, file });
    const { doc } = opened.value;
    const projection = plainText(doc);
    const revision = contentHash(projection.text);
    const saved = (await library.docket(id)).data;
    const docket = await inThisText(library, saved, projection.text, revision);
    const carried = await picturesOf(library, doc);
    const bare = new Map([...carried].map(([src, bytes]) => [src, barePicture(bytes)]));
    const picture = (src: string): Uint8Array | null => bare.get(src) ?? null;
    const heldPictures = [...bare].flatMap(([src, bytes]) => (bytes === null ? [src] : []));
    const pictures = await asCarried(await picturesFor(library, underParts(projection), docket), carried);
    const input = {
      doc,
      projection,
      docket,
      library: library.record.data,
      markdown: read.value.text,
      sha256,
      picture,
      heldPictures,
      pictures,
    };
    return ok({ input, revision, file });
  });
}

async function inThisText(library: Library, docket: Docket, text: string, revision: string): Promise<Docket> {
  const items = [...docket.claims, ...docket.cleared];
  if (items.length === 0) return docket;
  const named = docket.revision === revision ? text : await library.history.read(docket.revision);
  const anchors = anchorsFound(text, named, Object.fromEntries(items.map((item) => [item.id, item.anchor])));
  const move = <T extends { readonly id: string; readonly anchor: Anchor }>(item: T): T => ({
    ...item,
    anchor: ownEntry(anchors, item.id) ?? item.anchor,
  });
  return { ...docket, revision, claims: docket.claims.map(move), cleared: docket.cleared.map(move) };
}

/** The gate is asked about the very files that go out, bare, not about those that lay there a moment before. */
async function asCarried(pictures: Pictures, carried: ReadonlyMap<string, Uint8Array>): Promise<Pictures> {
  const now = new Map(pictures);
  for (const [address, bytes] of carried) if (now.has(address)) now.set(address, await hashBeside(bytes));
  return now;
}

/** Hashed in a thread of its own: a picture may have 50 MB. */
const hashBeside = async (bytes: Uint8Array): Promise<string> =>
  `sha256:${Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')}`;

async function picturesOf(library: Library, doc: OpenedText['doc']): Promise<Map<string, Uint8Array>> {
  const sources = new Set<string>();
  doc.descendants((node) => {
    const { src } = node.attrs;
    if (typeof src === 'string' && src !== '') sources.add(src);
    return !node.isTextblock;
  });
  const pictures = new Map<string, Uint8Array>();
  for (const src of sources) {
    const bytes = await pictureBytes(library, src);
    if (bytes !== null) pictures.set(src, bytes);
  }
  return pictures;
}
