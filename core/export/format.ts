import type { Node } from 'prosemirror-model';
import type { Projection } from '../article/plain-text.ts';
import type { Pictures } from '../claims/pictures.ts';
import type { Docket } from '../saved/docket.ts';
import type { LibraryRecord } from '../saved/library-record.ts';
import type { FormatId } from './formats.ts';

/** All an export may know. Times come from the article, never from a clock: the same input gives the same bytes. */
export interface ExportInput {
  readonly doc: Node;
  readonly projection: Projection;
  readonly docket: Docket;
  readonly library: LibraryRecord;
  /** The file's text as it stands on the disk. */
  readonly markdown: string;
  /** SHA-256 hex of a text; handed in because `core` has no crypto. */
  readonly sha256: (text: string) => string;
  /** Bytes of a picture named in a figure's `src`, bare as it may leave the house (`pictures/bare-picture.ts`), or null when it is not there. */
  readonly picture: (src: string) => Uint8Array | null;
  /** Addresses of pictures that are there and cannot be made bare: they stay here. */
  readonly heldPictures?: readonly string[];
  /** Whether sources that the format keeps back (`kept-back.ts`) are named all the same: somebody gave a reason. */
  readonly naming?: boolean;
  /** What lies under the addresses that text and sign-offs name; absent when nobody looked. */
  readonly pictures?: Pictures;
}

/** A file that goes with an exported one; `path` begins at the folder that one is in, with `/` between names. */
export interface Beside {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * For whom a format is. public: no claim, note, stash or source may appear in it. footnoted: public words with a note for each claim, which names
 * sources that are public and nobody of the newsroom. internal: for the desk, the lawyer and the outside editor.
 */
export type Audience = 'public' | 'footnoted' | 'internal';

/**
 * One export format. `print` formats give HTML
 * that main prints to PDF. `beside`: the files that must lie beside it.
 */
export interface ExportFormat {
  readonly id: FormatId;
  readonly extension: string;
  readonly mime: string;
  readonly audience: Audience;
  readonly preview: 'frame' | 'text' | 'word';
  readonly print?: true;
  make(input: ExportInput): Promise<Uint8Array>;
  beside?(input: ExportInput): readonly Beside[];
}
