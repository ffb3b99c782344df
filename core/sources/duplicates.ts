import type { Evidence } from '../saved/evidence.ts';
import type { Source } from '../saved/library-record.ts';
import { searchable } from '../text/search-text.ts';
import { sourceOf, standingSources } from './source-of.ts';

/** Why two sources may be one: they lie at the same address, bear the same name and maker, or have the same file as evidence. */
export type Sameness = 'address' | 'title' | 'evidence';

export interface Duplicate {
  readonly one: Source;
  readonly other: Source;
  readonly why: Sameness;
}

const plain = (text: string | undefined): string => searchable(text ?? '').replace(/[\s.]+/gu, '');

/** Parts of an address that only say how somebody came to it. */
const TRAILS = /^(?:utm_[a-z]+|fbclid|gclid|mc_[ce]id|igshid|ref)=/u;

/** An address without what differs between two of the same page; empty for none. */
export function sameAddress(address: string | undefined): string {
  const whole = (address ?? '').trim();
  const web = /^https?:\/\/(?:www\.)?(?<host>[^/?#]+)(?<path>[^?#]*)(?:\?(?<query>[^#]*))?/iu.exec(whole)?.groups;
  if (!web) return plain(whole);
  const { host = '', path = '', query = '' } = web;
  const kept = query.split('&').filter((part) => part !== '' && !TRAILS.test(part));
  return `${host.toLowerCase()}${path.replace(/\/+$/u, '')}${kept.length > 0 ? `?${kept.sort().join('&')}` : ''}`;
}

const sameTitle = ({ title, author }: Source): string => `${plain(title)}\n${plain(author)}`;

/** Whether two records say the same of what they are: whoever saw the one has seen the other. */
export const isAlike = (one: Source, other: Source): boolean =>
  one.kind === other.kind && sameTitle(one) === sameTitle(other) && sameAddress(one.address) === sameAddress(other.address);

/** People who share a name are told apart by what else is known of them. */
function isToldApart(one: Source, other: Source): boolean {
  if (one.kind !== 'person' || other.kind !== 'person') return false;
  return (['organisation', 'phone', 'email', 'messenger'] as const).some((field) => {
    const [mine, theirs] = [plain(one.contact?.[field]), plain(other.contact?.[field])];
    return mine !== '' && theirs !== '' && mine !== theirs;
  });
}

/** Somebody has looked at the two and said that they are two. */
const isSaidApart = (one: Source, other: Source): boolean =>
  Boolean(one.apartFrom?.includes(other.id)) || Boolean(other.apartFrom?.includes(one.id));

/** Pairs of neighbours with the same key; an empty key is none. */
function pairsBy(sources: readonly Source[], keysOf: (source: Source) => readonly string[]): (readonly [Source, Source])[] {
  const last = new Map<string, Source>();
  const pairs: (readonly [Source, Source])[] = [];
  for (const source of sources) {
    for (const key of new Set(keysOf(source))) {
      const before = last.get(key);
      if (before && key.trim() !== '') pairs.push([before, source]);
      last.set(key, source);
    }
  }
  return pairs;
}

/** Sources that may be the same, for a person to look at: nothing is merged by itself. Each two are named once. */
export function duplicateSources(sources: readonly Source[], evidence: readonly Evidence[]): readonly Duplicate[] {
  const standing = standingSources(sources);
  const hashes = new Map<string, string[]>();
  for (const { source, sha256 } of evidence) {
    const id = sourceOf(sources, source)?.id ?? '';
    hashes.set(id, [...(hashes.get(id) ?? []), sha256]);
  }
  const ways: readonly (readonly [Sameness, (source: Source) => readonly string[]])[] = [
    ['address', ({ address }) => [sameAddress(address)]],
    ['title', (source) => [sameTitle(source)]],
    ['evidence', ({ id }) => hashes.get(id) ?? []],
  ];
  const seen = new Set<string>();
  return ways.flatMap(([why, keysOf]) =>
    pairsBy(standing, keysOf).flatMap(([one, other]): Duplicate[] => {
      const key = `${one.id}\n${other.id}`;
      if (seen.has(key) || isSaidApart(one, other) || isToldApart(one, other)) return [];
      seen.add(key);
      return [{ one, other, why }];
    }),
  );
}
