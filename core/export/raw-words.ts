import type Token from 'markdown-it/lib/token.mjs';
import { FOOTNOTE_MARK, markdownParser } from '../article/markdown-parser.ts';

const COMMENT = /^\s*<(?:!|\?)/u;

function inlineWords(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      if (token.type === 'image') return inlineWords(token.children ?? []);
      return token.type === 'html_inline' || token.type === FOOTNOTE_MARK ? '' : token.content;
    })
    .join('');
}

/** The words of a piece of Markdown without any of its signs, one line a block, code line by line. `htmlWords` reads HTML in it. */
export function markdownWords(markdown: string, htmlWords: (html: string) => string): string {
  const lines = markdownParser.parse(markdown, {}).map((token) => {
    if (token.type === 'inline') return inlineWords(token.children ?? []).trim();
    if (token.type === 'fence' || token.type === 'code_block') return token.content.replace(/\n$/u, '');
    return token.type === 'html_block' && !COMMENT.test(token.content) ? htmlWords(token.content) : '';
  });
  return lines.filter((line) => line !== '').join('\n');
}
