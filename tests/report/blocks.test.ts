import { beforeAll, describe, expect, it } from 'vitest';
import { allOf, childOf, elementsOf, parseXml, wordsOf, type Element } from '../../renderer/report/docx/template/xml.ts';
import type { ReportModel } from '../../renderer/report/model.ts';
import { dressedModel, fileOf } from './helpers/dressed.ts';
import { errorsOf, partsOf } from './helpers/word-file.ts';

/** Blocks and settings that no kind of today uses all at once, in one report. */
type Made = { readonly model: ReportModel; readonly bytes: Uint8Array; readonly parts: Readonly<Record<string, string>>; readonly body: Element };

const made = async (model: ReportModel): Promise<Made> => {
  const bytes = await fileOf(model);
  const parts = partsOf(bytes);
  return { model, bytes, parts, body: childOf(parseXml(parts['word/document.xml'] ?? ''), 'w:body') ?? parseXml('<none/>') };
};

let files: Readonly<Record<'en' | 'ar', Made>>;
beforeAll(async () => {
  files = { en: await made(await dressedModel('en', { page: 'Letter' })), ar: await made(await dressedModel('ar')) };
});

const val = (element: Element | undefined, key = 'w:val'): string | undefined => element?.attributes[key];
const said = (element: Element): string => allOf(element, 'w:t').map(wordsOf).join('');
const propertyOf = (paragraph: Element | undefined, name: string): Element | undefined => childOf(childOf(paragraph, 'w:pPr'), name);
const styleOf = (paragraph: Element | undefined): string => val(propertyOf(paragraph, 'w:pStyle')) ?? '';
/** The blocks of the body, section by section, each with the properties that close it. */
function sectionsOf(body: Element): readonly { readonly blocks: readonly Element[]; readonly form: Element }[] {
  const sections: { blocks: Element[]; form: Element }[] = [];
  let blocks: Element[] = [];
  for (const block of elementsOf(body)) {
    const form = block.name === 'w:sectPr' ? block : propertyOf(block, 'w:sectPr');
    if (block.name !== 'w:sectPr') blocks.push(block);
    if (form === undefined) continue;
    sections.push({ blocks, form });
    blocks = [];
  }
  return sections;
}
/** The parts a file's headers and footers are, by the place they have in the first section. */
const edgeOf = ({ parts, body }: Made, kind: 'header' | 'footer', place: 'default' | 'first'): string => {
  const id = allOf(body, `w:${kind}Reference`).find((one) => val(one, 'w:type') === place)?.attributes['r:id'] ?? '';
  const target = elementsOf(parseXml(parts['word/_rels/document.xml.rels'] ?? '')).find((one) => val(one, 'Id') === id);
  return parts[`word/${val(target, 'Target') ?? ''}`] ?? '';
};

describe.each(['en', 'ar'] as const)('a report with everything (%s)', (language) => {
  it('has no error for the validator', async () => {
    expect(await errorsOf(files[language].bytes)).toEqual([]);
  });

  it('turns the pages that are wide, and has tables and pictures as wide as their page', () => {
    const { body, model } = files[language];
    const [upright, turned] = model.page === 'Letter' ? [[12240, 15840, 9632], [15840, 12240, 13232]] : [[11906, 16838, 9298], [16838, 11906, 14230]];
    const sections = sectionsOf(body);
    const forms = sections.map(({ form }) => childOf(form, 'w:pgSz')).map((size) => [val(size, 'w:orient') ?? 'portrait', Number(val(size, 'w:w')), Number(val(size, 'w:h'))]);
    expect(forms).toEqual([['portrait', ...upright.slice(0, 2)], ['landscape', ...turned.slice(0, 2)], ['portrait', ...upright.slice(0, 2)], ['portrait', ...upright.slice(0, 2)]]);
    for (const [at, width] of [upright[2], turned[2], upright[2], upright[2]].entries()) {
      const widths = (sections[at]?.blocks ?? []).filter(({ name }) => name === 'w:tbl').map((table) => Number(val(childOf(childOf(table, 'w:tblPr'), 'w:tblW'), 'w:w')));
      expect(widths.length).toBeGreaterThan(0);
      // Shares of the columns are rounded down, in seven columns at most.
      for (const one of widths) expect([one <= (width ?? 0), one > (width ?? 0) - 7]).toEqual([true, true]);
    }
    const extent = allOf(sections[1]?.form === undefined ? body : { ...body, children: sections[1].blocks }, 'wp:extent')[0];
    // 635 units of drawing make a twentieth of a point; a picture is not made larger than it is.
    expect(Number(val(extent, 'cx')) / 635).toBeLessThanOrEqual(turned[2] ?? 0);
    expect(Number(val(extent, 'cx')) / Number(val(extent, 'cy'))).toBeCloseTo(4, 1);
  });

  it('begins a page where a part wants one, with a paragraph if it can and with a section if it cannot', () => {
    const sections = sectionsOf(files[language].body);
    expect(sections.slice(1).map(({ form }) => val(childOf(form, 'w:type')) ?? 'nextPage')).toEqual(['nextPage', 'nextPage', 'nextPage']);
    const breaks = sections.flatMap(({ blocks }) => blocks).filter((block) => propertyOf(block, 'w:pageBreakBefore') !== undefined);
    expect(breaks.map(said)).toEqual([said(breaks[0] ?? files[language].body)]);
    expect(propertyOf(breaks[0], 'w:keepNext')).toBeDefined();
    // Only the first page of the report is a title page; what follows goes on with its header.
    expect(sections.map(({ form }) => childOf(form, 'w:titlePg') !== undefined && val(childOf(form, 'w:titlePg')) !== 'false')).toEqual([true, false, false, false]);
  });

  it('keeps a caption with its table or picture, and counts captions in Word where their labels have room', () => {
    const blocks = elementsOf(files[language].body);
    const captions = blocks.flatMap((block, at) => (styleOf(block) === 'Caption' ? [at] : []));
    expect(captions).toHaveLength(4);
    const above = captions.filter((at) => blocks[at + 1]?.name === 'w:tbl');
    expect(above).toHaveLength(3);
    for (const at of above) {
      expect(propertyOf(blocks[at], 'w:keepNext')).toBeDefined();
      // From right to left a label that Word counts would stand half outside of the text.
      const caption = blocks[at] ?? files[language].body;
      expect([propertyOf(caption, 'w:numPr') !== undefined, said(caption).startsWith('الجدول 1')]).toEqual(language === 'ar' ? [false, true] : [true, false]);
    }
    const [below] = captions.filter((at) => !above.includes(at));
    expect(styleOf(blocks[(below ?? 0) - 1])).toBe('Figure');
    // A picture stays with the caption below it, which does not hold on to what follows.
    const styles = elementsOf(parseXml(files[language].parts['word/styles.xml'] ?? ''), 'w:style');
    const keeps = (id: string): boolean => allOf(styles.find((style) => val(style, 'w:styleId') === id) ?? files[language].body, 'w:keepNext').length > 0;
    expect([keeps('Figure'), keeps('Caption'), propertyOf(blocks[below ?? 0], 'w:keepNext')]).toEqual([true, false, undefined]);
  });

  it('links addresses of the web alone, beside the text and never run', () => {
    const { body, parts } = files[language];
    const relations = elementsOf(parseXml(parts['word/_rels/document.xml.rels'] ?? '')).filter((one) => val(one, 'TargetMode') === 'External');
    expect(relations.map((one) => val(one, 'Target'))).toEqual(['https://www.balti.md/a?b=1&c=2']);
    const links = allOf(body, 'w:hyperlink').filter((link) => 'r:id' in link.attributes);
    expect(links.map((link) => [val(link, 'r:id'), said(link).replace(/[\u200e\u200f]/gu, '')])).toEqual([[val(relations[0], 'Id'), 'https://www.balti.md/a?b=1&c=2']]);
    const text = allOf(body, 'w:r').find((run) => said(run).includes('javascript:alert(1)'));
    expect(allOf(text ?? body, 'w:rStyle')).toEqual([]);
  });

  it('has the logo with its words and the organisation on the first page, title and state on the others', () => {
    const first = parseXml(edgeOf(files[language], 'header', 'first'));
    expect(allOf(first, 'wp:docPr').map((one) => val(one, 'descr'))).toEqual(['Crest of the ministry']);
    expect(said(first)).toContain('Ministry of Health');
    const other = parseXml(edgeOf(files[language], 'header', 'default'));
    expect(allOf(other, 'w:drawing')).toEqual([]);
    expect(said(other)).toContain(files[language].model.header.status);
    expect(Object.keys(files[language].parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
    // Each picture says what it shows.
    const figures = allOf(files[language].body, 'wp:docPr').map((one) => val(one, 'descr'));
    expect(figures).toEqual(['Nurses who left, by year']);
  });

  it('has the draft mark behind the text of every page, and none when it is cleared', async () => {
    const words = language === 'ar' ? 'مسودة' : 'DRAFT';
    for (const place of ['default', 'first'] as const) {
      const marks = allOf(parseXml(edgeOf(files[language], 'header', place)), 'v:textpath').filter((one) => 'string' in one.attributes);
      expect(marks.map((one) => val(one, 'string'))).toEqual([words]);
    }
    const cleared = await made({ ...files[language].model, draftMark: null });
    expect(Object.values(cleared.parts).some((part) => part.includes('v:textpath'))).toBe(false);
  });
});
