import type Token from 'markdown-it/lib/token.mjs';
import { FOOTNOTE_MARK, markdownParser } from '../article/markdown-parser.ts';

const COMMENT = /^\s*<(?:!|\?)/u;

type HtmlWords = (html: string) => string;

function inlineWords(tokens: readonly Token[], htmlWords: HtmlWords): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      if (token.type === 'image') return inlineWords(token.children ?? [], htmlWords);
      // A comment may end sooner in HTML than in Markdown.
      if (token.type === 'html_inline') return COMMENT.test(token.content) ? htmlWords(token.content) : '';
      return token.type === FOOTNOTE_MARK ? '' : token.content;
    })
    .join('');
}

/** The words of a piece of Markdown without any of its signs, one line a block, code line by line. `htmlWords` reads HTML in it. */
export function markdownWords(markdown: string, htmlWords: HtmlWords): string {
  const lines = markdownParser.parse(markdown, {}).map((token) => {
    if (token.type === 'inline') return inlineWords(token.children ?? [], htmlWords).trim();
    if (token.type === 'fence' || token.type === 'code_block') return token.content.replace(/\n$/u, '');
    return token.type === 'html_block' ? htmlWords(token.content) : '';
  });
  return lines.filter((line) => line !== '').join('\n');
}
