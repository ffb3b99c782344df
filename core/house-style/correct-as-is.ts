import type { Projection } from '../article/plain-text.ts';
import { correctAsIsOf, type CorrectAsIs, type Docket } from '../saved/docket.ts';
import type { StyleFinding } from './house-style.ts';

/** How much of what stands before and behind the words is kept with "correct as is", in UTF-16 units. */
const AROUND = 32;
/** So much on one side is enough to know the place again after an edit on the other. */
const TELLING = 12;

interface Place {
  readonly prefix: string;
  readonly suffix: string;
}

/** What stands around words, within their textblock. */
export function surroundings({ text, units }: Projection, { from, to }: { readonly from: number; readonly to: number }): Place {
  const unit = units.find((one) => one.from <= from && one.to >= to) ?? { from, to };
  return { prefix: text.slice(Math.max(unit.from, from - AROUND), from), suffix: text.slice(to, Math.min(unit.to, to + AROUND)) };
}

const keyOf = (rule: string, words: string): string => `${rule}\n${words.normalize('NFC')}`;
const isSame = (one: string, other: string): boolean => one.normalize('NFC') === other.normalize('NFC');

function isThere(kept: CorrectAsIs, now: Place): boolean {
  const before = isSame(kept.prefix, now.prefix);
  const behind = isSame(kept.suffix, now.suffix);
  return (before && behind) || (before && kept.prefix.length >= TELLING) || (behind && kept.suffix.length >= TELLING);
}

/** The findings that nobody has called correct as they are. Such a word counts while the same words stand in the same surroundings. */
export function withoutCorrect(findings: readonly StyleFinding[], projection: Projection, docket: Docket): readonly StyleFinding[] {
  const kept = new Map<string, CorrectAsIs[]>();
  for (const one of correctAsIsOf(docket)) {
    const key = keyOf(one.rule, one.exact);
    kept.set(key, [...(kept.get(key) ?? []), one]);
  }
  if (kept.size === 0) return findings;
  return findings.filter((finding) => {
    const these = kept.get(keyOf(finding.rule.id, finding.words));
    if (!these) return true;
    const now = surroundings(projection, finding);
    return !these.some((one) => isThere(one, now));
  });
}
