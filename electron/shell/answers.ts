import type { Library } from '../library/library.ts';
import { pictureBytes, pictureKind } from '../library/media.ts';
import { placeOf } from './addresses.ts';
import { COMMON, NO_PICTURE, NOTHING, type Answered } from './answered.ts';
import { deskFile, type DeskFiles } from './desk-files.ts';
import { dressed } from './page-fonts.ts';
import type { Previews } from './previews.ts';

export interface Sources extends DeskFiles {
  readonly library: () => Library | null;
  readonly previews: Previews;
  /** The style sheet of the bundled fonts for exported pages; empty where there is none. */
  readonly pageFonts: () => Promise<string>;
}

/** A preview is foreign text: it may be looked at, and nothing else. */
export const PREVIEW_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'; sandbox";

/** Answers an address of the scheme. Anything that is not there, or lies outside its folder, is answered alike. */
export async function answerAddress(address: string, sources: Sources): Promise<Answered> {
  const parts = placeOf(address);
  if (parts === null) return NOTHING;
  if (parts.host === 'desk') return deskFile(parts.path, sources);
  if (parts.host === 'media') return picture(parts.path, sources);
  if (parts.host === 'evidence') return evidence(parts.path, sources);
  if (parts.host === 'preview') return preview(parts.path, sources);
  return NOTHING;
}

async function picture(path: string, { library }: Sources): Promise<Answered> {
  const open = library();
  return pictureAnswer(open === null ? null : await pictureBytes(open, path));
}

/** The locker is read when the first of its pictures is to be shown. */
async function evidence(id: string, { library }: Sources): Promise<Answered> {
  const open = library();
  return pictureAnswer(open === null ? null : await (await import('../evidence/picture.ts')).evidencePicture(open, id));
}

function pictureAnswer(bytes: Uint8Array | null): Answered {
  const kind = bytes === null ? null : pictureKind(bytes);
  if (bytes === null || kind === null) return NO_PICTURE;
  return { status: 200, headers: { ...COMMON, 'Content-Type': kind.mime, 'Content-Security-Policy': "default-src 'none'" }, bytes };
}

async function preview(token: string, { previews, pageFonts }: Sources): Promise<Answered> {
  const html = previews.read(token);
  if (html === null) return NOTHING;
  const headers = { ...COMMON, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PREVIEW_POLICY };
  return { status: 200, headers, bytes: Buffer.from(dressed(html, await pageFonts()), 'utf8') };
}
