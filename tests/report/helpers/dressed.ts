import { crc32, deflate } from 'node:zlib';
import { promisify } from 'node:util';
import { renderDocx } from '../../../renderer/report/docx/render-docx.ts';
import type { Template } from '../../../renderer/report/docx/template/read-template.ts';
import type { Picture } from '../../../renderer/report/input.ts';
import type { ModelBlock, ModelSection, Paragraph, ReportModel } from '../../../renderer/report/model.ts';
import { modelOf } from './read-model.ts';
import type { Shipped } from './sources.ts';
import { records } from './workshop.ts';

const chunk = (name: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
};

/** A picture that can be seen: bars of two greys, as a real PNG. */
export async function barsOf(width: number, height: number, alternative: string): Promise<Picture> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0], 8);
  const rows = Array.from({ length: height }, () => [0, ...Array.from({ length: width }, (_, x) => (Math.floor((x * 8) / width) % 2 === 0 ? 90 : 200))]);
  const pixels = await promisify(deflate)(Uint8Array.from(rows.flat()));
  const bytes = Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', new Uint8Array())]);
  return { type: 'png', bytes: new Uint8Array(bytes), width, height, alternative };
}

/** A line of the model, in the direction of its report. */
export const line = (model: ReportModel, role: Paragraph['role'], text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  role,
  direction: model.direction,
  runs: [{ kind: 'text', text }],
  ...more,
});

/** A table of two rows under its own numbered caption. */
export function captionedTable(model: ReportModel, words: string): ModelBlock {
  const caption = line(model, 'caption', words, { number: { series: 'table', level: 0, instance: 1, label: model.numbering.table.replace('%1', '1') } });
  const row = (first: string, second: string) => [[line(model, 'cell', first)], [line(model, 'cell', second)]];
  return { type: 'table', role: 'grid', summary: words, columns: [34, 66], head: row('Bălți', '2026'), rows: [row('Chișinău', '12')], caption };
}

/** The workshop's report with everything a kind may ask for: logo, organisation, draft mark, turned and new pages, figures, captions, links. */
export async function dressedModel(language: Shipped, more: Partial<ReportModel> = {}): Promise<ReportModel> {
  const model = await modelOf(records, language, { organisation: 'Ministry of Health · وزارة الصحة' });
  const picture = await barsOf(1200, 300, 'Nurses who left, by year');
  const words = { en: 'Nurses who left in 2026', fr: 'Infirmiers partis en 2026', es: 'Personal de enfermería que salió en 2026', ru: 'Медицинские сестры, уехавшие в 2026 году', zh: '2026年离开的护士', ar: 'الممرضون الذين غادروا في 2026 من Bălți' }[language];
  const link = line(model, 'more', 'https://www.balti.md/a?b=1&c=2', { runs: [{ kind: 'text', text: 'https://www.balti.md/a?b=1&c=2', href: 'https://www.balti.md/a?b=1&c=2' }, { kind: 'text', text: ' · ' }, { kind: 'text', text: 'javascript:alert(1)', href: 'javascript:alert(1)' }] });
  const added: readonly ModelSection[] = [
    { id: 'turned', orientation: 'landscape', blocks: [captionedTable(model, words), { type: 'figure', picture, caption: line(model, 'caption', words) }] },
    { id: 'upright', blocks: [link, captionedTable(model, words)] },
    { id: 'own-page', startsPage: true, blocks: [line(model, 'more', words, { keepNext: true }), line(model, 'more', words)] },
    { id: 'own-page-table', startsPage: true, blocks: [captionedTable(model, words), line(model, 'more', words)] },
  ];
  return { ...model, logo: await barsOf(400, 200, 'Crest of the ministry'), draftMark: language === 'ar' ? 'مسودة' : 'DRAFT', sections: [...model.sections, ...added], ...more };
}

/** A model as a file. */
export const fileOf = (model: ReportModel, template?: Template): Promise<Uint8Array> => renderDocx([model], '2026-03-09T08:00:00.000Z', template === undefined ? {} : { template });
