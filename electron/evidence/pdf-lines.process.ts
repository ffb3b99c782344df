import { pdfLines } from './pdf-lines.ts';

/** A program of its own: a PDF's bytes in, the lines of its pages out. It is killed when it takes too long, which no promise could do. */
process.parentPort.once('message', ({ data }: { data: unknown }) => {
  const bytes = data instanceof Uint8Array ? data : new Uint8Array(0);
  pdfLines(bytes).then(
    (pages) => process.parentPort.postMessage(pages),
    () => process.parentPort.postMessage(null),
  );
});
