/** Numbers, dates and plurals the way the window's language writes them. Times are ISO 8601 strings and shown in local time. */
export interface Format {
  number(value: number): string;
  /** `14:02` */
  time(iso: string): string;
  /** `24 November 2026` */
  day(iso: string): string;
  /** `24 Nov`, with the year when it is not this one. */
  shortDay(iso: string): string;
  /** A whole date (`2026-11-24`) as the window writes dates; anything else (a year, a season) as it was written. */
  dayAsWritten(date: string): string;
  /** Today the time, otherwise the short day. */
  when(iso: string): string;
  /** `24 Nov 2026, 14:02` */
  moment(iso: string): string;
  percent(share: number): string;
  plural(count: number, forms: PluralForms): string;
  list(items: readonly string[]): string;
  /** `English (UK)` for a BCP 47 tag; the tag itself when nobody knows it. */
  language(tag: string): string;
}

/** `#` stands for the number. Languages without a singular give only `other`. */
export interface PluralForms {
  readonly one?: string;
  readonly other: string;
}

/** Makes it when it is first asked for: a start needs three of a dozen. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export function formatFor(locale: string): Format {
  const numbers = once(() => new Intl.NumberFormat(locale));
  const percents = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const rules = once(() => new Intl.PluralRules(locale));
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const languages = once(() => new Intl.DisplayNames(locale, { type: 'language', style: 'short', languageDisplay: 'standard' }));
  return {
    ...dates(locale),
    number: (value) => numbers().format(value),
    percent: (share) => percents().format(share),
    plural: (count, forms) => ((rules().select(count) === 'one' && forms.one) || forms.other).replace('#', numbers().format(count)),
    list: (items) => lists().format(items),
    language: (tag) => languageName(languages(), tag),
  };
}

function dates(locale: string): Pick<Format, 'time' | 'day' | 'shortDay' | 'dayAsWritten' | 'when' | 'moment'> {
  const format = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(locale, options));
  const times = format({ hour: '2-digit', minute: '2-digit' });
  const days = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const short = format({ day: 'numeric', month: 'short' });
  const shortWithYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const said = (how: () => Intl.DateTimeFormat, iso: string): string => {
    const at = new Date(iso);
    return Number.isNaN(at.getTime()) ? iso : how().format(at);
  };
  const shortDay = (iso: string): string => said(sameYear(iso) ? short : shortWithYear, iso);
  return {
    time: (iso) => said(times, iso),
    day: (iso) => said(days, iso),
    shortDay,
    dayAsWritten: (date) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? shortDay(`${date}T00:00`) : date),
    when: (iso) => (isToday(iso) ? said(times, iso) : shortDay(iso)),
    moment: (iso) => `${said(shortWithYear, iso)}, ${said(times, iso)}`,
  };
}

function languageName(languages: Intl.DisplayNames, tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function sameYear(iso: string): boolean {
  return new Date(iso).getFullYear() === new Date().getFullYear();
}

function isToday(iso: string): boolean {
  return new Date(iso).toDateString() === new Date().toDateString();
}
