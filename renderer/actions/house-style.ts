import { ulid } from 'ulid';
import { posToOffset } from '../../core/article/text-positions.ts';
import { surroundings, withoutCorrect } from '../../core/house-style/correct-as-is.ts';
import { StyleReader, type StyleFinding } from '../../core/house-style/house-style.ts';
import { houseStyleOf, type HouseStyle } from '../../core/house-style/library-rules.ts';
import { correctAsIsOf, type CorrectAsIs } from '../../core/saved/docket.ts';
import { article } from '../state/article.ts';
import { NOTHING_FOUND, styleView } from '../state/house-style.ts';
import { library } from '../state/library.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { spanOfRange } from './anchors.ts';
import { checkNow } from './check.ts';
import { changeDocket, stampHere } from './docket.ts';
import { editorHere, held } from './hold.ts';
import { say } from './tell.ts';

let rules: { readonly field: unknown; readonly style: HouseStyle } | null = null;
let reader: { readonly style: HouseStyle; readonly language: string; readonly reader: StyleReader } | null = null;
let waiting = 0;
/** What was read and drawn last, so that the same is not read again. */
let last: readonly unknown[] = [];

/** The rules of the open library, made ready once for each state of its record. */
export function rulesHere(): HouseStyle {
  const field = library.value.record?.houseStyle;
  if (rules === null || JSON.stringify(rules.field) !== JSON.stringify(field)) rules = { field, style: houseStyleOf(field) };
  return rules.style;
}

function readerHere(): StyleReader {
  const style = rulesHere();
  const language = article.value.meta?.language ?? 'en';
  if (reader?.style !== style || reader.language !== language) {
    const used = style.rows.filter(({ isOn }) => isOn).map(({ sound }) => sound);
    reader = { style, language, reader: new StyleReader(used, language) };
  }
  return reader.reader;
}

function inputs(): readonly unknown[] {
  const { id, projection, docket, meta } = article.value;
  const { mode, houseStyle } = session.value.preferences;
  return [id, projection, docket?.correctAsIs, meta?.language, library.value.record?.houseStyle, mode, houseStyle, editorHere()];
}

/** Keeps the findings and their lines in step with the text, the rules and what was called correct; it reads while nothing else happens. */
export function followHouseStyle(): void {
  for (const store of [article, library, session]) store.subscribe(soon);
}

function soon(): void {
  const now = inputs();
  if (waiting !== 0 || now.every((one, at) => one === last[at])) return;
  waiting = requestIdleCallback((deadline) => {
    waiting = 0;
    if (!read(() => deadline.timeRemaining() > 1 || deadline.didTimeout)) soon();
  });
}

/** Reads the text of the last check and draws what it found; false when time was up before the end. */
function read(goOn?: () => boolean): boolean {
  const now = inputs();
  const { projection, docket } = article.value;
  if (!projection || !docket) {
    last = now;
    if (styleView.value.of !== null) styleView.set(NOTHING_FOUND);
    return true;
  }
  const found = readerHere().read(projection, goOn);
  if (!found) return false;
  last = now;
  styleView.set({ of: projection, findings: withoutCorrect(found, projection, docket) });
  draw();
  return true;
}

/** Lines are a matter of writing, as those of spelling are: a checker's page has the lines of its claims only. */
function draw(): void {
  const { mode, houseStyle } = session.value.preferences;
  const { of, findings } = styleView.value;
  // Typed on since: the next check brings the places as they are then.
  if (held()?.doc !== article.value.doc || !of) return;
  editorHere()?.setStyleMarks(houseStyle && mode === 'write' ? findings.map((finding) => spanOfRange(of, finding)) : []);
}

/** The findings of the text as it is at this moment, in reading order. */
export function findingsNow(): readonly StyleFinding[] {
  checkNow();
  read();
  return styleView.value.findings;
}

/** The findings that touch a position of the document. */
export function findingsAt(pos: number): readonly StyleFinding[] {
  const findings = findingsNow();
  const { of } = styleView.value;
  if (!of) return [];
  const at = posToOffset(of, pos);
  return findings.filter(({ from, to }) => from <= at && at <= to);
}

/** The finding as it stands now: the text may have changed since it was shown. */
function stillThere({ rule, from, words: exact }: StyleFinding): StyleFinding | null {
  return findingsNow().find((one) => one.rule.id === rule.id && one.from === from && one.words === exact) ?? null;
}

export function mayRestyle(): boolean {
  return session.value.preferences.mode !== 'read' && held()?.readOnly === false;
}

/** Puts what the rule wants in the place of the words, as an edit like any other. Answers whether it was done. */
export function restyle(finding: StyleFinding): boolean {
  const now = stillThere(finding);
  const { of } = styleView.value;
  const editor = editorHere();
  if (!now || now.replacement === null || !of || !editor) return false;
  if (!mayRestyle()) {
    say(words.houseStyle.notHere, 'problem');
    return false;
  }
  editor.replaceText(spanOfRange(of, now), now.replacement);
  findingsNow();
  return true;
}

/** The words of a finding are right in this place: it is not shown again while they stand there. Undo takes it back. */
export function callCorrect(finding: StyleFinding): boolean {
  const now = stillThere(finding);
  const { of } = styleView.value;
  const stamp = stampHere();
  if (!now || !of || !stamp) return false;
  const correct: CorrectAsIs = { id: `correct:${ulid()}`, rule: now.rule.id, exact: now.words, ...surroundings(of, now), ...stamp };
  if (!changeDocket({ kind: 'correct-as-is', correct }, stamp)) return false;
  editorHere()?.record({ undo: () => takeBack(correct), redo: () => layAgain(correct) });
  findingsNow();
  return true;
}

const isKept = ({ id }: CorrectAsIs): boolean => correctAsIsOf(article.value.docket ?? { correctAsIs: [] }).some((one) => one.id === id);

function takeBack(correct: CorrectAsIs): boolean {
  if (!isKept(correct)) return false;
  const stamp = stampHere();
  if (stamp && stamp.by !== correct.by) say(words.article.claim.anothersWork);
  else if (stamp && changeDocket({ kind: 'not-correct-as-is', correct: correct.id }, stamp)) say(words.houseStyle.undone);
  return true;
}

function layAgain(correct: CorrectAsIs): boolean {
  if (isKept(correct)) return false;
  const stamp = stampHere();
  if (stamp && stamp.by !== correct.by) say(words.article.claim.anothersWork);
  else if (stamp && changeDocket({ kind: 'correct-as-is', correct }, stamp)) say(words.houseStyle.redone);
  return true;
}

/** Selects the words of a finding and brings them into sight. */
export function showFinding(finding: StyleFinding): void {
  const { of } = styleView.value;
  const editor = editorHere();
  if (!of || !editor) return;
  const span = spanOfRange(of, finding);
  editor.select(span);
  editor.scrollTo(span);
}
