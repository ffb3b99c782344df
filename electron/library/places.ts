import { join } from 'node:path';
import { slugOf } from '../../core/text/slug.ts';
import { sha256 } from '../store/content-hash.ts';

/** Where things lie in a library folder. All are absolute paths. */
export interface Places {
  readonly root: string;
  readonly articles: string;
  readonly media: string;
  readonly evidence: string;
  readonly stet: string;
  readonly record: string;
  readonly dockets: string;
  readonly history: string;
  readonly audit: string;
  readonly journal: string;
  readonly trash: string;
  readonly lock: string;
  readonly listing: string;
  readonly quarantine: string;
  readonly generations: string;
}

export function placesOf(root: string): Places {
  const stet = join(root, '.stet');
  return {
    root,
    articles: join(root, 'articles'),
    media: join(root, 'articles', 'media'),
    evidence: join(root, 'evidence'),
    stet,
    record: join(stet, 'library.json'),
    dockets: join(stet, 'dockets'),
    history: join(stet, 'history'),
    audit: join(stet, 'audit'),
    journal: join(stet, 'journal'),
    trash: join(stet, 'trash'),
    lock: join(stet, 'lock'),
    listing: join(stet, 'cache', 'listing.json'),
    quarantine: join(stet, 'quarantine'),
    generations: join(stet, 'generations'),
  };
}

/** Ids become file names, and a file may say anything in its front matter. */
export function isSafeId(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(id);
}

/** The id of an article whose file names none that can be used: it stays the same as long as the file keeps its name. */
export function idOfName(file: string): string {
  return `file-${sha256(file).slice(0, 24)}`;
}

/** Whether a name below `articles/` is an article's: a Markdown file directly in it, and no program's hidden or temporary file. */
export function isArticleName(name: string): boolean {
  return /\.md$/i.test(name) && !name.startsWith('.') && !/[/\\]/.test(name);
}

/** Windows knows these as devices, whatever follows the dot. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/iu;

/** What a file is called whose article had no headline when it was made. */
export const AUTOMATIC_NAME = /^article(?:-\d+)?\.md$/;

/** A headline or a name as a file name without its extension: its slug, one that every system takes. `article` when nothing is left. */
export function fileStemOf(name: string): string {
  const slug = slugOf(name.replace(/\.md$/i, '')) || 'article';
  return DEVICES.test(slug) ? `${slug}-article` : slug;
}
