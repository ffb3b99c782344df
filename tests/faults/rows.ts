import { docketInterleavings } from './docket-interleavings.ts';
import { cutAtEveryByte, flipped, hostileFiles, jsonTestSuite, named, type Hostile } from './hostile-files.ts';
import { interleavings } from './interleavings.ts';
import { evidence, save } from './library-writers.ts';
import { lockCuts, lockFaults } from './lock-trials.ts';
import { faultsAtCalls, powerCuts } from './model-trials.ts';
import { oddPlaceRows } from './odd-places.ts';
import { randomFrom } from '../../scripts/random-from.ts';
import { roundTrips } from './round-trips.ts';
import { LOSSES } from './single-losses.ts';
import { docket, lowdb, type Subject } from './subjects.ts';
import type { FaultRow, Tally } from './tally.ts';
import { audit, history, journal, record } from './writers.ts';

export interface Extent {
  /** Everything in every way; otherwise the long trials are cut to what tells most. */
  readonly isFull: boolean;
  readonly seed: number;
  /** Hears what is tried next, and what could not be tried and why. */
  readonly say: (text: string) => void;
}

interface Trial {
  readonly name: string;
  readonly stet: () => Promise<Tally>;
  readonly lowdb?: () => Promise<Tally>;
}

/** Everything of Stet that writes for good. The control keeps what a docket keeps. */
const WRITERS: Readonly<Record<string, Subject>> = {
  'a docket': docket,
  'library.json': record,
  'typing in the journal': journal,
  'the list of kept texts': history,
  'the log': audit,
  'a whole save: typing, history, article, docket': save,
  'evidence into the locker': evidence,
};

const WRITES = 5;
const TELLING = ['EIO', 'short', 'full'] as const;

function writerTrials({ isFull }: Extent): Trial[] {
  const control = (trial: Trial, writer: Subject): Trial => (writer === docket ? trial : { name: trial.name, stet: trial.stet });
  const writers = Object.entries(WRITERS);
  const cuts = writers.map(([name, writer]) => {
    const trial = { stet: () => powerCuts(writer, WRITES), lowdb: () => powerCuts(lowdb, WRITES) };
    return control({ name: `a power cut at every step, every state it may leave: ${name}`, ...trial }, writer);
  });
  const faults = writers.map(([name, writer]) => {
    const isLong = writer === save || writer === evidence;
    const kinds = isFull || !isLong ? undefined : TELLING;
    const trial = { stet: () => faultsAtCalls(writer, kinds), lowdb: () => faultsAtCalls(lowdb) };
    return control({ name: `a fault at every call, in every way, and the write again: ${name}`, ...trial }, writer);
  });
  return [
    ...cuts,
    { name: 'a power cut at every step, every state it may leave: the lock', stet: lockCuts },
    ...faults,
    { name: 'a fault at every call, in every way, and the write again: the lock', stet: lockFaults },
  ];
}

function hostileTrials({ seed, say, isFull }: Extent): Trial[] {
  const suite = jsonTestSuite();
  if (suite === null) say('Skipped: JSONTestSuite is not here (STET_JSON_SUITE may name its folder).');
  const random = randomFrom(seed);
  const files: Readonly<Record<string, readonly Hostile[]>> = {
    [`${named().length} files that no store wrote`]: named(),
    'a docket cut off at every byte': cutAtEveryByte(),
    'a docket with a bit the other way round': flipped(isFull ? 5000 : 500, random),
    ...(suite === null ? {} : { [`the ${suite.length} files of JSONTestSuite`]: suite }),
  };
  const others = [...named(), ...cutAtEveryByte(), ...(suite ?? [])].map((one) => ({ ...one, may: false }));
  return [
    ...Object.entries(files).map(([what, list]) => ({
      name: `in the place of a docket: ${what}`,
      stet: () => hostileFiles(docket, list),
      lowdb: () => hostileFiles(lowdb, list),
    })),
    { name: 'all of them in the place of library.json', stet: () => hostileFiles(record, others) },
    { name: 'all of them in the place of the journal', stet: () => hostileFiles(journal, others) },
  ];
}

const ORDERS = 1000;

function interleavingTrials({ seed }: Extent): Trial[] {
  return [
    {
      name: `${ORDERS} random orders of edits here and by another program: an article`,
      stet: () => interleavings(ORDERS, randomFrom(seed)),
    },
    {
      name: `${ORDERS} random orders of edits here and by another program: a docket`,
      stet: () => docketInterleavings('stet', ORDERS, randomFrom(seed)),
      lowdb: () => docketInterleavings('lowdb', ORDERS, randomFrom(seed)),
    },
  ];
}

function lossTrials(): Trial[] {
  return [
    { name: 'any one file of a store is gone or spoilt: a docket', stet: LOSSES.docket, lowdb: LOSSES.lowdb },
    { name: 'any one file of a store is gone or spoilt: library.json', stet: LOSSES.record },
    {
      name: 'texts with marks, line ends and unknown front matter: opened and written, and with one word more',
      stet: () => Promise.resolve(roundTrips()),
    },
  ];
}

/** Every trial that needs no real disk, on what Stet writes and on the control, one after the other. */
export async function faultRows(extent: Extent): Promise<FaultRow[]> {
  const rows: FaultRow[] = [];
  for (const trial of [...writerTrials(extent), ...hostileTrials(extent), ...interleavingTrials(extent), ...lossTrials()]) {
    extent.say(`Trying ${trial.name}.`);
    for (const subject of ['stet', 'lowdb'] as const) {
      const run = trial[subject];
      if (run) rows.push({ name: trial.name, subject, ...(await run()) });
    }
  }
  return [...rows, ...(await oddPlaceRows())];
}
