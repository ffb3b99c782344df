/** What the scheme gives for one address. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** Headers of every answer. */
export const COMMON = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };

export const NOTHING: Answered = { status: 404, headers: { ...COMMON, 'Content-Type': 'text/plain' }, bytes: new Uint8Array(0) };

/** There is no such picture. No error status: a story may name what is not there, and the window says so itself where it should stand. */
export const NO_PICTURE: Answered = { status: 204, headers: COMMON, bytes: new Uint8Array(0) };

/** Something broke on the way; the log says what. */
export const FAILED: Answered = { status: 500, headers: { ...COMMON, 'Content-Type': 'text/plain' }, bytes: new Uint8Array(0) };
