import type { WhyUnread } from '../../core/saved/unread-claims.ts';
import { formatFor } from './format.ts';

const { plural } = formatFor('en-GB');

/** Fields that a claim may have an unknown word in. */
const FIELDS: Readonly<Record<string, string>> = { check: 'status', category: 'category', priority: 'priority' };

/** So many are told why they cannot be read. */
const TOLD = 3;

function why({ field, says }: WhyUnread): string {
  const name = FIELDS[field];
  if (name !== undefined && says !== '') return `unknown ${name} “${says}”`;
  return says === '' ? `“${field}” is missing or of another kind` : `“${field}” says “${says}”`;
}

/** What a docket holds that cannot be read, why, and what to do; empty when it holds nothing of the kind. */
export function unreadClaims(claims: readonly WhyUnread[], file: string): string {
  if (claims.length === 0) return '';
  const reasons = [...new Set(claims.map(why))];
  const told = [...reasons.slice(0, TOLD), ...(reasons.length > TOLD ? ['and others'] : [])].join('; ');
  const count = plural(claims.length, { one: '1 claim could not be read', other: '# claims could not be read' });
  const kept = plural(claims.length, {
    one: 'It is kept as it is, under “unread” in',
    other: 'They are kept as they are, under “unread” in',
  });
  return `${count}: ${told}. ${kept} “${file}”: open the story with the Stet that wrote it, or mend it there.`;
}
