import { placesOf } from '../library/places.ts';
import { disk } from '../store/file-system.ts';
import type { Asked } from './asked.ts';
import { Searcher } from './searcher.ts';

/** A program of its own, for one library. It is ended by whoever began it. */
const [root = '', library = ''] = process.argv.slice(2);
const searcher = new Searcher({ fs: disk, places: placesOf(root) }, library);

function answer(asked: Asked): Promise<unknown> | void {
  switch (asked.ask) {
    case 'update':
      return searcher.update(asked.rows, asked.gone);
    case 'settled':
      return searcher.settled();
    case 'keep':
      return searcher.keep();
    case 'articles':
      return searcher.articles(asked.query);
    case 'lines':
      return searcher.lines(asked.query, asked.filter);
  }
}

process.parentPort.on('message', ({ data }: { data: { readonly n: number; readonly asked: Asked } }) => {
  void Promise.resolve(answer(data.asked)).then((value) => process.parentPort.postMessage({ n: data.n, value }));
});
