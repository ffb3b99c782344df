import { ulid } from 'ulid';
import { unverifiedWordings } from '../../core/replies/unverified-wording.ts';
import type { Unverified } from '../../core/saved/docket.ts';
import { article } from '../state/article.ts';
import { words } from '../words/words.ts';
import { stampHere } from './docket.ts';
import { changeEntry, type Turn } from './entry-deeds.ts';

const isDeclared = ({ id }: Unverified): boolean => (article.value.docket?.unverified ?? []).some((one) => one.id === id);

const withdrawn = (one: Unverified, done: string): Turn => ({
  done,
  change: ({ by }) => {
    if (!isDeclared(one)) return null;
    return one.by === by ? { kind: 'withdraw-unverified', unverified: one.id } : words.article.claim.anothersWork;
  },
});

/** As it was said; what another person declared is declared anew by whoever puts it back. */
const declared = (one: Unverified, done: string): Turn => ({
  done,
  change: (stamp) => {
    if (isDeclared(one)) return null;
    return { kind: 'declare-unverified', unverified: one.by === stamp.by ? one : { ...one, ...stamp } };
  },
});

/** Says that a part of the open story was not verified, and why. Answers whether it was written. */
export function declareUnverified(part: string, why: string): boolean {
  const stamp = stampHere();
  if (!stamp) return false;
  const unverified: Unverified = { id: ulid(), part, why, ...stamp };
  const turns = {
    undo: withdrawn(unverified, words.unverified.undone.declared(part)),
    redo: declared(unverified, words.article.claim.redone),
  };
  return changeEntry({ kind: 'declare-unverified', unverified }, stamp, turns);
}

export function withdrawUnverified(one: Unverified): void {
  const stamp = stampHere();
  const turns = { undo: declared(one, words.unverified.undone.withdrawn(one.part)), redo: withdrawn(one, words.article.claim.redone) };
  if (stamp) changeEntry({ kind: 'withdraw-unverified', unverified: one.id }, stamp, turns);
}

/** Sentences for the open story, if it is in English. */
export function wordingsFor({ part }: Unverified): readonly string[] {
  const language = article.value.meta?.language ?? 'en';
  return language.split('-')[0] === 'en' ? unverifiedWordings(part) : [];
}
