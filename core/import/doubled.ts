import { readCaption, splitCredit } from './captions.ts';
import { bodyStart } from './head.ts';
import { roughWords, sameness, type Piece } from './piece.ts';
import { articleSchema } from '../article/schema.ts';
import { Fragment } from 'prosemirror-model';

/** Web pages give the caption of a picture twice: as the picture's own text and under it. Sentences that stand twice are the story's. */

const SHORTEST_WORDS = 6;
/** A line said twice further apart than this many pieces is not the echo of a caption. */
const WITHIN = 4;
const QUOTED = /["“”«»]/u;

/** Spaces, letter case and marks aside, but for the marks within a number. */
const loosely = (text: string): string => sameness(text.replace(/(?<!\d)[\p{P}|]+|[\p{P}|]+(?!\d)/gu, ''));

interface Said {
  readonly index: number;
  /** So few words may stand under two pictures: said again they are an echo only right behind the first, with a credit. */
  readonly isShort: boolean;
  readonly isFigure: boolean;
  readonly isCaption: boolean;
  readonly whole: string;
  readonly caption: string;
  readonly credit: string;
}

const isFigure = (piece: Piece): boolean => piece.node?.type.name === 'figure';

function saidBy(piece: Piece, index: number): Said | null {
  const isLine = !piece.reason && (piece.node === null || piece.node.type.name === 'paragraph');
  if (!isFigure(piece) && !isLine) return null;
  const isShort = roughWords(piece.text) < SHORTEST_WORDS;
  const figure = isFigure(piece);
  const parts = figure
    ? { caption: piece.node?.firstChild?.textContent ?? '', credit: piece.node?.lastChild?.textContent ?? '' }
    : splitCredit(piece.text);
  if (isShort && !figure && (parts.caption === '' || parts.credit === '')) return null;
  return {
    index,
    isShort,
    isFigure: figure,
    isCaption: figure || readCaption(piece.text) !== null,
    whole: loosely(piece.text),
    caption: loosely(parts.caption || piece.text),
    credit: parts.credit,
  };
}

const isNear = (one: Said, other: Said): boolean => {
  const isFar = other.index - one.index > 1 || (one.isFigure && other.isFigure) || (one.credit === '' && other.credit === '');
  return !((one.isShort || other.isShort) && isFar);
};

const saysSame = (one: Said, other: Said): boolean =>
  one.whole === other.whole ||
  (one.caption === other.caption && (one.credit === '' || other.credit === '' || loosely(one.credit) === loosely(other.credit)));

const isSame = (one: Said, other: Said): boolean => saysSame(one, other) && isNear(one, other);

/** The one that stays: a figure before a line, then the one that names a credit, then the first. */
function staying(first: Said, second: Said): Said {
  if (first.isFigure !== second.isFigure) return first.isFigure ? first : second;
  return first.credit === '' && second.credit !== '' ? second : first;
}

export interface Doubled {
  /** The pieces, a figure without a credit having that of its echo. */
  readonly pieces: readonly Piece[];
  /** Indexes of the pieces that say a caption again, and of the captions that stay. */
  readonly echoes: ReadonlySet<number>;
  readonly echoed: ReadonlySet<number>;
}

function pairs(pieces: readonly Piece[]): { stays: Said; goes: Said }[] {
  const found: { stays: Said; goes: Said }[] = [];
  let recent: Said[] = [];
  pieces.forEach((piece, index) => {
    const said = saidBy(piece, index);
    if (!said) return;
    recent = recent.filter((earlier) => index - earlier.index <= WITHIN);
    const twins = recent.filter((earlier) => isSame(earlier, said));
    const twin = twins[twins.length - 1];
    const stays = twin ? staying(twin, said) : said;
    if (twin) found.push({ stays, goes: stays === twin ? said : twin });
    recent = [...recent.filter((earlier) => earlier !== twin), stays === said ? said : { ...stays, index }];
  });
  return found;
}

/** Two bare lines say a caption only above the story, one right after the other, and not when somebody is quoted. */
const isBareEcho = ({ stays, goes }: { stays: Said; goes: Said }, text: string): boolean =>
  Math.abs(stays.index - goes.index) === 1 && !QUOTED.test(text);

function withCredit(piece: Piece, credit: string): Piece {
  const caption = piece.node?.firstChild;
  if (!piece.node || !caption) return piece;
  const named = articleSchema.nodes.credit.create(null, articleSchema.text(credit));
  return { ...piece, node: piece.node.copy(Fragment.from([caption, named])) };
}

/** Finds the captions that are given twice. */
export function findDoubled(found: readonly Piece[]): Doubled {
  const all = pairs(found);
  const plain = all.filter(({ stays, goes }) => stays.isCaption || goes.isCaption);
  const bare = all.filter((pair) => !plain.includes(pair) && isBareEcho(pair, found[pair.goes.index]?.text ?? ''));
  const apart = new Set([...plain, ...bare].flatMap(({ stays, goes }) => [stays.index, goes.index]));
  const start = bodyStart(found.map((piece, index) => (apart.has(index) ? { ...piece, reason: 'doubled-caption' as const } : piece)));
  const kept = [...plain, ...bare.filter(({ goes }) => goes.index < start)];
  const pieces = [...found];
  for (const { stays, goes } of kept) {
    const piece = pieces[stays.index];
    if (piece && stays.isFigure && stays.credit === '' && goes.credit !== '') pieces[stays.index] = withCredit(piece, goes.credit);
  }
  return {
    pieces,
    echoes: new Set(kept.map(({ goes }) => goes.index)),
    echoed: new Set(kept.map(({ stays }) => stays.index)),
  };
}
