import type { FileSystem } from '../store/file-system.ts';

/** Stands at the head of every page that is looked at or printed, before any of the article's words. */
const HEAD = '<meta charset="utf-8">';

/** Reads the fonts that the build put into one style sheet, once. A page without them is better than none, so what cannot be read is empty. */
export function pageFonts(fs: FileSystem, path: string): () => Promise<string> {
  let sheet: Promise<string> | null = null;
  return () =>
    (sheet ??= fs.read(path).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => '',
    ));
}

/** The page with the fonts in it: the computer it is looked at or printed on may have none for its script. */
export function dressed(html: string, fonts: string): string {
  const at = html.indexOf(HEAD);
  if (at < 0 || fonts === '') return html;
  const after = at + HEAD.length;
  return `${html.slice(0, after)}<style>${fonts}</style>${html.slice(after)}`;
}
