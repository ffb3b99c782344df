import { exportStem } from './file-name.ts';
import type { Beside, ExportInput } from './format.ts';
import { pictureFacts } from './picture-facts.ts';
import { inlinePicture, type PictureName } from './public-markdown.ts';

const FAR = /^https?:\/\//iu;

/** The addresses of all pictures that a public export may name, in reading order, each once. */
export function pictureAddresses(doc: ExportInput['doc']): string[] {
  const found = new Set<string>();
  doc.descendants((node) => {
    if (node.type.name === 'stash') return false;
    if (node.type.name === 'figure') found.add(String(node.attrs.src));
    if (node.type.name === 'raw_inline') found.add(inlinePicture(String(node.attrs.source))?.src ?? '');
    return true;
  });
  found.delete('');
  return [...found];
}

/** The last part of an address as a plain file name without its end. */
function stemOf(src: string): string {
  const name = src.split(/[/\\]/u).pop() ?? '';
  const plain = name.replace(/\.[^.]*$/u, '').replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-');
  return (
    [...plain]
      .slice(0, 80)
      .join('')
      .replace(/^-+|-+$/gu, '') || 'picture'
  );
}

const endOf = (src: string, bytes: Uint8Array): string =>
  pictureFacts(bytes)?.kind ?? /\.(?<end>[a-z0-9]{1,5})$/iu.exec(src)?.groups?.end?.toLowerCase() ?? 'bin';

/**
 * The pictures of an article as files in a folder named after the export, and what each is called there. A picture on the web keeps its
 * address; one that is not there has no name.
 */
export function picturesBeside(input: Pick<ExportInput, 'doc' | 'picture'>): {
  readonly files: readonly Beside[];
  readonly nameOf: PictureName;
} {
  const folder = `${exportStem(input)}-pictures`;
  const files: Beside[] = [];
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const src of pictureAddresses(input.doc)) {
    const bytes = FAR.test(src) ? null : input.picture(src);
    if (bytes === null) continue;
    const [stem, end] = [stemOf(src), endOf(src, bytes)];
    let name = `${stem}.${end}`;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}-${number}.${end}`;
    taken.add(name.toLowerCase());
    names.set(src, `${folder}/${name}`);
    files.push({ path: `${folder}/${name}`, bytes });
  }
  return { files, nameOf: (src) => names.get(src) ?? (FAR.test(src) ? src : null) };
}
