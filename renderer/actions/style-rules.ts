import type { StyleChange } from '../../core/house-style/rule.ts';
import { ask } from '../desk.ts';
import { library } from '../state/library.ts';
import { valueOrSay } from './tell.ts';

/** Changes the rules of the library. Answers whether it was written; why not has been said. */
export async function changeRules(change: StyleChange): Promise<boolean> {
  const record = valueOrSay(await ask('house-style.change', { change }));
  if (record) library.set({ record });
  return record !== null;
}
