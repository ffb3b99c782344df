import * as v from 'valibot';
import { CheckedSchema, MENDS } from './checking.ts';

const nothing = v.object({});

/** What is asked about the soundness of a library's files; part of `CALLS`. */
export const CHECK_CALLS = {
  /** Looks at every file of the library and changes nothing; `library.mend` mends a fault, named by its place in the last list. */
  'library.check': { question: nothing, answer: CheckedSchema },
  'library.mend': {
    question: v.object({ fault: v.pipe(v.number(), v.integer(), v.minValue(0)), way: v.picklist(MENDS) }),
    answer: nothing,
  },
} as const;
