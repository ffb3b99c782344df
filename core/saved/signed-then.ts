import * as v from 'valibot';

/** What a sign-off, or a mark "nothing to check", remembers of where its words stood when it was given. */

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** With keys of later versions. Types by name, not by their schema: the calls that carry dockets would be too deep a type for the compiler. */
interface Loose {
  [key: string]: unknown;
}

/**
 * A column or row by the words at its head, its place from 0, and how many there are (`claims/stands-under.ts`). `by`: what the column is
 * called that a row's head stands in; `over`: what heads a column beside its own head. Both absent in older ones.
 */
export interface Line extends Loose {
  name: string;
  at: number;
  of: number;
  by?: string | undefined;
  over?: string[] | undefined;
}
const LineSchema: v.GenericSchema<Line> = v.looseObject({
  name: v.string(),
  at: offset,
  of: offset,
  by: v.optional(v.string()),
  over: v.optional(v.array(v.string())),
});

/** A word of a cell's row, by what its column is called. */
export interface Label extends Loose {
  by: string;
  name: string;
}
const LabelSchema: v.GenericSchema<Label> = v.looseObject({ by: v.string(), name: v.string() });

/** A cell in front of the row's name. `counts`: it was the number of its row, in a column that counts them. */
export interface FrontLabel extends Label {
  counts?: boolean | undefined;
}
const FrontLabelSchema: v.GenericSchema<FrontLabel> = v.looseObject({ by: v.string(), name: v.string(), counts: v.optional(v.boolean()) });

const UnderOneSchema = v.looseObject({
  column: v.optional(LineSchema),
  row: v.optional(LineSchema),
  front: v.optional(v.array(FrontLabelSchema)),
  labels: v.optional(v.array(LabelSchema)),
  groups: v.optional(v.array(v.string())),
  heads: v.optional(v.array(v.string())),
  units: v.optional(v.boolean()),
  parents: v.optional(v.array(v.string())),
  keys: v.optional(v.array(LabelSchema)),
  caption: v.optional(v.string()),
  rowGroup: v.optional(v.string()),
  picture: v.optional(v.string()),
  description: v.optional(v.string()),
  bytes: v.optional(v.string()),
  nothing: v.optional(v.boolean()),
  code: v.optional(v.boolean()),
});

/**
 * What the words stood under when they were signed: a table's column and row, the words of the row that are no figures (`labels`) and the
 * rows that head it (`groups`; both absent in older ones), the words over it in further rows of heads (`heads`; `units` where earlier
 * versions would have read less there), the rows that its own belongs to (`parents`; absent in older ones), what looks like a figure and says what the row is about (`keys`), what stands in front of the row's
 * name (`front`; absent where the first column has the names, and in older ones, for which it always had), the caption of a table kept as HTML
 * (`caption`, empty where it has none; absent in older ones) and the head there that says to stand over its group of rows (`rowGroup`), the picture (its address), its
 * description and the `sha256:` of its `bytes` (absent in older ones, and where there were none), `nothing`, or that it is `code` (older ones
 * call that nothing).
 * `parts`: the same of each cell and figure that they run through, where that is more than one. Older ones remember the first, or nothing.
 * `marks`: of everything among the words that reads like a footnote's mark whether it was one; `notes`: what its note said, or its beginning.
 * Both absent in older ones.
 */
export const UnderSchema = v.looseObject({
  ...UnderOneSchema.entries,
  parts: v.optional(v.array(UnderOneSchema)),
  marks: v.optional(v.array(v.boolean())),
  notes: v.optional(v.array(v.string())),
});

/**
 * What of its sentences stood before the claim and behind it when it was signed (`claims/beside.ts`), and `over` each cell of a table's row
 * beside the first head; where the links of the sentences led, by their words (`links`); which of what reads like a footnote's mark in them
 * were one (`notes`; absent where nothing does. All three absent in older ones).
 */
export const BesideSchema = v.looseObject({
  before: v.string(),
  after: v.string(),
  over: v.optional(v.array(v.string())),
  links: v.optional(v.array(v.looseObject({ words: v.string(), to: v.string() }))),
  notes: v.optional(v.array(v.string())),
});

/** A source that the claim cited when it was signed off, and where in it; none if it cited none. `stood`: what stood for it, where it had been merged. */
export const CitedThenSchema = v.looseObject({ source: v.string(), kind: v.string(), value: v.string(), stood: v.optional(v.string()) });

export type Under = v.InferOutput<typeof UnderSchema>;
export type UnderOne = v.InferOutput<typeof UnderOneSchema>;
export type Beside = v.InferOutput<typeof BesideSchema>;
export type CitedThen = v.InferOutput<typeof CitedThenSchema>;
