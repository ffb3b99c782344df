/** What is searched as one line each. */
export const LINE_KINDS = ['headline', 'text', 'claim', 'note', 'source'] as const;
export type LineKind = (typeof LINE_KINDS)[number];
