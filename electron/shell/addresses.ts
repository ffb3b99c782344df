/** The one scheme of the program. Each host is a place of its own: the desk's page, pictures of the library and of its evidence, previews of exports. */
export const SCHEME = 'stet';
export const DESK_ORIGIN = `${SCHEME}://desk`;
export const DESK_PAGE = `${DESK_ORIGIN}/index.html`;
export const PREVIEW_ORIGIN = `${SCHEME}://preview`;

/** The host and the path (without its first slash) of an address of the scheme; null for what is no address. */
export function placeOf(address: string): { host: string; path: string } | null {
  try {
    const url = new URL(address);
    const path = decodeURIComponent(url.pathname).replace(/^\/+/, '');
    return path.includes('\0') ? null : { host: url.host, path };
  } catch {
    return null;
  }
}
