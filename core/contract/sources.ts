import * as v from 'valibot';
import { LocatorSchema } from '../saved/docket.ts';
import { upTo } from '../saved/field-limits.ts';
import { ContactSchema, PersonSchema, SourceSchema } from '../saved/library-record.ts';

/** What people write about a person or source, as it comes in. A library that is read may hold more. */
export const NewPersonSchema = v.looseObject({ ...PersonSchema.entries, name: v.pipe(upTo('line'), v.minLength(1)) });
export const NewSourceSchema = v.looseObject({
  ...SourceSchema.entries,
  title: v.pipe(upTo('line'), v.minLength(1)),
  author: v.optional(upTo('line')),
  address: v.optional(upTo('address')),
  date: v.optional(upTo('line')),
  note: v.optional(upTo('note')),
  credibility: v.optional(upTo('note')),
  contact: v.optional(
    v.looseObject({
      ...ContactSchema.entries,
      phone: v.optional(upTo('line')),
      email: v.optional(upTo('line')),
      messenger: v.optional(upTo('line')),
      organisation: v.optional(upTo('line')),
      naming: v.optional(upTo('line')),
    }),
  ),
});
/** The stories that cite a source, with the words of each claim that does. */
export const SourceStorySchema = v.object({
  id: v.string(),
  file: v.string(),
  headline: v.string(),
  claims: v.array(v.object({ id: v.string(), words: v.string(), locator: LocatorSchema })),
});
