import { ReadableStream } from 'node:stream/web';
import { MessageChannel, receiveMessageOnPort, type TransferListItem } from 'node:worker_threads';

/** What the Node of the oldest Electron (16) lacks of the things PDF.js takes for granted. Must be read before it. */

/** As the standard one: a copy by the same algorithm, through a channel that is read at once. */
function structuredClone(value: unknown, options?: { readonly transfer?: readonly TransferListItem[] }): unknown {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(value, options?.transfer ?? []);
  const received = receiveMessageOnPort(port2) as { readonly message: unknown };
  port1.close();
  return received.message;
}

const missing = Object.entries({ ReadableStream, structuredClone }).filter(([name]) => !(name in globalThis));
Object.assign(globalThis, Object.fromEntries(missing));
