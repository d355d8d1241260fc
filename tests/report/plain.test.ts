import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../../renderer/report/model.ts';
import { markdownOf } from '../../renderer/report/plain/markdown.ts';
import { escapeMarkdown, marked } from '../../renderer/report/plain/markdown-text.ts';
import { countRecordJson, expectedOfRecord, recordJson } from '../../renderer/report/plain/record-json.ts';
import { collected, modelOf } from './helpers/read-model.ts';
import { ids, records } from './helpers/workshop.ts';

const at = '2026-03-09T18:00:00.000Z';
const bare = async (blocks: ReportModel['sections'][number]['blocks'], notes: ReportModel['notes'] = []): Promise<ReportModel> =>
  ({ ...(await modelOf(records, 'en')), header: { title: '', status: '', organisation: '' }, draftMark: null, notes, sections: [{ id: 'x', blocks }] });
const run = (text: string) => ({ kind: 'text', text }) as const;
const paragraph = { type: 'paragraph', role: 'numbered', direction: 'ltr' } as const;

describe('a report as Markdown', () => {
  it('has title, headings, the numbers of the record, every contribution and the last page', async () => {
    const lines = markdownOf([await modelOf(records, 'en')]).split('\n');
    expect(lines).toContain('# Health and Migration in Bălți');
    expect(lines.some((line) => line.startsWith('## II'))).toBe(true);
    expect(lines.filter((line) => line.startsWith('#### '))).toHaveLength(3);
    for (const said of ['Publish the number of nurses who leave', 'Étudier les partenariats public-privé', 'ينبغي الاعتراف بالمؤهلات']) {
      expect(lines.some((line) => line.includes(said)), said).toBe(true);
    }
    expect(lines.join('\n')).not.toMatch(/INTERNAL|DELETED/u);
    expect(lines.filter((line) => line.startsWith('|'))).not.toEqual([]);
  });

  it('sets lists together, tables with a head, footnotes at the end, and two reports apart', async () => {
    const item = (text: string, series: 'bullet' | 'ordered', instance: number, label: string) =>
      ({ ...paragraph, role: 'list', runs: [run(text)], number: { series, level: 0, instance, label } }) as const;
    const cell = (text: string) => [{ ...paragraph, role: 'cell', runs: [run(text)] } as const];
    const model = await bare([
      item('first', 'ordered', 1, '1.'), item('second', 'ordered', 1, '2.'), item('apart', 'bullet', 2, ''),
      { type: 'table', role: 'grid', summary: '', columns: [50, 50], head: [cell('Body'), cell('a|b')], rows: [[[...cell('x'), ...cell('y')], cell('')]] },
      { ...paragraph, runs: [run('See'), { kind: 'note', note: 1 }] },
      { type: 'room', lines: 2 },
      { type: 'room', lines: 2, labels: [[run('Reason:')], []] },
    ], [{ ...paragraph, role: 'note', runs: [run('WHA63.16')] }]);
    expect(markdownOf([model])).toBe(['1. first\n2. second', '- apart', '| Body | a\\|b |\n| --- | --- |\n| x<br>y |  |', 'See[^1]', `${'\\_'.repeat(60)}\n\n${'\\_'.repeat(60)}`, `Reason: ${'\\_'.repeat(60)}\n\n${'\\_'.repeat(60)}`, '[^1]: WHA63.16\n'].join('\n\n'));
    expect(markdownOf([model, model])).toContain('\n\n***\n\n');
    expect(markdownOf([model, model])).toContain('See[^2-1]');
  });

  it.each([
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['1.1 no list either', '1.1 no list either'],
    ['- no *list* _at_ `all`', '\\- no \\*list\\* \\_at\\_ \\`all\\`'],
    ['<script>alert(1)</script> & [x](y)', '\\<script\\>alert(1)\\</script\\> \\& \\[x\\](y)'],
    ['two\nlines\u0000 \ud800 and a half', 'two lines  and a half'],
    ['=SUM(A1)', '\\=SUM(A1)'],
    ['النسبة 12 % | C:\\x', 'النسبة 12 % \\| C:\\\\x'],
  ])('shows %j as it was said', (said, written) => {
    expect(escapeMarkdown(said)).toBe(written);
  });

  it('marks words without their spaces, and keeps an address whole', () => {
    expect(marked({ kind: 'text', text: ' now ', strong: true, emphasis: true })).toBe(' ***now*** ');
    expect(marked({ kind: 'text', text: 'Code', href: 'https://who.int/a b<c>' })).toBe('[Code](<https://who.int/a%20b%3Cc%3E>)');
  });
});

describe('the record as JSON', () => {
  const json = async (attribution: 'none' | 'group' | 'body' | 'person', participantList = true): Promise<string> => recordJson(await collected(records), { attribution, participantList }, at);
  type Answer = { readonly speakers: readonly object[]; readonly owner: string; readonly text: unknown };
  const answersOf = (text: string): readonly Answer[] =>
    (JSON.parse(text) as { roundtables: { questions: { contributions: Answer[] }[] }[] }).roundtables.flatMap(({ questions }) => questions.flatMap(({ contributions }) => contributions));

  it('has each text in all its languages, with what is stale and what is a draft', async () => {
    const answers = answersOf(await json('person'));
    expect(answers).toHaveLength(4);
    expect(answers[3]?.text).toEqual({
      language: 'en', text: 'Return for one month a year works.', isOpen: false,
      translations: {
        fr: { text: 'Le retour d’un mois par an fonctionne.', state: 'reviewed', isStale: true },
        ar: { text: 'العودة شهراً في السنة مجدية.', state: 'draft', isStale: false },
      },
    });
    expect(JSON.parse(await json('person'))).toMatchObject({ format: 'mainstreaming-workbook-record', version: 1, exportedAt: at, workshop: { id: ids.ws, stage: 'cleared', participantsTotal: 1234 } });
  });

  it('names as far as the attribution goes', async () => {
    const first = async (attribution: 'none' | 'group' | 'body' | 'person') => answersOf(await json(attribution))[0]?.speakers;
    expect(await first('person')).toEqual([{ participant: `${ids.ws}-p1` }, { participant: `${ids.ws}-p2` }]);
    expect(await first('body')).toEqual([{ body: ids.ministry }, { body: `${ids.ws}:body:who` }]);
    expect(await first('group')).toEqual([{ group: 'line-ministries' }, { group: 'international-organizations' }]);
    expect(await first('none')).toEqual([]);
    expect(answersOf(await json('body'))[3]?.speakers).toEqual([{ role: 'Presenter' }]);
    for (const attribution of ['none', 'group'] as const) {
      const text = await json(attribution);
      for (const name of ['Olga Ștefănescu', 'ليلى حداد', 'Иван Петров', 'AFFORD', 'وزارة الصحة', 'Presenter']) expect(text, `${attribution}: ${name}`).not.toContain(name);
      expect(answersOf(text).every(({ owner }) => owner === '')).toBe(true);
    }
    expect(await json('body', false)).not.toContain('Olga Ștefănescu');
    expect(await json('person')).not.toMatch(/INTERNAL|DELETED/u);
  });

  it('holds what is in the record, counted in itself', async () => {
    const input = await collected(records);
    for (const attribution of ['none', 'body', 'person'] as const) {
      const choice = { attribution, participantList: attribution === 'body' };
      expect(countRecordJson(recordJson(input, choice, at))).toEqual(expectedOfRecord(input, choice));
    }
    expect(expectedOfRecord(input, { attribution: 'body', participantList: true })).toEqual({ questions: 3, contributions: 4, positions: 2, participants: 3 });
    expect(() => countRecordJson('{"roundtables":{}}')).toThrow('no list');
    expect(() => countRecordJson('{"roundtables":[')).toThrow();
  });
});
