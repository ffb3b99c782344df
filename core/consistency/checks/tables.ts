import type { Inconsistency, StoryCheck, StoryUnit } from '../consistency-check.ts';
import { isSlip } from '../figures.ts';

/** Tables whose shares are more than the whole, or that give an amount otherwise than the text does. */

type Found = Omit<Inconsistency, 'check'>;

interface Cell {
  readonly unit: StoryUnit;
  readonly row: number;
  readonly column: number;
  readonly words: string;
}

type Table = readonly Cell[];

function tablesIn(story: readonly StoryUnit[]): Table[] {
  const tables = new Map<number, Cell[]>();
  for (const unit of story) {
    if (!unit.cell) continue;
    const { table, row, column } = unit.cell;
    const known = tables.get(table);
    const cell = { unit, row, column, words: unit.text.trim() };
    if (known) known.push(cell);
    else tables.set(table, [cell]);
  }
  return [...tables.values()];
}

const WHOLES = 'totals?|votes?|the\\s+vote|whole|budget|costs?|seats|sum|all|spending';
/** Heads that say "of one whole"; "share of women" is of many. */
const SHARE_HEAD = new RegExp(
  `^(?:(?:vote\\s+)?shares?|%\\s+share|(?:share|%|per\\s?cent|percentage)\\s+of\\s+(?:the\\s+)?(?:${WHOLES}))(?:\\s*\\(?(?:%|per\\s?cent)\\)?)?$`,
  'iu',
);
const PERCENT_SIGN = /%|per\s?cent/iu;
const SHARE = /^(?<share>\d{1,3}(?:\.\d{1,3})?)\s?(?:%|per\s?cent)?$/iu;
const TOTAL = /^(?:sub)?(?:total|sum|all|overall|altogether|together)\b|^សរុប/iu;

const labels = (table: Table): ReadonlyMap<number, string> =>
  new Map(table.filter(({ column, row }) => column === 0 && row > 0).map(({ row, words }) => [row, words]));

/** What the shares of a column make; said at its head. */
function tooManyShares(table: Table): Found[] {
  const names = labels(table);
  return table
    .filter(({ row, words }) => row === 0 && SHARE_HEAD.test(words))
    .flatMap((head): Found[] => {
      const below = table.filter(({ row, column }) => column === head.column && row > 0 && !TOTAL.test(names.get(row) ?? ''));
      const isPercent = PERCENT_SIGN.test(head.words) || below.every(({ words }) => PERCENT_SIGN.test(words));
      const shares = below.flatMap(({ words }) => SHARE.exec(words)?.groups?.['share'] ?? []);
      if (!isPercent || shares.length < 2 || shares.length < below.length) return [];
      const sum = shares.reduce((all, share) => all + Number(share), 0);
      const decimals = Math.min(...shares.map((share) => /\.(\d+)$/u.exec(share)?.[1]?.length ?? 0));
      // Each may be rounded up by half of its last digit.
      if (sum <= 100 + shares.length * 0.5 * 10 ** -decimals) return [];
      const { from, text } = head.unit;
      return [{ from, to: from + text.length, code: 'parts', said: '100 %', is: `${String(Math.round(sum * 10) / 10)} %` }];
    });
}

const MONEY = '(?:US)?[$€£¥]\\d{1,3}(?:,\\d{3})+|(?:US)?[$€£¥]\\d{2,9}';
const MONEY_CELL = new RegExp(`^(?:${MONEY})$`, 'u');
/** "$55,800 in May": an amount of the text with what it is said to be of. */
const AMOUNT_OF = new RegExp(
  `(?<![\\d.,])(?<amount>${MONEY})(?![\\d,.]*\\d|\\s?(?:thousand|million|billion|m|bn)\\b)\\s+(?:in|for|on|to|from)\\s+(?:the\\s+)?(?<of>\\p{L}[\\p{L}\\d’'-]{2,})`,
  'gu',
);

const valueOf = (money: string): number => Number(money.replace(/\D/gu, ''));
const signOf = (money: string): string => /[$€£¥]/u.exec(money)?.[0] ?? '';

interface Told {
  readonly amount: string;
  readonly of: string;
}

/** An amount of a row that the text gives once, for the row's own name, with a slip of a digit between. */
function otherAmounts(table: Table, told: readonly Told[], text: string): Found[] {
  const names = labels(table);
  return [...names].flatMap(([row, name]): Found[] => {
    const said = told.filter(({ of }) => of.toLowerCase() === name.toLowerCase());
    const [other] = said;
    // Asked first: few rows are told of, and a table may be long.
    if (!other || said.length > 1 || [...names.values()].filter((one) => one === name).length > 1) return [];
    const cells = table.filter((cell) => cell.row === row && MONEY_CELL.test(cell.words));
    const [cell] = cells;
    if (!cell || cells.length > 1) return [];
    const isOneThing = signOf(cell.words) === signOf(other.amount) && isSlip(valueOf(cell.words), valueOf(other.amount));
    if (!isOneThing || text.includes(cell.words)) return [];
    const { from, text: whole } = cell.unit;
    return [{ from, to: from + whole.length, code: 'other-number', said: cell.words, is: other.amount }];
  });
}

export const tablesCheck: StoryCheck = {
  id: 'tables',
  find(story) {
    const tables = tablesIn(story);
    if (tables.length === 0) return [];
    const prose = story.filter(({ cell }) => !cell).map(({ text }) => text);
    const told = prose.flatMap((text) =>
      [...text.matchAll(AMOUNT_OF)].map(({ groups }) => ({ amount: groups?.['amount'] ?? '', of: groups?.['of'] ?? '' })),
    );
    const text = prose.join('\n');
    return tables.flatMap((table) => [...tooManyShares(table), ...otherAmounts(table, told, text)]);
  },
};
