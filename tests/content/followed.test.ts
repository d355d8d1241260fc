import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { follow, readFollowed, settle, textsNow, writeFollowed } from '../../build/locales/followed.ts';

const root = join(import.meta.dirname, '../..');

const files = (saved: string, answers = ['Une réponse', '{{count}} réponses']): ReadonlyMap<string, string> =>
  new Map([['ui.json', JSON.stringify({ saved, answers_one: answers[0], answers_other: answers[1] })]]);
const english = files('Saved', ['One answer', '{{count}} answers']);
const now = (own: ReadonlyMap<string, string>, base = english): ReturnType<typeof textsNow> => textsNow(own, base);
const first = settle(new Map(), now(files('Enregistré')));
const changed = files('Saved on this laptop', ['One answer', '{{count}} answers']);

describe('what a translation was made from', () => {
  it('is one text for all forms of a counted string', () => {
    expect([...first.keys()]).toEqual(['ui.json:saved', 'ui.json:answers']);
    const base = files('Saved', ['One reply', '{{count}} answers']);
    expect(follow(first, now(files('Enregistré'), base)).stale).toEqual(['ui.json:answers']);
  });

  it('is stale when English changed, and stays so however often it is settled', () => {
    const texts = now(files('Enregistré'), changed);
    expect(follow(first, texts)).toEqual({ stale: ['ui.json:saved'], unseen: [], gone: [] });
    expect(follow(settle(settle(first, texts), texts), texts).stale).toEqual(['ui.json:saved']);
  });

  it('is cleared by a changed translation', () => {
    const texts = now(files('Enregistré sur cet ordinateur'), changed);
    expect(follow(first, texts)).toEqual({ stale: [], unseen: ['ui.json:saved'], gone: [] });
    expect(follow(settle(first, texts), texts)).toEqual({ stale: [], unseen: [], gone: [] });
  });

  it('is not cleared later by a change made before English moved', () => {
    const polished = now(files('Enregistré ici'));
    expect(follow(first, polished).unseen).toEqual(['ui.json:saved']);
    const later = now(files('Enregistré ici'), changed);
    expect(follow(settle(settle(first, polished), later), later).stale).toEqual(['ui.json:saved']);
  });

  it('is cleared by a signature, which lapses when either text changes', () => {
    const texts = now(files('Enregistré'), changed);
    const signed = settle(first, texts, { keys: ['ui.json:saved'], by: 'Amina Benali', at: '2026-11-26' });
    expect(follow(signed, texts).stale).toEqual([]);
    expect(readFollowed(writeFollowed(signed)).get('ui.json:saved')?.signed).toBe('2026-11-26 Amina Benali');
    expect(settle(signed, now(files('Enregistré ici'), changed)).get('ui.json:saved')).not.toHaveProperty('signed');
    expect(follow(signed, now(files('Enregistré'))).stale).toEqual(['ui.json:saved']);
    expect(() => settle(first, texts, { keys: ['ui.json:lost'], by: 'Amina Benali', at: '2026-11-26' })).toThrow('ui.json:lost');
  });

  it('is written a line a text, sorted, and read back the same', () => {
    const text = writeFollowed(first);
    expect(text.split('\n').map((line) => /"([^"]+)": /u.exec(line)?.[1])).toEqual([undefined, 'ui.json:answers', 'ui.json:saved', undefined, undefined]);
    expect(new Map([...readFollowed(text)].sort())).toEqual(new Map([...first].sort()));
  });

  it.each(['[]', '{"ui.json:saved": "0123"}', '{"ui.json:saved": "01234567 89abcdef signed Amina"}', '{'])('is refused where it cannot be read: %s', (text) => {
    expect(() => readFollowed(text)).toThrow();
  });
});

describe('npm run locales:settle', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'settle-'));
    cpSync(join(root, 'tests/fixtures/locales/whole'), folder, { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (script: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['--import', 'tsx', `build/locales/${script}.ts`, '--root', folder, ...args], { cwd: root, encoding: 'utf8' });
  const change = (file: string, from: string, to: string): void => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  const question = 'fr/library/questions.json:items.question.who-decides';

  it('lists what stays stale, and takes a signature with a name', () => {
    change('en/library/questions.json', 'A post and a date.', 'A post, a name and a date.');
    const stale = run('settle', '--language', 'fr');
    expect([stale.status, stale.stdout.split('\n')[0]]).toEqual([1, question]);
    const key = question.replace('fr/', '');
    expect(run('settle', '--language', 'fr', '--sign', key)).toMatchObject({ status: 2, stderr: expect.stringContaining('--by') });
    expect(run('settle', '--sign', key, '--by', 'Amina Benali')).toMatchObject({ status: 2, stderr: expect.stringContaining('--language') });
    expect(run('settle', '--language', 'fr', '--sign', key, '--by', 'Amina Benali').status).toBe(0);
    expect(readFileSync(join(folder, 'fr/followed.json'), 'utf8')).toMatch(/signed \d{4}-\d\d-\d\d Amina Benali"/u);
    expect(run('check').stdout).not.toContain('fr/library/questions.json');
  });

  it('brings new strings up to date in every language, and the hashes of entries that were translated anew', () => {
    change('en/library/questions.json', 'A post and a date.', 'A post, a name and a date.');
    for (const language of ['fr', 'ar']) change(`${language}/library/questions.json`, language === 'fr' ? 'Un poste et' : 'منصب', language === 'fr' ? 'Un poste, un nom et' : 'منصب واسم');
    for (const [language, word] of [['en', 'Close'], ['fr', 'Fermer'], ['ar', 'إغلاق']] as const) {
      change(`${language}/ui.json`, '"title":', `"close": "${word}",\n    "title":`);
    }
    expect(run('check').stdout).toContain('fr/followed.json  not-followed: 2 new, changed or gone (library/questions.json:items.question.who-decides, ui.json:home.close)');
    expect(run('settle').status).toBe(0);
    expect(run('check').status).toBe(0);
  });

  it('answers a language that is not there', () => {
    expect(run('settle', '--language', 'xx')).toMatchObject({ status: 2, stderr: expect.stringContaining('xx') });
  });
});
