import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/fixtures/forbidden-imports');
const top = ['main', 'renderer', 'preload', 'build', 'tests'];

type Configuration = { readonly forbidden: readonly IForbiddenRuleType[]; readonly options: ICruiseOptions };
const load = createRequire(import.meta.url);
const configuration = load('../../.dependency-cruiser.cjs') as Configuration & {
  readonly options: { readonly enhancedResolveOptions: object };
};
const ruleNames = configuration.forbidden.map((rule) => rule.name ?? '');

/** Runs the house's own rules over a tree and gives the violations as `rule: from -> to`. */
async function violations(baseDir: string, folders: readonly string[]): Promise<{ rule: string; from: string }[]> {
  const present = folders.filter((folder) => existsSync(join(baseDir, folder)));
  const { output } = await cruise(
    present,
    {
      ...configuration.options,
      baseDir,
      validate: true,
      ruleSet: { forbidden: [...configuration.forbidden] },
    },
    configuration.options.enhancedResolveOptions,
  );
  return (output as ICruiseResult).summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .filter((name) => name !== 'package.json');

describe('dependency rules', () => {
  it('have one broken tree each, and no tree without a rule', () => {
    expect(readdirSync(fixtures).sort()).toEqual([...ruleNames].sort());
  });

  it.each(ruleNames)('%s rejects its broken tree, and no other rule does', async (name) => {
    const found = await violations(join(fixtures, name), top);
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual([name]);
  });

  it.each([
    ['node-place', 2],
    ['dexie-place', 2],
    ['i18next-place', 2],
    ['react-place', 2],
  ])('%s rejects every file of its broken tree', async (name, count) => {
    const found = await violations(join(fixtures, name), top);
    expect(new Set(found.map(({ from }) => from)).size).toBe(count);
    expect(filesOf(join(fixtures, name))).toHaveLength(count);
  });

  it('are kept by the real tree', async () => {
    const found = await violations(root, ['main', 'renderer', 'preload', 'build']);
    expect(found).toEqual([]);
  });
});
