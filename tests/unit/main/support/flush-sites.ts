import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

const project = path.resolve(import.meta.dirname, '../../../..');
/** Where the calls are declared and made real. */
const own = new Set(['main/files/disk.ts', 'main/files/node-disk.ts']);
const names = new Set(['flush', 'flushFolder']);

export type FlushSites = {
  /** Every call, as `main/settings.ts:67`. */
  readonly calls: readonly string[];
  /** Where the name stands and is not called on the spot: such a flush could not be told from others. */
  readonly others: readonly string[];
};

/** Every place in `main/` that flushes, read from its sources. */
export async function flushSites(): Promise<FlushSites> {
  const files = (await readdir(path.join(project, 'main'), { recursive: true })).filter((name) => name.endsWith('.ts')).map((name) => path.posix.join('main', ...name.split(path.sep)));
  const found = await Promise.all(files.filter((file) => !own.has(file)).sort().map(async (file) => sitesIn(file, await readFile(path.join(project, file), 'utf8'))));
  return { calls: found.flatMap(({ calls }) => calls), others: found.flatMap(({ others }) => others) };
}

function sitesIn(file: string, text: string): FlushSites {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const [calls, others]: [string[], string[]] = [[], []];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.has(node.text)) {
      const { parent } = node;
      const isCalled = ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
      (isCalled ? calls : others).push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { calls, others };
}
