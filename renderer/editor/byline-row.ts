import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Meta } from '../../core/article/meta.ts';
import { storyDayWords } from '../../core/text/story-day.ts';
import type { BylineWords } from './contract.ts';

/** What of the front matter the sheet shows: the section above the headline, byline, dateline and date between rules below the standfirst. */

function element(tag: string, className: string, children: readonly (string | Element)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

const isAhead = (iso: string): boolean => new Date(iso).getTime() > Date.now();

/** More names than this nobody reads, and laying out tens of thousands keeps the window: the rest is in the details. */
const MOST_NAMES = 50;

function bylineRow(meta: Meta, words: BylineWords): HTMLElement {
  const { language, dateline, embargo, published } = meta;
  const by = words.by(language);
  const day = storyDayWords(published, language);
  const signed = meta.byline.filter((name) => name !== '');
  const names = words.names(signed.length > MOST_NAMES ? [...signed.slice(0, MOST_NAMES), '…'] : signed, language);
  const strong = names.map((piece, at) => (at % 2 === 0 ? element('b', '', [piece]) : piece));
  const pieces = [
    names.length > 0 ? element('span', '', [by === '' ? '' : `${by} `, ...strong]) : null,
    dateline === '' ? null : element('span', '', [dateline]),
    day === '' ? null : element('span', '', [day]),
    embargo !== '' && isAhead(embargo) ? element('span', 'embargo', [words.notBefore(embargo)]) : null,
  ];
  return quiet(
    element(
      'div',
      'byline',
      pieces.filter((piece) => piece !== null),
    ),
  );
}

function quiet(made: HTMLElement): HTMLElement {
  made.contentEditable = 'false';
  return made;
}

function rowOf(doc: Node, words: BylineWords): DecorationSet {
  const meta = doc.attrs.meta as Meta;
  const bodyStart = doc.child(0).nodeSize + doc.child(1).nodeSize;
  const row = Decoration.widget(bodyStart, () => bylineRow(meta, words), { side: -1, key: `byline ${JSON.stringify(meta)}` });
  const section = [meta.section, ...meta.dateline.split(',').slice(-1)].map((part) => part.trim()).filter((part) => part !== '');
  if (meta.section === '') return DecorationSet.create(doc, [row]);
  const slug = section.join(' · ');
  const above = Decoration.widget(0, () => quiet(element('p', 'slug', [slug])), { side: -1, key: `slug ${slug}` });
  return DecorationSet.create(doc, [above, row]);
}

export function bylineRowPlugin(wordsOf: () => BylineWords | null): Plugin {
  let last: { readonly meta: unknown; readonly start: number; readonly words: BylineWords; readonly set: DecorationSet } | null = null;
  return new Plugin({
    props: {
      decorations({ doc }) {
        const meta: unknown = doc.attrs.meta;
        const start = doc.child(0).nodeSize + doc.child(1).nodeSize;
        const words = wordsOf();
        if (!words) return null;
        const same = last !== null && last.meta === meta && last.start === start && last.words === words;
        if (!same || !last) last = { meta, start, words, set: rowOf(doc, words) };
        return last.set;
      },
    },
  });
}
