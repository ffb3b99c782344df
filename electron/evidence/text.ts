import { evidenceKind, type EvidenceKind } from '../../core/evidence/media-type.ts';
import type { Answer } from '../../core/contract/calls.ts';
import { LARGEST_IMPORT } from '../../core/import/decode.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Evidence } from '../../core/saved/evidence.ts';
import type { Surroundings } from '../desk/surroundings.ts';
import type { Library } from '../library/library.ts';
import type { OnShare } from '../reading/jobs.ts';
import { sha256 } from '../store/content-hash.ts';
import { onDisk } from '../store/disk-problem.ts';
import { evidenceOf } from './locker.ts';
import { pdfText } from './pdf-text.ts';
import { evidenceName, findEvidence } from './place.ts';

/** What reads foreign files, where they can do no harm. */
type Reading = { readonly around: Pick<Surroundings, 'readForeign'> };

const WITH_WORDS: ReadonlySet<EvidenceKind> = new Set(['text', 'page', 'pdf']);
/** In bytes: most of a PDF is pictures. */
const LARGEST_PDF = 64 * 1024 * 1024;

/**
 * The words of a piece of evidence. Only of the very bytes that were captured: `evidence-changed` and `evidence-missing` else. Pictures,
 * sound and unknown data are `evidence-no-text`, and a PDF may be refused as `pdf-text.ts` says; `evidence-unread` is a file that is broken or too large to be read as text.
 */
export async function textOfEvidence(
  desk: Reading,
  library: Library,
  id: string,
  tell?: OnShare,
): Promise<Result<Answer<'evidence.text'>>> {
  const piece = evidenceOf(library, id);
  if (!piece.ok) return piece;
  const { type, file } = piece.value;
  const kind = evidenceKind(type);
  if (!WITH_WORDS.has(kind)) return failed({ code: 'evidence-no-text', file });
  const name = evidenceName(piece.value);
  return onDisk(name, async () => {
    const bytes = await bytesOf(library, piece.value);
    if (!bytes.ok) return bytes;
    if (kind === 'pdf') {
      const pdf = await pdfText(desk.around, bytes.value, file, tell);
      return pdf.ok ? ok({ evidence: id, type, text: pdf.value.text, pages: pdf.value.pages }) : pdf;
    }
    const text = await desk.around.readForeign({ kind: 'evidence-text', type, name: file, bytes: bytes.value });
    return text.ok ? ok({ evidence: id, text: text.value, type }) : text;
  });
}

async function bytesOf(library: Library, piece: Evidence): Promise<Result<Uint8Array>> {
  const name = evidenceName(piece);
  const found = await findEvidence(library, piece);
  if (found.kind === 'missing') return failed({ code: 'evidence-missing', file: name });
  if (found.kind === 'other') return failed({ code: 'evidence-changed', file: name });
  const { fs } = library.means;
  const facts = await fs.facts(found.path);
  const most = evidenceKind(piece.type) === 'pdf' ? LARGEST_PDF : LARGEST_IMPORT;
  if ((facts?.size ?? 0) > most) return failed({ code: 'evidence-unread', file: piece.file });
  const bytes = await fs.read(found.path);
  return sha256(bytes) === piece.sha256 ? ok(bytes) : failed({ code: 'evidence-changed', file: name });
}
