/** From this share of letters on, a text is in Khmer: names and quotations in English are common in Khmer stories, not the reverse. */
const KHMER_SHARE = 0.3;

/** The language of a text by its script: `km` or `en`. */
export function languageOf(text: string): 'en' | 'km' {
  const khmer = text.match(/[\u1780-\u17ff]/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return khmer > 0 && khmer >= (letters + khmer) * KHMER_SHARE ? 'km' : 'en';
}
