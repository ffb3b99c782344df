import { closeHistory } from 'prosemirror-history';
import { withActiveClaim, withClaimStates } from './claim-marks.ts';
import { claimSpans, withSpanAction } from './claim-spans.ts';
import type { ArticleEditor, EditorListener, MarkedSpan, Span } from './contract.ts';
import { recordedDeed } from './deeds.ts';
import { endFind, findNext, replaceCurrent, replaceEvery, startFind } from './finding.ts';
import { showFiguresAgain } from './figure-view.ts';
import { withHere } from './here-wash.ts';
import { showInvisibles } from './invisibles.ts';
import { linkChange, linkHere } from './links.ts';
import { insertFigureAt } from './picture-files.ts';
import { withRail } from './rail.ts';
import { firstInSight, linesTop, scrollToSpan, selectSpan, showFirst } from './reaching.ts';
import { changeSpan } from './rewording.ts';
import { Sheet } from './sheet.ts';
import { sheetCommand } from './sheet-commands.ts';
import { setSpellingCheck } from './spelling.ts';
import { putWordsBack } from './words-back.ts';

type Part<Names extends keyof ArticleEditor> = Pick<ArticleEditor, Names>;

function stage(sheet: Sheet): Part<'open' | 'replaceDoc' | 'destroy' | 'focus' | 'setMode' | 'setEditable' | 'setWords' | 'setMeta'> {
  const { view } = sheet;
  return {
    open: (doc, spans, { editable, language }) => {
      sheet.editable = editable;
      sheet.root.lang = language;
      sheet.open(doc, spans);
    },
    replaceDoc(doc, spans) {
      const tr = view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content).setDocAttribute('meta', doc.attrs.meta);
      // A step of its own: typing just before it must not be undone along with it.
      view.dispatch(closeHistory(withSpanAction(tr, { kind: 'replace', spans })));
    },
    destroy: () => sheet.destroy(),
    focus: () => view.focus(),
    setMode(mode) {
      sheet.mode = mode;
      sheet.root.dataset.mode = mode;
      sheet.refresh();
      sheet.layout.ask('moved');
    },
    setEditable(editable) {
      sheet.editable = editable;
      sheet.refresh();
    },
    setWords: (words) => sheet.setWords(words),
    setMeta(meta) {
      view.dispatch(view.state.tr.setDocAttribute('meta', meta));
    },
  };
}

function claims(sheet: Sheet): Part<'addSpan' | 'removeSpan' | 'loseSpan' | 'setClaimStates' | 'setRail' | 'setActive' | 'setHere'> {
  const { view } = sheet;
  return {
    addSpan: (span: MarkedSpan) => view.dispatch(withSpanAction(view.state.tr, { kind: 'add', spans: [span], again: sheet.isTravelling })),
    removeSpan: (id) => view.dispatch(withSpanAction(view.state.tr, { kind: 'remove', id })),
    loseSpan: (id, words) => view.dispatch(withSpanAction(view.state.tr, { kind: 'lose', id, words })),
    setClaimStates: (states, told) => view.dispatch(withClaimStates(view.state.tr, states, told)),
    setRail(sentences) {
      view.dispatch(withRail(view.state.tr, sentences));
      sheet.layout.ask('scrolled');
    },
    setActive: (claim) => view.dispatch(withActiveClaim(view.state.tr, claim)),
    setHere: (span) => view.dispatch(withHere(view.state.tr, span)),
  };
}

function edits(
  sheet: Sheet,
): Part<'record' | 'replaceText' | 'putWordsBack' | 'insertFigure' | 'showPicturesAgain' | 'setLink' | 'run' | 'canRun'> {
  const { view } = sheet;
  return {
    record: (deed) => view.dispatch(recordedDeed(view.state, deed)),
    replaceText: (span: Span, text) => view.dispatch(changeSpan(view.state, span, text)),
    showPicturesAgain: (addresses) => showFiguresAgain(view.dom, addresses),
    putWordsBack: (claim, words) => view.dispatch(putWordsBack(view.state, claim, words)),
    insertFigure: (src, alt) => insertFigureAt(view, view.state.selection.to, src, alt),
    setLink(href) {
      const tr = linkChange(view.state, href);
      if (tr && view.editable) view.dispatch(tr);
    },
    run: (command) => view.editable && (sheetCommand(command)?.(view.state, view.dispatch, view) ?? false),
    canRun: (command) => view.editable && (sheetCommand(command)?.(view.state) ?? false),
  };
}

function finding(sheet: Sheet): Part<'find' | 'findNext' | 'replaceCurrent' | 'replaceAll' | 'endFind'> {
  const { view } = sheet;
  return {
    find: (query, options) => startFind(view, query, options),
    findNext: (direction) => findNext(view, direction),
    replaceCurrent: (replacement) => replaceCurrent(view, replacement),
    replaceAll: (replacement) => replaceEvery(view, replacement),
    endFind: () => endFind(view),
  };
}

function looks(
  sheet: Sheet,
): Part<'select' | 'scrollTo' | 'showFirst' | 'menuAt' | 'topOf' | 'setSmartQuotes' | 'setInvisibles' | 'setSpelling' | 'setStyleMarks'> {
  const { view } = sheet;
  return {
    select: (span) => selectSpan(view, span),
    scrollTo: (span) => scrollToSpan(view, span),
    showFirst: (pos) => showFirst(view, pos),
    menuAt: (pos) => void sheet.menuAt(Math.min(pos, view.state.doc.content.size)),
    topOf: (pos) => linesTop(view, sheet.root, pos),
    setSmartQuotes(on) {
      sheet.settings.smartQuotes = on;
    },
    setInvisibles(on) {
      sheet.invisibles = on;
      showInvisibles(view, on);
    },
    setStyleMarks: (spans) => sheet.styleMarks.set(spans),
    setSpelling: (check) => setSpellingCheck(view, sheet.settings.spelling, check),
  };
}

/** Opens the sheet in `place` with an empty article; `contract.ts` says what each call promises. */
export function createEditor(place: HTMLElement, listener: EditorListener): ArticleEditor {
  const sheet = new Sheet(place, listener);
  const { view } = sheet;
  return {
    ...stage(sheet),
    ...claims(sheet),
    ...edits(sheet),
    ...finding(sheet),
    ...looks(sheet),
    dom: sheet.root,
    get doc() {
      return view.state.doc;
    },
    get selection() {
      return { from: view.state.selection.from, to: view.state.selection.to };
    },
    get spans() {
      return claimSpans(view.state).spans;
    },
    get firstInSight() {
      return firstInSight(view);
    },
    get linkHere() {
      return linkHere(view.state);
    },
  };
}
