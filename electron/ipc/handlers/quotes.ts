import { quoteTexts } from '../../quotes/texts.ts';
import type { Handlers } from '../gate.ts';
import { inLibrary } from './in-library.ts';

/** What quotations are looked up in. */
export const quoteHandlers = {
  'quotes.texts': (desk, { article }) => inLibrary(desk, (library) => quoteTexts(desk, library, article)),
} satisfies Partial<Handlers>;
