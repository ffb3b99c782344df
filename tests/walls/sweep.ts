import type { Page } from '@playwright/test';

/** What a page says of itself when it is swept: everything that should never be there. */
export interface Sweep {
  /** What ran: a payload's own sign, or a dialog that one asked for. */
  readonly ran: readonly string[];
  /** What stands in the page that could run, lead away or ask for something. */
  readonly offences: readonly string[];
  /** What the policy had to refuse. */
  readonly refused: readonly string[];
}

/** Put into a page before anything else runs in it: whatever payloads do is written down. */
export function trap(): void {
  const heard = globalThis as unknown as { ranList: string[]; refusedList: string[] };
  heard.ranList = [];
  heard.refusedList = [];
  const note = (name: string) => () => void heard.ranList.push(name);
  Object.defineProperty(globalThis, 'ran', { set: note('ran'), get: () => undefined, configurable: true });
  for (const name of ['alert', 'confirm', 'prompt', 'print'])
    Object.defineProperty(globalThis, name, { value: note(name), writable: true, configurable: true });
  addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI }) => void heard.refusedList.push(`${effectiveDirective} ${blockedURI}`),
  );
}

/** Looks through the whole page, into every shadow root. */
export function swept(): Sweep {
  const heard = globalThis as unknown as { ranList: string[]; refusedList: string[] };
  const offences: string[] = [];
  const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'xlink:href', 'ping', 'background'];
  const RUNS = /^(?:javascript|vbscript|file):$/;
  const schemeOf = (value: string): string => {
    try {
      return new URL(value, 'https://relative.invalid/').protocol;
    } catch {
      return '';
    }
  };
  const OURS = /^(?:stet:\/\/|\.\/|\.?\/?assets\/|#|blob:|$)/;
  const FOREIGN =
    'iframe:not([sandbox=""]), object, embed, base, webview, frame, meta[http-equiv], script:not([src^="./assets/"]), link:not([href^="./assets/"])';
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) offences.push(`${element.localName} ${name}`);
        if (!ADDRESSES.includes(name.toLowerCase())) continue;
        const bare = value.replace(/[\u0000-\u0020]/g, '').toLowerCase();
        // As the browser itself reads it.
        const scheme = schemeOf(value);
        const isLink = element.localName === 'a' && /^(?:https?|mailto):/.test(bare);
        if (RUNS.test(scheme) || /^data:(?:text|image\/svg)/.test(bare))
          offences.push(`${element.localName} ${name}=${value.slice(0, 60)}`);
        else if (!isLink && /^(?:https?:)?\/\//.test(bare)) offences.push(`${element.localName} ${name}=${value.slice(0, 60)}`);
        else if (element.localName === 'iframe' && !OURS.test(bare)) offences.push(`iframe ${value.slice(0, 60)}`);
      }
      if (element.matches(FOREIGN)) offences.push(element.outerHTML.slice(0, 80));
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  const [ran, refused] = [heard.ranList.splice(0), heard.refusedList.splice(0)];
  return { ran, offences: [...new Set(offences)].slice(0, 20), refused: [...new Set(refused)].slice(0, 20) };
}

/** Sweeps once whatever was put into the page has had two frames to run. */
export async function sweep(page: Page): Promise<Sweep> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(swept);
}
