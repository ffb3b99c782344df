import { openArticle } from '../../core/article/article-file.ts';
import { plainText } from '../../core/article/plain-text.ts';
import { contentHash } from '../../electron/store/content-hash.ts';
import { addPart, beginEvidence, endEvidence } from '../../electron/evidence/locker.ts';
import { findEvidence, hashOfFile } from '../../electron/evidence/place.ts';
import { createArticle } from '../../electron/library/articles.ts';
import type { Library } from '../../electron/library/library.ts';
import { openArticleFile } from '../../electron/library/opening.ts';
import { saveSource } from '../../electron/library/sources.ts';
import { saveArticle } from '../../electron/library/saving.ts';
import { journalArticle } from '../../electron/library/typing.ts';
import { libraryAt } from './library-at.ts';
import type { Subject } from './subjects.ts';
import { countFrom } from './writers.ts';

const AT = '2026-11-24T08:00:00.000Z';
const FILLER = 'The pump was bought in 1931. '.repeat(12).trim();
const ROOT = '/store';

const numberIn = (markdown: string): number => Number(/Number (\d+)\./.exec(markdown)?.[1] ?? -1);
export const withNumber = (markdown: string, value: number): string => {
  const paragraph = `Number ${value}. ${FILLER}`;
  return /Number \d+\..*/.test(markdown) ? markdown.replace(/Number \d+\..*/, paragraph) : `${markdown.trimEnd()}\n\n${paragraph}\n`;
};

/** The projection that the window sends along with a text. */
export function projectionOf(markdown: string): string {
  const opened = openArticle(markdown);
  if (!opened.ok) throw new Error(opened.problem.code);
  return plainText(opened.value.doc).text;
}

/** A minute passes each time it is asked. */
export const clock = (): (() => number) => {
  let now = Date.parse(AT);
  return () => (now += 60_000);
};

/** The numbers that kept states of the article name, as far as their texts are kept. */
async function keptNumbers(library: Library, id: string): Promise<number[]> {
  const lines = await library.history.lines(id);
  const texts = await Promise.all(lines.map(({ markdown = '' }) => library.history.read(markdown)));
  return texts.map((text) => (text === null ? -1 : numberIn(text)));
}

/** A whole save as the window asks for it: typing into the journal, then history, article, docket. */
export const save: Subject = {
  name: 'stet',
  file: `${ROOT}/articles/the-well.md`,
  async open({ fs }) {
    const library = await libraryAt(fs, ROOT, clock());
    let id = [...library.entries.keys()][0];
    const opened = id === undefined ? null : await openArticleFile(library, id);
    let base = opened?.ok ? opened.value.base : '';
    let markdown = opened?.ok ? (opened.value.journal?.markdown ?? opened.value.markdown) : '';
    const isSound = opened?.ok === true && opened.value.named !== null && library.record.problem === null;
    return {
      value: id === undefined ? 'empty' : isSound ? Math.min(numberIn(markdown), countFrom(await keptNumbers(library, id))) : 'unreadable',
      write: async (value) => {
        if (id === undefined) {
          const made = await createArticle(library, { headline: 'The well', language: 'en' });
          if (!made.ok) return false;
          ({ id } = made.value);
          const first = await openArticleFile(library, id);
          if (!first.ok) return false;
          ({ base, markdown } = first.value);
        }
        const next = withNumber(markdown, value);
        await journalArticle(library, { id, base, markdown: next });
        const saved = await saveArticle(library, {
          id,
          base,
          markdown: next,
          projection: projectionOf(next),
          anchors: {},
          why: 'explicit',
        });
        if (saved.ok) [markdown, base] = [next, saved.value.base];
        return saved.ok;
      },
    };
  },
};

const SOURCE = { id: 'ledger', kind: 'document', title: 'The ledger', confidentiality: 'public', by: 'p', at: AT } as const;

/** Evidence copied into the locker: the file, its record, the log. A record whose file is not there or not the same counts as none. */
export const evidence: Subject = {
  name: 'stet',
  file: `${ROOT}/.stet/library.json`,
  async open({ fs }) {
    const library = await libraryAt(fs, ROOT, clock());
    const { problem, data } = library.record;
    const there: number[] = [];
    for (const one of data.evidence) {
      const found = await findEvidence(library, one);
      if (found.kind !== 'file' || (await hashOfFile(library.means.fs, found.path)) !== one.sha256) continue;
      there.push(Number.parseInt(one.file, 10));
    }
    return {
      value: problem !== null ? 'unreadable' : data.sources.length === 0 ? 'empty' : countFrom(there),
      write: async (value) => {
        if (library.record.data.sources.length === 0 && !(await saveSource(library, { source: SOURCE }, 'p')).ok) return false;
        const bytes = Buffer.from(`${value} ${FILLER}`);
        const asked = { token: `t${value}-${contentHash(bytes).slice(7, 15)}`, size: bytes.length };
        const begun = await beginEvidence(library, { ...asked, source: SOURCE.id, name: `${value}.txt` });
        if (!begun.ok) return false;
        const half = Math.ceil(bytes.length / 2);
        for (const part of [bytes.subarray(0, half), bytes.subarray(half)]) {
          if (!(await addPart(library, { token: asked.token, bytes: part })).ok) return false;
        }
        return (await endEvidence(library, asked, 'p')).ok;
      },
    };
  },
};
