import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Span } from './contract.ts';

/** The wash behind the sentence under the checker's eye. */
const hereKey = new PluginKey<DecorationSet>('here-wash');

export function withHere(tr: Transaction, span: Span | null): Transaction {
  return tr.setMeta(hereKey, { span });
}

export function hereWashPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: hereKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, value) {
        const change = tr.getMeta(hereKey) as { readonly span: Span | null } | undefined;
        if (!change) return tr.docChanged ? value.map(tr.mapping, tr.doc) : value;
        if (!change.span || change.span.from >= change.span.to) return DecorationSet.empty;
        return DecorationSet.create(tr.doc, [Decoration.inline(change.span.from, change.span.to, { nodeName: 'span', class: 'here' })]);
      },
    },
    props: { decorations: (state) => hereKey.getState(state) },
  });
}
