import { describe as group, expect, test } from 'vitest';
import { reanchor } from '../../../core/anchoring/align.ts';
import { describe, rangeOf } from '../../../core/anchoring/describe.ts';
import { growToTokens } from '../../../core/anchoring/follow.ts';

/** `[…]` marks the claim, `«…»` what is typed at its edge, in which `⟦…⟧` are brackets; other text stands around it. */
interface Typed {
  readonly before: string;
  readonly now: string;
  readonly claim: { readonly from: number; readonly to: number };
  readonly mapped: { readonly from: number; readonly to: number };
}

function typed(source: string): Typed {
  const [from, to] = [source.indexOf('['), source.indexOf(']')];
  const [head, words, tail] = [source.slice(0, from), source.slice(from + 1, to), source.slice(to + 1)];
  const without = (text: string): string => text.replace(/«.*?»/u, '');
  const plain = (text: string): string => text.replace(/[«»]/gu, '').replaceAll('⟦', '[').replaceAll('⟧', ']');
  const start = (text: string): { from: number; to: number } => ({ from: text.length, to: text.length + words.length });
  return {
    before: without(head) + words + without(tail),
    now: plain(head) + words + plain(tail),
    claim: start(without(head)),
    mapped: start(plain(head)),
  };
}

const OTHER_NUMBERS = [
  ...['⁶', '²', '½', '⅓', '/4', '⁄7', '÷2', '／2', ' 000', '\u2009000', '\u202f000', ' 000 000', '–15', '-15', '‑15', '−15', '~15'],
  ...['e9', 'E9', '^2', '^', 'k', 'm', 'bn', 'km', '×10', 'x10', '×', '*10', '·5', '．5', ',000', '.5', '0', '%', '％', '‰', '°', '€'],
  ...['+', '±2', '′', '\u0338', '\u20e0', '\ufe0f\u20e3', '\u202c', '①', ':30', '–$15', 'Ⅷ'],
].map((what) => `they counted [10]«${what}» there`);
const OTHER_BEFORE = [
  ...['≠', '≯', '≮', '⁻', '－', '﹣', '₋', '➖', '-', '−', '–', '‐', '‑', '~', '≈', '>', '≥', '<', '=', '±', '+', '#', '№', '$', '៛'],
  ...['.', '．', ',', '½', '1/', '3⁄', '√', '∛', '×', '2×', '2*', '^', '1', '5–', '-$', '\u202e', '\u2067', '\u200f', '1,'],
].map((what) => `they counted «${what}»[10] there`);
const OTHERS = [
  ...OTHER_NUMBERS,
  ...OTHER_BEFORE,
  'they paid «-»[$10] there',
  'they paid «−»[.5] there',
  'they saw «2 »[100 people] there',
  'they saw «12\u00a0»[345 people] there',
  'they saw [1 000]« 000» there',
  'they counted $«5»[10] there',
  'they counted «≈»$[10] there',
  'they counted «\u202e»[3,900] there',
  'they saw «\u202e»[ten people] there',
  'they «\u202e»counted [3,900] there',
  'តម្លៃ [១២]« ០០០» រៀល',
  'តម្លៃ [១២]«៣» រៀល',
  'តម្លៃ [១២]«–១៥» រៀល',
  'តម្លៃ «-»[១២] រៀល',
  'តម្លៃ [១២]«%» រៀល',
];

/** Reads as another word or number, though nothing that is seen parts it from the claim. */
const UNSEEN = [
  ...['\u200b', '\u2060', '\u00ad', '\u2062', '\u200d', '\ufeff', '\u{e0020}', '\u200b\u2060', '<wbr>', '<!-- x -->', '<b>', '</span><i>'],
  `<!-- ${'a long remark '.repeat(200)}-->`,
  ...[
    '<svg></svg>',
    '<x-y>',
    '<?x?>',
    '<!⟦CDATA⟦x⟧⟧>',
    '<!X y>',
    '<label>',
    '<b title=">">',
    "<b title='>'>",
    '<!-->',
    '<img src="x">',
    '!⟦⟧(x.png)',
  ],
  ...[
    '<template>no</template>',
    '<span hidden>no</span>',
    '<style>b{}</style>',
    '<script>a>b</script>',
    '&#8203;',
    '&shy;',
    '&ZeroWidthSpace;',
  ],
  ...['\u200b'.repeat(1000), '<b></b>'.repeat(40), `<!--${'x'.repeat(100)}-->`.repeat(3), `<b title="${'x'.repeat(1000)}">`],
].flatMap((unseen) => [
  `they counted [3]«${unseen}5» there`,
  `they counted [40]«${unseen}000» there`,
  `they counted [40]« ${unseen}000» there`,
  `they counted «5${unseen}»[3] there`,
  `they counted «-${unseen}»[3] there`,
  `it was a «il${unseen}»[legal] act`,
  `it was a [legal]«${unseen}ly» act`,
  `តម្លៃ [១២]«${unseen}៣» រៀល`,
]);
/** Written as HTML writes what it cannot hold as it is. */
const AS_ENTITIES = [
  'they counted [4511]«&#48;» there',
  'they counted [4511]«&#x30;» there',
  'they counted [4511]«&#48» there',
  'they counted [45]«&percnt;» there',
  'they counted [45]«<b></b>&#37;» there',
  'they counted «&minus;»[4511] there',
  'they counted «&#49;»[4511] there',
  'it was a «&#105;l»[legal] act',
  'it was a [legal]«&#108;y» act',
];
/** Opened and not closed before the words: readers get them turned around. */
const TURNED = [
  ...['\u202e', '\u202a', '\u202b', '\u202d', '\u2066', '\u2067', '\u2068'],
  ...['\u202e\u202a\u202c', '\u202e\u2066\u202c\u2069', '\u202e\u2069', '\u2067\u202c', '\u202b\u202ax\u202c'],
].flatMap((signs) => [
  `First«${signs}» word. It counted [340 people] there`,
  `First«${signs}» word. [It counted 340 people] there`,
  `First«${signs}». So [12 > 5] there`,
]);

const ORDINARY = [
  ...[' people', '.', ',', ';', ':', '!', '?', ')', '”', '’', '"', '…', ' ', ' 20', ' 2004', ' 15 000', '-year-old', '—people', ' – 15'],
  ...[' - ', '/month', ' (12)', '. 5', ', 12', '។', 'នាក់', ' នាក់', '-', '\n', ' per cent', ' and 000s'],
].map((what) => `they counted [10]«${what}» there`);
const ORDINARY_BEFORE = [
  ...['about ', '(', '“', '‘', '"', 'counted—', '— ', '- ', 'ended.', 'No.', '2 ', '12 ', '1997 ', 'and ', '5, ', 'នាក់', '…', ' '],
].map((what) => `they «${what}»[10] there`);
const STAY = [
  ...ORDINARY,
  ...ORDINARY_BEFORE,
  'in 1997 «»[340 boats] sank',
  'in «1997 »[340 boats] sank',
  'in «12.5 »[340 boats] sank',
  'in [1997]« 340 boats» sank',
  'since [ten]« 000» there',
  'they saw «-»[ferry boats] there',
  'they «\u202ewere\u202c »[340 boats] there',
  'they «\u2067ו\u2069 saw »[340 boats] there',
  'they saw «5 »[ferry boats] there',
  'they saw [ferry boats]« 5» there',
  'on [10]–1«6» May',
  'on 1«6»–[18] May',
  'they paid -[340]« riel» then',
  'they «\u202ewe\u2066re\u2069\u202c »[340 boats] there',
  'they «\u2067we\u202ere\u2069 »[340 boats] there',
  '«\u202e\n»It counted [340 boats] there',
  ...['\u200b', '\u2060', '<wbr>', '<!-- 5 -->', '<b>'].flatMap((unseen) => [
    `they counted [10]«${unseen} people» there`,
    `they counted «about ${unseen}»[10] there`,
    `they saw «the${unseen} »[ferry boats] there`,
    `តម្លៃ [១២]«${unseen}រៀល»`,
    `តម្លៃ«${unseen}»[ខ្មែរ] នៅ`,
  ]),
  ...['<br>', '</p><p>', '</td><td>', '<br/>', '<hr class="a">', '&nbsp;', '&lt;', '&amp;'].map(
    (parts) => `they counted [10]«${parts}5» there`,
  ),
  'they counted [10]«<b></b>&nbsp;people» there',
  'they counted [10]« &#48;» there',
  'they counted [10]«&unknown;» there',
  'they counted [10]«<!-- 5» there',
  'តម្លៃ [១២]«រៀល»',
  'តម្លៃ«ៈ »[១២] រៀល',
];

group('a number becomes another one at the edge of a claim', () => {
  test.each([...OTHERS, ...UNSEEN, ...AS_ENTITIES, ...TURNED])('%s', (source) => {
    const { before, now, claim, mapped } = typed(source);
    const grown = growToTokens(now, mapped, { text: before, ...claim });
    expect(now.slice(grown.from, grown.to)).not.toBe(before.slice(claim.from, claim.to));
  });

  test.each([...OTHERS, ...UNSEEN, ...AS_ENTITIES, ...TURNED])('outside: %s', (source) => {
    const { before, now, claim } = typed(source);
    const anchor = describe(before, claim.from, claim.to);
    const { there } = reanchor(before, now, { there: anchor });
    expect(there?.state).not.toBe('exact');
    expect(there?.state).not.toBe('shifted');
  });
});

group('what is only written beside a number is not its affair', () => {
  test.each(STAY)('%j', (source) => {
    const { before, now, claim, mapped } = typed(source);
    expect(growToTokens(now, mapped, { text: before, ...claim })).toEqual(mapped);
    const { there } = reanchor(before, now, { there: describe(before, claim.from, claim.to) });
    expect(there && rangeOf(now, there), there?.state).toEqual(mapped);
  });
});
