import { join } from 'node:path';
import { failed, ok } from '../../../core/result.ts';
import { onDisk } from '../../store/disk-problem.ts';
import type { Handlers } from '../gate.ts';

/** BCP 47 tags to the folder of their dictionary. Other English is spelt the American way only when it says so. */
const DICTIONARIES: Readonly<Record<string, string>> = { en: 'en-gb', 'en-gb': 'en-gb', 'en-us': 'en' };

function dictionaryOf(language: string): string | null {
  const tag = language.toLowerCase();
  return DICTIONARIES[tag] ?? (tag.startsWith('en-') ? 'en-gb' : null);
}

const ADDRESSES = new Set(['http:', 'https:', 'mailto:']);

function isAddress(address: string): boolean {
  try {
    return ADDRESSES.has(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** The window itself, and what the system does for it. */
export const windowHandlers = {
  'spelling.dictionary': async (desk, { language }) => {
    const name = dictionaryOf(language);
    if (name === null) return ok(null);
    return onDisk(`${name}.dic`, async () => {
      const { fs, dictionaries } = desk.around;
      const [aff, dic] = await Promise.all(['index.aff', 'index.dic'].map((file) => fs.read(join(dictionaries, name, file))));
      const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
      return ok({ aff: text(aff), dic: text(dic) });
    });
  },
  'menu.describe': (desk, { labels }) => {
    desk.around.describeMenu(labels);
    return ok({});
  },
  'window.ready-to-close': (desk) => {
    desk.around.readyToClose();
    return ok({});
  },
  'address.open': async (desk, { address }) => {
    if (!isAddress(address)) return failed({ code: 'bad-question' });
    await desk.around.openAddress(address);
    return ok({});
  },
} satisfies Partial<Handlers>;
