import { failed } from '../../../core/result.ts';
import type { Handlers } from '../gate.ts';

/** The finished article, to look at and to save. The formats are on their way into `core/export`. */
export const exportHandlers = {
  'export.preview': () => failed({ code: 'unknown-kind' }),
  'export.save': () => failed({ code: 'unknown-kind' }),
} satisfies Partial<Handlers>;
