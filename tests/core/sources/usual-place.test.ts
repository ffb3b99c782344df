import { expect, test } from 'vitest';
import type { EvidenceKind } from '../../../core/evidence/media-type.ts';
import type { LocatorKind, SourceKind } from '../../../core/saved/closed-sets.ts';
import { placeSaid, usualPlace } from '../../../core/sources/usual-place.ts';

test.each<[SourceKind, EvidenceKind[], LocatorKind]>([
  ['document', [], 'page'],
  ['recording', [], 'timecode'],
  ['page', [], 'paragraph'],
  ['post', [], 'fragment'],
  ['person', [], 'other'],
  ['person', ['audio'], 'timecode'],
  ['document', ['video'], 'timecode'],
  ['person', ['audio', 'text'], 'timecode'],
  ['document', ['audio', 'pdf'], 'page'],
  ['recording', ['audio', 'pdf'], 'timecode'],
  ['dataset', ['image', 'other'], 'other'],
  ['document', ['page', 'page'], 'paragraph'],
])('in a %s with %j one looks by %s', (kind, kept, place) => {
  expect(usualPlace(kind, kept)).toBe(place);
});

test.each<[string, LocatorKind | null]>([
  ['04:12', 'timecode'],
  ['1:02:33–1:03:00', 'timecode'],
  ['០៤:១២', 'timecode'],
  ['p. 4', 'page'],
  ['pp. 4–6', 'page'],
  ['Page 12', 'page'],
  ['ទំព័រ ៤', 'page'],
  ['para. 3', 'paragraph'],
  ['¶ 3', 'paragraph'],
  ['paragraphs 2 and 3', 'paragraph'],
  ['#section-2', 'fragment'],
  ['# 4', null],
  ['4', null],
  ['box 4', null],
  ['paper 3', null],
  ['', null],
])('%j says %s', (value, place) => {
  expect(placeSaid(value)).toBe(place);
});
