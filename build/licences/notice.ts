import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** A package that is shipped, with its licence as its own files state it. */
export type Shipped = { readonly name: string; readonly version: string; readonly licence: string; readonly texts: readonly string[] };
export type Notice = { readonly text: string; readonly problems: readonly string[] };

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});

/** Licences we ship code under; OFL is for fonts alone. */
const allowed: ReadonlySet<string> = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', '0BSD']);
const fontLicence = 'OFL-1.1';
const isFont = (name: string): boolean => /^@fontsource(?:-variable)?\//u.test(name);

/**
 * All packages that `dependencies` of a folder's package.json lead to, by name and version. Packages of types alone are not
 * shipped. Throws when one is not installed.
 */
export function shippedPackages(root: string): readonly Shipped[] {
  const found = new Map<string, Shipped>();
  const visit = (folder: string): void => {
    for (const name of Object.keys(readManifest(folder).dependencies ?? {})) {
      const place = name.startsWith('@types/') ? null : placeOf(name, folder);
      if (place === null || found.has(place)) continue;
      const { version, license = '' } = readManifest(place);
      found.set(place, { name, version, licence: license, texts: licenceTexts(place) });
      visit(place);
    }
  };
  visit(root);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** The notice that goes with the program, and what forbids shipping: a licence that is not on the list, or none. */
export function makeNotice(packages: readonly Shipped[]): Notice {
  const problems = packages.flatMap(({ name, version, licence }) =>
    isAllowed(name, licence) ? [] : [`${name} ${version}: ${licence === '' ? 'states no licence' : licence}`],
  );
  const head = [
    'Mainstreaming Workbook contains the following packages, each under its own licence.',
    'Electron and Chromium state theirs in LICENSE.electron.txt and LICENSES.chromium.html beside the program.',
  ].join('\n');
  const entries = packages.map(({ name, version, licence, texts }) => {
    const body = texts.length > 0 ? texts.join('\n\n') : `Its package states the licence ${licence} and carries no text of it.`;
    return `${'='.repeat(80)}\n${name} ${version} (${licence})\n${'='.repeat(80)}\n\n${body}`;
  });
  return { text: `${[head, ...entries].join('\n\n')}\n`, problems };
}

/** Whether a licence expression leaves a choice that is on the list: every part of `AND`, one of `OR`. */
export function isAllowed(name: string, expression: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/u, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((part) => isAllowed(name, part));
  if (bare.includes(' AND ')) return bare.split(' AND ').every((part) => isAllowed(name, part));
  return allowed.has(bare) || (bare === fontLicence && isFont(name));
}

function readManifest(folder: string): z.infer<typeof manifest> {
  return manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

/** Where Node would find a package from a folder. */
function placeOf(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return place;
    if (folder === dirname(folder)) throw new Error(`${name} is not installed`);
  }
}

function licenceTexts(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)(\.|-|$)/iu.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
}
