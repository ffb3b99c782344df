import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest time a zip can hold; no file says when it was made. */
const FIXED_ZIP_TIME = '1980-01-01T00:00:00';
/** What stands in for a missing or unreadable time. */
const NO_TIME = '2000-01-01T00:00:00Z';

/** ISO 8601 to the second in UTC, as Word wants it. */
export function wordTime(at: string): string {
  const found = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)?$/u.test(at) && !Number.isNaN(Date.parse(at));
  return found ? new Date(at).toISOString().replace(/\.\d+Z$/u, 'Z') : NO_TIME;
}

/** The library names links by chance; they are named by their order instead. */
function renameLinks(files: Record<string, string>): Record<string, string> {
  const renamed: Record<string, string> = { ...files };
  for (const [path, text] of Object.entries(files)) {
    if (!path.endsWith('.rels')) continue;
    const part = path.replace(/_rels\/(?<name>[^/]+)\.rels$/u, '$<name>');
    const random = [...text.matchAll(/Id="(?<id>rId(?!\d+")[^"]+)"/gu)].map((match) => match.groups?.id ?? '');
    random.forEach((id, index) => {
      for (const file of [path, part]) {
        if (renamed[file] !== undefined) renamed[file] = renamed[file].replaceAll(`"${id}"`, `"rIdLink${index + 1}"`);
      }
    });
  }
  return renamed;
}

function settleCore(xml: string, updated: string): string {
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${updated}`)
    .replace(/<cp:lastModifiedBy>[^<]*<\/cp:lastModifiedBy>/u, '<cp:lastModifiedBy>Stet</cp:lastModifiedBy>');
}

/** Ids of drawings count on from file to file in one process; they are counted from one again. */
function settleDrawings(xml: string): string {
  let next = 0;
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+"/gu, (_, start: string) => `${start}${(next += 1)}"`);
}

/**
 * Makes a Word file say nothing of when or by which run it was made: the same article gives the same bytes. `updated` is the time
 * the file claims for itself.
 */
export function settleWord(bytes: Uint8Array, updated: string): Uint8Array {
  const parts = unzipSync(bytes);
  const texts: Record<string, string> = {};
  const settled: Zippable = {};
  const paths = Object.keys(parts).sort((one, other) =>
    one === '[Content_Types].xml' ? -1 : other === '[Content_Types].xml' ? 1 : one < other ? -1 : 1,
  );
  for (const path of paths) if (/\.(?:xml|rels)$/u.test(path)) texts[path] = strFromU8(parts[path] ?? new Uint8Array(0));
  const renamed = renameLinks(texts);
  for (const path of paths) {
    const text = renamed[path];
    if (text === undefined) settled[path] = parts[path] ?? new Uint8Array(0);
    else if (path === 'docProps/core.xml') settled[path] = strToU8(settleCore(text, wordTime(updated)));
    else if (path === 'word/comments.xml') settled[path] = strToU8(text.replace(/(w:date="[^"]*?)\.\d+Z"/gu, '$1Z"'));
    else settled[path] = strToU8(path === 'word/document.xml' ? settleDrawings(text) : text);
  }
  return zipSync(settled, { level: 6, mtime: FIXED_ZIP_TIME });
}
