import type { Projection, Unit, UnitKind } from '../article/plain-text.ts';
import { matchesIn, type SoundRule } from './check-rule.ts';
import type { RuleMatch } from './match.ts';
import type { HouseRule } from './rule.ts';

/** Words of the article that a rule speaks of. `from`/`to`: UTF-16 offsets in the projection, end exclusive. */
export interface StyleFinding extends RuleMatch {
  readonly rule: HouseRule;
}

/** One textblock longer than this, in characters, is no prose. */
const LONGEST_UNIT = 20_000;
const SILENT: ReadonlySet<UnitKind> = new Set(['credit', 'stash', 'raw']);
const SPOKEN: ReadonlySet<UnitKind> = new Set(['quote', 'pull-quote']);

/** What was found in the textblocks last read, by kind and words. */
type Known = Map<string, readonly StyleFinding[]>;

/**
 * Looks at an article with the rules of one library and language. It remembers what each textblock gave, so that after a key only the block
 * of the key is read.
 */
export class StyleReader {
  readonly #rules: readonly SoundRule[];
  #known: Known = new Map();

  constructor(rules: readonly SoundRule[], language: string) {
    const [spoken = ''] = language.toLowerCase().split('-');
    this.#rules = rules.filter(({ rule }) => rule.language === 'any' || rule.language === spoken);
  }

  /** What the rules say of one textblock, offsets from its beginning. */
  #inUnit(text: string, kind: UnitKind): readonly StyleFinding[] {
    const isSpoken = SPOKEN.has(kind);
    return this.#rules
      .filter(({ rule }) => rule.inQuotes || !isSpoken)
      .flatMap((sound) => matchesIn(text, sound).map((match) => ({ ...match, rule: sound.rule })))
      .sort((one, other) => one.from - other.from || other.to - one.to);
  }

  /**
   * The findings of the article in reading order, read a textblock at a time: `goOn` is asked before each one that is not known yet; when
   * it says no, the answer is null, and what was read is remembered for the next time.
   */
  read({ text, units, runs }: Projection, goOn: () => boolean = () => true): readonly StyleFinding[] | null {
    const known: Known = new Map();
    const found: StyleFinding[] = [];
    const foreign = runs.filter(({ length, size }) => length !== size);
    for (const unit of units) {
      if (SILENT.has(unit.kind) || unit.to - unit.from > LONGEST_UNIT) continue;
      const own = text.slice(unit.from, unit.to);
      const key = `${unit.kind}\n${own}`;
      const before = known.get(key) ?? this.#known.get(key);
      if (!before && !goOn()) {
        this.#known = new Map([...this.#known, ...known]);
        return null;
      }
      const here = before ?? this.#inUnit(own, unit.kind);
      known.set(key, here);
      if (here.length > 0) found.push(...placed(here, unit, foreign));
    }
    this.#known = known;
    return found;
  }
}

/** Source that stands in the text as it is (raw HTML within a line) is no words of the story. */
function placed(findings: readonly StyleFinding[], { from: start }: Unit, foreign: Projection['runs']): StyleFinding[] {
  const moved = findings.map((one) => ({ ...one, from: start + one.from, to: start + one.to }));
  if (foreign.length === 0) return moved;
  return moved.filter(({ from, to }) => !foreign.some(({ offset, length }) => offset < to && from < offset + length));
}
