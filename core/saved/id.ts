import * as v from 'valibot';

/** Names that every object knows from elsewhere, and one that the schemas of tables pass over. */
const isObjectsOwn = (id: string): boolean => id === 'prototype' || id in {};

/** The id of something in a saved file. It may be the key of a table, so it is never one that an object has of itself. */
export const IdSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(64),
  v.check((id) => !isObjectsOwn(id), 'an id that no table can hold'),
);
