import { builtinModules } from 'node:module';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { plainLetters } from './plain-letters.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = path.join(root, 'out');

/** Only what both Electron versions of design section 5 have may reach the bundles. */
const targets = { page: 'chrome130', node: 'node20.18' } as const;
const nodeModules = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

const shared = (outDir: string): InlineConfig => ({
  configFile: false,
  root,
  logLevel: 'warn',
  build: { outDir: path.join(out, outDir), emptyOutDir: true, minify: true, sourcemap: true, reportCompressedSize: false },
});

/** A folder of two programs is emptied by the first. */
type Beside = { readonly beside?: true };

function nodeProgram(outDir: string, entry: string, fileName: string, format: 'es' | 'cjs', { beside }: Beside = {}): InlineConfig {
  const base = shared(outDir);
  return {
    ...base,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ...base.build,
      ssr: true,
      emptyOutDir: beside !== true,
      target: targets.node,
      rolldownOptions: {
        input: path.join(root, entry),
        external: nodeModules,
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}

/** The page. Exported for the development server, which serves the same thing. */
export const pageConfig: InlineConfig = {
  ...shared('renderer'),
  root: path.join(root, 'renderer'),
  publicDir: false,
  plugins: [react(), plainLetters],
  // Filled with a fresh nonce for each answer by the scheme handler (design section 8).
  html: { cspNonce: '__CSP_NONCE__' },
  worker: { format: 'es' },
  build: {
    ...shared('renderer').build,
    target: targets.page,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: path.join(root, 'renderer/index.html'),
      // What every start reads is one file and one style sheet, not thirty-seven: main answers for each.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
};

/**
 * The projector's page: a program of its own, so that neither page brings a piece of the other. Its fonts are those of the workbook, file
 * for file: they lie there once.
 */
const projectorConfig: InlineConfig = {
  ...pageConfig,
  build: {
    ...pageConfig.build,
    emptyOutDir: false,
    rolldownOptions: {
      input: path.join(root, 'renderer/projector/index.html'),
      output: {
        entryFileNames: 'projector/[name]-[hash].js',
        chunkFileNames: 'projector/[name]-[hash].js',
        assetFileNames: ({ names }) => (names.some((name) => name.endsWith('.woff2')) ? 'assets/[name]-[hash][extname]' : 'projector/[name]-[hash][extname]'),
      },
    },
  },
};

const programs: readonly InlineConfig[] = [
  nodeProgram('main', 'main/index.ts', 'index.js', 'es'),
  nodeProgram('preload', 'preload/index.ts', 'workbook.cjs', 'cjs'),
  nodeProgram('preload', 'preload/projector.ts', 'projector.cjs', 'cjs', { beside: true }),
  nodeProgram('headless', 'build/headless/cli.ts', 'cli.js', 'es'),
  pageConfig,
  projectorConfig,
];

/** Builds all programs into `out/`, each from scratch. With `dev` the page is left to the development server. */
export async function bundle(options: { readonly dev?: boolean } = {}): Promise<void> {
  const wanted = options.dev === true ? programs.filter((program) => program !== pageConfig && program !== projectorConfig) : programs;
  for (const program of wanted) await build(program);
}

/** True when any source is newer than the bundle, or there is none. */
export async function isBundleStale(): Promise<boolean> {
  const made = await stat(path.join(out, 'renderer/projector/index.html')).catch(() => undefined);
  if (made === undefined) return true;
  const sources = ['main', 'preload', 'renderer', 'assets', 'locales', 'build/headless', 'build/bundle.ts', 'package.json'];
  for (const source of sources) if ((await newest(path.join(root, source))) > made.mtimeMs) return true;
  return false;
}

async function newest(place: string): Promise<number> {
  const info = await stat(place);
  if (!info.isDirectory()) return info.mtimeMs;
  const names = await readdir(place);
  const times = await Promise.all(names.map((name) => newest(path.join(place, name))));
  return Math.max(info.mtimeMs, ...times);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await rm(out, { recursive: true, force: true });
  await bundle();
}
