import { extname, join, relative, sep } from 'node:path';
import type { Library } from '../library/library.ts';
import { pictureBytes, pictureKind } from '../library/media.ts';
import { errorCode } from '../store/disk-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { Previews } from './previews.ts';
import type { Answered } from './scheme.ts';

export interface Sources {
  readonly fs: FileSystem;
  /** Folder with the built window. */
  readonly renderer: string;
  readonly library: () => Library | null;
  readonly previews: Previews;
}

/**
 * What the desk's page may do: its own scripts, styles and fonts, pictures of the library, nothing from outside and nothing inline.
 * `data:` and `blob:` pictures are those being pasted.
 */
export const DESK_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' stet://media data: blob:",
  "connect-src 'self'",
  'frame-src stet://preview',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A preview is foreign text: it may be looked at, and nothing else. */
export const PREVIEW_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'; sandbox";

const COMMON = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

const NOTHING: Answered = { status: 404, headers: { ...COMMON, 'Content-Type': 'text/plain' }, bytes: new Uint8Array(0) };

/** Answers an address of the scheme. Anything that is not there, or lies outside its folder, is a 404 like any other. */
export async function answerAddress(address: string, sources: Sources): Promise<Answered> {
  const parts = partsOf(address);
  if (parts === null) return NOTHING;
  if (parts.host === 'desk') return deskFile(parts.path, sources);
  if (parts.host === 'media') return picture(parts.path, sources);
  if (parts.host === 'preview') return preview(parts.path, sources);
  return NOTHING;
}

function partsOf(address: string): { host: string; path: string } | null {
  try {
    const url = new URL(address);
    const path = decodeURIComponent(url.pathname).replace(/^\/+/, '');
    return path.includes('\0') ? null : { host: url.host, path };
  } catch {
    return null;
  }
}

async function deskFile(path: string, { fs, renderer }: Sources): Promise<Answered> {
  const kind = KINDS[extname(path).toLowerCase()];
  if (kind === undefined) return NOTHING;
  try {
    const [root, file] = await Promise.all([fs.realPath(renderer), fs.realPath(join(renderer, path))]);
    const way = relative(root, file);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || /^([a-z]:|[/\\])/i.test(way)) return NOTHING;
    const headers = { ...COMMON, 'Content-Type': kind, 'Content-Security-Policy': DESK_POLICY };
    return { status: 200, headers, bytes: await fs.read(file) };
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return NOTHING;
  }
}

async function picture(path: string, { library }: Sources): Promise<Answered> {
  const open = library();
  const bytes = open === null ? null : await pictureBytes(open, path);
  const kind = bytes === null ? null : pictureKind(bytes);
  if (bytes === null || kind === null) return NOTHING;
  return { status: 200, headers: { ...COMMON, 'Content-Type': kind.mime, 'Content-Security-Policy': "default-src 'none'" }, bytes };
}

function preview(token: string, { previews }: Sources): Answered {
  const html = previews.read(token);
  if (html === null) return NOTHING;
  const headers = { ...COMMON, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PREVIEW_POLICY };
  return { status: 200, headers, bytes: Buffer.from(html, 'utf8') };
}
