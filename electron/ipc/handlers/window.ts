import { join } from 'node:path';
import { failed, ok } from '../../../core/result.ts';
import type { Surroundings } from '../../desk/surroundings.ts';
import { onDisk } from '../../store/disk-problem.ts';
import type { Handlers } from '../gate.ts';

/** BCP 47 tags to the folders of their dictionaries. A story that says only “English” may be spelt either way: names keep their spelling. */
const DICTIONARIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['en', ['en-gb', 'en']],
  ['en-us', ['en']],
]);

function dictionariesOf(language: string): readonly string[] | null {
  const tag = language.toLowerCase();
  return DICTIONARIES.get(tag) ?? (tag.startsWith('en-') ? ['en-gb'] : null);
}

const ADDRESSES = new Set(['http:', 'https:', 'mailto:']);

/** The address as the browser would read it, so that what is shown is what is opened: signs that it passes over are gone. Null for any other. */
function readAddress(address: string): string | null {
  try {
    const { protocol, href } = new URL(address);
    return ADDRESSES.has(protocol) ? href : null;
  } catch {
    return null;
  }
}

async function hunspell({ fs, dictionaries }: Surroundings, name: string): Promise<{ aff: string; dic: string }> {
  const [aff, dic] = await Promise.all(['index.aff', 'index.dic'].map((file) => fs.read(join(dictionaries, name, file))));
  const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
  return { aff: text(aff), dic: text(dic) };
}

/** The window itself, and what the system does for it. */
export const windowHandlers = {
  'spelling.dictionary': async (desk, { language }) => {
    const names = dictionariesOf(language);
    if (names === null) return ok(null);
    return onDisk(`${names.join(', ')}.dic`, async () => ok(await Promise.all(names.map((name) => hunspell(desk.around, name)))));
  },
  'menu.describe': (desk, { labels }) => {
    desk.around.describeMenu(labels);
    return ok({});
  },
  'window.closing': (desk, { state }) => {
    desk.around.closing(state);
    return ok({});
  },
  'support.report': async (desk) => ok({ text: await (await import('../../support/report.ts')).makeReport(desk) }),
  'support.save': async (desk) => (await import('../../support/report.ts')).saveReport(desk),
  'app.restart': (desk, { safe }) => {
    desk.around.restart(safe);
    return ok({});
  },
  'window.edit': (desk, { act }) => {
    desk.around.edit(act);
    return ok({});
  },
  'address.open': async (desk, { address }) => {
    const read = readAddress(address);
    if (read === null) return failed({ code: 'bad-question' });
    await desk.around.openAddress(read);
    return ok({});
  },
} satisfies Partial<Handlers>;
