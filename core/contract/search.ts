import * as v from 'valibot';
import { LINE_KINDS } from '../search/line-kinds.ts';
import { HitSchema, PlacesSchema } from './shapes.ts';

/** What of the lines is looked through. */
export const LINE_FILTERS = ['all', ...LINE_KINDS] as const;
export type LineFilter = (typeof LINE_FILTERS)[number];

/**
 * How far the answer can be trusted to be whole. `more`: others that were found and are not shown. `share`: of the library's articles those
 * that were read by then, 0 to 1; below 1 the same question may find more later.
 */
const reach = { more: v.number(), share: v.number() };

/** The articles changed last come first. */
export const FoundArticlesSchema = v.object({ hits: v.array(HitSchema), ...reach });
export type FoundArticles = v.InferOutput<typeof FoundArticlesSchema>;

/** One line in which something was found. `article` is empty for a source; `id` is the claim's or the source's; `text`: the whole line, cut when it is very long. */
export const FoundLineSchema = v.object({
  kind: v.picklist(LINE_KINDS),
  article: v.string(),
  headline: v.string(),
  id: v.string(),
  text: v.string(),
  snippet: v.string(),
  inSnippet: PlacesSchema,
});
export type FoundLine = v.InferOutput<typeof FoundLineSchema>;

export const FoundLinesSchema = v.object({ lines: v.array(FoundLineSchema), ...reach });
export type FoundLines = v.InferOutput<typeof FoundLinesSchema>;
