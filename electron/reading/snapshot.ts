/** The lines of a part before its body, their names in lower case. Lines that begin with a blank go on with the one above. */
function headersOf(part: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const end = /\r?\n\r?\n/u.exec(part);
  const head = end ? part.slice(0, end.index) : part;
  const lines = head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  const pairs = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
  });
  return { headers: new Map(pairs), body: end ? part.slice(end.index + end[0].length) : '' };
}

/** RFC 2045, 6.7. The text holds one letter a byte. */
function fromQuotedPrintable(text: string): Buffer {
  const bytes = text
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=(?<hex>[0-9A-F]{2})/giu, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

function bodyBytes(encoding: string, body: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body) : Buffer.from(body, 'latin1');
}

/** The page in a saved web page (MHTML, RFC 2557): its first HTML part, as bytes. Null when it holds none. */
export function pageInSnapshot(bytes: Uint8Array): Uint8Array | null {
  const whole = Buffer.from(bytes).toString('latin1');
  const { headers, body } = headersOf(whole);
  const boundary = /boundary=(?:"(?<quoted>[^"]{1,200})"|(?<bare>[^;\s]{1,200}))/iu.exec(headers.get('content-type') ?? '')?.groups;
  const mark = boundary?.quoted ?? boundary?.bare;
  if (mark === undefined) return null;
  for (const part of body.split(`--${mark}`).slice(1)) {
    const { headers: about, body: inside } = headersOf(part.replace(/^\r?\n/u, ''));
    if (!/^text\/html\b/iu.test(about.get('content-type') ?? '')) continue;
    return bodyBytes((about.get('content-transfer-encoding') ?? '').toLowerCase(), inside);
  }
  return null;
}
