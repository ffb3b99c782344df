import { html, type TemplateResult } from 'lit';
import type { ClaimCheck } from '../../../core/claims/article-check.ts';
import { CATEGORIES, CHECK_STATUSES, PRIORITIES, type CheckStatus } from '../../../core/saved/closed-sets.ts';
import { settingsHere } from '../../actions/check.ts';
import { setClaim, verify } from '../../actions/claims.ts';
import { stopTyping } from '../../actions/hand.ts';
import { peopleHere } from '../../actions/people.ts';
import { overlays } from '../../state/overlays.ts';
import { icon } from '../../theme/icons.ts';
import { words } from '../../words/words.ts';
import { stateWords } from './under-words.ts';

interface Choice<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  /** What the closed menu says, where that is not the chosen option's name. */
  readonly shown?: string | undefined;
  readonly choose: (value: T) => void;
}

/** Check, priority, kind and assignee of a claim. Each opens a menu: going through the names must set nothing, least of all sign. */
export function claimFields(at: ClaimCheck, readOnly: boolean): TemplateResult {
  const { claim } = words.article;
  const { check, category, priority } = words.sets;
  const { id } = at;
  const named = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
    values.map((value) => [value, names[value]] as const);
  const people = [['', claim.nobody] as const, ...peopleHere().map((person) => [person.id, person.name] as const)];
  const statuses = named(Object.keys(CHECK_STATUSES) as CheckStatus[], check);
  return html`<div class="fields" @keydown=${leave}>
    ${field({ label: claim.status, options: statuses, value: at.claim.check, shown: shownStatus(at), choose: (value) => setStatus(id, value) }, readOnly)}
    ${field(
      {
        label: claim.priority,
        options: named(PRIORITIES, priority),
        value: at.claim.priority,
        choose: (value) => setClaim(id, { priority: value }),
      },
      readOnly,
    )}
    ${field(
      {
        label: claim.category,
        options: named(CATEGORIES, category),
        value: at.claim.category,
        choose: (value) => setClaim(id, { category: value }),
      },
      readOnly,
    )}
    ${field(
      {
        label: claim.assignee,
        options: people,
        value: at.claim.assignee ?? '',
        choose: (value) => setClaim(id, { assignee: value || null }),
      },
      readOnly,
    )}
  </div>`;
}

/** Verified is not said of a claim that counts as less, as long as its words have a place. */
function shownStatus(at: ClaimCheck): string | undefined {
  const { state, words: now, claim } = at;
  return CHECK_STATUSES[claim.check].needsSignOff && state !== claim.check && now !== null ? stateWords(at, settingsHere()) : undefined;
}

/** Verified is never merely set: it takes a sign-off. */
function setStatus(id: string, status: CheckStatus): void {
  if (status === 'verified' || status === 'verified-with-change') void verify(status);
  else setClaim(id, { check: status });
}

/** Back from the note to checking. */
function leave(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  stopTyping();
}

function field<T extends string>(choice: Choice<T>, readOnly: boolean): TemplateResult {
  const chosen = choice.shown ?? choice.options.find(([value]) => value === choice.value)?.[1] ?? words.article.claim.unknownPerson;
  return html`<div>
    <span aria-hidden="true">${choice.label}</span>
    <button
      class="choice"
      aria-haspopup="menu"
      aria-label=${words.article.claim.choice(choice.label, chosen)}
      ?disabled=${readOnly}
      @click=${(event: Event) => open(choice, event.currentTarget as HTMLElement)}
    >
      <span>${chosen}</span>${icon('chevron-down')}
    </button>
  </div>`;
}

function open<T extends string>({ label, options, value, choose }: Choice<T>, at: HTMLElement): void {
  const items = options.map(([id, name]) => ({ label: name, checked: id === value, run: () => choose(id) }));
  overlays.set({ menu: { label, at, items } });
}
