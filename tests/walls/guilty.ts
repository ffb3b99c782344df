/**
 * The payloads of a batch that fires which fire by themselves, found by halving: in the worst case one of a batch of 500 takes eighteen more
 * rounds. Where only several together fire, those are the answer.
 */
export async function guilty(batch: readonly string[], fires: (some: readonly string[]) => Promise<boolean>): Promise<readonly string[]> {
  if (batch.length < 2) return batch;
  const middle = Math.ceil(batch.length / 2);
  const found: string[] = [];
  for (const half of [batch.slice(0, middle), batch.slice(middle)]) if (await fires(half)) found.push(...(await guilty(half, fires)));
  return found.length > 0 ? found : batch;
}
