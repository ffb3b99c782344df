import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { anchorsFound } from '../../../core/anchoring/found.ts';
import { checkArticle, type ClaimCheck } from '../../../core/claims/article-check.ts';
import { staleDiff } from '../../../core/claims/standing.ts';
import { underAt } from '../../../core/claims/stands-under.ts';
import { stashedText } from '../../../core/claims/stashed.ts';
import type { SignOff } from '../../../core/saved/docket.ts';
import type { Beside, Under } from '../../../core/saved/signed-then.ts';
import { claimOf, docketOf, SETTINGS, signed } from './made.ts';

function read(body: string) {
  const opened = openArticle(`---\nheadline: A bill\n---\n\n${body}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  return plainText(opened.value.doc);
}

type Texts = readonly [before: string, now: string];

/** What a sign-off remembers: what the window writes now, nothing, or what an earlier version wrote, with what stood beside. */
type Remembers = 'now' | 'nothing' | Under | readonly [Under, Beside];

function remembered(remembers: Remembers, under: Under): Pick<SignOff, 'under' | 'beside'> {
  if (remembers === 'nothing') return {};
  if (remembers === 'now') return { under };
  return Array.isArray(remembers) ? { under: remembers[0] as Under, beside: remembers[1] as Beside } : { under: remembers as Under };
}

/** A claim on these words, verified in the first text as the window does it, and as it stands in the second: followed there, or found again. */
export function after(words: string, [before, now]: Texts, by: 'keys' | 'outside' = 'outside', remembers: Remembers = 'now'): ClaimCheck {
  const [one, other] = [read(before), read(now)];
  const from = one.text.indexOf(words);
  const anchor = anchorOf(one.text, from, from + words.length);
  const { under } = underAt(stashedText(one).unders, { from, to: from + words.length });
  const signOff = { ...signed(words), ...remembered(remembers, under) };
  const claim = claimOf('c', words, { check: 'verified', signOffs: [signOff], anchor });
  const there = other.text.indexOf(words);
  const followed = by === 'keys' && there >= 0;
  const anchors = followed ? { c: anchorOf(other.text, there, there + words.length) } : anchorsFound(other.text, one.text, { c: anchor });
  const check = checkArticle(other, docketOf([claim]), anchors, SETTINGS, 'en').byId.get('c');
  if (!check) throw new Error('the claim is gone');
  return check;
}

export const whyStale = (check: ClaimCheck): string => {
  const under = staleDiff(check, SETTINGS)?.under ?? null;
  return under === null ? check.state : `${check.state}: ${under.kind}`;
};

export const table = (...rows: readonly string[]): string => {
  const [head = '', ...more] = rows;
  return [head, head.replace(/[^|]+/g, ' --- '), ...more, '', 'The end of it.'].join('\n');
};
