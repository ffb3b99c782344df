import * as v from 'valibot';
import type { ChainEnd } from '../../core/audit/chain.ts';
import type { LibraryRecord } from '../../core/saved/library-record.ts';
import type { Means } from '../library/means.ts';
import type { Database } from '../store/database.ts';
import type { LogOwner } from './audit.ts';

const EndSchema = v.looseObject({ n: v.pipe(v.number(), v.integer(), v.minValue(1)), hash: v.string() });

/** How far the log went when the library was last closed, or backed up; null when that was never kept, or is not to be read. */
export function rememberedIn({ log }: LibraryRecord): ChainEnd | null {
  const read = v.safeParse(EndSchema, log);
  return read.success ? { n: read.output.n, hash: read.output.hash } : null;
}

/** What the log is told of its library. Whoever sits here is called what they call themselves, everybody else what the record says. */
export function ownerOf(
  record: Database<LibraryRecord>,
  { person, personId, host }: Pick<Means, 'person' | 'personId' | 'host'>,
): LogOwner {
  return {
    self: () => {
      const { id, name, created } = record.data;
      return record.problem === null ? { library: id, name, ...(created === undefined ? {} : { created }) } : null;
    },
    nameOf: (id) => {
      const own = id === personId() ? person() : '';
      return own || record.data.people.find((one) => one.id === id)?.name;
    },
    remembered: () => rememberedIn(record.data),
    host,
  };
}
