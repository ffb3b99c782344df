import * as v from 'valibot';
import { CheckedSchema, FaultsSchema, MENDS } from './checking.ts';

const nothing = v.object({});
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What is asked about the soundness of a library's files; part of `CALLS`. */
export const CHECK_CALLS = {
  /** Looks at every file of the library and changes nothing; `library.mend` mends a fault, named by its place in the last list. */
  'library.check': { question: nothing, answer: CheckedSchema },
  /** The faults from a place of the last list on. */
  'library.faults': { question: v.object({ from: place }), answer: FaultsSchema },
  'library.mend': {
    question: v.object({ fault: place, way: v.picklist(MENDS) }),
    answer: nothing,
  },
} as const;
