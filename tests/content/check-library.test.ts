import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibrary, type Rule } from '../../build/library/check-library.ts';
import { readLibrary, readLibraryFiles } from '../../build/library/read-library.ts';
import { readTables } from '../../build/library/tables.ts';

const root = join(import.meta.dirname, '../..');
const tables = readTables();

type Structure = { items: Record<string, unknown>[] };
type Words = { items: Record<string, Record<string, unknown>> };
type Files = { readonly structure: (file: string) => Structure; readonly words: (file: string) => Words };

/** Rules that the library breaks once something in it was changed. */
function broken(change: (files: Files) => void): readonly Rule[] {
  const files = structuredClone(readLibraryFiles(root, ['en']));
  change({ structure: (file) => files.structure[file] as Structure, words: (file) => files.words['en']?.[file] as Words });
  return [...new Set(checkLibrary({ ...readLibrary(files), tables }).map(({ rule }) => rule))];
}

const ghana = 'practice.mida-ghana-health';
const found = ({ items }: Structure, id: string): Record<string, unknown> => items.find((item) => item['id'] === id) ?? {};
const health = 'checklist.c5.health-services';
type Checklist = { questions: { 'to-sector': Record<string, { question: string; usable: string }> } };
const ask = (files: Files, question: string): void => {
  const { questions } = files.words('checklists').items[health] as unknown as Checklist;
  (questions['to-sector']['departures'] ?? { question: '' }).question = question;
};
const summary = (files: Files, text: string): void => { (files.words('practices').items[ghana] ?? {})['summary'] = text; };

describe('the check of the library', () => {
  it('finds nothing in what is shipped', () => {
    expect(broken(() => undefined)).toEqual([]);
  });

  it.each<[Rule, string, (files: Files) => void]>([
    ['double-id', 'an id used twice', ({ structure }) => { structure('glossary').items.push({ ...found(structure('glossary'), 'term.migrant') }); }],
    ['link', 'a link that leads nowhere', ({ structure }) => { found(structure('practices'), ghana)['links'] = ['practice.never-was', 'checklist.c5.health-services']; }],
    ['orphan', 'an item nothing is linked with', ({ structure, words }) => {
      structure('glossary').items.push({ ...found(structure('glossary'), 'term.migrant'), id: 'term.alone', links: [] });
      words('glossary').items['term.alone'] = { term: 'alone', definition: 'A person with nobody near.' };
    }],
    ['source', 'lines a document does not have', ({ structure }) => { found(structure('practices'), ghana)['sources'] = [{ document: '000', section: 'annex', lines: [[374, 378], [9000, 9001]] }]; }],
    ['source', 'lines that must not be cited', ({ structure }) => { found(structure('practices'), ghana)['sources'] = [{ document: '000', section: 'annex', lines: [[374, 378]] }, { document: '003', section: 'global', lines: [[94, 96]] }]; }],
    ['own', 'a part marked as own that is not there', ({ structure }) => { found(structure('practices'), ghana)['own'] = ['forTheRoom', 'qualifier', 'nowhere']; }],
    ['fact', 'a year that no cited line holds', (files) => { summary(files, 'In 1987 health professionals took up temporary posts.'); }],
    ['fact', 'a state that no cited line names', (files) => { summary(files, 'Health professionals came back from Norway.'); }],
    ['fact', 'an abbreviation that no cited line holds', (files) => { summary(files, 'The project was carried out by ICMPD.'); }],
    ['copied', 'eight words of a source in a row', (files) => { summary(files, 'The first task of the National Focal Point, with assistance of others, is to organize awareness-raising activities to bring other government departments together.'); }],
    ['long', 'a sentence of more than 25 words', (files) => { summary(files, `Health professionals took up posts ${'and worked with colleagues '.repeat(7)}in hospitals.`); }],
    ['wording', 'a word that takes a side', (files) => { ask(files, 'Does the departure of nurses undermine local health facilities?'); }],
    ['wording', 'a negation in a question', (files) => { ask(files, 'Does the departure of nurses affect whether posts are not filled?'); }],
    ['similar', 'a question asked twice', (files) => { ask(files, 'Does the return of health workers from abroad change the number of staff in the national health service?'); }],
  ])('%s: %s', (rule, _, change) => {
    expect(broken(change)).toEqual([rule]);
  });

  it('refuses a structure with a sentence in it, and words of another form', () => {
    expect(() => broken(({ structure }) => { found(structure('practices'), ghana)['summary'] = 'A sentence.'; })).toThrow();
    expect(() => broken(({ words }) => { delete words('practices').items[ghana]?.['summary']; })).toThrow();
  });

  it('prints counts per kind, and exits 0', () => {
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'build/library/check.ts', '--json'], { cwd: root, encoding: 'utf8' });
    expect(status).toBe(0);
    const { counts } = JSON.parse(stdout) as { readonly counts: Readonly<Record<string, number>> };
    expect(counts).toMatchObject({ step: 11, role: 6, checklist: 14, brief: 7, briefLinks: 32, practice: 79, activity: 63, question: 20, indicators: 42 });
    expect(counts['checklistQuestions']).toBeGreaterThanOrEqual(224);
    expect(counts['term']).toBeGreaterThanOrEqual(80);
  });
});
