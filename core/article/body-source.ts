import type { Node } from 'prosemirror-model';
import { parseBlocks, type SourceBlock } from './markdown.ts';
import { asParent, writeBlock } from './markdown-writer.ts';

/** A block as it stood in the file: its source, and what lay between it and the next (for the last: the end of the file). */
interface Piece {
  readonly index: number;
  readonly node: Node;
  readonly source: string;
  readonly gap: string;
}

/** A block on its way to the file; `piece` is null when its text is new. */
interface Part {
  readonly text: string;
  readonly piece: Piece | null;
  readonly node: Node;
}

interface BodyOptions {
  readonly eol: string;
  readonly careful: boolean;
}

const hasBlankLine = (gap: string): boolean => (gap.match(/\r\n|\r|\n/g)?.length ?? 0) >= 2;
const isList = (node: Node | undefined): boolean => node?.type.name === 'bullet_list' || node?.type.name === 'ordered_list';
const markerOf = (text: string): string => /^ {0,3}(?:\d+)?([-*+.)])/.exec(text)?.[1] ?? '';

/**
 * Blocks remember their source. Nodes are shared between editor states, so a block that nobody touched is the same object and has its source
 * by identity; undo brings back an equal one, found by its text.
 */
export class BodySource {
  private readonly pieces: readonly Piece[];
  private readonly byNode = new WeakMap<Node, Piece>();
  private readonly byText = new Map<string, Piece[]>();
  /** What stands before the first block. */
  private readonly lead: string;
  private readonly options: BodyOptions;

  constructor(source: string, blocks: readonly SourceBlock[], options: BodyOptions) {
    this.options = options;
    this.lead = source.slice(0, blocks[0]?.from ?? source.length);
    this.pieces = blocks.map(({ node, from, to }, index) => {
      const gap = source.slice(to, blocks[index + 1]?.from ?? source.length);
      return { index, node, source: source.slice(from, to), gap };
    });
    for (const piece of this.pieces) {
      this.byNode.set(piece.node, piece);
      const key = keyOf(piece.node);
      const known = this.byText.get(key);
      if (known) known.push(piece);
      else this.byText.set(key, [piece]);
    }
  }

  /** The body with these blocks. `afterFront`: front matter stands before it. */
  write(blocks: readonly Node[], afterFront: boolean): string {
    const parts = this.parts(blocks.filter((block) => block.type.name !== 'paragraph' || block.content.size > 0));
    if (parts.length === 0) return this.pieces.length === 0 ? this.lead : this.lead + this.tail();
    let out = this.leadFor(parts[0], afterFront);
    parts.forEach((part, index) => {
      const next = parts[index + 1];
      out += part.text + (next ? this.gap(part, next) : this.tail());
    });
    return out;
  }

  private leadFor(first: Part | undefined, afterFront: boolean): string {
    if (this.pieces.length > 0 || !afterFront) return this.lead;
    return first && !/[\r\n]/.test(this.lead) ? this.options.eol + this.lead : this.lead;
  }

  private tail(): string {
    return this.pieces[this.pieces.length - 1]?.gap ?? this.options.eol;
  }

  private pieceOf(node: Node, used: ReadonlySet<Piece>): Piece | null {
    const own = this.byNode.get(node);
    if (own) return own;
    const equal = this.byText.get(keyOf(node))?.filter((piece) => piece.node.eq(node)) ?? [];
    return equal.find((piece) => !used.has(piece)) ?? equal[0] ?? null;
  }

  private parts(blocks: readonly Node[]): Part[] {
    const used = new Set<Piece>();
    const found = blocks.map((node) => {
      const piece = this.pieceOf(node, used);
      if (piece) used.add(piece);
      return piece;
    });
    const parts: Part[] = [];
    blocks.forEach((node, index) => {
      const piece = found[index] ?? null;
      const before = parts[index - 1];
      const kept = piece && this.fits(piece, before) ? piece : null;
      parts.push({ node, piece: kept, text: kept ? kept.source : this.written(node, before) });
    });
    return parts;
  }

  /** Whether the source means the same after this neighbour: what is indented, or a list after a list, may not. */
  private fits(piece: Piece, before: Part | undefined): boolean {
    if (before === undefined || before.piece?.index === piece.index - 1) return true;
    if (piece.node.type.name === 'raw_block') return true;
    if (/^[ \t]/.test(piece.source)) return false;
    return !(isList(piece.node) && before.node.type === piece.node.type && markerOf(before.text) === markerOf(piece.source));
  }

  private written(node: Node, before: Part | undefined): string {
    const write = (turn: 0 | 1): string => {
      const siblings = turn === 0 ? [node] : [node, node];
      const text = writeBlock(node, { parent: asParent(siblings), index: turn }, { careful: this.options.careful });
      return this.options.eol === '\n' ? text : text.replace(/\n/g, this.options.eol);
    };
    const text = write(0);
    const clashes = isList(node) && before?.node.type === node.type && markerOf(before.text) === markerOf(text);
    return clashes ? write(1) : text;
  }

  /** Neighbours of old keep what lay between them; others are parted by a blank line unless less is known to do. */
  private gap(part: Part, next: Part): string {
    const { eol } = this.options;
    if (part.piece && next.piece?.index === part.piece.index + 1) return part.piece.gap;
    const old = part.piece?.gap ?? this.pieces[(next.piece?.index ?? 0) - 1]?.gap ?? '';
    if (hasBlankLine(old)) return old;
    const isOld = part.piece !== null && part.piece.index < this.pieces.length - 1 ? true : next.piece !== null && next.piece.index > 0;
    return isOld && old !== '' && this.partsWell(part, old, next) ? old : eol + eol;
  }

  private partsWell(part: Part, gap: string, next: Part): boolean {
    const [first, second, ...more] = parseBlocks(part.text + gap + next.text);
    return more.length === 0 && first?.eq(part.node) === true && second?.eq(next.node) === true;
  }
}

/** Cheap to compute and seldom shared by blocks that differ. */
const keyOf = (node: Node): string => `${node.type.name} ${node.textContent}`;
