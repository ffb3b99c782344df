import * as v from 'valibot';
import { ProblemSchema } from '../problem.ts';

/** A text that quotations are looked up in, as `core/quotes` takes it. */
const QuoteTextSchema = v.object({
  id: v.string(),
  name: v.string(),
  text: v.string(),
  pages: v.optional(v.pipe(v.array(v.number()), v.readonly())),
});

/** The texts attached to an article, and every file that should be one and could not be read, each with its reason. */
export const QuoteTextsSchema = v.object({ texts: v.array(QuoteTextSchema), unread: v.array(ProblemSchema) });
