import { describe, expect, it } from 'vitest';
import { surveyOf } from '../../../renderer/features/report/export/survey.ts';
import { answerAsk } from '../../../renderer/features/report/export/answer-ask.ts';
import { originalFromPlain } from '../../../renderer/domain/text.ts';
import { headerTexts, type HeaderText } from '../../../renderer/domain/views.ts';
import type { ReportInput, ReportText } from '../../../renderer/report/input.ts';

const none: ReportText = { original: undefined, translations: {}, open: false };
const said = (plain: string, language: string, into: readonly string[] = []): ReportText => ({
  original: originalFromPlain(plain, language),
  translations: Object.fromEntries(into.map((to) => [to, { blocks: [], state: 'draft', by: '', at: '', of: ['a', 1], stale: false }] as const)),
  open: false,
});
const noLibrary = (): Promise<never> => Promise.reject(new Error('no library'));
const texts = Object.fromEntries(headerTexts.map((name) => [name, none])) as Record<HeaderText, ReportText>;
const contribution = (text: ReportText): ReportInput['roundtables'][number]['questions'][number]['contributions'][number] =>
  ({ id: text.original?.language ?? '', marks: [], text, type: 'point', speakers: [], table: null, sector: null, owner: '', responsible: null, due: null, cites: [] });

const input: ReportInput = {
  workshop: { id: 'w', texts: { ...texts, title: said('Chisinau workshop', 'en', ['fr']) }, dates: null, participantsTotal: 80, reportDate: null, stage: 'room' },
  groups: {}, bodies: [], participants: [], tables: [], blocks: [], sections: [], cited: [], ownPractices: [], openConflicts: 2,
  roundtables: [{
    id: 'r', marks: [], title: said('Health', 'en', ['fr', 'ar']),
    questions: [{
      id: 'q', marks: [], wording: said('Who pays?', 'en', ['fr', 'ar']), usable: none, context: none, library: null, minutes: null,
      positions: [{ id: 'p', marks: [], state: 'open', sides: [{ id: 's1', marks: [], text: said('Oui', 'fr'), holders: [] }, { id: 's2', marks: [], text: said('No', 'en'), holders: [] }] }],
      contributions: [contribution(said('Étudier', 'fr')), contribution(said('توصية', 'ar')), contribution(none)],
    }],
  }],
};

describe('what goes into a report', () => {
  it('counts what is there, and says for each language what is not there in it', () => {
    const { untranslated, ...counted } = surveyOf(input, ['fr', 'ar', 'en'], null);
    expect(counted).toEqual({ questions: 1, contributions: 3, positions: 1, participants: 0, openConflicts: 2, titles: { fr: '', ar: 'Chisinau workshop', en: 'Chisinau workshop' }, sinceClearing: null });
    expect(untranslated.map(({ language, count }) => [language, count])).toEqual([['fr', 2], ['ar', 4], ['en', 3]]);
    expect(untranslated[0]?.first).toEqual([{ place: 'P1', text: 'No', language: 'en' }, { place: '1.1/2', text: 'توصية', language: 'ar' }]);
  });

  it('counts a text of another region as there, and footnotes, contexts and hints with the rest', () => {
    const [first] = input.roundtables;
    const [question] = first?.questions ?? [];
    if (first === undefined || question === undefined) throw new Error('no question');
    const section = { id: 's', marks: [], part: 'topic', topic: null, output: null, text: said('Le rapport', 'fr-CA'), notes: { 1: said('See WHA63.16', 'en') }, condenses: [] } as const;
    const more = { ...input, sections: [section], roundtables: [{ ...first, questions: [{ ...question, usable: said('A budget line', 'en'), context: said('Kontext', 'de', ['fr-CA']) }] }] };
    expect(surveyOf(more, ['fr'], null).untranslated[0]?.first.map(({ text }) => text)).toEqual(['A budget line', 'No', 'توصية', 'See WHA63.16']);
  });

  it('gives titles for file names without the names of those who are not to be named', () => {
    const person = { id: 'x', marks: [], name: 'Elena Rusu', function: none, body: null, typedBody: null, group: null, sex: null, attendance: [] };
    const text = said('Consultation with Elena Rusu', 'en');
    const named = { ...input, workshop: { ...input.workshop, texts: { ...input.workshop.texts, title: text } }, participants: [person] };
    expect(surveyOf(named, ['en'], []).titles).toEqual({ en: 'Consultation with […]' });
    expect(surveyOf(named, ['en'], null).titles).toEqual({ en: 'Consultation with Elena Rusu' });
  });

  it('shows the beginning of a long text, and fifty at most', () => {
    const many = { ...input, sections: Array.from({ length: 60 }, (_, at) => ({ id: String(at), marks: [], part: 'topic', topic: null, output: null, text: said('Le rapport '.repeat(40), 'fr'), notes: {}, condenses: [] }) as const) };
    const [missing] = surveyOf(many, ['en'], null).untranslated;
    expect(missing?.count).toBe(63);
    expect(missing?.first).toHaveLength(50);
    expect(missing?.first.at(-1)?.text).toMatch(/^Le rapport .{60,90}…$/u);
  });

  it('answers a workshop that is not there instead of throwing', async () => {
    const source = { workshops: () => Promise.resolve([]), records: () => Promise.resolve([]), own: () => Promise.resolve([]) };
    const ask = { kind: 'survey', workshop: 'gone', languages: ['fr'], keptNames: null } as const;
    expect(await answerAsk(ask, () => Promise.resolve(source), noLibrary, () => undefined)).toMatchObject({ kind: 'failed', code: 'not-found' });
    const broken = (): Promise<never> => Promise.reject(new Error('no database'));
    expect(await answerAsk(ask, broken, noLibrary, () => undefined)).toMatchObject({ kind: 'failed', code: 'failed', detail: 'Error: no database' });
  });
});
