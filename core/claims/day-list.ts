import type { DayRow } from '../contract/day-list.ts';
import { addresseeName } from '../replies/reply-wording.ts';
import { instantOf, type Now } from '../replies/reply-state.ts';
import { PRIORITIES, type Priority } from '../saved/closed-sets.ts';
import type { Docket } from '../saved/docket.ts';
import type { LibrarySettings } from '../saved/library-record.ts';
import { readReplies, type Reply } from '../saved/reply.ts';
import { heldBy, type GateClaim } from './gate.ts';
import { GATE_ORDER, type GateCode } from './gate-codes.ts';
import { replyItems, replyStory } from './gate-replies.ts';

/** Of a claim or an addressee no more is shown in a list, in UTF-16 units. */
const LONGEST = 200;

const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words);

/** What of one story belongs on the day list. `text`: as its claims stand in; `embargo`: ISO 8601 or empty. */
export interface DayStory {
  readonly article: string;
  readonly docket: Docket;
  readonly claims: readonly GateClaim[];
  readonly text: string;
  readonly embargo: string;
}

/** The rows of a story, in no order. */
export function dayRows(story: DayStory, settings: LibrarySettings, now: Now): DayRow[] {
  const claims = story.claims.flatMap((check): DayRow[] => {
    const code = heldBy(check, settings);
    if (code === null) return [];
    const { id, priority, assignee } = check.claim;
    const people = assignee === undefined ? [] : [assignee];
    const words = short(check.words ?? check.anchor.exact);
    return [
      {
        kind: 'claim',
        article: story.article,
        id,
        words,
        code,
        state: check.state,
        priority,
        people,
        due: soonest('', story.embargo, now),
      },
    ];
  });
  return [...claims, ...replyRows(story, now)];
}

function replyRows({ article, claims, docket, text, embargo }: DayStory, now: Now): DayRow[] {
  const codes = new Map<string, GateCode>();
  const known = new Map(docket.claims.map((claim) => [claim.id, claim]));
  for (const { code, replies = [] } of replyItems(docket, replyStory(docket, claims, text), now)) {
    for (const id of replies) codes.set(id, code);
  }
  return readReplies(docket.replies).replies.flatMap((reply): DayRow[] => {
    const code = codes.get(reply.id);
    if (code === undefined) return [];
    const about = [...new Set(reply.claims)].flatMap((id) => known.get(id) ?? []);
    const people = [reply.by, ...about.flatMap(({ assignee }) => assignee ?? [])];
    const waits = code === 'reply-waiting' || code === 'reply-overdue';
    const due = soonest(waits ? reply.deadline : '', embargo, now);
    const row = { article, id: reply.id, words: short(nameOf(reply)), code, priority: riskOf(about), people: [...new Set(people)], due };
    return [{ kind: 'reply', ...row }];
  });
}

const nameOf = (reply: Reply): string => addresseeName(reply).replace(/,$/, '');

/** A reply is as pressing as the most pressing of its claims. */
function riskOf(claims: readonly { readonly priority: Priority }[]): Priority {
  const most = Math.max(...claims.map(({ priority }) => PRIORITIES.indexOf(priority)));
  return PRIORITIES[most] ?? 'normal';
}

/** The deadline or the end of the embargo, whichever comes sooner. An embargo that is over is no deadline any more. */
function soonest(deadline: string, embargo: string, { ms, zone }: Now): string {
  const [reply, story] = [instantOf(deadline, zone), instantOf(embargo, zone)];
  const ahead = story !== null && story > ms;
  if (reply === null) return ahead ? embargo : '';
  return ahead && story < reply ? embargo : deadline;
}

/** What is due soonest first, then the higher risk, then what the gate finds more pressing; what has no deadline comes last. */
export function inDayOrder(rows: readonly DayRow[], { zone }: Now): DayRow[] {
  // Of each row once: comparing asks many times.
  const keyed = rows.map((row) => ({
    row,
    due: instantOf(row.due, zone) ?? Number.MAX_SAFE_INTEGER,
    risk: PRIORITIES.indexOf(row.priority),
    code: GATE_ORDER.indexOf(row.code),
  }));
  return keyed.sort((a, b) => a.due - b.due || b.risk - a.risk || a.code - b.code || compare(a.row, b.row)).map(({ row }) => row);
}

/** The same rows stand in the same order, however the library was read. */
const compare = (a: DayRow, b: DayRow): number => (a.article === b.article ? 0 : a.article < b.article ? -1 : 1);

/** The first rows of the day out of however many, put in order a few at a time; how many there were. */
export class FirstOfDay {
  count = 0;
  #rows: DayRow[] = [];
  readonly #most: number;
  readonly #now: Now;

  constructor(most: number, now: Now) {
    this.#most = most;
    this.#now = now;
  }

  add(rows: readonly DayRow[]): void {
    this.count += rows.length;
    for (const row of rows) this.#rows.push(row);
    if (this.#rows.length > 2 * this.#most) this.#rows = this.rows;
  }

  get rows(): DayRow[] {
    return inDayOrder(this.#rows, this.#now).slice(0, this.#most);
  }
}
