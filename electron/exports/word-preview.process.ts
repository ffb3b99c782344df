import { convertToHtml } from 'mammoth';

/** A program of its own: Word's bytes in, HTML out. It is killed when it takes too long, which no promise could do. */
process.parentPort.once('message', ({ data }: { data: unknown }) => {
  const bytes = data instanceof Uint8Array ? data : new Uint8Array(0);
  convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: ['comment-reference => sup'] }).then(
    ({ value }) => process.parentPort.postMessage(value),
    () => process.parentPort.postMessage(null),
  );
});
