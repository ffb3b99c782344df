import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { articleSchema } from '../../core/article/schema.ts';
import { cleanHtml } from '../../renderer/editor/clean-paste.ts';

/**
 * The layers of a paste one by one, in a bare window without any policy, where whatever gets through runs. `bare`: no layer at all, the
 * control; `sanitizer`: what cleans, without the schema; `schema`: what the sheet can hold, without what cleans.
 */
export type Layer = 'bare' | 'sanitizer' | 'schema';

function through(layer: Layer, html: string): Node {
  const place = document.createElement('div');
  if (layer !== 'schema') {
    place.innerHTML = layer === 'bare' ? html : cleanHtml(html, new Map());
    return place;
  }
  const inert = document.createElement('template');
  inert.innerHTML = html;
  const slice = DOMParser.fromSchema(articleSchema).parseSlice(inert.content);
  place.append(DOMSerializer.fromSchema(articleSchema).serializeFragment(slice.content));
  return place;
}

/** Lays payloads into the page, a page of them at a time; what a layer cannot read at all is counted as held. */
async function lay(layer: Layer, list: readonly string[]): Promise<void> {
  for (const html of list) {
    try {
      document.body.append(through(layer, html));
    } catch (error) {
      if (layer === 'bare') throw error;
    }
  }
  await new Promise((done) => setTimeout(done, 50));
}

Object.assign(globalThis, { lay });
