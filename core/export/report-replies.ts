import { readReplies, type Reply } from '../saved/reply.ts';
import type { ExportInput } from './format.ts';
import { LABELS } from './labels.ts';
import { quotedHtml } from './report-claims.ts';
import { channelWords, replyName, replyTime, sentWords, statusWords, toldWords } from './reply-facts.ts';
import { escapeHtml } from './text-bytes.ts';

/** The right of reply in the claims report: every entry, whatever came of it. */

const fact = (name: string, value: string): string => (value === '' ? '' : `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`);

function replyHtml(reply: Reply, input: ExportInput): string {
  const about = input.docket.claims.filter(({ id }) => reply.claims.includes(id)).map(({ anchor }) => `“${anchor.exact}”`);
  const chased = reply.chased.map(({ at, channel }) => `${channelWords(channel)}, ${replyTime(at)}`);
  const { status, words } = reply.answer;
  const facts = [
    fact(LABELS.putOn, sentWords(reply)),
    fact(LABELS.aboutClaims, about.join(' · ')),
    fact(LABELS.answerBy, replyTime(reply.deadline)),
    fact(LABELS.askedAgain, chased.join('; ')),
    fact(LABELS.cameOfIt, statusWords(reply)),
    status === 'waiting' || status === 'not-needed' ? '' : fact(LABELS.toldIn, toldWords(reply, input)),
  ];
  return [
    '<section class="claim">',
    quotedHtml('h3', replyName(reply)),
    quotedHtml('p class="words"', reply.put),
    words === '' ? '' : quotedHtml('blockquote', words),
    `<dl>${facts.join('')}</dl>`,
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** Empty when nothing was put to anybody. */
export function repliesHtml(input: ExportInput): string {
  const { replies, unread } = readReplies(input.docket.replies);
  if (replies.length + unread === 0) return '';
  const parts = [
    `<h2>${LABELS.rightOfReply} (${replies.length})</h2>`,
    unread === 0 ? '' : `<p>${LABELS.unreadReplies}: ${unread}</p>`,
    ...replies.map((reply) => replyHtml(reply, input)),
  ];
  return `<section>\n${parts.filter((part) => part !== '').join('\n')}\n</section>`;
}
