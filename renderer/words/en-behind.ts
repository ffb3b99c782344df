import type { Behind } from '../../core/contract/behind.ts';
import { CHECK_STATUSES, type CheckStatus } from '../../core/saved/closed-sets.ts';
import { log } from './en-log.ts';
import { sets } from './en-sets.ts';
import { formatFor } from './format.ts';
import { shortened } from './shortened.ts';

const { moment, number } = formatFor('en-GB');

const isStatus = (check: string): check is CheckStatus => Object.hasOwn(CHECK_STATUSES, check);

/** What is so for as long as it is missing, where that is not plain. */
const stays: Readonly<Record<string, string>> = {
  'withdraw-sign-off': 'The sign-off still stands there.',
  'remove-claim': 'The claim is still there.',
  'remove-claims': 'The claims are still there.',
};

function done({ did, who, at, words, claims, check = '' }: Behind): string {
  const kind = Object.hasOwn(log.kinds, did) ? log.kinds[did as keyof typeof log.kinds] : did;
  const more = claims > 1 ? ` and ${number(claims - 1)} more` : '';
  const said = words === '' ? '' : `“${shortened(words)}”${more}`;
  const parts = [`${who || log.nobody} ${kind}`, said, isStatus(check) ? sets.check[check] : '', moment(at)];
  return parts.filter((part) => part !== '').join(', ');
}

/** The log says something of an article, and its claims do not have it. */
export const behind = {
  say: (one: Behind) =>
    [
      `The log says: ${done(one)}. The claims of this story do not have that.`,
      stays[one.did] ?? '',
      'Stet was ended in between, earlier claims were put there, or a sync tool has not brought them yet. Nothing was done about it: if it holds, do it again.',
    ]
      .filter((part) => part !== '')
      .join(' '),
  showLog: 'Show the log',
};

export type BehindWords = typeof behind;
