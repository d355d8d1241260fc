import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLocales, type LocaleCheck } from './check-locales.ts';
import { readLocales } from './tree.ts';

/**
 * `npm run locales:check`: lists what is wrong or missing in `locales/` and exits 1 if there is anything; `-- --json` prints
 * level and coverage of each language and the findings; `-- --root DIR` looks at another folder.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, root: { type: 'string', default: join(import.meta.dirname, '../../locales') } },
});
const result = checkLocales(readLocales(values.root));
process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : asText(result));
process.exitCode = result.findings.length === 0 ? 0 : 1;

function asText({ languages, findings }: LocaleCheck): string {
  const lines = findings.map(({ language, file, key, rule, detail }) => `${language}/${file}  ${key === '' ? '' : `${key}  `}${rule}: ${detail}`);
  const states = languages.map(
    ({ language, level, state, coverage, strings, expected, sameAsEnglish, stale, draft }) =>
      `${language}: level ${level}, ${state}, ${(coverage * 100).toFixed(1)} % (${strings} of ${expected}), ${sameAsEnglish} as in English, ${stale} stale, ${draft} on doubtful terms`,
  );
  return `${[...lines, ...states, findings.length === 0 ? 'Locales are complete' : `${findings.length} findings`].join('\n')}\n`;
}
