import { beforeAll, describe, expect, it } from 'vitest';
import { makeReport } from '../../renderer/report/make-report.ts';
import type { ReportModel } from '../../renderer/report/model.ts';
import { linesOf, modelOf, optionsIn, plain } from './helpers/read-model.ts';
import { reportWords, sourceOf, type Shipped } from './helpers/sources.ts';
import { record, records, text, translation, workshopId } from './helpers/workshop.ts';
import { documentOf, errorsOf, paragraphsOf, partsOf, textOf } from './helpers/word-file.ts';

/** The workshop of the other tests, with footnotes in what was written for the report. */
const noted = [
  ...records.filter(({ id }) => !id.endsWith(':section:introduction') && !id.endsWith('-o1')),
  record('section', `${workshopId}:section:introduction`, workshopId, 'a0', {
    part: 'introduction',
    ...text('text', 'en', 'The roundtable[^2] met for two days.[^1]\nIt heard three speakers[^9] and nobody else.'),
    ...translation('text', 'ar', 'اجتمعت المائدة المستديرة[^2] يومين.[^1]'),
    ...text('note1', 'en', 'On 1 and 2 March 2026.'),
    ...translation('note1', 'ar', 'في 1 و2 آذار/مارس 2026 (WHO).'),
    ...text('note2', 'fr', 'Voir WHA63.16, annexe.'),
  }),
  record('section', `${workshopId}-o1`, workshopId, 'a2', {
    part: 'key-outcome',
    ...text('text', 'en', 'Figures come first.'),
    ...text('note1', 'en', 'Its mark was deleted.'),
  }),
];

const noteLines = ({ notes }: ReportModel): readonly string[] => notes.map(({ direction, runs }) => `${direction} ${plain(runs)}`);
const make = async (language: Shipped): Promise<Uint8Array> =>
  (await makeReport(sourceOf(noted), workshopId, { options: optionsIn(language), region: 'MD', words: reportWords(language), at: '2026-03-09T08:00:00.000Z' })).bytes;

describe('footnotes of what was written for the report', () => {
  let model: ReportModel;
  beforeAll(async () => {
    model = await modelOf(noted, 'en');
  });

  it('stand where their marks are, in the order of the text', () => {
    const lines = linesOf(model);
    expect(lines).toContain('numbered | 1. | The roundtable[note 2] met for two days.[note 3]');
    expect(noteLines(model).slice(0, 3)).toEqual([
      'ltr Only bodies that took the floor are listed.',
      'ltr Voir WHA63.16, annexe. (original in French, not yet translated)',
      'ltr On 1 and 2 March 2026.',
    ]);
  });

  it('leave a mark without a note as it was typed', () => {
    expect(linesOf(model)).toContain('numbered | 2. | It heard three speakers[^9] and nobody else.');
  });

  it('stand at the end of the passage when their mark is gone', () => {
    expect(linesOf(model)).toContain('outcome | 1. | Figures come first.[note 4]');
    expect(noteLines(model).at(-1)).toBe('ltr Its mark was deleted.');
  });

  it('are in the report’s language where they can be', async () => {
    const [, french, arabic, english] = noteLines(await modelOf(noted, 'ar'));
    expect(french).toMatch(/^ltr Voir WHA63\.16, annexe\. \(.*\p{Script=Arabic}/u);
    expect(arabic).toMatch(/^rtl في 1 و2 آذار\/مارس 2026 \(WHO\)\./u);
    expect(english).toMatch(/^ltr Its mark was deleted\. \(.*\p{Script=Arabic}/u);
  });

  it('run from right to left in Word, with the size of Arabic and one direction a run', async () => {
    const bytes = await make('ar');
    const footnotes = paragraphsOf(partsOf(bytes)['word/footnotes.xml'] ?? '');
    const arabic = footnotes.find(({ text: said }) => said.includes('آذار')) ?? { xml: '', style: '' };
    expect(arabic.style).toBe('FootnoteText');
    expect(arabic.xml).toMatch(/<w:pPr><w:pStyle w:val="FootnoteText"\/><w:bidi\/>/u);
    expect(arabic.xml).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>[^<]*آذار/u);
    expect(arabic.xml).toMatch(/<w:r><w:t[^>]*>WHO/u);
    expect(arabic.xml.indexOf('footnoteRef')).toBeLessThan(arabic.xml.indexOf('<w:t'));
    expect(partsOf(bytes)['word/styles.xml']).toMatch(/w:styleId="FootnoteText".{0,400}<w:szCs w:val="20"\/>/su);
  });

  it('follow the word they belong to in the text of the file, without an error', async () => {
    const bytes = await make('ar');
    const paragraph = paragraphsOf(documentOf(bytes)).find(({ text: said }) => said.includes('المستديرة')) ?? { xml: '' };
    const [before = '', after = ''] = paragraph.xml.split(/<w:footnoteReference w:id="\d+"\/>/u);
    expect(textOf(before)).toMatch(/المستديرة$/u);
    expect(textOf(after)).toMatch(/^\u200f? يومين/u);
    expect(await errorsOf(bytes)).toEqual([]);
  });
});
