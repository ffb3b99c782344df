import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Meta } from '../../core/article/meta.ts';
import { storyDayWords } from '../../core/text/story-day.ts';

/** What of the front matter the sheet shows: the section above the headline, byline, dateline and date between rules below the standfirst. */

function element(tag: string, className: string, children: readonly (string | Element)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** The names as the language joins them ("A, B and C"), each set strong. */
function joinedNames(names: readonly string[], language: string): readonly (string | Element)[] {
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(names);
  return parts.map((part) => (part.type === 'element' ? element('b', '', [part.value]) : part.value));
}

/** The list formats of a language that the runtime does not know fall back to its own. */
function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function bylineRow(meta: Meta, by: string): HTMLElement {
  // English names are joined as the house does: A, B and C.
  const language = known(meta.language === 'en' || meta.language === '' ? 'en-GB' : meta.language);
  const day = storyDayWords(meta.published, meta.language);
  const names = meta.byline.filter((name) => name !== '');
  const pieces = [
    names.length > 0 ? element('span', '', [by === '' ? '' : `${by} `, ...joinedNames(names, language)]) : null,
    meta.dateline === '' ? null : element('span', '', [meta.dateline]),
    day === '' ? null : element('span', '', [day]),
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

function rowOf(doc: Node, by: string): DecorationSet {
  const meta = doc.attrs.meta as Meta;
  const bodyStart = doc.child(0).nodeSize + doc.child(1).nodeSize;
  const row = Decoration.widget(bodyStart, () => bylineRow(meta, by), { side: -1, key: `byline ${by} ${JSON.stringify(meta)}` });
  const section = [meta.section, ...meta.dateline.split(',').slice(-1)].map((part) => part.trim()).filter((part) => part !== '');
  if (meta.section === '') return DecorationSet.create(doc, [row]);
  const slug = section.join(' · ');
  const above = Decoration.widget(0, () => quiet(element('p', 'slug', [slug])), { side: -1, key: `slug ${slug}` });
  return DecorationSet.create(doc, [above, row]);
}

export function bylineRowPlugin(by: () => string): Plugin {
  let last: { readonly meta: unknown; readonly start: number; readonly by: string; readonly set: DecorationSet } | null = null;
  return new Plugin({
    props: {
      decorations({ doc }) {
        const meta: unknown = doc.attrs.meta;
        const start = doc.child(0).nodeSize + doc.child(1).nodeSize;
        const word = by();
        const same = last !== null && last.meta === meta && last.start === start && last.by === word;
        if (!same || !last) last = { meta, start, by: word, set: rowOf(doc, word) };
        return last.set;
      },
    },
  });
}
