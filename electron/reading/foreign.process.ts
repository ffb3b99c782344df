import { failed } from '../../core/result.ts';
import { doJob } from './do-job.ts';
import type { Job } from './jobs.ts';

/**
 * A program of its own that reads foreign bytes, one job after the other. It is killed when it takes too long or holds too much, which no
 * promise could do. Under Electron it hears `parentPort`, under plain Node its parent's channel.
 */
async function answer(job: Job, post: (message: unknown) => void): Promise<void> {
  try {
    post(await doJob(job, (share) => post({ share })));
  } catch (error) {
    post(failed({ code: 'unreadable', file: job.name, detail: String(error) }));
  }
}

const { parentPort } = process as { parentPort?: Electron.ParentPort };

if (parentPort) parentPort.on('message', ({ data }) => void answer(data as Job, (message) => parentPort.postMessage(message)));
else process.on('message', (job: Job) => void answer(job, (message) => process.send?.(message)));
