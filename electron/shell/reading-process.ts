import { app, utilityProcess } from 'electron';
import { join } from 'node:path';
import type { Surroundings } from '../desk/surroundings.ts';
import type { ForeignReader, ReadingProcess } from '../reading/foreign-reader.ts';

/** V8 ends the process by itself at this, before the look from outside comes; megabytes. */
const HEAP_MB = 768;

/** The process that reads foreign bytes: it has no window, no dialog and nothing of the desk's. */
function startReading(): ReadingProcess {
  const child = utilityProcess.fork(join(__dirname, 'foreign.process.cjs'), [], {
    stdio: 'ignore',
    serviceName: 'Stet reading',
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
  });
  return {
    post: (job) => child.postMessage(job),
    onAnswer: (heard) => void child.on('message', heard),
    onGone: (heard) => void child.once('exit', heard),
    kill: () => void child.kill(),
    memory: () => {
      const { pid } = child;
      const found = pid === undefined ? undefined : app.getAppMetrics().find((one) => one.pid === pid);
      return found === undefined ? null : found.memory.workingSetSize * 1024;
    },
  };
}

/** The reader of foreign bytes, itself read when it is first wanted: no start waits for it. */
export function foreignReading(): Surroundings['readForeign'] {
  let reader: Promise<ForeignReader> | null = null;
  return async (job, stop, tell) => {
    reader ??= import('../reading/foreign-reader.ts').then((reading) => new reading.ForeignReader(startReading));
    return (await reader).read(job, stop, tell);
  };
}
