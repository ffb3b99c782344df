/** Windows knows these as devices, whatever follows the dot. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/iu;
/** What some system takes for more than a letter of a name; and the signs that turn the direction of letters, which hide what a name ends in. */
const SPECIAL = /[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
/** In bytes: most disks take names of 255; an end and a number may be added. A Khmer letter is three bytes. */
const LONGEST_STEM = 180;
const LONGEST_END = 12;
const LONGEST_NAME = 240;

/**
 * The name of a file in the evidence locker: the one it had, without what would lead out of its folder, mean something to a system or
 * hide what it is. `evidence` where nothing of it is left.
 */
export function evidenceFileName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).normalize('NFC');
  const plain = base.replace(SPECIAL, ' ').replace(/\s+/gu, ' ').trim();
  const dot = plain.lastIndexOf('.');
  const end = dot > 0 && plain.length - dot <= LONGEST_END ? plain.slice(dot).trim() : '';
  const whole = end === '' ? plain : plain.slice(0, dot);
  const stem = cut(whole.replace(/^[.\s~]+|[.\s]+$/gu, ''));
  // What stands before the first dot makes the device, whatever follows.
  const first = (stem.split('.')[0] ?? '').trim();
  const named = stem === '' ? 'evidence' : DEVICES.test(first) ? `${first}-evidence${stem.slice(stem.split('.')[0]?.length)}` : stem;
  return `${named}${end === '.' ? '' : end}`;
}

/** As many letters as there is room for. */
function cut(text: string): string {
  let kept = '';
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > LONGEST_STEM) break;
    kept += letter;
  }
  return kept.trim();
}

/** A name from elsewhere as it is, when disks take it and a number beside it; else cut. */
export function fittingName(name: string): string {
  return new TextEncoder().encode(name).length > LONGEST_NAME ? evidenceFileName(name) : name;
}

/** The same name with a number before its end: the second of two files. */
export function numberedName(name: string, number: number): string {
  if (number === 1) return name;
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}-${number}${name.slice(dot)}` : `${name}-${number}`;
}
