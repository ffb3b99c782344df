import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { search } from 'prosemirror-search';
import type { Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { blockLimitPlugin } from './block-limit.ts';
import { bylineRowPlugin } from './byline-row.ts';
import { claimMarksPlugin } from './claim-marks.ts';
import { claimSpansPlugin } from './claim-spans.ts';
import type { BylineWords, EditorListener, MarkedSpan } from './contract.ts';
import { fieldGuardPlugin } from './field-guard.ts';
import { hereWashPlugin } from './here-wash.ts';
import { invisiblesPlugin } from './invisibles.ts';
import { longBlocksPlugin } from './long-blocks.ts';
import { ownMovesPlugin } from './own-moves.ts';
import { pastePlugin } from './paste.ts';
import { placeholdersPlugin } from './placeholders.ts';
import { railPlugin } from './rail.ts';
import { sheetKeys } from './sheet-keys.ts';
import { spellingPlugin, type SpellingSource } from './spelling.ts';
import { typingRules } from './typing-rules.ts';
import { unseenSpacesPlugin } from './unseen-spaces.ts';

/** As many steps back as `claim-spans` remembers spans for. */
const HISTORY_DEPTH = 200;

/** What the plugins ask for while they work, because it can change without a transaction. */
export interface SheetSettings {
  smartQuotes: boolean;
  byline: BylineWords | null;
  readonly spelling: SpellingSource;
}

/** The part that holds the document and its claims together; it needs no window. History first: the spans ask how deep it is. */
export function textPlugins(spans: readonly MarkedSpan[]): readonly Plugin[] {
  return [history({ depth: HISTORY_DEPTH }), claimSpansPlugin(spans), claimMarksPlugin(), hereWashPlugin(), railPlugin()];
}

export function sheetPlugins(spans: readonly MarkedSpan[], settings: SheetSettings, listener: EditorListener): Plugin[] {
  return [
    ...textPlugins(spans),
    blockLimitPlugin((excess) => listener.tooLong(excess)),
    fieldGuardPlugin(),
    typingRules(() => settings.smartQuotes),
    unseenSpacesPlugin(),
    ...sheetKeys(),
    pastePlugin(listener),
    tableEditing(),
    gapCursor(),
    dropCursor({ class: 'drop-cursor', color: false, width: 2 }),
    search(),
    spellingPlugin(settings.spelling),
    invisiblesPlugin(),
    longBlocksPlugin(),
    ownMovesPlugin(),
    placeholdersPlugin(),
    bylineRowPlugin(() => settings.byline),
  ];
}
