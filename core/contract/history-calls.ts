import * as v from 'valibot';
import { upTo } from '../saved/field-limits.ts';
import { KeptTextSchema, RoomSchema, SavePointSchema, SavePointsSchema, TouchedSchema } from './history.ts';

/** What is asked about the texts that were kept of an article; part of `CALLS`. */
export const HISTORY_CALLS = {
  /** A part of an article's save points, the newest first; `from` is how many of the newest are left out. */
  'history.list': {
    question: v.object({ id: v.string(), from: v.pipe(v.number(), v.integer(), v.minValue(0)), only: v.picklist(['all', 'named']) }),
    answer: SavePointsSchema,
  },
  /** Refused with `history-missing` or `history-damaged`, which name the kept object; what does not have its hash is never answered. */
  'history.read': { question: v.object({ id: v.string(), key: v.string() }), answer: KeptTextSchema },
  /** Gives a save point a name, another one, or (empty) none any more. Without a `key` it is the newest one. */
  'history.name': { question: v.object({ id: v.string(), key: v.nullable(v.string()), name: upTo('line') }), answer: SavePointSchema },
  'history.room': { question: v.object({ id: v.string() }), answer: RoomSchema },
  /** Who last touched the words of this text between two offsets (UTF-16), with `progress` news. A new question ends the one before. */
  'history.touched': {
    question: v.object({ id: v.string(), projection: v.string(), from: v.number(), to: v.number() }),
    answer: TouchedSchema,
  },
  /** Ends looking who touched some words: that question is refused with `stopped`. */
  'history.stop': { question: v.object({}), answer: v.object({}) },
} as const;
