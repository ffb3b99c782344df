/** What stands in place of the moment of printing; as long as what Chromium writes, so that no offset in the file moves. */
const FIXED = "D:20000101000000+00'00'";

/** Replaces the creation and modification dates of a PDF by a fixed one. Answers a copy. */
export function fixPdfDates(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const fixed = text.replace(/(\/(?:CreationDate|ModDate)\s*\()([^)]*)\)/g, (_all, start: string, date: string) => {
    return `${start}${FIXED.padEnd(date.length, ' ').slice(0, date.length)})`;
  });
  return new Uint8Array(Buffer.from(fixed, 'latin1'));
}
