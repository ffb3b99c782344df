import type { Node } from 'prosemirror-model';
import type { Result } from '../result.ts';
import type { Reading } from './assemble.ts';

/**
 * What a reader gives: pieces put together as a story, or a whole document when the file is already an article. `front`: the source of its
 * front matter with the fences, empty when there is none.
 */
export type ReadFile =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'document'; readonly doc: Node; readonly front: string; readonly setAside: Reading['setAside'] };

/** One kind of file that can come in. `extensions` without the dot; `recognises` looks at the text when the name says nothing. */
export interface Reader {
  readonly id: string;
  readonly extensions: readonly string[];
  recognises(text: string): boolean;
  /** Never runs anything it reads. Fails with a problem that names the file. */
  read(text: string, name: string): Result<ReadFile>;
}
