import { describe, expect, it } from 'vitest';
import { blocksFromWords } from '../../renderer/content/blocks.ts';
import { buildLibrary } from '../../renderer/content/library.ts';
import { sampleActor, sampleEdition, sampleId, sampleKey, sampleRecords, sampleWrites } from '../../renderer/content/sample.ts';
import { sampleStructureSchema, sampleWordsSchema } from '../../renderer/content/sample-schema.ts';
import { layOut } from '../../renderer/domain/agenda/layout.ts';
import { agendaFieldsOf, dayStartsOf } from '../../renderer/domain/decode-agenda.ts';
import { isKind, mayStandBelow, type Kind } from '../../renderer/domain/kinds.ts';
import { keyAt } from '../../renderer/record/order.ts';
import { readMwb, writeMwb } from '../../renderer/record/file/mwb.ts';
import { isActor, isFieldName, isId, mergeRecords } from '../../renderer/record/record.ts';
import { shown } from '../../renderer/record/register.ts';
import type { LiveRec } from '../../renderer/record/types.ts';
import { languages, readJson } from './read-json.ts';
import { countWords, numbersIn, wrongScript } from './text-checks.ts';

type Text = { readonly language: string };
type Link = { readonly id: string };
/** The fields of a record as shown, with the shapes the sample gives them. */
type Fields = {
  readonly place: { readonly parent: string; readonly key: string };
  readonly speakers?: readonly { readonly body?: string }[];
  readonly holders?: readonly { readonly body?: string }[];
  readonly owners?: readonly { readonly body?: string; readonly participant?: string }[];
  readonly roundtables?: readonly string[];
  readonly [field: string]: unknown;
};
const byLanguage = (file: string): Record<string, unknown> => Object.fromEntries(languages.map((language) => [language, readJson(`locales/${language}/library/${file}.json`)]));
const build = (words = byLanguage('sample')): readonly LiveRec[] =>
  sampleRecords(readJson('assets/sample/chisinau.json'), words, buildLibrary({
    version: '2026.1',
    structure: { questions: readJson('assets/library/questions.json') },
    words: Object.fromEntries(Object.entries(byLanguage('questions')).map(([language, questions]) => [language, { questions }])),
  }));

const structure = sampleStructureSchema.parse(readJson('assets/sample/chisinau.json'));
const words = Object.fromEntries(languages.map((language) => [language, sampleWordsSchema.parse(readJson(`locales/${language}/library/sample.json`))]));
const records = build();
const fieldsOf = (record: LiveRec): Fields => Object.fromEntries(Object.entries(record.r).map(([field, register]) => [field, shown(register)])) as unknown as Fields;
const byId = new Map(records.map((record) => [record.id, record]));
const ofKind = (kind: string): readonly Fields[] => records.filter((record) => record.kind === kind).map(fieldsOf);
const partsOf = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);
const texts = (language: string): readonly (readonly [string, string, readonly string[]])[] =>
  Object.entries(words[language]?.records ?? {}).flatMap(([key, fields]) => Object.entries(fields).map(([field, value]) => [key, field, partsOf(value)] as const));

const inThree: unknown = { en: expect.any(String), fr: expect.any(String), ar: expect.any(String) };

describe('the sample workshop as a record', () => {
  it('has well-formed, unique ids, fields and one fixed actor', () => {
    expect(isActor(sampleActor)).toBe(true);
    expect(byId.size).toBe(records.length);
    for (const record of records) {
      expect(isId(record.id), record.id).toBe(true);
      for (const [field, register] of Object.entries(record.r)) {
        expect(isFieldName(field), `${record.id} ${field}`).toBe(true);
        expect(register.v.map(([actor, counter]) => [actor, counter])).toEqual([[sampleActor, sampleEdition]]);
        expect(register.c).toBeUndefined();
      }
    }
  });

  it('hangs every record below a parent of the right kind, in keys that leave room', () => {
    const siblings = new Map<string, string[]>();
    for (const record of records) {
      const { place } = fieldsOf(record);
      if (record.kind === 'workshop') expect(place).toBeUndefined();
      else {
        const parent = byId.get(place.parent);
        expect(isKind(record.kind) && mayStandBelow(record.kind, parent?.kind as Kind), record.id).toBe(true);
        const group = `${place.parent} ${record.kind}`;
        siblings.set(group, [...(siblings.get(group) ?? []), place.key]);
      }
    }
    for (const keys of siblings.values()) expect(keys).toEqual([...new Set(keys)].sort());
    const placed = [1, 2, 61].map((order) => ({ id: `r${order}`, key: sampleKey(order) }));
    for (let index = 0; index <= 3; index += 1) {
      const key = keyAt(placed, index, () => 0.25);
      expect([...placed.slice(0, index).map((p) => p.key), key, ...placed.slice(index).map((p) => p.key)]).toSatisfy((list: string[]) => list.every((k, at) => at === 0 || (list[at - 1] ?? '') < k));
    }
  });

  it('points only at records that are there', () => {
    for (const record of records) {
      const fields = fieldsOf(record);
      for (const { body } of [...(fields.speakers ?? []), ...(fields.holders ?? [])]) if (body !== undefined) expect(byId.get(body)?.kind, record.id).toBe('body');
      for (const { body, participant } of fields.owners ?? []) expect(byId.get(participant ?? body ?? '')?.kind, record.id).toBe(participant === undefined ? 'body' : 'participant');
      for (const id of fields.roundtables ?? []) expect(byId.get(id)?.kind, record.id).toBe('roundtable');
      for (const [field, kind] of [['table', 'table'], ['topic', 'roundtable'], ['body', 'body']] as const) if (fields[field] !== undefined) expect(byId.get(fields[field] as string)?.kind, record.id).toBe(kind);
      for (const [field, value] of Object.entries(fields)) {
        if (field.startsWith('cites.') && record.kind === 'section') expect(byId.has((value as Link).id), `${record.id} ${field}`).toBe(true);
        if (field.startsWith('cites.') && record.kind === 'contribution') expect(value, record.id).toMatchObject({ id: field.slice('cites.'.length), version: '2026.1', title: inThree, source: inThree });
      }
    }
  });

  it('is the same on two laptops, byte for byte, and merges without a change', () => {
    expect(JSON.stringify(build())).toBe(JSON.stringify(records));
    for (const again of build()) {
      const mine = byId.get(again.id);
      expect(mergeRecords(mine, again)).toBe(mine);
    }
    expect(sampleWrites(records).length).toBe(records.reduce((sum, record) => sum + Object.keys(record.r).length, 0));
  });

  it('travels through a file unchanged', () => {
    const file = writeMwb({ records });
    expect(writeMwb({ records: build().toReversed() })).toEqual(file);
    const read = readMwb(file);
    const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(read.ok && read.records).toEqual(sorted);
  });

  it('gives every text in all three languages, translations being drafts of the present original', () => {
    for (const record of records) {
      for (const [field, value] of Object.entries(fieldsOf(record)).filter(([name]) => name.endsWith('.o'))) {
        for (const language of languages.filter((tag) => tag !== (value as Text).language)) {
          const translation = fieldsOf(record)[`${field.slice(0, -2)}.t.${language}`];
          expect(translation, `${record.id} ${field} ${language}`).toMatchObject({ state: 'draft', of: [sampleActor, sampleEdition] });
        }
      }
    }
  });

  it('refuses words with a field missing, naming it', () => {
    const arabic = sampleWordsSchema.parse(readJson('locales/ar/library/sample.json'));
    delete arabic.records['side:salary-top-ups-b']?.['text'];
    expect(() => build({ ...byLanguage('sample'), ar: arabic })).toThrow('No words for side:salary-top-ups-b text in ar');
  });
});

describe('the facts of the Chisinau meeting', () => {
  it('has the header of the report, and no dates, which the source does not give', () => {
    const [workshop] = ofKind('workshop');
    expect(workshop).toMatchObject({ participantsTotal: 80, reportDate: '2011-10-23', region: 'MD', sample: true, library: { version: '2026.1' } });
    expect(workshop).not.toHaveProperty('dates');
    for (const field of ['title', 'event', 'place', 'hosts', 'collaboration', 'supporters', 'coordinator', 'advisers', 'rapporteur', 'participantsNote']) expect(workshop).toHaveProperty([`${field}.o`]);
  });

  it('counts what the source counts', () => {
    const groups = ofKind('body').map((body) => body['group'] as string);
    const count = (group: string): number => groups.filter((other) => other === group).length;
    expect([count('states'), count('international-organizations'), count('line-ministries'), count('civil-society-academia')]).toEqual([13, 11, 5, 6]);
    const parts = ofKind('section').map((section) => section['part'] as string);
    expect(parts.filter((part) => part === 'key-outcome')).toHaveLength(7);
    expect(parts.filter((part) => part === 'further-question')).toHaveLength(5);
    expect(parts.filter((part) => part === 'topic')).toHaveLength(ofKind('roundtable').length);
    expect(byId.has(sampleId('section:introduction')) && byId.has(sampleId('section:core-message'))).toBe(true);
  });

  it('shows every kind of contribution, position and original language', () => {
    const contributions = ofKind('contribution');
    expect(contributions.length).toBeGreaterThanOrEqual(35);
    expect(contributions.length).toBeLessThanOrEqual(45);
    expect(new Set(contributions.map((contribution) => contribution['type']))).toEqual(new Set(['point', 'recommendation', 'practice', 'follow-up', 'quote']));
    expect(new Set(contributions.map((contribution) => (contribution['text.o'] as Text).language))).toEqual(new Set(['en', 'fr', 'ar']));
    expect(new Set(ofKind('position').map((position) => position['state']))).toEqual(new Set(['agreed', 'majority', 'open']));
    for (const question of ofKind('question')) expect(question).toHaveProperty(['wording.o']);
  });

  it('gives an open position two sides of like length and any other position one', () => {
    for (const record of records.filter(({ kind }) => kind === 'position')) {
      const sides = records.filter((side) => side.kind === 'side' && fieldsOf(side).place.parent === record.id);
      expect(sides, record.id).toHaveLength(fieldsOf(record)['state'] === 'open' ? 2 : 1);
      for (const language of languages) {
        const lengths = sides.map((side) => String(words[language]?.records[side.id.replace('sample-chisinau-2011:', '')]?.['text']).length);
        expect(Math.max(...lengths) / Math.min(...lengths), `${record.id} ${language}`).toBeLessThan(1.15);
      }
    }
  });
});

describe('what the sample adds to the source', () => {
  it('has an agenda of two days without gaps, in which only tables meet at the same time', () => {
    const blocks = records.filter(({ kind }) => kind === 'block').map((record) => ({ id: record.id, ...agendaFieldsOf({ fields: fieldsOf(record) as never, dot: () => undefined }) }));
    for (const day of [1, 2]) {
      const start = dayStartsOf({ fields: fieldsOf(records[0] as LiveRec) as never }).get(day) ?? null;
      const { slots, start: begins } = layOut(blocks.filter((block) => block.day === day), start);
      expect(begins).toBe(9 * 60);
      expect(slots.length).toBeGreaterThanOrEqual(6);
      expect(slots.map(({ gap, overlap }) => gap + overlap).filter((apart) => apart !== 0)).toEqual([]);
      for (const slot of slots.filter(({ blocks: inSlot }) => inSlot.length > 1)) expect(new Set(slot.blocks.map(({ form, table }) => `${String(form)} ${String(table)}`)).size).toBe(slot.blocks.length);
    }
    expect(ofKind('block')).toHaveLength(16);
    const met = ofKind('block').filter(({ form }) => form === 'roundtable' || form === 'tables').flatMap((block) => block.roundtables ?? []);
    expect(met.toSorted()).toEqual(records.filter(({ kind }) => kind === 'roundtable').map(({ id }) => id).toSorted());
  });

  it('gives a roundtable the time its questions take', () => {
    for (const block of ofKind('block').filter(({ form }) => form === 'roundtable')) {
      const asked = ofKind('question').filter(({ place }) => place.parent === block.roundtables?.[0]);
      expect(asked.reduce((sum, question) => sum + Number(question['minutes']), 0)).toBe(block['minutes']);
    }
  });

  it('has participants of every stakeholder group, in three scripts, with their days; contributions of three tables', () => {
    const people = ofKind('participant');
    expect(people).toHaveLength(16);
    const groups = people.map((person) => fieldsOf(byId.get(person['body'] as string) as LiveRec)['group']);
    expect(new Set(groups).size).toBe(4);
    const names = people.map((person) => String(person['name'])).join(' ');
    for (const script of ['Arabic', 'Cyrillic', 'Latin']) expect(names).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
    expect(people.filter((person) => person['attendance.1'] === true)).toHaveLength(14);
    expect(new Set(ofKind('contribution').map((contribution) => contribution['table'])).size).toBe(3);
  });

  it('has text for the background paper and the fact sheet, one of them with a footnote', () => {
    const sections = ofKind('section');
    const outputs = sections.filter(({ part }) => part === 'result').map(({ output }) => output);
    expect(outputs).toEqual(['engagement', 'evidence', 'priorities', 'capacity']);
    for (const part of ['expected-outcome', 'context', 'contact']) expect(sections.filter((section) => section['part'] === part)).toHaveLength(1);
    const noted = sections.filter((section) => JSON.stringify(section['text.o']).includes('[^1]'));
    expect(noted).toHaveLength(1);
    expect(noted[0]).toHaveProperty(['note1.o']);
  });

  it('says what is invented', () => {
    expect(JSON.stringify(words['en']?.records['note:about-sample'])).toMatch(/agenda .* tables, .* participants .* invented/u);
  });
});

describe('the words of the sample', () => {
  it.each(languages)('have every key and no other in %s', (language) => {
    const expected = structure.records.flatMap(({ key, text }) => Object.keys(text ?? {}).map((field) => `${key} ${field}`));
    expect(texts(language).map(([key, field]) => `${key} ${field}`)).toEqual(expected);
    expect(Object.keys(words[language]?.citations ?? {})).toEqual(Object.keys(structure.citations));
  });

  it.each(['fr', 'es', 'ar', 'ru', 'zh'])('have the same paragraphs, list items and figures in %s as in English', (language) => {
    for (const [key, field, parts] of texts(language)) {
      const english = partsOf(words['en']?.records[key]?.[field] ?? '');
      expect(parts.map((part) => part.startsWith('- ')), `${key} ${field}`).toEqual(english.map((part) => part.startsWith('- ')));
      // Chinese names a month by its number.
      expect(parts.map((part) => numbersIn(language === 'zh' ? part.replaceAll(/\d+月/gu, '') : part)), `${key} ${field}`).toEqual(english.map(numbersIn));
    }
  });

  it.each(languages)('are written in the right script and with the right marks in %s', (language) => {
    const names = /Lars Johan Lönnback|Paul Ladd|Sarah Rosengaertner|Silas Rapold/gu;
    for (const [key, field, parts] of texts(language)) {
      for (const part of parts) {
        const text = key === 'workshop' ? part.replace(names, 'محمد') : part;
        if (key !== 'body:carim-east') expect(wrongScript(language === 'ar' ? text : part, language), `${key} ${field}`).toEqual([]);
      }
    }
  });

  it('keep the limits of length', () => {
    for (const [key, field, parts] of texts('en')) {
      if (field === 'wording') expect(countWords(parts.join(' ')), key).toBeLessThanOrEqual(25);
      if (field === 'usable') expect(countWords(parts.join(' ')), key).toBeLessThanOrEqual(35);
      if (!['text'].includes(field)) continue;
      for (const sentence of parts.flatMap((part) => (part.startsWith('- ') ? [] : part.split(/(?<=[.!?]) /u)))) expect(countWords(sentence), `${key}: ${sentence}`).toBeLessThanOrEqual(25);
    }
  });

  it('turn into blocks: paragraphs, and items that follow one another as one list', () => {
    const run = (text: string): object[] => [{ text }];
    expect(blocksFromWords(['Three measures:', '- one', '- two', 'After.'])).toEqual([
      { type: 'paragraph', runs: run('Three measures:') },
      { type: 'list', ordered: false, items: [run('one'), run('two')] },
      { type: 'paragraph', runs: run('After.') },
    ]);
    expect(blocksFromWords('Bălți')).toEqual([{ type: 'paragraph', runs: run('Bălți') }]);
  });
});
