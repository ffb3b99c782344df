import { isMap, isSeq, parseDocument, Scalar, stringify, visit, type Document, type Pair } from 'yaml';
import { failed, ok, type Failure, type Result } from '../result.ts';
import { emptyFront, FRONT_KEYS, valueOf, valuesIn, type FrontKey, type FrontValues } from './front-values.ts';

/** `front` and `body` together are the source. `front`: the fences and all between them with the line end after; empty when there is none. */
export interface SplitSource {
  readonly front: string;
  readonly body: string;
}

/** UTF-16 units; more than this is no front matter. */
const LONGEST_FRONT = 256 * 1024;
/** Aliases that one document may resolve: enough for people, too few for a bomb. */
const MOST_ALIASES = 50;

const OPENING = /^---[ \t]*(?:\r\n|\r|\n)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/m;
const KEY_LINE = /^[\p{L}\p{N}_"'-][^:\r\n]*:(?:[ \t]|\r|\n|$)/u;
const COMMENT_LINES = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/;
const EVERY_LINE_END = /\r\n|\r|\n/;

const broken = (detail: string): Failure => failed({ code: 'front-matter-broken', detail });

function fences(front: string): { opening: string; yaml: string; closing: string } {
  const opening = OPENING.exec(front)?.[0] ?? '';
  const rest = front.slice(opening.length);
  const at = CLOSING.exec(rest)?.index ?? rest.length;
  return { opening, yaml: rest.slice(0, at), closing: rest.slice(at) };
}

const parse = (yaml: string): Document => parseDocument(yaml, { keepSourceTokens: true, prettyErrors: false, logLevel: 'silent' });

/** Why the YAML cannot be front matter; null when it can. */
function faultOf(yaml: string): string | null {
  if (yaml.length > LONGEST_FRONT) return 'too long';
  const document = parse(yaml);
  const [error] = document.errors;
  if (error) return error.message;
  if (document.contents !== null && !isMap(document.contents)) return isEmptyScalar(document.contents) ? null : 'not a mapping';
  // Counted before any is resolved: aliases within what they stand for take the cube of their number.
  if (aliasesIn(document) > MOST_ALIASES) return 'too many aliases';
  try {
    document.toJS({ maxAliasCount: MOST_ALIASES });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'unreadable';
  }
}

function aliasesIn(document: Document): number {
  let count = 0;
  visit(document, { Alias: () => void (count += 1) });
  return count;
}

const isEmptyScalar = (node: unknown): boolean => node instanceof Scalar && node.value === null;

/**
 * Parts front matter and body; a source without front matter is all body. Fails with `front-matter-broken` when front matter is no YAML or no
 * mapping, with `front-matter-open` when it opens but does not end. The source has no byte order mark.
 */
export function splitFrontMatter(source: string): Result<SplitSource> {
  const opening = OPENING.exec(source)?.[0];
  if (opening === undefined) return ok({ front: '', body: source });
  const rest = source.slice(opening.length);
  const closing = CLOSING.exec(rest);
  if (!closing) {
    const begins = rest.replace(COMMENT_LINES, '');
    return KEY_LINE.test(begins) ? failed({ code: 'front-matter-open' }) : ok({ front: '', body: source });
  }
  const fault = faultOf(rest.slice(0, closing.index));
  if (fault !== null) return broken(fault);
  const end = opening.length + closing.index + closing[0].length;
  return ok({ front: source.slice(0, end), body: source.slice(end) });
}

/** The values of front matter that `splitFrontMatter` accepted; missing and mistyped keys have their defaults. */
export function readFrontMatter(front: string): FrontValues {
  return front === '' ? emptyFront() : valuesIn(parse(fences(front).yaml));
}

/** Whether the front matter has something written at this key. */
export function hasFrontKey(front: string, key: FrontKey): boolean {
  if (front === '') return false;
  const found = parse(fences(front).yaml).get(key, true);
  return found !== undefined && !(found instanceof Scalar && found.value === null);
}

/** Whether a list or a mapping stands where one text should. */
export function holdsNoText(front: string, key: FrontKey): boolean {
  const found = front === '' ? undefined : parse(fences(front).yaml).get(key);
  return isMap(found) || isSeq(found);
}

/** What the front matter says at a key that is not ours, when it is one text; else empty. */
export function scalarAt(front: string, key: string): string {
  const found = front === '' ? undefined : parse(fences(front).yaml).get(key, true);
  return found instanceof Scalar && typeof found.value === 'string' ? found.value : '';
}

type Value = string | readonly string[];

const same = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);

const STYLE = { lineWidth: 0, blockQuote: false, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;

/** Control characters and line separators are escaped, blanks at the ends kept, also for readers less exact than ours. */
const NEEDS_QUOTES = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|^\s|\s$/;

/** One text on one line, quoted as it was before or as YAML needs it. */
function scalarYaml(value: string, type?: Scalar.Type): string {
  const scalar = new Scalar(value);
  if (NEEDS_QUOTES.test(value)) scalar.type = 'QUOTE_DOUBLE';
  else if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') scalar.type = type;
  return stringify(scalar, STYLE)
    .replace(/\n$/, '')
    .replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escapedCharacter);
}

const escapedCharacter = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text of a list in brackets: quoted where a comma or bracket would end it. */
const flowItem = (value: string): string => (/[,[\]{}]/.test(value) ? scalarYaml(value, 'QUOTE_DOUBLE') : scalarYaml(value));

function valueYaml(value: Value, old: { type?: Scalar.Type; indent?: string; eol: string }): string {
  if (typeof value === 'string') return value === '' ? '""' : scalarYaml(value, old.type);
  if (value.length === 0) return '[]';
  if (old.indent === undefined) return `[${value.map(flowItem).join(', ')}]`;
  return value.map((item) => `- ${scalarYaml(item)}`).join(`${old.eol}${old.indent}`);
}

const lineEndOf = (text: string): string => EVERY_LINE_END.exec(text)?.[0] ?? '\n';

/** A new block with what is not empty; headline, language and status are always there. */
function newFront(values: FrontValues, keys: readonly FrontKey[], eol: string): string {
  const lines = keys.map((key) => `${key}: ${valueYaml(valueOf(values, key), { eol })}`);
  return ['---', ...lines, '---', ''].join(eol);
}

function pairOf(document: Document, key: FrontKey): Pair | undefined {
  if (!isMap(document.contents)) return undefined;
  return document.contents.items.find((pair) => pair.key instanceof Scalar && pair.key.value === key);
}

/** Replaces one value in the YAML and leaves everything else to the byte; null when its place cannot be told. */
function spliced(yaml: string, key: FrontKey, value: Value, eol: string): string | null {
  const document = parse(yaml);
  const pair = pairOf(document, key);
  if (!pair) {
    if (isMap(document.contents) && document.contents.flow === true) return null;
    const open = yaml === '' || /[\r\n]$/.test(yaml) ? yaml : yaml + eol;
    return `${open}${key}: ${valueYaml(value, { eol })}${eol}`;
  }
  const old = pair.value;
  const range = (old as { range?: [number, number, number] | null } | null)?.range;
  if (!range) return null;
  const [from, to] = range;
  const lineStart = Math.max(yaml.lastIndexOf('\n', from - 1), yaml.lastIndexOf('\r', from - 1)) + 1;
  const indent = yaml.slice(lineStart, from);
  const isBlockList = isSeq(old) && old.flow !== true && /^[ \t]*$/.test(indent);
  const type = old instanceof Scalar ? old.type : undefined;
  const lone = isBlockList && value.length === 0;
  const written = valueYaml(value, { eol, ...(isBlockList && !lone ? { indent } : {}), ...(type ? { type } : {}) });
  const end = yaml.slice(from, to).replace(/\s+$/, '').length + from;
  const before = lone ? yaml.slice(0, from).trimEnd() : yaml.slice(0, from);
  const gap = /\s$/.test(before) ? '' : ' ';
  return before + gap + written + yaml.slice(end);
}

/** Rewrites the whole of the YAML through the library when splicing would not read back; comments and order stay, layout may not. */
function rewritten(yaml: string, key: FrontKey, value: Value, eol: string): string {
  const document = parse(yaml);
  document.set(key, typeof value === 'string' ? value : [...value]);
  return document.toString({ lineWidth: 0 }).replace(/\n/g, eol);
}

function expected(before: FrontValues, key: FrontKey, after: FrontValues): FrontValues {
  if (key === 'headline' || key === 'standfirst') return { ...before, [key]: after[key] };
  return { ...before, meta: { ...before.meta, [key]: after.meta[key] } };
}

function reads(yaml: string, values: FrontValues): boolean {
  if (faultOf(yaml) !== null) return false;
  const found = valuesIn(parse(yaml));
  return FRONT_KEYS.every((key) => same(valueOf(found, key), valueOf(values, key)));
}

function withValue(yaml: string, key: FrontKey, after: FrontValues, eol: string): string {
  const value = valueOf(after, key);
  const wanted = expected(valuesIn(parse(yaml)), key, after);
  const quick = spliced(yaml, key, value, eol);
  return quick !== null && reads(quick, wanted) ? quick : rewritten(yaml, key, value, eol);
}

/**
 * The front matter with the changes from `before` to `after`. Only the values of keys that changed are rewritten, in place; unknown keys,
 * comments, order and quoting stay to the byte. A new key goes to the end. Without front matter a block with the changed keys is made, with
 * `eol` as line end; with `before` null, a new file's block.
 */
export function writeFrontMatter(front: string, before: FrontValues | null, after: FrontValues, eol = '\n'): string {
  const base = before ?? emptyFront();
  const always: readonly FrontKey[] = before === null ? ['headline', 'language', 'status'] : [];
  const changed = FRONT_KEYS.filter((key) => always.includes(key) || !same(valueOf(base, key), valueOf(after, key)));
  if (changed.length === 0) return front;
  if (front === '') return newFront(after, changed, eol);
  const { opening, yaml, closing } = fences(front);
  const own = lineEndOf(opening);
  return opening + changed.reduce((text, key) => withValue(text, key, after, own), yaml) + closing;
}
