import type { Reply } from '../saved/reply.ts';

/**
 * Sentences for the story, offered to be inserted by a person and never put there by themselves. English and Khmer; other languages get none, because
 * a sentence about somebody that nobody here can read is worse than none. `day`: the day it was put, as the story writes days; empty
 * when it is not known. `times`: how often they were asked, the first time included.
 */
export interface WordingFacts {
  readonly reply: Reply;
  readonly day: string;
  readonly times: number;
}

export type Wording = (facts: WordingFacts) => readonly string[];
