import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAllowed, makeNotice, shippedPackages } from '../../build/licences/notice.ts';

let root = '';
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const install = (place: string, manifest: object, licence?: string): void => {
  write(`${place}/package.json`, JSON.stringify(manifest));
  if (licence !== undefined) write(`${place}/LICENSE`, licence);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licences-'));
  install('.', { name: 'app', version: '1.0.0', dependencies: { zip: '1', '@types/zip': '1' }, devDependencies: { lint: '1' } });
  install('node_modules/zip', { name: 'zip', version: '1.2.0', license: 'MIT', dependencies: { bits: '2' } }, 'MIT text of zip');
  install('node_modules/zip/node_modules/bits', { name: 'bits', version: '2.0.0', license: 'ISC', dependencies: { zip: '1' } }, 'ISC text of bits');
  install('node_modules/bits', { name: 'bits', version: '1.0.0', license: 'GPL-3.0-only' });
  install('node_modules/lint', { name: 'lint', version: '1.0.0', license: 'GPL-3.0-only' });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('the notice of what is shipped', () => {
  it('follows the dependencies as Node finds them, and nothing else', () => {
    expect(shippedPackages(root).map(({ name, version }) => `${name} ${version}`)).toEqual(['bits 2.0.0', 'zip 1.2.0']);
  });

  it('carries every licence text', () => {
    const { text, problems } = makeNotice(shippedPackages(root));
    expect(problems).toEqual([]);
    expect(text).toContain('zip 1.2.0 (MIT)');
    expect(text).toContain('MIT text of zip');
    expect(text).toContain('ISC text of bits');
  });

  it('refuses a licence that is not on the list, and a package without one', () => {
    install('node_modules/zip', { name: 'zip', version: '1.2.0', license: 'AGPL-3.0-only', dependencies: { bits: '2' } });
    install('node_modules/zip/node_modules/bits', { name: 'bits', version: '2.0.0' });
    expect(makeNotice(shippedPackages(root)).problems).toEqual(['bits 2.0.0: states no licence', 'zip 1.2.0: AGPL-3.0-only']);
  });

  it('says which package is not installed', () => {
    rmSync(join(root, 'node_modules/zip'), { recursive: true });
    expect(() => shippedPackages(root)).toThrow('zip is not installed');
  });

  it.each([
    ['zip', 'MIT', true],
    ['zip', '(MIT OR GPL-3.0-or-later)', true],
    ['zip', '(MIT AND GPL-3.0-or-later)', false],
    ['zip', 'MPL-2.0', false],
    ['@fontsource/noto-sans', 'OFL-1.1', true],
    ['zip', 'OFL-1.1', false],
    ['zip', 'SEE LICENSE IN FILE', false],
  ])('%s under %s: %s', (name, expression, answer) => {
    expect(isAllowed(name, expression)).toBe(answer);
  });

  it('has no problem with what we ship', () => {
    const packages = shippedPackages(join(import.meta.dirname, '../..'));
    expect(makeNotice(packages).problems).toEqual([]);
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'dexie', 'docx', '@fontsource/noto-sans']));
  });
});
