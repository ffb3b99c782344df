/** Zero-width spaces say where a line may break and nothing else; Khmer text gains and loses them on every road. */
const ZERO_WIDTH = /\u200b/g;

const plain = (text: string): string => text.normalize('NFC').replace(ZERO_WIDTH, '');

/** Whether two texts are the same words: equal but for Unicode composition and zero-width spaces. Nothing else is forgiven here. */
export function sameText(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}
