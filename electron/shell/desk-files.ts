import { extname, join, relative, sep } from 'node:path';
import { errorCode } from '../store/disk-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import { COMMON, NOTHING, type Answered } from './answered.ts';

export interface DeskFiles {
  readonly fs: FileSystem;
  /** Folder with the built window. */
  readonly renderer: string;
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
  "img-src 'self' stet://media stet://evidence data: blob:",
  "connect-src 'self'",
  'frame-src stet://preview',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** One of the files that the window is built of. What is not there, or lies outside the folder, is a 404. */
export async function deskFile(path: string, { fs, renderer }: DeskFiles): Promise<Answered> {
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

/**
 * Answers the files of the window. The page and what it names are read ahead, so that none of them waits for the disk at the start.
 * `allGiven` resolves in the turn after the last of those was asked for.
 */
export function deskFiles(files: DeskFiles): { readonly deskFile: (path: string) => Promise<Answered>; readonly allGiven: Promise<void> } {
  const ahead = readAhead(files).catch(() => new Map<string, Answered>());
  const awaited = ahead.then((read) => new Set(read.keys()));
  let give: () => void = () => undefined;
  const allGiven = new Promise<void>((resolve) => (give = resolve));
  const note = async (path: string): Promise<void> => {
    const left = await awaited;
    if (left.delete(path) && left.size === 0) setTimeout(give, 0);
  };
  return {
    allGiven,
    deskFile: async (path) => {
      await note(path);
      return (await ahead).get(path) ?? deskFile(path, files);
    },
  };
}

async function readAhead(files: DeskFiles): Promise<Map<string, Answered>> {
  const page = await deskFile('index.html', files);
  const named = [...new TextDecoder().decode(page.bytes).matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path]) => path ?? '');
  const read = await Promise.all(named.map(async (path) => [path, await deskFile(path, files)] as const));
  return new Map([['index.html', page] as const, ...read].filter(([, { status }]) => status === 200));
}
