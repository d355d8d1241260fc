import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLocales } from '../../build/locales/check-locales.ts';
import { pseudoText, writePseudoLocales } from '../../build/locales/pseudo.ts';
import { followedFile, readFollowed, settle, textsNow, writeFollowed } from '../../build/locales/followed.ts';
import type { Rule } from '../../build/locales/rules.ts';
import { readLocales, type LocaleTree } from '../../build/locales/tree.ts';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/fixtures/locales');
const whole = readLocales(join(fixtures, 'whole'));

/** The whole fixture with the files of a broken one laid over it, and settled as `npm run locales:settle` does it. */
function broken(name: string): LocaleTree {
  const over = readLocales(join(fixtures, name));
  const languages = new Set([...whole.keys(), ...over.keys()]);
  const laid = new Map([...languages].map((language) => [language, new Map([...(whole.get(language) ?? []), ...(over.get(language) ?? [])])]));
  return new Map([...laid].map(([language, files]) => [language, over.get(language)?.has(followedFile) === true ? files : settled(laid, language)]));
}

function settled(tree: LocaleTree, language: string): ReadonlyMap<string, string> {
  const files = tree.get(language) ?? new Map<string, string>();
  if (language === 'en') return files;
  const followed = settle(readFollowed(files.get(followedFile)), textsNow(files, tree.get('en') ?? new Map<string, string>()));
  return new Map([...files, [followedFile, writeFollowed(followed)]]);
}

const findings = (tree: LocaleTree): string[] =>
  checkLocales(tree).findings.map(({ language, file, key, rule }) => [language, file, key, rule].filter((part) => part !== '').join(' '));

const expected: Readonly<Record<Rule, readonly string[]>> = {
  'bad-manifest': ['ar manifest.json bad-manifest'],
  'missing-file': ['ky ui.json missing-file', 'ky report.json missing-file', 'ky library/questions.json missing-file', 'ky library/sample.json missing-file'],
  'unknown-file': ['fr guide.json unknown-file', 'fr guide.json title unknown-key'],
  unreadable: ['fr report.json unreadable'],
  'missing-key': ['fr ui.json save.saving missing-key'],
  'unknown-key': ['fr ui.json save.lost unknown-key'],
  empty: ['fr ui.json home.title empty'],
  placeholders: ['fr ui.json home.open placeholders', 'fr ui.json home.answers_many placeholders'],
  links: ['fr ui.json save.saved links'],
  plurals: ['fr ui.json home.answers_few plurals', 'ar ui.json home.answers plurals'],
  script: ['ar ui.json home.title script'],
  language: ['fr ui.json save.saved language'],
  'same-as-english': ['fr ui.json save.saved same-as-english'],
  'direction-control': ['ar ui.json home.open direction-control'],
  'not-composed': ['fr ui.json save.saved not-composed'],
  stale: ['fr library/questions.json items.question.who-decides stale', 'fr ui.json save.saved stale', 'ar ui.json save.saved stale'],
  terms: ['fr ui.json save.saved terms'],
  draft: ['ar manifest.json draft'],
  'not-followed': ['fr followed.json not-followed'],
  // Words that are not there, counted ones (their stem is no word by itself), a mark of no kind; and a page without its trouble.
  help: [
    ...['en', 'fr'].flatMap((language) => [
      `${language} help.json pages.home.tasks.0.steps.0 help`, ...Array.from({ length: 3 }, () => `${language} help.json pages.home.tasks.0.steps.1 help`),
    ]),
    'ar help.json help',
  ],
};

describe('the locale check', () => {
  it('has a broken fixture for every rule', () => {
    expect(readdirSync(fixtures).sort()).toEqual([...Object.keys(expected), 'whole'].sort());
  });

  it('passes what is whole, names and settings as in English among it', () => {
    expect(checkLocales(whole).findings).toEqual([]);
    expect(checkLocales(whole).languages.map(({ language, coverage }) => [language, coverage]).sort()).toEqual([['ar', 1], ['en', 1], ['fr', 1]]);
  });

  it.each(Object.entries(expected))('%s is found, and nothing else', (name, list) => {
    expect(findings(broken(name)).sort()).toEqual([...list].sort());
  });

  it('says what is not there in English yet', () => {
    const tree = new Map([['en', new Map([['manifest.json', whole.get('en')?.get('manifest.json') ?? '']])]]);
    expect(findings(tree)).toEqual([
      'en ui.json missing-file', 'en report.json missing-file', 'en library/questions.json missing-file', 'en library/sample.json missing-file',
    ]);
  });

  it('asks each language for its own plural forms', () => {
    const tree = (language: string, forms: readonly string[]): LocaleTree => {
      const words = Object.fromEntries(forms.map((form) => [`files_${form}`, '{{count}}']));
      return new Map([
        ['en', new Map([['ui.json', JSON.stringify({ files_one: '{{count}}', files_other: '{{count}}' })]])],
        [language, new Map([['ui.json', JSON.stringify(words)]])],
      ]);
    };
    const plurals = (language: string, forms: readonly string[]): number =>
      checkLocales(tree(language, forms)).findings.filter(({ rule, language: of }) => rule === 'plurals' && of === language).length;
    expect(plurals('ar', ['zero', 'one', 'two', 'few', 'many', 'other'])).toBe(0);
    expect(plurals('fr', ['one', 'other'])).toBe(1);
    expect(plurals('zh', ['other'])).toBe(0);
    expect(plurals('ru', ['one', 'few', 'many', 'other'])).toBe(0);
    expect(plurals('ru', ['one', 'other'])).toBe(1);
  });

  it('misses a placeholder of a template to fill in', () => {
    const tree = (purpose: string): LocaleTree => new Map([
      ['en', new Map([['library/guides.json', JSON.stringify({ items: { tor: { purpose: 'Leads the work of {ministry} from {start}.' } } })]])],
      ['fr', new Map([['library/guides.json', JSON.stringify({ items: { tor: { purpose } } })]])],
    ]);
    expect(findings(tree('Dirige les travaux ({ministry}) à partir du {start}.')).filter((line) => line.endsWith('placeholders'))).toEqual([]);
    expect(findings(tree('Dirige les travaux du ministère à partir du {start}.'))).toContain('fr library/guides.json items.tor.purpose placeholders');
  });

  it('lets a few words be as in English, and not a tenth of them', () => {
    const tree = (same: number): LocaleTree => {
      const english = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`word${String(at)}`, 'Position']));
      const french = Object.fromEntries(Object.keys(english).map((key, at) => [key, at < same ? 'Position' : 'Atelier']));
      return new Map([['en', new Map([['ui.json', JSON.stringify(english)]])], ['fr', new Map([['ui.json', JSON.stringify(french)]])]]);
    };
    const same = (count: number): string[] => findings(tree(count)).filter((line) => line.endsWith('same-as-english'));
    expect(same(5)).toEqual([]);
    expect(same(6)).toEqual(['fr ui.json same-as-english']);
  });

  it('exits 1 with a list, and prints level and coverage as JSON', () => {
    const run = (...args: string[]): { status: number | null; stdout: string } =>
      spawnSync(process.execPath, ['--import', 'tsx', 'build/locales/check.ts', ...args], { cwd: root, encoding: 'utf8' });
    const bad = run('--root', join(fixtures, 'missing-key'));
    expect(bad.status).toBe(1);
    expect(bad.stdout).toContain('en/ui.json  missing-file');
    const good = run('--root', join(fixtures, 'whole'), '--json');
    expect(good.status).toBe(0);
    expect(JSON.parse(good.stdout)).toMatchObject({ findings: [], languages: expect.arrayContaining([expect.objectContaining({ language: 'ar', level: 1, coverage: 1 })]) });
  });
});

describe('the pseudo-languages', () => {
  it('keep placeholders and tags, and are longer or run right to left', () => {
    expect(pseudoText('Open {{title}} <kbd>Enter</kbd>, annex %1', 'ar-XB')).toMatch(/^[\p{Script=Arabic} ]+\{\{title\}\} <kbd>[\p{Script=Arabic}]+<\/kbd>, [\p{Script=Arabic} ]+%1$/u);
    const text = 'Saved at {{time}}, on this laptop only';
    const long = pseudoText(text, 'en-XA');
    expect(long).toContain('{{time}}');
    expect(long.length).toBeGreaterThanOrEqual(Math.round(text.length * 1.25));
    expect(long).not.toContain('Saved');
  });

  it('pass the check of real languages', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pseudo-'));
    try {
      writePseudoLocales(join(fixtures, 'whole'), folder);
      const tree: LocaleTree = new Map([...whole, ...readLocales(folder)]);
      expect(findings(tree)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the locales that are shipped', () => {
  it('are complete', () => {
    const { findings: list } = checkLocales(readLocales(join(root, 'locales')));
    expect(list.map(({ language, file, key, rule, detail }) => `${language}/${file} ${key} ${rule}: ${detail}`)).toEqual([]);
  });
});
