import { describe, expect, it } from 'vitest';
import { attachmentFields, attachmentId } from '../../renderer/domain/report-attachment.ts';
import { defaultChoices, type ReportFormat } from '../../renderer/domain/report-choices.ts';
import { answerAsk } from '../../renderer/features/report/export/answer-ask.ts';
import type { Answer, Ask } from '../../renderer/features/report/export/protocol.ts';
import { contentsOf, type TemplateContents } from '../../renderer/report/docx/template/contents.ts';
import { readTemplate } from '../../renderer/report/docx/template/read-template.ts';
import { optionsFor } from '../../renderer/report/input.ts';
import type { RecordView } from '../../renderer/record/view.ts';
import { ministryTemplate } from './helpers/ministry.ts';
import { reportWords, sourceOf } from './helpers/sources.ts';
import { partsOf } from './helpers/word-file.ts';
import { records, workshopId } from './helpers/workshop.ts';

const contents = (bytes: Uint8Array): TemplateContents => {
  const read = readTemplate(bytes);
  if (!read.ok) throw new Error(read.detail);
  return contentsOf(read);
};

describe('what is said about a template', () => {
  it('is what a report takes over, and what stays behind', () => {
    expect(contents(ministryTemplate())).toEqual({ taken: ['styles', 'theme', 'header', 'footer', 'margins'], left: ['macros', 'outside', 'objects', 'text'] });
  });

  it('names a picture that is of no kind we print, and no part that the file does not have', () => {
    const crest = new Uint8Array([1, 0, 0, 0, 0x20, 0x45, 0x4d, 0x46]); // as an enhanced metafile begins
    expect(contents(ministryTemplate({ 'word/media/crest.png': crest })).left).toContain('pictures');
    const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
    const bare = ministryTemplate({
      'word/document.xml': `<w:document ${xmlns}><w:body><w:p/></w:body></w:document>`,
      'word/_rels/document.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relation}" Target="styles.xml"/></Relationships>`,
      '_rels/.rels': '<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    });
    expect(contents(bare)).toEqual({ taken: ['styles'], left: [] });
  });
});

const withTemplate = (bytes: Uint8Array) => {
  const source = sourceOf(records);
  const kept: RecordView = {
    id: attachmentId(workshopId, 'report-template'), kind: 'attachment', parent: workshopId, key: 'a0', state: 'alive', open: [], dot: () => undefined, values: () => [],
    fields: attachmentFields('report-template', { name: 'letterhead.dotm', type: 'docx', width: 0, height: 0, alternative: '', bytes }),
  };
  return { ...source, records: async (workshop: string) => [...await source.records(workshop), kept] };
};
const answer = (ask: Ask, source = sourceOf(records)): Promise<Answer> =>
  answerAsk(ask, () => Promise.resolve(source), () => Promise.reject(new Error('no library')), () => undefined);
const make = (format: ReportFormat): Ask => ({
  kind: 'make', workshop: workshopId, format, reports: [optionsFor('summary', 'fr', { ...defaultChoices, languages: ['fr'] })], isBilingual: false,
  region: 'MD', words: { fr: reportWords('fr') }, at: '2026-03-09T08:00:00.000Z',
});

describe('the report worker', () => {
  it('gives the bytes of a template back with what is in it', async () => {
    const bytes = ministryTemplate();
    expect(await answer({ kind: 'template', bytes })).toEqual({ kind: 'template-read', bytes, contents: contents(bytes) });
  });

  it('says why a file cannot be one', async () => {
    expect(await answer({ kind: 'template', bytes: new TextEncoder().encode('Ministère du travail') })).toEqual({ kind: 'template-refused', code: 'not-word' });
    expect(await answer({ kind: 'template', bytes: ministryTemplate().slice(0, 2000) })).toEqual({ kind: 'template-refused', code: 'damaged' });
  });

  it('dresses a Word file in the template kept with the workshop', async () => {
    const made = await answer(make('docx'), withTemplate(ministryTemplate()));
    if (made.kind !== 'made') throw new Error(made.kind);
    expect(Object.values(partsOf(made.bytes)).some((part) => part.includes('REPUBLIC OF EXAMPLE'))).toBe(true);
  });

  it('stops a Word file, and no other, at a kept template that cannot be read', async () => {
    const damaged = withTemplate(ministryTemplate().slice(0, 2000));
    expect(await answer(make('docx'), damaged)).toMatchObject({ kind: 'failed', code: 'template' });
    expect(await answer(make('markdown'), damaged)).toMatchObject({ kind: 'made' });
  });
});
