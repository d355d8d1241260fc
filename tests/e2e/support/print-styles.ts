import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../../..');

/** The style sheets of the printed page as the bundler joins them: fonts by their names in `out/`. */
export function builtPrintStyles(): string {
  const assets = readdirSync(path.join(project, 'out/renderer/assets'));
  const han = ['sans', 'serif'].map((voice) => `node_modules/@fontsource-variable/noto-${voice}-sc/index.css`);
  const own = ['tokens.css', 'fonts.css', 'more-fonts.css'].map((sheet) => `renderer/ui/${sheet}`);
  const sheets = [...own, ...han, 'renderer/features/report/preview/report.css', 'renderer/features/report/preview/print.css'];
  const text = sheets.map((sheet) => readFileSync(path.join(project, sheet), 'utf8')).join('\n');
  return text.replace(/url\('?[^')]*\/([^/')]+)\.woff2'?\)/gu, (_whole, name: string) => {
    const found = assets.find((asset) => asset.startsWith(`${name}-`) && asset.endsWith('.woff2'));
    if (found === undefined) throw new Error(`the bundle has no font ${name}`);
    return `url(/assets/${found})`;
  });
}
