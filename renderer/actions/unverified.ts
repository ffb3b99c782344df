import { ulid } from 'ulid';
import { unverifiedWordings } from '../../core/replies/unverified-wording.ts';
import type { Unverified } from '../../core/saved/docket.ts';
import { article } from '../state/article.ts';
import { changeDocket, stampHere } from './docket.ts';

/** Says that a part of the open story was not verified, and why. Answers whether it was written. */
export function declareUnverified(part: string, why: string): boolean {
  const stamp = stampHere();
  if (!stamp) return false;
  return changeDocket({ kind: 'declare-unverified', unverified: { id: ulid(), part, why, ...stamp } }, stamp);
}

export function withdrawUnverified({ id }: Unverified): void {
  const stamp = stampHere();
  if (stamp) changeDocket({ kind: 'withdraw-unverified', unverified: id }, stamp);
}

/** Sentences for the open story, if it is in English. */
export function wordingsFor({ part }: Unverified): readonly string[] {
  const language = article.value.meta?.language ?? 'en';
  return language.split('-')[0] === 'en' ? unverifiedWordings(part) : [];
}
