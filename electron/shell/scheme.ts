import { protocol, type Session } from 'electron';
import { SCHEME } from './addresses.ts';
import type { Answered } from './answered.ts';

/** Must be called before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Answers the scheme in a session, by whichever of the two ways this Electron has. `answered` never rejects. */
export function answerScheme(session: Session, answered: (address: string) => Promise<Answered>): void {
  if ('handle' in session.protocol) {
    session.protocol.handle(SCHEME, async ({ url }) => {
      const { status, headers, bytes } = await answered(url);
      return new globalThis.Response(Buffer.from(bytes), { status, headers: { ...headers } });
    });
    return;
  }
  const { registerBufferProtocol } = session.protocol as Session['protocol'];
  registerBufferProtocol.call(session.protocol, SCHEME, ({ url }, reply) => {
    void answered(url).then(({ status, headers, bytes }) => {
      const mimeType = (headers['Content-Type'] ?? 'text/plain').split(';')[0] ?? 'text/plain';
      reply({ statusCode: status, headers: { ...headers }, mimeType, charset: 'utf-8', data: Buffer.from(bytes) });
    });
  });
}
