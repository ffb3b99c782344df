import { protocol, type Session } from 'electron';
import { SCHEME } from './addresses.ts';
import { answerAddress, type Answered, type Sources } from './answers.ts';

/** Must be called before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Answers the scheme in a session, by whichever of the two ways this Electron has. */
export function answerScheme(session: Session, sources: Sources, log: (line: string) => void): void {
  const answered = async (address: string): Promise<Answered> => {
    try {
      return await answerAddress(address, sources);
    } catch (error) {
      log(`${address}: ${String(error)}`);
      return { status: 500, headers: {}, bytes: new Uint8Array(0) };
    }
  };
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
