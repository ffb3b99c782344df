import type { EvidenceKind } from '../evidence/media-type.ts';
import type { LocatorKind, SourceKind } from '../saved/closed-sets.ts';
import { isTimecode } from '../saved/docket.ts';

/** What a reader most likely needs to find the place, by kind of source. */
const BY_SOURCE: Readonly<Record<SourceKind, LocatorKind>> = {
  document: 'page',
  person: 'other',
  recording: 'timecode',
  page: 'paragraph',
  dataset: 'other',
  post: 'fragment',
};

/** The same by what is kept of it; null where that says nothing. */
const BY_EVIDENCE: Readonly<Record<EvidenceKind, LocatorKind | null>> = {
  image: null,
  pdf: 'page',
  page: 'paragraph',
  audio: 'timecode',
  video: 'timecode',
  text: null,
  other: null,
};

/** The kind of place that fits a source: what all that is kept of it asks for, else what its kind does. */
export function usualPlace(kind: SourceKind, kept: readonly EvidenceKind[]): LocatorKind {
  const asked = new Set(kept.flatMap((one) => BY_EVIDENCE[one] ?? []));
  const [only] = asked;
  return asked.size === 1 && only !== undefined ? only : BY_SOURCE[kind];
}

const SAYS_PAGE = /^(?:pp?\.|pages?\b|ទំព័រ)/iu;
const SAYS_PARAGRAPH = /^(?:¶|§|paras?\b|paragraphs?\b|កថាខណ្ឌ)/iu;
const SAYS_FRAGMENT = /^#\S/u;

/** The kind of place that words say themselves: “04:12”, “p. 4”, “para. 3”, “#prices”. Null for words that may be of any kind. */
export function placeSaid(value: string): LocatorKind | null {
  const words = value.trim();
  if (isTimecode(words)) return 'timecode';
  if (SAYS_PAGE.test(words)) return 'page';
  if (SAYS_PARAGRAPH.test(words)) return 'paragraph';
  return SAYS_FRAGMENT.test(words) ? 'fragment' : null;
}
