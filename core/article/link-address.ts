const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const FOLLOWED = /^(?:https?|mailto):/i;
/** Browsers pass these over at the front of an address, and line ends and tabs anywhere in it. */
const PASSED_OVER = /^[\u0000-\u0020]+|[\t\n\r]/g;

/** Whether a link may stand in a page with this address: on the web, to write to, or within the library. `javascript:` and its like run. */
export function mayStand(href: string): boolean {
  const read = href.replace(PASSED_OVER, '');
  return !SCHEME.test(read) || FOLLOWED.test(read);
}
