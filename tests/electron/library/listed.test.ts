import { expect, test } from 'vitest';
import { Listed } from '../../../electron/library/listed.ts';
import { randomFrom } from '../../../scripts/random-from.ts';

const SEED = Number(process.env['STET_SEED'] ?? 20261128);

/** Takes over what a list says of its changes, part by part, as the window does. */
class Follower {
  readonly known = new Map<string, string>();
  #revision = 0;

  follow(list: Listed<string>, most: number): void {
    const { changed, gone, revision, more } = list.since(this.#revision, most);
    for (const entry of changed) this.known.set(entry.slice(0, entry.indexOf(' ')), entry);
    for (const id of gone) this.known.delete(id);
    this.#revision = revision;
    this.more = more;
  }

  more = 0;
}

test('whoever asks for parts at any moment knows the list as it is in the end', () => {
  console.log(`seed ${SEED}`);
  const random = randomFrom(SEED);
  const below = (count: number): number => Math.floor(random() * count);
  for (let round = 0; round < 300; round += 1) {
    const list = new Listed<string>();
    const follower = new Follower();
    for (let step = 0; step < 60; step += 1) {
      const id = `a${below(12)}`;
      const deed = below(4);
      if (deed === 0) list.delete(id);
      else if (deed === 1) follower.follow(list, 1 + below(4));
      else list.set(id, `${id} ${step}`);
    }
    do follower.follow(list, 3);
    while (follower.more > 0);
    expect(new Map([...follower.known].sort())).toEqual(new Map([...list].sort()));
  }
});

test('a part has at most so many changes, the rest is counted, and what is known is not told again', () => {
  const list = new Listed<string>();
  for (let at = 0; at < 1200; at += 1) list.set(`a${at}`, `a${at} first`);
  const first = list.since(0, 500);
  expect([first.changed.length, first.more]).toEqual([500, 700]);
  expect(list.since(list.revision, 500)).toEqual({ changed: [], gone: [], revision: 1200, more: 0 });
  list.set('a0', 'a0 again');
  list.delete('a1');
  list.delete('never there');
  expect(list.since(1200, 500)).toEqual({ changed: ['a0 again'], gone: ['a1'], revision: 1202, more: 0 });
});
