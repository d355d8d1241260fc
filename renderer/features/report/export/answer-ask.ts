import { collect, NoSuchWorkshop } from '../../../report/collect.ts';
import { UnreadableReport } from '../../../report/docx/count-docx.ts';
import { contentsOf } from '../../../report/docx/template/contents.ts';
import { readTemplate } from '../../../report/docx/template/read-template.ts';
import { makeFormat } from '../../../report/format.ts';
import { checkPackage, makePackage } from '../../../report/package/evening-package.ts';
import { findNames } from '../../../report/names/find-names.ts';
import { isCleared, milestoneSource } from '../../../report/since-clearing.ts';
import { makeWords } from '../../../report/words.ts';
import { answerModel, answerPrint } from '../preview/answer-preview.ts';
import { checkFile, makeFile, settingsOf, UnusableTemplate, type OpenLibrary, type Source } from './make-file.ts';
import type { Answer, Ask, Reading } from './protocol.ts';
import { surveyOf } from './survey.ts';

/**
 * Does what the page asked, reading from `open`. `tell` hears what is reached on the way. Never throws: what went wrong is
 * an answer. Apart from the worker, so that it can be tested without one.
 */
export async function answerAsk(ask: Ask, open: () => Promise<Source>, openLibrary: OpenLibrary, tell: (answer: Answer) => void): Promise<Answer> {
  try {
    switch (ask.kind) {
      case 'survey':
        return { kind: 'surveyed', survey: surveyOf(await collect(await sourceFor(ask, open), ask.workshop), ask.languages, ask.keptNames) };
      case 'names':
        return { kind: 'named', findings: findNames(await collect(await sourceFor(ask, open), ask.workshop, { assessments: true, plan: true })) };
      case 'template':
        return answerTemplate(ask.bytes);
      case 'make':
        return { kind: 'made', ...(await makeFile(ask, await sourceFor(ask, open), openLibrary, () => { tell({ kind: 'collected' }); })) };
      case 'model': {
        const source = await sourceFor(ask, open);
        return await answerModel(source, ask.workshop, await settingsOf(ask, source, openLibrary), tell);
      }
      case 'print': {
        const source = await sourceFor(ask, open);
        return await answerPrint(source, ask.workshop, await settingsOf(ask, source, openLibrary));
      }
      case 'check':
        return { kind: 'checked', differences: checkFile(ask.format, ask.bytes, ask.expected) };
      case 'pack':
        return await packed(ask, await sourceFor(ask, open));
      case 'check-package':
        return { kind: 'package-checked', broken: checkPackage(ask.bytes, ask.hashes) };
    }
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (error instanceof NoSuchWorkshop) return { kind: 'failed', code: 'not-found', detail };
    if (error instanceof UnusableTemplate) return { kind: 'failed', code: 'template', detail };
    return { kind: 'failed', code: error instanceof UnreadableReport ? 'damaged' : 'failed', detail };
  }
}

function answerTemplate(bytes: Uint8Array): Answer {
  const read = readTemplate(bytes);
  return read.ok ? { kind: 'template-read', bytes, contents: contentsOf(read) } : { kind: 'template-refused', code: read.code };
}

/** The workshop as it is, or as a milestone keeps it; the logo is today's, as a milestone keeps no files. Throws `NoSuchWorkshop`. */
async function sourceFor({ workshop, milestone = null, pictures }: Reading, open: () => Promise<Source>): Promise<Source> {
  const opened = await open();
  const now = pictures === undefined ? opened : { ...opened, file: (sha256: string) => Promise.resolve(pictures.get(sha256)) };
  if (milestone === null) return now;
  const records = await now.records(workshop);
  const then = milestoneSource(records, (await now.own?.()) ?? [], milestone);
  if (then === undefined) throw new NoSuchWorkshop(`No milestone with the id ${milestone}`);
  // The logo and the template; files that stand on records are in the milestone as they were.
  const files = records.filter(({ kind, fields }) => kind === 'attachment' && fields['file'] === undefined);
  return { ...then, ...(now.file === undefined ? {} : { file: (sha256) => now.file?.(sha256) ?? Promise.resolve(undefined) }), records: async (id) => [...(await then.records(id)), ...files] };
}

async function packed({ workshop, region, digits, words, at, language, title, files }: Extract<Ask, { readonly kind: 'pack' }>, source: Source): Promise<Answer> {
  const collected = await collect(source, workshop);
  const format = makeFormat(language, { region, digits });
  const told = makeWords(words[language], language, format.number);
  const { bytes, hashes } = makePackage(files, { language, format, words: told, title: title === '' ? told('document.untitled') : title, isCleared: isCleared(collected), day: at.slice(0, 10) });
  return { kind: 'packed', bytes, hashes };
}
