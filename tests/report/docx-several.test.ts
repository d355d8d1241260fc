import { describe, expect, it } from 'vitest';
import { checkReport, makeReport, makeReports, type ReportSettings } from '../../renderer/report/make-report.ts';
import type { ReportOptions } from '../../renderer/report/input.ts';
import { optionsIn } from './helpers/read-model.ts';
import { reportWords, sample, sourceOf, type Shipped } from './helpers/sources.ts';
import { records, workshopId } from './helpers/workshop.ts';
import { documentOf, errorsOf, paragraphsOf, partsOf, textOf } from './helpers/word-file.ts';

const at = '2026-03-09T08:00:00.000Z';
const settings = (language: Shipped, more: Partial<ReportOptions> = {}): ReportSettings => ({ options: optionsIn(language, more), region: 'MD', words: reportWords(language), at });
const several = (...many: readonly ReportSettings[]): ReturnType<typeof makeReports> => makeReports(sourceOf(records), workshopId, many);

/** The pieces of a document between the ends of its sections. */
const sectionsOf = (body: string): readonly string[] => body.split(/(?<=<\/w:sectPr>(?:(?!<w:p>).)*<\/w:p>)/su);

describe('several reports in one file', () => {
  it('have no error for the validator, whichever language comes first', async () => {
    expect(await errorsOf((await several(settings('en'), settings('ar', { page: 'Letter' }), settings('fr'))).bytes)).toEqual([]);
    expect(await errorsOf((await several(settings('ar'), settings('en'))).bytes)).toEqual([]);
  });

  it('say what each of them says alone, and count together', async () => {
    const many = [settings('en'), settings('ar')] as const;
    const { bytes, expected } = await several(...many);
    const alone = await Promise.all(many.map((one) => makeReport(sourceOf(records), workshopId, one)));
    expect(textOf(documentOf(bytes))).toBe(alone.map((one) => textOf(documentOf(one.bytes))).join(''));
    expect(expected).toEqual({ questions: 6, contributions: 8, positions: 4, sides: 4, outcomes: 4, furtherQuestions: 2, references: 2, followUps: 2, participants: 6 });
    expect(checkReport(bytes, expected)).toEqual([]);
  });

  it('one alone is the file it always was', async () => {
    const one = await makeReport(sourceOf(sample()), 'sample-chisinau-2011', settings('en'));
    expect(documentOf(one.bytes)).not.toMatch(/TOC [^<]*\\b|w:nextPage/u);
    expect(documentOf(one.bytes).match(/<w:sectPr>/gu)).toHaveLength(1);
  });

  it('begin on a page of their own, with their own header and footer', async () => {
    const { bytes } = await several(settings('en'), settings('ar', { page: 'Letter' }));
    const [english = '', arabic = ''] = sectionsOf(documentOf(bytes));
    expect(english).toContain('w:w="11906"');
    expect(arabic).toContain('w:w="12240"');
    expect(arabic).toContain('<w:type w:val="nextPage"/>');
    const found = partsOf(bytes);
    const rels = found['word/_rels/document.xml.rels'] ?? '';
    const header = (section: string): string => {
      const id = /<w:headerReference w:type="default" r:id="([^"]+)"/u.exec(section)?.[1] ?? '';
      return found[`word/${new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`, 'u').exec(rels)?.[1] ?? ''}`] ?? '';
    };
    expect(textOf(header(english))).toContain('Health and Migration');
    expect(textOf(header(arabic))).toContain('الصحة والهجرة');
    expect(header(arabic)).toContain('<w:bidi/>');
    expect(header(english)).not.toContain('<w:bidi/>');
  });

  it('each have their own numbers, places and footnotes', async () => {
    const { bytes } = await several(settings('en'), settings('ar'));
    const body = documentOf(bytes);
    const [english = '', arabic = ''] = sectionsOf(body);
    const numbering = partsOf(bytes)['word/numbering.xml'] ?? '';
    const definitions = new Map([...numbering.matchAll(/<w:num w:numId="(\d+)"[^>]*><w:abstractNumId w:val="(\d+)"/gu)].map(([, id = '', of = '']) => [id, of]));
    const lists = (section: string): readonly string[] => [...section.matchAll(/<w:numId w:val="(\d+)"/gu)].map(([, id = '']) => definitions.get(id) ?? 'none');
    expect(lists(english)).not.toContain('none');
    expect(lists(english).filter((list) => lists(arabic).includes(list))).toEqual([]);
    const names = [...body.matchAll(/<w:bookmarkStart w:name="([^"]+)"/gu)].map(([, name]) => name);
    expect(names.length).toBe(new Set(names).size);
    for (const [, anchor] of body.matchAll(/w:anchor="([^"]+)"/gu)) expect(names).toContain(anchor);
    for (const [, anchor = ''] of arabic.matchAll(/w:anchor="([^"]+)"/gu)) expect(anchor).toMatch(/^r2-/u);
    expect([...body.matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map(([, id]) => id)).toEqual(['1', '2']);
    expect((partsOf(bytes)['word/footnotes.xml'] ?? '').match(/<w:footnote [^>]*w:id="[12]"/gu)).toHaveLength(2);
  });

  it.each([['en', 'ar'], ['ar', 'en']] as const)('keep each contents list to its own report and direction: %s, %s', async (first, second) => {
    const body = documentOf((await several(settings(first), settings(second))).bytes);
    expect([...body.matchAll(/TOC [^<]*\\b (\S+?)</gu)].map(([, place]) => place)).toEqual(['r1-report', 'r2-report']);
    const pieces = sectionsOf(body);
    for (const [at, language] of [first, second].entries()) {
      const lines = paragraphsOf(pieces[at] ?? '').filter(({ style }) => style.startsWith('TOC'));
      expect(lines.length).toBeGreaterThan(5);
      // The styles run as the first report does; what differs says so.
      expect(new Set(lines.map(({ xml }) => /<w:bidi[^>]*>/u.exec(xml)?.[0] ?? ''))).toEqual(new Set([language === 'ar' ? '<w:bidi/>' : first === 'ar' ? '<w:bidi w:val="0"/>' : '']));
    }
    for (const name of ['r1-report', 'r2-report']) {
      const id = new RegExp(`<w:bookmarkStart w:name="${name}" w:id="(\\d+)"`, 'u').exec(body)?.[1] ?? '';
      expect(body.indexOf(`<w:bookmarkEnd w:id="${id}"`)).toBeGreaterThan(body.indexOf(`w:name="${name}"`));
    }
  });

  it('name the language of what the styles do not speak', async () => {
    const body = documentOf((await several(settings('en'), settings('fr'))).bytes);
    const french = sectionsOf(body)[1] ?? '';
    const runs = (french.match(/<w:r>.*?<\/w:r>/gsu) ?? []).filter((run) => /[a-zé]/u.test(textOf(run)));
    expect(runs.filter((run) => !run.includes('<w:lang '))).toEqual([]);
    expect(french).toMatch(/<w:lang w:val="fr-FR"\/><\/w:rPr><w:t[^>]*>Table des matières|<w:lang w:val="fr-FR"\/><\/w:rPr><w:t[^>]*>Sommaire/u);
  });

  it('leave no paragraph empty but the seam after a table', async () => {
    const paragraphs = paragraphsOf(documentOf((await several(settings('en', { parts: ['title', 'discussion', 'followUps'] }), settings('ar'))).bytes));
    expect(paragraphs.filter(({ xml }) => !/<w:t[ >]/u.test(xml)).map(({ style }) => style)).toEqual(['Seam']);
  });
});
