import { describe, expect, it } from 'vitest';
import { strToU8 } from 'fflate';
import { readTemplate, type Template } from '../../renderer/report/docx/template/read-template.ts';
import { checkReport, makeReport, makeReports, type MadeReport, type ReportSettings } from '../../renderer/report/make-report.ts';
import type { ReportOptions } from '../../renderer/report/input.ts';
import { ministryTemplate } from './helpers/ministry.ts';
import { optionsIn } from './helpers/read-model.ts';
import { reportWords, sourceOf, type Shipped } from './helpers/sources.ts';
import { records, workshopId } from './helpers/workshop.ts';
import { documentOf, errorsOf, parseParts, partsOf, textOf } from './helpers/word-file.ts';

const drafted = records.map((one) => ({ ...one, r: JSON.parse(JSON.stringify(one.r).replace('"cleared"', '"room"')) as typeof one.r }));
const settings = (language: Shipped, template: Template | undefined, more: Partial<ReportOptions> = {}): ReportSettings => ({
  options: optionsIn(language, { organisation: 'Our own letterhead', ...more }),
  region: 'MD',
  words: reportWords(language),
  at: '2026-03-09T08:00:00.000Z',
  ...(template === undefined ? {} : { template }),
});
const templateOf = (bytes = ministryTemplate()): Template => {
  const read = readTemplate(bytes);
  if (!read.ok) throw new Error(read.detail);
  return read.template;
};
const make = (language: Shipped): Promise<MadeReport> => makeReport(sourceOf(drafted), workshopId, settings(language, templateOf()));
const styleOf = (styles: string, id: string): string => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'su').exec(styles)?.[0] ?? '';

describe.each(['en', 'ar'] as const)('a report in a ministry’s looks, %s', (language) => {
  it('has no error for the validator and holds the same text', async () => {
    const { bytes, expected } = await make(language);
    expect(await errorsOf(bytes)).toEqual([]);
    parseParts(bytes);
    expect(checkReport(bytes, expected)).toEqual([]);
    const plain = await makeReport(sourceOf(drafted), workshopId, settings(language, undefined));
    expect(textOf(documentOf(bytes))).toBe(textOf(documentOf(plain.bytes)));
  });

  it('takes faces, sizes and colours of headings and text, and lets our own styles follow', async () => {
    const styles = partsOf((await make(language)).bytes)['word/styles.xml'] ?? '';
    expect(styleOf(styles, 'Heading1')).toMatch(/Georgia.*7A1FA2/su);
    expect(styleOf(styles, 'Heading1')).toContain('<w:basedOn w:val="Base"/>');
    expect(styleOf(styles, 'Base')).toContain('<w:smallCaps/>');
    expect(styleOf(styles, 'Title')).toContain('<w:sz w:val="60"/><w:szCs w:val="60"/>');
    expect(styleOf(styles, 'Heading1')).toContain('<w:b/><w:bCs/>');
    expect(styleOf(styles, 'Contribution')).not.toMatch(/rFonts|FF0000|<w:sz /u);
    expect(styleOf(styles, 'TemplateContribution')).toContain('FF0000');
    expect(styleOf(styles, 'ReportLabel')).toContain('7A1FA2');
    expect(styles).toContain('w:asciiTheme="minorHAnsi"');
    expect(partsOf((await make(language)).bytes)['word/theme/theme1.xml']).toContain('Verdana');
  });

  it('keeps our numbers, levels and directions', async () => {
    const found = partsOf((await make(language)).bytes);
    const styles = found['word/styles.xml'] ?? '';
    expect(styles).not.toContain('<w:numPr>');
    expect(styleOf(styles, 'Normal')).not.toContain('w:bidi');
    expect(styleOf(styles, 'Heading1')).not.toContain('<w:jc ');
    expect(styleOf(styles, 'TOC1').includes('<w:bidi/>')).toBe(language === 'ar');
    expect(styleOf(styles, 'TOC1')).toContain('<w:caps/>');
    expect(styles).toMatch(language === 'ar' ? /<w:lang [^>]*w:bidi="ar-SA"/u : /<w:lang w:val="en-GB"/u);
    expect(found['word/document.xml']).toMatch(/w:top="1701" w:right="1134"/u);
    expect(found['word/document.xml']).toContain('<w:tblW w:type="dxa" w:w="96');
  });

  it('has the ministry’s header and footer, what the report is, and the draft mark', async () => {
    const found = partsOf((await make(language)).bytes);
    const edges = Object.entries(found).filter(([name]) => /^word\/(?:header|footer)\d/u.test(name)).map(([, part]) => part);
    const headers = edges.filter((part) => part.includes('REPUBLIC OF EXAMPLE'));
    expect(headers).toHaveLength(2);
    for (const header of headers) {
      expect(textOf(header)).toContain('REPUBLIC OF EXAMPLE, MINISTRY OF PLANNING www.planning.example');
      expect(textOf(header)).toContain('kept words and fallback and bound');
      expect(textOf(header)).not.toContain('Our own letterhead');
      expect(header).toContain('v:textpath');
      expect(header).toMatch(/<a:blip r:embed="rIdTemplate1"/u);
    }
    expect(Object.keys(found).filter((name) => name.startsWith('word/media/template-'))).toHaveLength(2);
    // The ministry's own page number is enough.
    expect(edges.filter((part) => part.includes('<w:ftr ')).every((part) => (part.match(/PAGE/gu) ?? []).length === 1)).toBe(true);
  });

  it('brings nothing along that runs, leads elsewhere or was in the template’s text', async () => {
    const found = partsOf((await make(language)).bytes);
    const whole = Object.entries(found).map(([name, part]) => `${name}\n${part}`).join('\n');
    for (const trace of ['evil.example', 'External', 'vbaProject', 'macroEnabled', 'OLEObject', 'oleObject', 'INCLUDEPICTURE', 'dataBinding', 'TRICK', 'AlternateContent', 'SECRET', 'attachedTemplate', 'hlinkClick', 'customXml']) {
      expect(whole.includes(trace) ? trace : '').toBe('');
    }
  });
});

it('dresses every report of a file', async () => {
  const { bytes, expected } = await makeReports(sourceOf(drafted), workshopId, [settings('en', templateOf()), settings('ar', undefined)]);
  expect(checkReport(bytes, expected)).toEqual([]);
  expect(Object.values(partsOf(bytes)).filter((part) => part.includes('REPUBLIC OF EXAMPLE'))).toHaveLength(4);
  expect(await errorsOf(bytes)).toEqual([]);
});

describe('a template that cannot be used', () => {
  const deep = `<w:styles xmlns:w="x">${'<w:a>'.repeat(500)}${'</w:a>'.repeat(500)}</w:styles>`;
  const entity = '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:styles>&b;</w:styles>';
  const compound = (name: string): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(64), ...Array.from(name).flatMap((char) => [char.charCodeAt(0), 0])]);
  const whole = ministryTemplate();
  it.each([
    ['nothing', new Uint8Array(), 'damaged'],
    ['a text', strToU8('Ministry of Planning'), 'not-word'],
    ['half a file', whole.slice(0, whole.length / 2), 'damaged'],
    ['a zip that is no Word file', ministryTemplate({ '_rels/.rels': null, 'word/document.xml': null }), 'not-word'],
    ['a Word file without styles', ministryTemplate({ 'word/styles.xml': null }), 'not-word'],
    ['a file of Word 97', compound('WordDocument'), 'not-word'],
    ['a file with a pass-phrase', compound('EncryptedPackage'), 'encrypted'],
    ['XML that is broken', ministryTemplate({ 'word/styles.xml': '<w:styles><w:style></w:styles>' }), 'damaged'],
    ['XML of its own entities', ministryTemplate({ 'word/styles.xml': entity }), 'damaged'],
    ['XML too deep to read', ministryTemplate({ 'word/styles.xml': deep }), 'damaged'],
    ['a part that unpacks to far more than it is', ministryTemplate({ 'word/styles.xml': `<w:styles>${' '.repeat(6 * 1024 * 1024)}</w:styles>` }), 'damaged'],
    ['a part larger than any', ministryTemplate({ 'word/styles.xml': `<w:styles>${' '.repeat(17 * 1024 * 1024)}</w:styles>` }), 'too-large'],
  ])('says why: %s', (_, bytes, code) => {
    expect(readTemplate(bytes)).toMatchObject({ ok: false, code });
  });
});
