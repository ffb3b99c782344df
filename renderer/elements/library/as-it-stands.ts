import { GATE_CODES, type GateCode } from '../../../core/claims/gate-codes.ts';
import type { Summary } from '../../../core/contract/shapes.ts';
import type { CheckView } from '../../state/check.ts';

/**
 * The row of the open article with what stands in the window, where main knows only what is saved. Of sentences that nobody has looked
 * at it says nothing, as no row does.
 */
export function asItStands(summary: Summary, { result, words }: Pick<CheckView, 'result' | 'words'>): Summary {
  if (!result || summary.problem !== undefined) return summary;
  const { held: _saved, unread: _before, ...rest } = summary;
  const unread = result.gate.find(({ code }) => code === 'claim-unread')?.unread?.length ?? 0;
  const ofSentences = (code: GateCode): boolean => code === 'untouched' || code === 'beside-changed';
  const held = result.open > 0 ? undefined : result.gate.find(({ code }) => GATE_CODES[code].blocks && !ofSentences(code))?.code;
  const counts = { words, openClaims: result.open, claims: result.claims.length };
  return { ...rest, ...counts, ...(held === undefined ? {} : { held }), ...(unread === 0 ? {} : { unread }) };
}
