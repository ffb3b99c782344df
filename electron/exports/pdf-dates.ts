import { storyDay } from '../../core/text/story-day.ts';

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

const CLOCK = /^.{10}[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?[.,\d]*\s*(?<zone>Z|[+-]\d{2}:?\d{2})?$/iu;

/** An ISO 8601 day or moment as PDF writes dates (ISO 32000-1, 7.9.4), in its own zone; empty when it is neither. */
export function pdfDate(moment: string): string {
  const said = moment.trim();
  const day = storyDay(said).replaceAll('-', '');
  const { hour, minute, second = '00', zone = '' } = CLOCK.exec(said)?.groups ?? {};
  if (day === '' || hour === undefined) return day === '' ? '' : `D:${day}`;
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? [];
  const offset = sign === undefined ? (zone === '' ? '' : "+00'00'") : `${sign}${hours}'${minutes}'`;
  return `D:${day}${hour}${minute}${second}${offset}`;
}
