import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const fixture = (name: string): string => join(root, 'tests/fixtures/styles', name);

/** Lines of a style sheet that the house's rules refuse. */
async function refusedLines(code: string, filename: string): Promise<number[]> {
  const { results } = await stylelint.lint({ code, codeFilename: filename, configFile: join(root, '.stylelintrc.json') });
  const lines = results.flatMap((result) => result.warnings.map((warning) => warning.line));
  return [...new Set(lines)].sort((a, b) => a - b);
}

describe('style rules', () => {
  it.each(['physical.css', 'colours.css', 'letters.css'])('refuse every line of %s', async (name) => {
    const code = readFileSync(fixture(name), 'utf8');
    const all = code.trimEnd().split('\n').map((_, index) => index + 1);
    expect(await refusedLines(code, join(root, 'renderer/ui/entry.css'))).toEqual(all);
  });

  it('pass logical sides and colours from tokens', async () => {
    expect(await refusedLines(readFileSync(fixture('good.css'), 'utf8'), join(root, 'renderer/ui/entry.css'))).toEqual([]);
  });

  it('let the tokens name colours, and nothing else', async () => {
    const colours = readFileSync(fixture('colours.css'), 'utf8');
    expect(await refusedLines(colours, join(root, 'renderer/ui/tokens.css'))).toEqual([]);
    expect(await refusedLines('.entry { left: 0; }', join(root, 'renderer/ui/tokens.css'))).toEqual([1]);
  });
});
