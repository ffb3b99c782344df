import { basename, dirname, extname, join } from 'node:path';
import type { ArticleCheck } from '../../core/claims/article-check.ts';
import { withStory } from '../../core/claims/gate-replies.ts';
import { blocks, overriding, type GateItem } from '../../core/claims/gate.ts';
import { isSamePictures, NO_PICTURES } from '../../core/claims/pictures.ts';
import { goingOut, stashedText, withoutStash } from '../../core/claims/stashed.ts';
import { outwardOf } from '../../core/claims/outward.ts';
import { withUnlogged, type UnloggedSignOff } from '../../core/claims/unlogged.ts';
import type { Answer, Question } from '../../core/contract/calls.ts';
import { checkOf } from '../../core/export/claim-facts.ts';
import type { ExportInput } from '../../core/export/format.ts';
import { isFormatId } from '../../core/export/formats.ts';
import { keptBack } from '../../core/export/kept-back.ts';
import type { Now } from '../../core/replies/reply-state.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { audited } from '../audit/audited.ts';
import { unloggedIn } from '../audit/unlogged.ts';
import type { Desk } from '../desk/desk.ts';
import { addPoint } from '../history/add-point.ts';
import type { Library } from '../library/library.ts';
import { nowOf, timeOf } from '../library/means.ts';
import { isOwnPlace } from '../library/own-place.ts';
import { sha256 } from '../store/content-hash.ts';
import { onDisk } from '../store/disk-problem.ts';
import { writeDurably } from '../store/durable-file.ts';
import { prepareExport, type Prepared } from './export-input.ts';
import { makeExport, type Made } from './make-export.ts';

/**
 * Exports the saved article to a file that the person names. Refused with `gate-open` while something that blocks is open, or a source is to be
 * named that the format keeps back, and nobody has overridden it for exactly this text and format. The export is noted in the article's history.
 */
export async function exportArticle(desk: Desk, library: Library, asked: Question<'export.save'>): Promise<Result<Answer<'export.save'>>> {
  const prepared = await prepareExport(library, asked.id);
  if (!prepared.ok) return prepared;
  const unlogged = await unloggedIn(library, asked.id);
  if (!mayLeave(prepared.value, asked, nowOf(library.means), unlogged)) return failed({ code: 'gate-open', file: prepared.value.file });
  const made = await makeExport(desk, library, asked);
  if (!made.ok) return made;
  if (!isSameStory(made.value.prepared, prepared.value)) return failed({ code: 'changed-outside', file: prepared.value.file });
  // What was cited meanwhile is in what was made.
  if (!mayLeave(made.value.prepared, asked, nowOf(library.means), unlogged))
    return failed({ code: 'gate-open', file: prepared.value.file });
  const path = await askWhere(desk, made.value);
  if (path === null) return failed({ code: 'stopped' });
  return onDisk(basename(path), async () => {
    const targets = [path, ...made.value.beside.map((file) => join(dirname(path), file.path))];
    for (const target of targets) {
      if (await isOwnPlace(desk.around.fs, library.places, target)) return failed({ code: 'own-place', file: basename(target) });
    }
    const by = desk.record.data.person?.id ?? '';
    const fact = { at: timeOf(library.means), by, article: asked.id, kind: 'export', detail: exportDetail(asked, path, made.value) };
    const written = await audited(library, fact, async () => {
      const beside = await writeBeside(desk, dirname(path), made.value);
      await writeDurably(desk.around.fs, path, made.value.bytes);
      return ok(beside);
    });
    if (!written.ok) return written;
    await desk.remember((record) => ({ ...record, exports: dirname(path) }));
    await note(library, asked, made.value);
    const entry = library.entry(asked.id);
    if (!entry.ok) return entry;
    const { bytes, leftOut } = made.value;
    return ok({ file: basename(path), bytes: bytes.length, summary: entry.value.summary, leftOut, beside: written.value });
  });
}

/** Whether words and pictures are those that the gate was asked about. */
const isSameStory = (one: Prepared, other: Prepared): boolean =>
  one.revision === other.revision && isSamePictures(one.input.pictures ?? NO_PICTURES, other.input.pictures ?? NO_PICTURES);

/** `named`: how many sources it names that the format keeps back otherwise. */
function exportDetail(asked: Question<'export.save'>, path: string, { bytes, prepared }: Made): Record<string, unknown> {
  const named = namedIn(asked, prepared.input, checkOf(prepared.input)).flatMap(({ sources = [] }) => sources).length;
  return {
    ...{ format: asked.format, file: basename(path), sha256: sha256(bytes), revision: prepared.revision },
    ...(named === 0 ? {} : { named }),
  };
}

/** The files that go with the export, before it, so that it never names what is not there. Null when there are none. */
async function writeBeside(desk: Desk, folder: string, { beside }: Made): Promise<Answer<'export.save'>['beside']> {
  const { fs } = desk.around;
  const [first] = beside;
  if (!first || (await fs.facts(folder)) === null) return null;
  for (const { path, bytes } of beside) {
    await fs.makeFolder(join(folder, dirname(path)));
    await writeDurably(fs, join(folder, path), bytes);
  }
  return { folder: dirname(first.path), count: beside.length };
}

/** The sources in confidence that this export is asked to name; none where it keeps them back. */
function namedIn({ format, naming }: Question<'export.save'>, { library }: ExportInput, { claims }: ArticleCheck): GateItem[] {
  const of = { code: 'confidential-source', sources: library.sources } as const;
  return naming === true && isFormatId(format)
    ? keptBack(
        format,
        goingOut(claims).map(({ claim }) => claim),
        of,
      )
    : [];
}

function mayLeave({ input, revision }: Prepared, asked: Question<'export.save'>, now: Now, unlogged: readonly UnloggedSignOff[]): boolean {
  const { projection, docket, doc } = input;
  const claims = withUnlogged(checkOf(input), unlogged, input.library.settings);
  const check = withStory(claims, docket, withoutStash(stashedText(projection)), now);
  const items = [...check.gate, ...namedIn(asked, input, claims)];
  return !blocks(items) || overriding(docket, { revision, outward: outwardOf(doc, projection), format: asked.format }, items) !== null;
}

/** The file's name gets the format's extension when the person left it out. */
async function askWhere(desk: Desk, { name, format }: Made): Promise<string | null> {
  const { fs, documents, dialogs } = desk.around;
  const last = desk.record.data.exports;
  const folder = last !== null && (await fs.facts(last).catch(() => null)) !== null ? last : documents;
  const path = await dialogs.save(join(folder, name), format.extension.replace(/^\./, ''));
  if (path === null) return null;
  return extname(path) === '' ? `${path}.${format.extension.replace(/^\./, '')}` : path;
}

/** A library for reading can be exported from; then there is nowhere to note it. */
async function note(library: Library, asked: Question<'export.save'>, { prepared }: Made): Promise<void> {
  if (library.refusal !== null) return;
  const [text, markdown] = [
    await library.history.keep(prepared.input.projection.text),
    await library.history.keep(prepared.input.markdown),
  ];
  const line = { at: timeOf(library.means), why: 'export', format: asked.format, revision: text.hash, markdown: markdown.hash };
  await addPoint(library, asked.id, line, prepared.input.markdown);
}
