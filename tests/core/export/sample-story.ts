import { createHash } from 'node:crypto';
import type { Node } from 'prosemirror-model';
import { describe } from '../../../core/anchoring/describe.ts';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import type { ExportInput } from '../../../core/export/format.ts';
import { emptyDocket, type Claim, type Docket } from '../../../core/saved/docket.ts';
import { emptyLibraryRecord, type LibraryRecord } from '../../../core/saved/library-record.ts';

/** A made-up story with one of everything, and a docket with claims in every state. */

export const STORY = `---
id: 01SAMPLEARTICLE
headline: Night ferry fares to rise by a fifth
standfirst: Boats between the islands will cost more from June.
byline: [Sok Dara, Ann Lee]
dateline: KOH SAMPLE
section: Transport
tags: [ferries, prices]
slug: night-ferry-fares
language: en
status: checking
created: 2026-05-01T08:00:00Z
updated: 2026-05-04T09:30:00Z
# INTERNAL-COMMENT-MARK
embargo: ""
desk-note: UNKNOWN-KEY-MARK
---

![A ferry at the pier](media/ferry.png "Ann Lee")
The night ferry waits at the old pier.

About 3,900 people use the ferry, the council said on May 4. *Fares* rise by **20 percent**, [its notice](https://example.org/notice) says; the <b>bold</b> rest<!-- INLINE-COMMENT-MARK --> stays.

## What changes

“Nobody asked us,” said Dara & Sons <operators>, who run = two + boats.

1. Single tickets cost $1.20.
2. Passes stay at $12.
   - Students pay half.

> The council promised to look at it again.

> [!pull]
> Nobody asked us

| Route | Fare |
| --- | ---: |
| North | 1.20 |
| South | 0.80 |

***

<!-- stash
STASH-MARK kept out of print.
-->

<!-- BLOCK-COMMENT-MARK -->

<script>alert('SCRIPT-MARK')</script>

\`\`\`
code <stays>
\`\`\`

[//]: # (HIDDEN-REMARK-MARK)

[a bad link](javascript:alert%28BAD-LINK-MARK%29) ends it. ក្រុងនេះមានមនុស្ស ៣៩០០ នាក់។
`;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One blue pixel. */
export const PIXEL = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==', 'base64'),
);

export function openStory(markdown: string): Node {
  const opened = openArticle(markdown);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.doc;
}

const AT = '2026-05-04T10:00:00Z';

function claimOn(text: string, id: string, words: string, more: Partial<Claim>): Claim {
  const from = text.indexOf(words);
  if (from < 0) throw new Error(`not in the story: ${words}`);
  return {
    id,
    category: 'number',
    priority: 'normal',
    check: 'todo',
    anchor: describe(text, from, from + words.length),
    citations: [],
    signOffs: [],
    thread: [],
    by: 'person:cm',
    at: AT,
    ...more,
  };
}

const cited = (id: string, source: string, value: string, excerpt: string): Claim['citations'][number] => ({
  id,
  source,
  locator: { kind: 'page', value },
  excerpt,
  stance: 'supports',
});
const signed = (words: string): Claim['signOffs'][number] => ({
  by: 'person:dp',
  at: '2026-05-04T11:00:00Z',
  words,
  hash: `sha256:${sha256(words)}`,
});

export function storyDocket(text: string): Docket {
  const people = 'About 3,900 people use the ferry';
  const orphan = claimOn(text, 'C7', 'Students pay half', { category: 'money-percent' });
  return {
    ...emptyDocket('01SAMPLEARTICLE'),
    revision: `sha256:${sha256(text)}`,
    claims: [
      claimOn(text, 'C1', 'Night ferry fares', { category: 'headline', check: 'checking', assignee: 'person:dp' }),
      claimOn(text, 'C2', people, {
        check: 'verified',
        citations: [
          cited('X1', 'source:notice', '4', 'EXCERPT-MARK three thousand nine hundred'),
          cited('X2', 'source:secret', '', ''),
          cited('X3', 'source:secret', 'SECRET-PLACE-MARK', 'SECRET-EXCERPT-MARK'),
        ],
        signOffs: [{ ...signed('About 3,800 people use the ferry'), by: 'person:cm', at: AT }, signed(people)],
        thread: [{ id: 'N1', by: 'person:cm', at: AT, text: 'NOTE-MARK asked twice', resolved: true }],
      }),
      claimOn(text, 'C3', 'Fares rise by 20 percent', {
        category: 'money-percent',
        check: 'verified',
        signOffs: [signed('Fares rise by 25 percent')],
        calculations: [
          { id: 'M1', by: 'person:dp', at: AT, written: '(1.20 - 1) / 1 = 20 %' },
          { id: 'M2', by: 'person:cm', at: AT, written: '10 → 12 = 25 % & SUM-MARK' },
          { id: 'M3', by: 'person:cm', at: AT, written: '10 → 12 = 25 %' },
        ],
      }),
      claimOn(text, 'C4', '“Nobody asked us,”', {
        category: 'quote',
        check: 'disputed',
        dispute: {
          by: 'person:cm',
          at: AT,
          words: 'DISPUTED-WORDS-MARK',
          decision: { outcome: 'removed', decider: 'person:dp', why: 'DECISION-MARK nobody said so', by: 'person:dp', at: AT },
        },
        thread: [{ id: 'N2', by: 'person:gone', at: AT, text: '=HYPERLINK("x")' }],
      }),
      claimOn(text, 'C5', 'night ferry waits', { category: 'image-caption', priority: 'high' }),
      claimOn(text, 'C6', 'on May 4. Fares rise', { category: 'date-time', check: 'cannot-verify' }),
      claimOn(text, 'C8', 'STASH-MARK kept out', { signOffs: [signed('STASH-MARK kept out')], check: 'verified' }),
      {
        ...orphan,
        signOffs: [signed('Words that are LOST-MARK')],
        anchor: { ...orphan.anchor, exact: 'Words that are LOST-MARK', state: 'orphaned' },
      },
    ],
    unverified: [{ id: 'U1', part: 'UNVERIFIED-PART-MARK', why: 'UNVERIFIED-WHY-MARK', by: 'person:cm', at: AT }],
    replies: [
      {
        id: 'R1',
        who: { name: 'REPLY-WHO-MARK Dara', organisation: 'Sample Ferries', role: 'director' },
        put: 'REPLY-PUT-MARK Why a fifth?',
        claims: ['C2', 'C4'],
        channel: 'e-mail',
        sentAt: '2026-05-03T09:00+07:00',
        deadline: '2026-05-04T17:00+07:00',
        chased: [{ at: '2026-05-04T09:00+07:00', by: 'person:cm', channel: 'phone' }],
        answer: { status: 'answered', words: 'REPLY-ANSWER-MARK Fuel.', at: '2026-05-04T12:00:00Z' },
        reflected: { quote: 'Nobody asked us', claims: [], words: 'REPLY-TOLD-MARK' },
        by: 'person:cm',
        at: AT,
      },
      { id: 'R2', shape: 'REPLY-LATER-MARK' },
    ],
    dismissed: [{ suggester: 'number', exact: 'DISMISSED-MARK', by: 'person:cm', at: AT }],
    gateOverrides: [
      {
        id: 'G1',
        by: 'person:dp',
        at: AT,
        format: 'word',
        reason: 'OVERRIDE-MARK deadline',
        open: { stale: 1, untouched: 7 },
        revision: `sha256:${sha256(text)}`,
      },
    ],
  };
}

/** What the newsroom alone may know of a source, whoever else may know of the source itself. */
const IN_HOUSE = {
  credibility: 'CREDIBILITY-MARK',
  contact: {
    phone: 'PHONE-MARK',
    email: 'EMAIL-MARK@example.org',
    messenger: 'MESSENGER-MARK',
    organisation: 'ORGANISATION-MARK',
    naming: 'NAMING-MARK',
    fax: 'LATER-CONTACT-MARK',
  },
};

export function storyLibrary(): LibraryRecord {
  const by = { by: 'person:cm', at: AT };
  return {
    ...emptyLibraryRecord('01LIBRARY', 'LIBRARY-MARK'),
    people: [
      { id: 'person:cm', name: 'CHECKER-MARK Chan', initials: 'CM', role: 'checker' },
      { id: 'person:dp', name: 'EDITOR-MARK Pich', initials: 'DP', role: 'editor' },
    ],
    sources: [
      {
        ...{ id: 'source:notice', kind: 'document', title: 'PUBLIC-SOURCE-MARK notice', author: 'Council', confidentiality: 'public' },
        ...by,
        ...IN_HOUSE,
      },
      {
        id: 'source:secret',
        kind: 'person',
        title: 'SECRET-SOURCE-MARK',
        author: 'SECRET-AUTHOR-MARK',
        address: 'https://example.org/SECRET-ADDRESS-MARK',
        note: 'SECRET-NOTE-MARK',
        confidentiality: 'confidential',
        ...by,
        ...IN_HOUSE,
      },
    ],
    evidence: [
      {
        ...{ id: 'E1', source: 'source:notice', sha256: 'e'.repeat(64), file: 'EVIDENCE-MARK.pdf', bytes: 1, type: 'application/pdf' },
        ...{ capturedAt: AT, capturedBy: 'person:cm', address: 'https://EVIDENCE-MARK.example', note: 'EVIDENCE-MARK' },
      },
    ],
  };
}

/** Another story than `STORY` comes without claims. */
export function storyInput(markdown: string = STORY): ExportInput {
  const doc = openStory(markdown);
  const projection = plainText(doc);
  const picture = (src: string): Uint8Array | null => (src === 'media/ferry.png' ? PIXEL : null);
  const docket = markdown === STORY ? storyDocket(projection.text) : emptyDocket('01OTHER');
  return { doc, projection, docket, library: storyLibrary(), markdown, sha256, picture };
}
