/** The one scheme of the program. Each host is a place of its own: the desk's page, pictures of the library, previews of exports. */
export const SCHEME = 'stet';
export const DESK_ORIGIN = `${SCHEME}://desk`;
export const DESK_PAGE = `${DESK_ORIGIN}/index.html`;
export const PREVIEW_ORIGIN = `${SCHEME}://preview`;
