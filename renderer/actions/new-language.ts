import { languageOf } from '../../core/import/language.ts';
import { article } from '../state/article.ts';
import { begun } from '../state/begun.ts';
import { check } from '../state/check.ts';
import { setMeta } from './article.ts';

/** Letters after which a text is taken for what its script says. A name or an abbreviation in Latin letters may begin a Khmer story. */
const KHMER_LETTERS = 3;
const LATIN_LETTERS = 24;

const decided = (): void => begun.set({ id: null });

/** The language that the first words of a new article tell; null while they are too few. */
export function languageTold(text: string): 'en' | 'km' | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const khmer = text.match(/\p{Script=Khmer}/gu)?.length ?? 0;
  if (khmer >= KHMER_LETTERS && languageOf(text) === 'km') return 'km';
  return khmer === 0 && letters >= LATIN_LETTERS ? 'en' : null;
}

/** Gives an article that was begun just now the language it is written in, once. Whoever chose one in the details keeps it. */
export function followNewLanguage(): void {
  check.subscribe(() => {
    const { id, language } = begun.value;
    const { id: open, meta, projection } = article.value;
    if (id === null || open !== id || !meta) return;
    if (meta.language !== language) return decided();
    const told = languageTold(projection?.text ?? '');
    if (told === null) return;
    decided();
    if (told !== language) setMeta({ language: told });
  });
}
