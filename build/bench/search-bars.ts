import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { plainOf } from '../../renderer/content/article.ts';
import { buildLibrary } from '../../renderer/content/library.ts';
import { createSearchEngine, type SearchEngine } from '../../renderer/search/engine.ts';
import type { SearchDocument } from '../../renderer/search/segment.ts';
import { median, percentile, type Bar } from './bars.ts';
import { recordedTexts, typedQueries } from './search-texts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inAWorkshop = 500;
const groups = ['library', 'record'].map((group) => ({ group, most: 5 }));

/** Search over the library and 10,000 or 100,000 recorded texts, at every letter that is typed, language by language. */
export async function searchBars(): Promise<readonly Bar[]> {
  const library = await libraryDocuments();
  return [...barsOver(library, 10_000, 15), ...barsOver(library, 100_000, 50)];
}

function barsOver(library: readonly SearchDocument[], contributions: number, limit: number): readonly Bar[] {
  const engine = createSearchEngine();
  engine.setSegment('library', library);
  const texts = recordedTexts(contributions);
  for (let from = 0; from < texts.length; from += inAWorkshop) {
    const documents = texts.slice(from, from + inAWorkshop).map((text, at): SearchDocument => ({ id: `c${from + at}`, title: '', text, group: 'record' }));
    engine.setSegment(`workshop-${from}`, documents);
  }
  // As in the program: the last workshop is read again, and then somebody types.
  for (const query of Object.values(typedQueries).flat()) engine.search(query, groups);
  return Object.entries(typedQueries).map(([language, queries]): Bar => ({
    name: `search ${language}`,
    what: `p95 of every letter typed, library + ${contributions} contributions`,
    value: percentile(queries.flatMap((query) => timesOf(engine, query)), 95),
    unit: 'ms',
    limit,
  }));
}

/** The time of each search while a query is typed letter by letter: the middle of three, because others use the machine too. */
function timesOf(engine: SearchEngine, query: string): readonly number[] {
  const letters = [...query];
  return letters.map((_, at) => {
    const typed = letters.slice(0, at + 1).join('');
    return median([0, 1, 2].map(() => {
      const begun = performance.now();
      engine.search(typed, groups);
      return performance.now() - begun;
    }));
  });
}

async function libraryDocuments(): Promise<readonly SearchDocument[]> {
  const library = buildLibrary({ version: '', structure: await jsonIn('assets/library'), words: { en: await jsonIn('locales/en/library') } });
  return library.items().map(({ id }) => {
    const article = library.article(id, 'en');
    return { id, title: article?.title ?? '', text: article === undefined ? '' : plainOf(article), group: 'library' };
  });
}

async function jsonIn(folder: string): Promise<Readonly<Record<string, unknown>>> {
  const names = (await readdir(path.join(root, folder))).filter((name) => name.endsWith('.json') && name !== 'version.json' && name !== 'sample.json');
  const read = async (name: string): Promise<readonly [string, unknown]> => [name.replace('.json', ''), JSON.parse(await readFile(path.join(root, folder, name), 'utf8'))];
  return Object.fromEntries(await Promise.all(names.map(read)));
}
