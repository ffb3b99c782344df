/** The part of nspell that the window uses; the package brings no types of its own. */
declare module 'nspell' {
  export interface Speller {
    correct(word: string): boolean;
    add(word: string): Speller;
    suggest(word: string): string[];
  }
  const nspell: (aff: string, dic: string) => Speller;
  export { nspell as default };
}
