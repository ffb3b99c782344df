import type { HouseRule } from './rule.ts';
import { KHMER } from './starter/khmer.ts';
import { NUMBERS } from './starter/numbers.ts';
import { PLACES } from './starter/places.ts';
import { SIGNS } from './starter/signs.ts';
import { WORDS } from './starter/words.ts';

/** What every library begins with: an English-language newsroom in Asia, and how Khmer is set. Each library may turn off or change any. */
export const STARTER_RULES: readonly HouseRule[] = [...PLACES, ...WORDS, ...NUMBERS, ...SIGNS, ...KHMER];
