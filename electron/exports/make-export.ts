import type { Meta } from '../../core/article/meta.ts';
import { exportFile } from '../../core/export/export-file.ts';
import type { Beside, ExportFormat } from '../../core/export/format.ts';
import { FORMATS } from '../../core/export/format-list.ts';
import { languageTag, pageTitle } from '../../core/export/html-page.ts';
import { nameList } from '../../core/export/byline-text.ts';
import { leftOut } from '../../core/export/left-out.ts';
import type { LeftOut } from '../../core/export/left-out-codes.ts';
import type { Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { storyDay } from '../../core/text/story-day.ts';
import type { Desk } from '../desk/desk.ts';
import type { Library } from '../library/library.ts';
import { tellInPdf, type PdfFacts } from './pdf-facts.ts';
import { prepareExport, type Prepared } from './export-input.ts';

/** A finished export. `name` is the file name that fits it; for a format that is printed, `page` is what was printed. */
export interface Made {
  readonly format: ExportFormat;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly page: string | null;
  readonly beside: readonly Beside[];
  readonly leftOut: LeftOut[];
  readonly prepared: Prepared;
}

/** Makes one export of the saved article. `unknown-kind` when there is no such format. */
export async function makeExport(desk: Desk, library: Library, asked: Question<'export.preview'>): Promise<Result<Made>> {
  const format = FORMATS.find(({ id }) => id === asked.format);
  if (!format) return failed({ code: 'unknown-kind' });
  const prepared = await prepareExport(library, asked.id);
  if (!prepared.ok) return prepared;
  const input = { ...prepared.value.input, naming: asked.naming ?? false };
  const { name, bytes, beside } = await exportFile(format, input);
  const made = { format, name, prepared: prepared.value, beside, leftOut: leftOut(format, input) };
  if (format.print !== true) return ok({ ...made, bytes, page: null });
  const page = new TextDecoder().decode(bytes);
  const { doc } = input;
  return ok({ ...made, bytes: tellInPdf(await desk.around.print(page), pdfFacts(doc)), page });
}

/** The story's own date stands before those of its file. */
function pdfFacts(doc: Prepared['input']['doc']): PdfFacts {
  const { language, byline, published, created, updated } = doc.attrs.meta as Meta;
  const [first = '', last = ''] = [
    [published, created, updated],
    [updated, published, created],
  ].map((dates) => dates.find((date) => storyDay(date) !== ''));
  return { title: pageTitle(doc), language: languageTag(language), author: nameList(byline), created: first, changed: last };
}
