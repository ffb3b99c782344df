import { html, nothing, type TemplateResult } from 'lit';
import type { Docket } from '../../../core/saved/docket.ts';
import type { ReplyState } from '../../../core/replies/reply-state.ts';
import { personOf } from '../../actions/people.ts';
import { fullName, insertWording, removeReply, storyText, whoIs, wordingsOf, type StandingReply } from '../../actions/replies.ts';
import { article } from '../../state/article.ts';
import { words } from '../../words/words.ts';
import { quoted, langOf } from '../claim-card/quoted.ts';
import { countdown } from './countdown.ts';
import { wordingList } from './wording-list.ts';

export type ReplyDeed = 'put' | 'answer' | 'chase';

interface RowContext {
  readonly docket: Docket | null;
  readonly readOnly: boolean;
  /** Id of the entry that gets the focus when the dialog opens. */
  readonly wanted: string | null;
  readonly deed: (deed: ReplyDeed, reply: StandingReply) => void;
}

const SIGNS: Readonly<Record<ReplyState, string>> = {
  'to-put': '○',
  waiting: '…',
  'no-deadline': '…',
  overdue: '!',
  'not-reflected': '≠',
  settled: '✓',
  unknown: '?',
};

/** One entry of the right of reply: who, how it stands, what was put, what came of it, and what can be done. */
export function replyRow(one: StandingReply, context: RowContext): TemplateResult {
  const { reply, standing } = one;
  const { replies } = words;
  return html`<li data-reply=${reply.id} data-state=${standing.state}>
    <div class="head">
      <b lang=${langOf(fullName(one))}>${fullName(one)}</b>
      <span class="state num"><span aria-hidden="true">${SIGNS[standing.state]}</span> ${countdown(one)}</span>
    </div>
    <p class="put" lang=${langOf(reply.put)}>${reply.put}</p>
    ${about(one, context.docket)}
    <small class="num">${facts(one)}</small>
    ${standing.state === 'unknown' ? html`<p class="odd">${replies.unknownStatus(reply.answer.status)}</p>` : nothing}
    ${standing.oddities.map((oddity) => html`<p class="odd">${replies.oddities[oddity]}</p>`)} ${answered(one)} ${told(one, context.docket)}
    ${context.readOnly ? nothing : [wordingList(wordingsOf(one), (sentence) => insertWording(one, sentence)), acts(one, context)]}
  </li>`;
}

function about({ reply }: StandingReply, docket: Docket | null) {
  const claims = docket?.claims.filter(({ id }) => reply.claims.includes(id)) ?? [];
  if (claims.length === 0) return nothing;
  const shown = claims.map(({ id, anchor }) => quoted(article.value.anchors[id]?.exact ?? anchor.exact));
  return html`<small>${words.replies.about}: ${shown.map((quote, at) => (at === 0 ? quote : html` · ${quote}`))}</small>`;
}

function facts({ reply }: StandingReply): string {
  const { replies } = words;
  const last = reply.chased.at(-1);
  const by = personOf(reply.by)?.name ?? words.article.claim.unknownPerson;
  return [
    replies.sent(replies.channel(reply.channel), reply.sentAt),
    reply.deadline === '' ? '' : replies.deadlineAt(reply.deadline),
    last ? replies.chased(reply.chased.length, last.at) : '',
    replies.by(by, reply.at),
  ]
    .filter(Boolean)
    .join(' · ');
}

function answered({ reply, standing }: StandingReply) {
  const { answer } = reply;
  if (answer.status === 'waiting' && answer.words === '') return nothing;
  return html`${answer.words === '' ? nothing : html`<p class="answer" lang=${langOf(answer.words)}>${answer.words}</p>`}
    <small
      >${words.replies.received(standing.state === 'unknown' ? answer.status : words.replies.status(answer.status), answer.at)}</small
    >`;
}

function told({ reply }: StandingReply, docket: Docket | null) {
  const { replies } = words;
  const { quote, claims, words: own } = reply.reflected;
  const stands = quote !== '' && storyText().includes(quote);
  const there = claims.filter((id) => docket?.claims.some((claim) => claim.id === id)).length;
  return html`${
    quote === ''
      ? nothing
      : html`<small class=${stands ? '' : 'odd'}>${stands ? replies.toldIn : replies.toldGone} ${quoted(quote)}</small>`
  }${own === '' && there === 0 ? nothing : html`<small>${replies.toldIn} ${[own, there > 0 ? replies.toldClaims(there) : ''].filter(Boolean).join(' · ')}</small>`}`;
}

function acts(one: StandingReply, { deed, wanted }: RowContext) {
  const { replies } = words;
  const { state } = one.standing;
  const who = whoIs(one);
  const waits = state === 'waiting' || state === 'no-deadline' || state === 'overdue';
  return html`<div class="acts">
    <button
      class="button"
      data-act="answer"
      ?autofocus=${one.reply.id === wanted}
      aria-label=${replies.answerOf(who)}
      @click=${() => deed('answer', one)}
    >
      ${replies.answer}
    </button>
    ${
      waits
        ? html`<button class="button" data-act="chase" aria-label=${replies.chaseOf(who)} @click=${() => deed('chase', one)}>
            ${replies.chase}
          </button>`
        : nothing
    }
    <button class="button" data-act="change" aria-label=${replies.changeOf(who)} @click=${() => deed('put', one)}>${replies.change}</button>
    <button class="button quiet" data-act="remove" aria-label=${replies.removeOf(who)} @click=${() => removeReply(one)}>
      ${replies.remove}
    </button>
  </div>`;
}
