import { isFigure } from './figures.ts';

/** Rows of a table that say in what the figures below them are counted: how they are called, and what stands in them. */

const NAME =
  'units?(?: (?:of|for|in)(?!\\p{L}).*| ?[:([].*)?|measures?:?|scale:?|(?:(?:all |amounts |counted |expressed |figures |given |measured |numbers |values ))?in:?|ឯកតា\\P{N}*|គិតជា\\P{N}*';
const NAMED = new RegExp(`^(?:${NAME}|\\((?:${NAME})\\)|\\[(?:${NAME})\\])$`, 'iu');
/** As earlier versions read it. */
const NAMED_BEFORE = /^(?:units?(?: (?:of|for|in)(?!\p{L}).*| ?[:([].*)?|measures?|scale|in|ឯកតា\P{N}*)$/iu;
/** So may a row of units be called, and a row of a list. */
const IN_BRACKETS = /^(?:\(.*\)|\[.*\])$/u;
/** Units without a letter: a currency, a share, thousands. */
const SIGNS = /^(?:[\p{Sc}%‰#№°′″]+|[(\p{Sc}×x]*['’‘]?000s?\)?)$/u;

export const isInBrackets = (name: string): boolean => IN_BRACKETS.test(name);
export const isNameOfUnits = (name: string): boolean => NAMED.test(name);
export const wasNameOfUnits = (name: string): boolean => NAMED_BEFORE.test(name);
export const isUnitOfSigns = (words: string): boolean => SIGNS.test(words);

/** What a unit can be of. Asked of a cell alone, so that no other one has a say in what it stands under. */
export const isMeasured = (words: string): boolean => isFigure(words) || /\p{N}/u.test(words);
