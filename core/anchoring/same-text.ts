/** Whether two texts are the same words: equal, or equal once both are in Unicode normal form C. Nothing else is forgiven here. */
export function sameText(a: string, b: string): boolean {
  return a === b || a.normalize('NFC') === b.normalize('NFC');
}
