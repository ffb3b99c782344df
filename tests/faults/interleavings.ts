import { createArticle } from '../../electron/library/articles.ts';
import type { Library } from '../../electron/library/library.ts';
import { openArticleFile, readArticle } from '../../electron/library/opening.ts';
import { giveWay } from '../../electron/library/both-texts.ts';
import { saveArticle } from '../../electron/library/saving.ts';
import { journalArticle } from '../../electron/library/typing.ts';
import { contentHash } from '../../electron/store/content-hash.ts';
import { libraryAt } from './library-at.ts';
import { clock, projectionOf, withNumber } from './library-writers.ts';
import { ModelDisk } from './model-disk.ts';
import { emptyTally, type Tally } from './tally.ts';

const STEPS = 6;

/** One article that this window and another program write at the same time, step by step as the dice say. */
class Shared {
  readonly tally: Tally;
  readonly #random: () => number;
  /** Whether the window writes over what it did not read: a store that must be found out. */
  readonly #isBlind: boolean;
  readonly #disk = new ModelDisk();
  #article = { id: '', path: '', base: '', markdown: '' };
  #number = 1000;
  /** What this window last read or wrote. */
  #known = '';
  /** Texts that have to be somewhere in the end: those of ours that were saved or gave way, and theirs that we met. */
  readonly #precious = new Set<string>();

  constructor(tally: Tally, random: () => number, isBlind: boolean) {
    this.tally = tally;
    this.#random = random;
    this.#isBlind = isBlind;
  }

  async run(): Promise<void> {
    await this.#disk.fs.makeFolder('/store/.stet');
    const library = await libraryAt(this.#disk.fs, '/store', clock());
    const made = await createArticle(library, { headline: 'The well', language: 'en' });
    if (!made.ok) throw new Error(made.problem.code);
    this.#article = { ...this.#article, id: made.value.id, path: `/store/articles/${made.value.file}` };
    await this.#take(library);
    for (let step = 0; step < STEPS; step += 1) {
      const dice = this.#random();
      if (dice < 0.3) await this.#type(library);
      else if (dice < 0.7) await this.#save(library);
      else this.#outside();
    }
    await this.#settle(library);
  }

  #onDisk(): string {
    return Buffer.from(this.#disk.contentOf(this.#article.path)).toString('utf8');
  }

  #next(markdown: string): string {
    return withNumber(markdown, (this.#number += 1));
  }

  async #take(library: Library): Promise<void> {
    const opened = await openArticleFile(library, this.#article.id);
    if (!opened.ok) throw new Error(opened.problem.code);
    this.#article = { ...this.#article, markdown: opened.value.markdown, base: opened.value.base };
    this.#known = opened.value.markdown;
  }

  async #type(library: Library): Promise<void> {
    const { id, base, markdown } = this.#article;
    this.#article.markdown = this.#next(markdown);
    await journalArticle(library, { id, base, markdown: this.#article.markdown });
  }

  /** Theirs has as many bytes as what was there, and on this disk every file always has the same time. */
  #outside(): void {
    const how = this.#random() < 0.5 ? 'in place' : 'renamed';
    this.#disk.writeOutside(this.#article.path, Buffer.from(this.#next(this.#onDisk())), how);
  }

  /** A save, in the middle of which the other program may write, at any call up to the last look at the file. */
  async #save(library: Library): Promise<void> {
    const at = this.#random() < 0.5 ? Math.floor(this.#random() * 60) : -1;
    const { id, base, markdown } = this.#article;
    let [calls, looks, last] = [0, 0, this.#onDisk()];
    const replaced: string[] = [];
    const watch = (): void => {
      const now = this.#onDisk();
      if (now === markdown && last !== markdown) replaced.push(last);
      last = now;
    };
    this.#disk.before = (call) => {
      watch();
      if (call === 'holds') looks += 1;
      if (calls++ === at && (looks !== 1 || call === 'holds')) this.#outside();
      last = this.#onDisk();
      return undefined;
    };
    const question = { id, base, markdown, projection: projectionOf(markdown), anchors: {}, why: 'explicit' as const };
    const saved = await saveArticle(library, this.#isBlind ? { ...question, overwrite: true } : question);
    this.#disk.before = () => undefined;
    watch();
    this.tally.faults += 1;
    this.#precious.add(markdown);
    for (const text of replaced) {
      this.#precious.add(text);
      if (text !== this.#known) this.tally.acceptedWrongly += 1;
    }
    if (saved.ok) {
      this.tally.acknowledged += 1;
      this.#article.base = saved.value.base;
      this.#known = markdown;
    } else if (saved.problem.code === 'changed-outside') await this.#choose(library);
    else this.tally.corrupted += 1;
  }

  /** The screen with both texts: a person takes one of them. */
  async #choose(library: Library): Promise<void> {
    const { id, base, markdown } = this.#article;
    const theirs = await readArticle(library, id);
    if (!theirs.ok) throw new Error(theirs.problem.code);
    if (this.#random() < 0.5) {
      this.#precious.add(theirs.value.markdown);
      const question = { id, base, markdown, projection: projectionOf(markdown), anchors: {}, why: 'explicit' as const, overwrite: true };
      const saved = await saveArticle(library, question);
      if (!saved.ok) this.tally.corrupted += 1;
      else this.#article.base = saved.value.base;
      this.#known = markdown;
    } else {
      await giveWay(library, { id, base: theirs.value.base, markdown });
      await this.#take(library);
    }
  }

  async #settle(library: Library): Promise<void> {
    const { entry } = await library.journal.read(this.#article.id, false);
    const there = new Set([this.#onDisk(), entry?.markdown]);
    for (const text of this.#precious) {
      if (there.has(text) || (await library.history.read(contentHash(text))) === text) continue;
      this.tally.lost += 1;
      return;
    }
  }
}

/** Edits here and by another program in `times` random orders. `isBlind`: see there. */
export async function interleavings(times: number, random: () => number, isBlind = false): Promise<Tally> {
  const tally = emptyTally();
  for (let time = 0; time < times; time += 1) await new Shared(tally, random, isBlind).run();
  return tally;
}
