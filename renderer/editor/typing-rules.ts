import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { type Plugin, TextSelection } from 'prosemirror-state';
import { articleSchema } from '../../core/article/schema.ts';

const { nodes } = articleSchema;

/** What may stand before a quote that opens: nothing, space, an opening bracket, a dash or another opening quote. */
const OPENS = '(?:^|[\\s\\ufffc{\\[(<\\u2014\\u2013\\u2018\\u201c])';

function quoteRule(pattern: RegExp, curly: string, isOn: () => boolean): InputRule {
  return new InputRule(
    pattern,
    (state, match, start, end) => {
      const straight = match[1];
      if (!isOn() || straight === undefined) return null;
      const from = start + match[0].lastIndexOf(straight);
      return state.tr.insertText(curly, Math.min(from, end), end);
    },
    { inCodeMark: false },
  );
}

/** Words that begin with an apostrophe; none of them is likely to be quoted by itself. */
const CUT_WORDS = 'tis|twas|twere|twill|twould|em|til|n|neath|cept|nuff';

/**
 * What shows, once it is typed, that the quote in front of it is an apostrophe: the end of a decade, of a year, of a word cut at its front.
 * The last group is what is typed last.
 */
const APOSTROPHES: readonly RegExp[] = [
  new RegExp(`${OPENS}(‘)\\d0(s)$`),
  new RegExp(`${OPENS}(‘)\\d\\d([.,;:!?)\\]])$`),
  new RegExp(`${OPENS}(‘)(?:${CUT_WORDS})([\\s.,;:!?)\\]"”—–])$`, 'i'),
  new RegExp(`${OPENS}(‘)n(')$`, 'i'),
];

const CLOSING: Readonly<Record<string, string>> = { "'": '’', '"': '”' };

/** The quote before a word or year turns round when the rest of it shows what it is. */
function apostropheRules(isOn: () => boolean): readonly InputRule[] {
  return APOSTROPHES.map(
    (pattern) =>
      new InputRule(
        pattern,
        (state, match, start, end) => {
          const [whole, , typed] = match;
          if (!isOn() || typed === undefined) return null;
          const at = start + whole.lastIndexOf('‘');
          return state.tr.insertText(CLOSING[typed] ?? typed, end).insertText('’', at, at + 1);
        },
        { inCodeMark: false },
      ),
  );
}

function quoteRules(isOn: () => boolean): readonly InputRule[] {
  return [
    quoteRule(new RegExp(`${OPENS}(")$`), '“', isOn),
    quoteRule(/(")$/, '”', isOn),
    quoteRule(new RegExp(`${OPENS}(')$`), '‘', isOn),
    quoteRule(/(')$/, '’', isOn),
  ];
}

/** Three hyphens alone on a line of the body: a rule, and the line goes on below it. */
const ruleRule = new InputRule(/^---$/, (state, _match, start) => {
  const $start = state.doc.resolve(start);
  if ($start.parent.type !== nodes.paragraph) return null;
  const from = $start.before();
  if (!$start.node(-1).canReplaceWith($start.index(-1), $start.indexAfter(-1), nodes.rule)) return null;
  const tr = state.tr.replaceWith(from, $start.after(), [nodes.rule.create(), nodes.paragraph.create()]);
  return tr.setSelection(TextSelection.create(tr.doc, from + 2));
});

function blockRules(): readonly InputRule[] {
  return [
    textblockTypeInputRule(/^## $/, nodes.subhead, { level: 2 }),
    textblockTypeInputRule(/^### $/, nodes.subhead, { level: 3 }),
    wrappingInputRule(/^[-*] $/, nodes.bullet_list),
    wrappingInputRule(
      /^(\d{1,3})\. $/,
      nodes.ordered_list,
      (match) => ({ order: Number(match[1]) }),
      (match, node) => node.childCount + Number(node.attrs.order) === Number(match[1]),
    ),
    wrappingInputRule(/^> $/, nodes.block_quote),
    ruleRule,
  ];
}

/** What typing turns into something better. Every rule is taken back by one Backspace or one undo right after it. */
export function typingRules(smartQuotes: () => boolean): Plugin {
  return inputRules({ rules: [...apostropheRules(smartQuotes), ...quoteRules(smartQuotes), ...blockRules()] });
}
