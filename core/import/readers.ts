import type { Reader } from './reader.ts';
import { htmlReader } from './readers/html.ts';
import { markdownReader } from './readers/markdown.ts';
import { textReader } from './readers/text.ts';

/** Every kind of file that can come in, in the order in which they are tried on a text without a telling name. One line each here. */
export const READERS: readonly Reader[] = [htmlReader, markdownReader, textReader];
