import { formatFor } from './format.ts';

const isKhmer = (language: string): boolean => /^km\b/i.test(language);

/** A language that Intl may be asked with. */
function known(language: string): string {
  try {
    return language === 'en' ? 'en-GB' : (Intl.getCanonicalLocales(language)[0] ?? 'en-GB');
  } catch {
    return 'en-GB';
  }
}

/** As the exports join them: with spaces in Khmer, otherwise as the language does ("A, B and C"). */
function namesOf(names: readonly string[], language: string): readonly string[] {
  if (isKhmer(language)) return names.flatMap((name, at) => (at === 0 ? [name] : [' ', name]));
  const parts = new Intl.ListFormat([known(language), 'en-GB'], { type: 'conjunction' }).formatToParts(names);
  return parts.map(({ value }) => value);
}

const { moment } = formatFor('en-GB');

/** Words that stand on the page itself and follow the article's language; how long it is held back is for the desk, in the window's. */
export const pageWords = {
  by: (language: string) => (isKhmer(language) ? '' : 'By'),
  names: namesOf,
  notBefore: (iso: string) => `Not before ${moment(iso)}`,
};
