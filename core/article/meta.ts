import * as v from 'valibot';
import { ARTICLE_STATUSES } from '../saved/closed-sets.ts';

/**
 * What the front matter says of an article beside headline and standfirst (those two are nodes of the document, so that claims can
 * sit in them). Kept as the `meta` attribute of the document node: an edit of it is a step like any other and can be undone.
 * Dates are ISO 8601; `language` is a BCP 47 tag.
 */
export const MetaSchema = v.object({
  id: v.string(),
  byline: v.array(v.string()),
  dateline: v.string(),
  section: v.string(),
  tags: v.array(v.string()),
  slug: v.string(),
  language: v.string(),
  status: v.picklist(ARTICLE_STATUSES),
  created: v.string(),
  updated: v.string(),
  /** The date the story bears, a day or a moment; empty means none. It is not when its file was made. */
  published: v.string(),
  /** Not before this time; empty means no embargo. */
  embargo: v.string(),
  /** Id of the article this one translates; empty means none. */
  translationOf: v.string(),
});

export type Meta = v.InferOutput<typeof MetaSchema>;

export function emptyMeta(): Meta {
  return {
    id: '',
    byline: [],
    dateline: '',
    section: '',
    tags: [],
    slug: '',
    language: 'en',
    status: 'draft',
    created: '',
    updated: '',
    published: '',
    embargo: '',
    translationOf: '',
  };
}
