import MarkdownIt from 'markdown-it';
import { inlineScriptAt, type NeverClosed } from './inline-script.ts';

/** What one file's blocks share: the link reference definitions found in it. */
export interface MarkdownEnv {
  references?: Record<string, { href: string; title: string }>;
}

/** Token of a footnote mark such as `[^2]`; its content is the source. */
export const FOOTNOTE_MARK = 'footnote_mark';
const FOOTNOTE = /\[\^[^\s\]]+\]/y;

/**
 * CommonMark with tables and strikethrough. HTML is recognised so that it can be kept as it stands; nothing ever renders it. Addresses stay as
 * they are written, those that could run a script are no links. A file on somebody's disk is one, so that it is known for what it is: as mere
 * words its path would go out with the story.
 */
export const markdownParser = MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough']);
markdownParser.normalizeLink = (address) => address;
const isValid = markdownParser.validateLink;
markdownParser.validateLink = (address) => isValid(address) || /^file:/iu.test(address.trim());

markdownParser.inline.ruler.before('link', FOOTNOTE_MARK, (state, silent) => {
  FOOTNOTE.lastIndex = state.pos;
  const [source] = FOOTNOTE.exec(state.src) ?? [];
  if (source === undefined || state.pos + source.length > state.posMax) return false;
  if (!silent) state.push(FOOTNOTE_MARK, '', 0).content = source;
  state.pos += source.length;
  return true;
});

/** By the tokens of the line that is being read. */
const neverClosed = new WeakMap<object, NeverClosed>();

markdownParser.inline.ruler.before('html_inline', 'inline_script', (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
  const never = neverClosed.get(state.tokens) ?? new Set();
  neverClosed.set(state.tokens, never);
  const source = inlineScriptAt(state.src, state.pos, state.posMax, never);
  if (source === null) return false;
  if (!silent) state.push('html_inline', '', 0).content = source;
  state.pos += source.length;
  return true;
});
