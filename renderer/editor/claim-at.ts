import type { EditorState } from 'prosemirror-state';
import { drawnStates } from './claim-marks.ts';
import { claimSpans } from './claim-spans.ts';

/** The narrowest drawn claim whose words hold `pos`, its edges included, or null. */
export function claimAt(state: EditorState, pos: number): string | null {
  const drawn = drawnStates(state);
  const { spans } = claimSpans(state);
  let found: string | null = null;
  let width = Infinity;
  for (const id of spans.at(pos)) {
    const span = spans.get(id);
    if (!span || span.to - span.from >= width || !drawn.has(id)) continue;
    found = id;
    width = span.to - span.from;
  }
  return found;
}
