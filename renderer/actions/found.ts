import type { OpenedArticle } from '../../core/contract/calls.ts';
import type { Problem, ProblemCode } from '../../core/problem.ts';
import type { AnchorState } from '../../core/saved/closed-sets.ts';
import type { OpenedText } from '../../core/article/article-file.ts';
import { fieldsWithoutDate } from '../../core/article/front-dates.ts';
import { countUnsound } from '../../core/saved/sound-docket.ts';
import { whyUnread } from '../../core/saved/unread-claims.ts';
import { article } from '../state/article.ts';
import { overlays } from '../state/overlays.ts';
import { words } from '../words/words.ts';
import type { Anchors } from './anchors.ts';
import { say, tellProblem } from './tell.ts';

/** How many claims have come into a state since the docket was written. */
function newly(before: Anchors, now: Anchors, state: AnchorState): number {
  return Object.entries(now).filter(([id, anchor]) => anchor.state === state && before[id]?.state !== state).length;
}

/** What cannot be read is not changed; where it was set aside, there is a way out that stands beside it. Answers what was said. */
export function sayDocket({ file, docketKept: kept, docketOlder: at, readOnly }: OpenedArticle, code: ProblemCode): Problem {
  const problem = { code, file, ...(kept === undefined ? {} : { kept }), ...(at === undefined ? {} : { at }) };
  const hasWay = kept !== undefined || code === 'docket-folder';
  if (!hasWay || readOnly) tellProblem(problem);
  else overlays.set({ standing: problem });
  return problem;
}

/** Says what opening found: typing brought back from the journal, a docket that cannot be read, claims whose words were changed elsewhere, sign-offs that are none, claims that cannot be read. */
export function sayFound(opened: OpenedArticle, before: Anchors, now: Anchors, recovered: boolean): void {
  if (opened.docketProblem) return void sayDocket(opened, opened.docketProblem);
  const found = words.article.found;
  const said = [
    recovered && opened.journal ? found.recovered(opened.journal.at) : '',
    found.claims({
      altered: newly(before, now, 'altered'),
      ambiguous: newly(before, now, 'ambiguous'),
      orphaned: newly(before, now, 'orphaned'),
    }),
    found.unsound(countUnsound(opened.docket)),
    found.unread(whyUnread(opened.docket), docketFile(opened.id)),
  ].filter(Boolean);
  if (said.length === 0) return;
  say(said.join(' '), 'plain', {
    label: words.frame.look,
    run: () => article.set({ panelShown: true, show: 'open' }),
  });
}

const docketFile = (article: string): string => `.stet/dockets/${article}.json`;

/** Says which claims of the open article cannot be read, and why. */
export function sayUnread(): void {
  const { docket, id } = article.value;
  if (docket && id !== null) say(words.article.found.unread(whyUnread(docket), docketFile(id)), 'problem');
}

/** Says which fields for a date hold none, beside what else was said of the article. */
export function sayNoDates(file: string, opened: OpenedText['opened']): void {
  const fields = fieldsWithoutDate(opened);
  if (fields.length === 0) return;
  const { toast } = overlays.value;
  say([toast?.text ?? '', words.problems.noDate(fields, file)].join(' ').trimStart(), 'problem', toast?.action);
}
