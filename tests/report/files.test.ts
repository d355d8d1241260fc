import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { runReport } from '../../build/headless/report.ts';
import { writeMwb } from '../../renderer/record/file/mwb.ts';
import { deletionValue, lifeField } from '../../renderer/record/life.ts';
import type { LiveRec } from '../../renderer/record/types.ts';
import type { RecordSource } from '../../renderer/record/view.ts';
import { collect } from '../../renderer/report/collect.ts';
import { optionsFor } from '../../renderer/report/input.ts';
import { makeReport, modelReport, type ReportSettings } from '../../renderer/report/make-report.ts';
import { findNames } from '../../renderer/report/names/find-names.ts';
import { markdownOf } from '../../renderer/report/plain/markdown.ts';
import { recordJson } from '../../renderer/report/plain/record-json.ts';
import { linesOf } from './helpers/read-model.ts';
import { languages, reportWords, sourceOf, type Shipped } from './helpers/sources.ts';
import { documentOf, errorsOf, paragraphsOf, partsOf } from './helpers/word-file.ts';
import { ids, record, records, text, translation } from './helpers/workshop.ts';

/** A JPEG as far as its header goes: 1600 by 1200. */
const jpeg = (mark: number): Uint8Array => Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0x04, 0xb0, 0x06, 0x40, 1, 1, 0x11, 0, mark, 0xff, 0xd9]);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const [chart, wall] = [jpeg(1), jpeg(2)];
const stored = new Map([[hashOf(chart), chart], [hashOf(wall), wall]]);
const refOf = (bytes: Uint8Array, type: string) => ({ sha256: hashOf(bytes), size: bytes.length, type });

const attached = (id: string, parent: string, key: string, name: string, type: string, fields: object, bytes?: Uint8Array): LiveRec =>
  record('attachment', id, parent, key, {
    name,
    file: { sha256: hashOf(Buffer.from(id)), size: 2_400_000, type },
    ...(bytes === undefined ? {} : { picture: refOf(bytes, 'image/jpeg') }),
    ...fields,
  });

function deleted(rec: LiveRec): LiveRec {
  return { ...rec, r: { ...rec.r, [lifeField]: { v: [['tablenotebook0001', 99, deletionValue(rec)]] } } };
}

const files: readonly LiveRec[] = [
  attached('a-wall', ids.c1, 'a0', 'IMG_2041.jpg', 'image/jpeg', { inReport: 'shown' }, wall),
  attached('a-chart', ids.q1, 'a0', 'Flip chart.jpg', 'image/jpeg', { inReport: 'shown', ...text('alternative', 'fr', 'Tableau de la table santé'), ...translation('alternative', 'en', 'Flip chart of the health table', 'reviewed') }, chart),
  attached('a-list', ids.ws, 'a5', 'Signed list, day 1.pdf', 'application/pdf', { inReport: 'listed', ...text('alternative', 'en', 'Signed by all 42 participants') }),
  attached('a-gone', ids.q1, 'a1', 'Shown, not here.jpg', 'image/jpeg', { inReport: 'shown' }, jpeg(3)),
  attached('a-left', ids.ws, 'a6', 'LEFT OUT.pdf', 'application/pdf', { inReport: 'left-out' }),
  deleted(attached('a-deleted', ids.ws, 'a7', 'DELETED.pdf', 'application/pdf', {})),
];

const source = (all: readonly LiveRec[]): RecordSource => ({ ...sourceOf(all), file: (sha256) => Promise.resolve(stored.get(sha256)) });
const settings = (language: Shipped, type: 'record' | 'summary', more: object = {}): ReportSettings => ({
  options: { ...optionsFor(type, language), ...more }, words: reportWords(language), region: null, digits: 'western', at: '2026-11-26T12:00:00Z',
});
const modelOf = (language: Shipped, type: 'record' | 'summary' = 'record', all: readonly LiveRec[] = [...records, ...files]) => modelReport(source(all), ids.ws, settings(language, type));

describe('files in a report', () => {
  it('are an annex of their own: figures with captions in the order of the record, then what is only named', async () => {
    for (const type of ['record', 'summary'] as const) {
      const lines = linesOf(await modelOf('en', type));
      const from = lines.findIndex((line) => line.includes('Photos and files') && line.startsWith('h1'));
      expect([type, lines.slice(from, from + 3)]).toEqual([type, [
        expect.stringMatching(/^h1 \| Annex \d\. \| Photos and files$/u),
        'figure | Flip chart of the health table — Question 1.1 | Flip chart of the health table',
        'figure | IMG_2041.jpg — Contribution 1.1/1 | IMG_2041.jpg',
      ]]);
      const all = lines.join('\n');
      expect(all).toMatch(/Signed list, day 1\.pdf.*PDF.*2\.4 MB.*the workshop.*Signed by all 42 participants/su);
      expect(all).toMatch(/Shown, not here\.jpg.*Not described.*The picture is not in this copy/su);
      expect(all).not.toMatch(/LEFT OUT|DELETED/u);
    }
  });

  it('are not there where there are none, nor in other kinds', async () => {
    expect(linesOf(await modelOf('en', 'record', records)).join('\n')).not.toContain('Photos and files');
    const agenda = await modelReport(source([...records, ...files]), ids.ws, { ...settings('en', 'record'), options: optionsFor('agenda', 'en') });
    expect(linesOf(agenda).join('\n')).not.toMatch(/Flip chart|Signed list/u);
  });

  it('that stand on a participant are about a person, and in no report', async () => {
    const person = records.find(({ kind }) => kind === 'participant')?.id ?? '';
    const badge = attached('a-badge', person, 'a0', 'CONSENT FORM.pdf', 'application/pdf', { inReport: 'listed' });
    expect(linesOf(await modelOf('en', 'record', [...records, badge])).join('\n')).not.toContain('CONSENT FORM');
  });
});

describe.each(languages)('in %s', (language) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ bytes } = await makeReport(source([...records, ...files]), ids.ws, settings(language, 'record')));
  });

  it('the Word file has no error for the validator, and its pictures have their words', async () => {
    expect(await errorsOf(bytes)).toEqual([]);
    const said = language === 'en' ? 'Flip chart of the health table' : 'Tableau de la table santé';
    expect(documentOf(bytes)).toContain(`descr="${said}"`);
    expect(documentOf(bytes)).toContain('descr="IMG_2041.jpg"');
    expect(Object.keys(partsOf(bytes)).filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
    const captions = paragraphsOf(documentOf(bytes)).filter(({ xml }) => xml.includes('SEQ Figure'));
    expect(captions).toHaveLength(2);
    expect(captions.every(({ xml }) => xml.includes('<w:bidi/>') === (language === 'ar'))).toBe(true);
  });
});

describe('the plain formats', () => {
  it('have the words of a picture and the names of files', async () => {
    const markdown = markdownOf([await modelOf('en')]);
    expect(markdown).toMatch(/\[Flip chart of the health table\]\n\nFigure 1\. Flip chart of the health table/u);
    expect(markdown).toContain('Signed list, day 1.pdf');
    const json = JSON.parse(recordJson(await collect(source([...records, ...files]), ids.ws), { attribution: 'body', participantList: false }, '2026-11-26T12:00:00Z')) as { readonly files: readonly object[] };
    expect(json.files).toHaveLength(4);
    expect(json.files).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'a-list', name: 'Signed list, day 1.pdf', use: 'listed', belongsTo: { kind: 'workshop', id: ids.ws } })]));
    expect(JSON.stringify(json)).not.toContain(hashOf(chart));
  });
});

describe('names in what files are called and show', () => {
  const person = records.find(({ kind }) => kind === 'participant');
  const value = person?.r['name']?.v[0]?.[2];
  const name = typeof value === 'string' ? value : '';
  const named = [
    attached('a-named', ids.q1, 'a2', `List by ${name}.pdf`, 'application/pdf', { inReport: 'listed', ...text('alternative', 'en', `${name} before the flip chart`) }),
    attached('a-joined', ids.q1, 'a3', `${name.replaceAll(' ', '_')}_notes.pdf`, 'application/pdf', { inReport: 'listed' }),
  ];

  it('are found and replaced where nobody is to be named', async () => {
    const found = findNames(await collect(source([...records, ...named]), ids.ws)).filter(({ record: id }) => id.startsWith('a-'));
    expect([...new Set(found.map(({ record: id, field }) => `${id} ${field}`))].sort()).toEqual(['a-joined name', 'a-named alternative', 'a-named name']);
    const model = await modelReport(source([...records, ...named]), ids.ws, settings('en', 'record', { attribution: 'none' }));
    const lines = linesOf(model).join('\n');
    expect(lines).toContain('List by [a participant].pdf');
    expect(lines).not.toContain(name);
  });
});

describe('npm run report', () => {
  it('prints the pictures that travel in the file, and says of others that they are not in it', async () => {
    const all = [...records, ...files];
    const written: Uint8Array[] = [];
    const run = async (bytes: Uint8Array): Promise<string> => {
      const io = {
        readFile: () => Promise.resolve(bytes),
        writeFileAtomic: (_file: string, made: Uint8Array) => Promise.resolve(written.push(made)).then(() => made),
        readOwnJson: async (place: string) => (await import('./helpers/sources.ts')).readJson(place),
        ownLanguages: () => Promise.resolve([...languages]),
        makeFolder: () => Promise.resolve(),
        print: () => undefined,
        error: (line: string) => { throw new Error(line); },
      };
      expect(await runReport(['a.mwb', '--type', 'record', '--language', 'en', '--out', 'a.docx'], io)).toBe(0);
      return documentOf(written.at(-1) ?? new Uint8Array());
    };
    // Word has the words of a picture twice: of the drawing, and of what is drawn.
    expect((await run(writeMwb({ records: all, files: stored }))).match(/descr=/gu)).toHaveLength(4);
    const bare = await run(writeMwb({ records: all }));
    expect([bare.includes('descr='), bare.includes('Flip chart.jpg'), bare.includes('The picture is not in this copy')]).toEqual([false, true, true]);
  });
});
