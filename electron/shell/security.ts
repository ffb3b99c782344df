import { app, type Session, type WebContents } from 'electron';

/** Parts of Chromium that talk to the network on their own. */
const SWITCHES: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-client-side-phishing-detection'],
  ['disable-default-apps'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-proxy-server'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  // Chromium's own fields write dates as the window's words do, day first; without it as Americans do, whatever the system says.
  ['lang', 'en-GB'],
];

/** Whatever Chromium's network could fetch. The program's own scheme is not asked about: each of its files would wait for a turn in main. */
const FETCHED = ['*://*/*', 'ws://*/*', 'wss://*/*', 'file:///*'];

/** Must be called before the application is ready. */
export function quietenChromium(): void {
  for (const [name, value] of SWITCHES) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
}

/** No network, no permission, no spelling dictionary from elsewhere, in this session. */
export function closeSession(session: Session): void {
  session.webRequest.onBeforeRequest({ urls: FETCHED }, (_asked, decide) => decide({ cancel: true }));
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(isAllowed(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  // Switching it off alone still fetches the first language's dictionary on Electron 22.
  session.setSpellCheckerLanguages([]);
  session.on('will-download', (event) => event.preventDefault());
}

/** Copying is all the desk asks for; reading the clipboard happens by the paste key, which needs no permission. */
function isAllowed(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}

/** For every page that is ever made: it stays where it is, opens nothing and holds no other program's page. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-prevent-unload', (event) => event.preventDefault());
  });
}
